package org.wardbook.register;

/** Entries of this register were added or changed. Published after the commit. */
public record RegisterChanged(String register) {}
