package org.wardbook.plan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The printed figure that a reduction starts from. It keeps its own printed period in every plan
 * year: rolling a plan forward does not make an old figure newer.
 *
 * @param valueAtTarget the value that would meet the target if this were the baseline
 * @param correction what is wrong or missing about the figure
 */
public record Baseline(
    BigDecimal value,
    String unit,
    String period,
    @Nullable BigDecimal valueAtTarget,
    String correction) {}
