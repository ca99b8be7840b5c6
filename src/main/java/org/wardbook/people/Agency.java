package org.wardbook.people;

/** An organisation of the partnership. */
public record Agency(String key, String name) {}
