package org.wardbook.progress;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.wardbook.plan.Measure;
import org.wardbook.plan.Milestone;
import org.wardbook.plan.PlanYear;
import org.wardbook.plan.PlannedMeasure;

/** A measure of a year's plan, looked at on a day. */
record MeasureOnDay(PlannedMeasure planned, PlanYear year, LocalDate on) {
  Measure measure() {
    return planned.measure();
  }

  @Nullable Milestone milestone() {
    return planned.milestone();
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
