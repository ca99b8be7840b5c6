package org.wardbook.plan;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the CSU entered about a dated step of an action.
 *
 * @param due the date confirmed or put in the place of the printed one; null: as printed
 * @param reachedOn null when it is not reached
 */
public record MilestoneStep(
    String action,
    String milestone,
    @Nullable LocalDate due,
    @Nullable LocalDate reachedOn,
    String note,
    String enteredBy,
    Instant enteredAt) {}
