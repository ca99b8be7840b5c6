package org.wardbook.progress;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardbook.plan.PlannedMeasure;

/**
 * How one measure stands, and what stands behind it.
 *
 * @param fed whether any type of report feeds the measure
 * @param value the figure in the measure's unit; null when there is none yet, which is not 0
 * @param shown the figure as people read it
 * @param explanation how the figure came about, or why there is none
 * @param rule how the status is decided
 * @param waiting how many reports still wait for the CSU's review
 */
public record MeasureProgress(
    PlannedMeasure measure,
    boolean fed,
    MeasureStatus status,
    @Nullable BigDecimal value,
    String shown,
    String explanation,
    String rule,
    List<Counted> counted,
    List<NotCounted> notCounted,
    int waiting) {

  static MeasureProgress of(
      MeasureOnDay measure,
      boolean fed,
      String rule,
      Reckoning reckoning,
      List<NotCounted> notCounted) {
    return new MeasureProgress(
        measure.planned(),
        fed,
        reckoning.status(),
        reckoning.value(),
        reckoning.shown(),
        reckoning.explanation(),
        rule,
        List.copyOf(reckoning.counted()),
        List.copyOf(notCounted),
        (int) notCounted.stream().filter(NotCounted::waiting).count());
  }
}
