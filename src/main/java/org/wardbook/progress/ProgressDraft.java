package org.wardbook.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wardbook.plan.StatusOverride;

/** Puts what was reckoned of a measure together with what its lead agency said. */
record ProgressDraft(MeasureOnDay measure, SaidOfThePlan said, @Nullable Integer onPhones) {

  MeasureProgress unfed(String rule, Reckoning reckoning) {
    return progress(false, rule, reckoning, Behind.NOTHING, List.of());
  }

  MeasureProgress fed(
      String rule,
      Reckoning reckoning,
      Behind behind,
      Function<LocalDate, @Nullable BigDecimal> valueOn) {
    return fed(rule, reckoning, behind, Trend.upTo(measure.on(), measure.year(), valueOn));
  }

  MeasureProgress fed(String rule, Reckoning reckoning, Behind behind, List<TrendPoint> trend) {
    return progress(true, rule, reckoning, behind, trend);
  }

  private MeasureProgress progress(
      boolean fed, String rule, Reckoning reckoning, Behind behind, List<TrendPoint> trend) {
    var override = said.overrideOf(measure);
    var updates = new ArrayList<>(reckoning.updates());
    updates.addAll(said.passedOver(measure));
    var parts = new ArrayList<>(reckoning.parts());
    said.proxyOf(measure).ifPresent(parts::add);
    return new MeasureProgress(
        measure.planned(),
        fed,
        override.map(StatusOverride::status).map(MeasureStatus::of).orElse(reckoning.status()),
        reckoning.status(),
        override.orElse(null),
        reckoning.value(),
        reckoning.shown(),
        reckoning.explanation(),
        rule,
        behind.counted(),
        behind.notCounted(),
        behind.waiting(),
        onPhones,
        List.copyOf(parts),
        List.copyOf(updates),
        said.latestOf(measure).orElse(null),
        said.milestonesOf(measure),
        trend,
        Counted.sum(reckoning.counted()),
        behind.notCountedInAll());
  }
}
