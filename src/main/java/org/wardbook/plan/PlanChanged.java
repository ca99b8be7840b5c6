package org.wardbook.plan;

/** Something was entered about the plan of a year; told after the commit. */
public record PlanChanged(int planYear) {}
