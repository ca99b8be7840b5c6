package org.wardbook.ward;

/** Other boundaries will hold than were known before. */
public record WardSetsChanged() {}
