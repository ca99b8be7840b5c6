package org.wardbook.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure of something that the CSU answers for, as it stands today.
 *
 * @param shown as people read it
 * @param status a symbol and words for how it stands
 * @param href where it is explained, relative to the desk's own address
 * @param trend the figures so far, oldest first; null where there was none
 */
public record DayFigure(
    String label, String shown, String status, String href, List<@Nullable BigDecimal> trend) {}
