package org.wardbook.progress;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardbook.plan.Baseline;
import org.wardbook.plan.Measure;
import org.wardbook.plan.Milestone;
import org.wardbook.plan.PlanYear;
import org.wardbook.plan.PlannedMeasure;
import org.wardbook.plan.SuccessMeasure;
import org.wardbook.register.RegisterEntry;

/** A measure of a year's plan, looked at on a day, with what is known beside the reports. */
record MeasureOnDay(PlannedMeasure planned, PlanYear year, LocalDate on, Known known) {
  MeasureOnDay(PlannedMeasure planned, PlanYear year, LocalDate on) {
    this(planned, year, on, Known.NOTHING);
  }

  MeasureOnDay on(LocalDate day) {
    return new MeasureOnDay(planned, year, day, known);
  }

  Measure measure() {
    return planned.measure();
  }

  Map<String, String> parameters() {
    return measure().parameters();
  }

  /** What the measure's kind needs beside the target; null when the plan's data says nothing. */
  @Nullable String parameter(String key) {
    return measure().parameters().get(key);
  }

  @Nullable Milestone milestone() {
    return planned.milestone();
  }

  /** The printed figure that a reduction starts from; null when the plan prints none. */
  @Nullable Baseline printedBaseline() {
    return year.successMeasures().stream()
        .filter(success -> success.measure().id().equals(measure().id()))
        .findFirst()
        .map(SuccessMeasure::baseline)
        .orElse(null);
  }

  /**
   * The day looked at, or the last one of the plan year where that is over: what the CSU set and
   * what stood where after it is another plan's.
   */
  LocalDate lastDay() {
    return on.isAfter(year.endsOn()) ? year.endsOn() : on;
  }

  /** What the CSU had on a list on some day of the plan year so far. */
  List<RegisterEntry> listed(String register) {
    return known.registers().of(register).stream().filter(this::isOfTheYear).toList();
  }

  private boolean isOfTheYear(RegisterEntry entry) {
    var from = entry.from();
    var until = entry.until();
    return (from == null || !from.isAfter(lastDay()))
        && (until == null || !until.isBefore(year.startsOn()));
  }

  /** Whether the date by which it was to be reached has gone by; never for a suspect date. */
  boolean isPastItsDate() {
    var milestone = milestone();
    return milestone != null && milestone.isPast(on);
  }

  /** By when it is to be reached: its own date where there is a usable one, else the year's end. */
  LocalDate dueOn() {
    var milestone = milestone();
    return milestone == null || milestone.due() == null || milestone.suspect() != null
        ? year.endsOn()
        : milestone.due();
  }

  /** Days from the start of the plan year to the date due, both included. */
  long daysInAll() {
    return ChronoUnit.DAYS.between(year.startsOn(), dueOn()) + 1;
  }

  /** How many of these days have passed, the day itself included. */
  long daysElapsed() {
    long elapsed = ChronoUnit.DAYS.between(year.startsOn(), on) + 1;
    return Math.clamp(elapsed, 0, daysInAll());
  }
}
