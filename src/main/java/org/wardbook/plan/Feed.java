package org.wardbook.plan;

/**
 * What moves an action, as the plan's readers understood it.
 *
 * @param record the kind of record, such as {@code fly-tip}, or {@code by-hand}
 * @param rule how such records count, in words
 */
public record Feed(String record, String rule) {}
