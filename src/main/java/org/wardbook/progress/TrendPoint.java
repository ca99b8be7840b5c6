package org.wardbook.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a measure stood at the end of a month of the plan year, or on the day looked at in the month
 * that runs.
 *
 * @param value in the measure's unit, unrounded; null when there was no figure, which is not 0
 */
public record TrendPoint(LocalDate on, @Nullable BigDecimal value) {}
