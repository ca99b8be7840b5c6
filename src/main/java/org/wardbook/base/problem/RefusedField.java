package org.wardbook.base.problem;

/**
 * One field that can't be read.
 *
 * @param field path in the body, e.g. {@code location.lat} or {@code photos[1].sha256}
 * @param code stable and kebab-case, e.g. {@code out-of-range}
 * @param message the same in plain words
 */
public record RefusedField(String field, String code, String message) {}
