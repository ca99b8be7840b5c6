package org.wardbook.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link WorkClock} shows.
 *
 * @param notEligibleBecause why no clock runs, in plain words, or null when one does
 * @param startedAt when it was first seen
 * @param stoppedAt when the work was done, or null while it is not
 */
public record ClockReading(
    @Nullable String notEligibleBecause, Instant startedAt, @Nullable Instant stoppedAt) {}
