package org.wardbook.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardbook.plan.Baseline;
import org.wardbook.plan.FedBy;
import org.wardbook.plan.Measure;
import org.wardbook.plan.Milestone;
import org.wardbook.plan.PlanYear;
import org.wardbook.plan.PlannedMeasure;
import org.wardbook.plan.SuccessMeasure;
import org.wardbook.plan.SuspectDate;

/** A measure of the plan year 2026-27, of which a test changes what it is about. */
final class SomeMeasure {
  private final String kind;
  private @Nullable BigDecimal target;
  private @Nullable String unit;
  private FedBy fedBy = FedBy.REPORTS;
  private @Nullable LocalDate due;
  private boolean suspect;
  private Map<String, String> parameters = Map.of();
  private Known known = Known.NOTHING;
  private @Nullable Baseline baseline;

  private SomeMeasure(String kind) {
    this.kind = kind;
  }

  static SomeMeasure of(String kind) {
    return new SomeMeasure(kind);
  }

  SomeMeasure target(String newTarget, String newUnit) {
    target = new BigDecimal(newTarget);
    unit = newUnit;
    return this;
  }

  SomeMeasure fedBy(FedBy source) {
    fedBy = source;
    return this;
  }

  SomeMeasure due(String day) {
    due = LocalDate.parse(day);
    return this;
  }

  SomeMeasure suspectDate() {
    suspect = true;
    return this;
  }

  SomeMeasure with(String parameter, String value) {
    return with(Map.of(parameter, value));
  }

  SomeMeasure with(Map<String, String> all) {
    parameters = all;
    return this;
  }

  SomeMeasure knowing(Known everything) {
    known = everything;
    return this;
  }

  /** As a success measure whose plan prints a figure to start from. */
  SomeMeasure from(String value, String unit, String correction) {
    baseline = new Baseline(new BigDecimal(value), unit, "2009/10", null, correction);
    return this;
  }

  MeasureOnDay on(String day) {
    var measure = new Measure("9.9-a", "Some", kind, target, unit, false, fedBy, null, parameters);
    var year =
        new PlanYear(
            2026,
            "Plan",
            false,
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(new SuccessMeasure("S", measure, "", "", null, baseline, null, List.of())),
            List.of(),
            List.of());
    var reason = suspect ? new SuspectDate(year.endsOn(), "Before the plan year.") : null;
    var milestone = new Milestone("Complete", "June 2011", due, null, reason, false, null);
    return new MeasureOnDay(
        new PlannedMeasure(measure, "9.9", "Some action", List.of("CSU"), milestone),
        year,
        LocalDate.parse(day),
        known);
  }
}
