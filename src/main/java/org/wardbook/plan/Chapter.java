package org.wardbook.plan;

/** One of the plan's chapters of actions, by the number that its actions begin with. */
public record Chapter(int number, String name) {}
