package org.wardbook.progress;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardbook.base.London;

/**
 * What a kind made of the groups of a measure.
 *
 * @param evidence in groups, earliest first
 * @param trend the figure at the end of every month so far
 */
record Reckoned(List<Evidence> evidence, Reckoning reckoning, List<TrendPoint> trend) {
  static Reckoned of(MeasureOnDay measure, MeasureKind kind, List<Evidence> evidence) {
    var reckoning = kind.reckon(measure, evidence);
    var trend =
        Trend.upTo(
            measure.on(),
            measure.year(),
            day ->
                day.equals(measure.on())
                    ? reckoning.value()
                    : value(kind, measure.on(day), evidence));
    return new Reckoned(evidence, reckoning, trend);
  }

  /**
   * From the evidence that was read already, whose order it is: what was observed up to that day.
   */
  private static @Nullable BigDecimal value(
      MeasureKind kind, MeasureOnDay measure, List<Evidence> evidence) {
    var end = London.startOf(measure.on().plusDays(1));
    int from = 0;
    int until = evidence.size();
    while (from < until) {
      int middle = (from + until) >>> 1;
      if (evidence.get(middle).report().observedAt().isBefore(end)) {
        from = middle + 1;
      } else {
        until = middle;
      }
    }
    return kind.valueOf(measure, evidence.subList(0, from));
  }
}
