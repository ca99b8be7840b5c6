package org.wardbook.ward;

/**
 * Other boundaries will hold than were known before. Published after the commit.
 *
 * @param changes how often that was decided, this time included
 */
public record WardSetsChanged(long changes) {}
