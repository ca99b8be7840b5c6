package org.wardbook.plan;

/**
 * Something in the printed plan that is wrong, unclear or missing.
 *
 * @param code the oddity's lasting code, such as {@code O-2.1-DATE}
 * @param found what the printed plan says, in plain words
 * @param treatment what is done about it here, in plain words
 */
public record Oddity(String code, String found, String treatment) {}
