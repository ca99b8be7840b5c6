package org.wardbook.progress;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a kind of measure makes of the evidence.
 *
 * @param value the figure in the measure's unit, unrounded as far as a decimal allows; null when
 *     there is none yet, which is not 0
 * @param shown the figure as people read it
 * @param explanation how the figure came about, in plain words
 */
record Reckoning(
    MeasureStatus status,
    @Nullable BigDecimal value,
    String shown,
    String explanation,
    List<Counted> counted,
    List<NotCounted> notCounted) {}
