package org.wardbook.progress;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One of the figures that a measure is made of: of an area, an audit, a quarter, a unit.
 *
 * @param label what it is of
 * @param value null when there is none, which is not 0
 * @param shown the figure as people read it, and what is lacking
 * @param met whether it is as the plan wants it; null where that is not judged
 */
public record Part(String label, @Nullable BigDecimal value, String shown, @Nullable Boolean met) {}
