package org.wardbook.register;

/**
 * Entries of this register were added or changed. Published after the commit.
 *
 * @param changes how often entries of any register were, this time included
 */
public record RegisterChanged(String register, long changes) {}
