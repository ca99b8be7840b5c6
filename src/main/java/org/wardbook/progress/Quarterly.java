package org.wardbook.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardbook.plan.PlanUpdate;
import org.wardbook.plan.Quarter;
import org.wardbook.plan.UpdateStatus;

/**
 * What recurs in every quarter of the year (action 4.5). A quarter is done once its dated step is
 * confirmed as reached, or with an update of one of its days that calls the report published.
 */
final class Quarterly {
  static final String RULE =
      "Met: done for all four quarters. On track: for every quarter that is over. Behind: one that is"
          + " over lacks it. Well behind: more lack it.";

  static boolean isAsked(MeasureOnDay measure) {
    return "quarter".equals(measure.parameter("every"));
  }

  Reckoning reckon(MeasureOnDay measure, Entered entered) {
    if (entered.isEmpty()) {
      return NoFigure.reckon(measure, entered);
    }
    int firstYear = measure.year().firstYear();
    var quarters = Arrays.stream(Quarter.values()).toList();
    long done = quarters.stream().filter(one -> doneOn(one, measure, entered) != null).count();
    long missed =
        quarters.stream()
            .filter(one -> one.endsOn(firstYear).isBefore(measure.on()))
            .filter(one -> doneOn(one, measure, entered) == null)
            .count();
    return new Reckoning(
        status(done, missed),
        BigDecimal.valueOf(done),
        "%d of 4 quarters".formatted(done),
        missed == 0
            ? "Done for every quarter that is over."
            : "%s over without it."
                .formatted(missed == 1 ? "1 quarter is" : missed + " quarters are"),
        List.of(),
        List.of(),
        quarters.stream().map(one -> part(one, measure, entered)).toList(),
        entered.updates().stream().map(update -> weighed(measure, update)).toList());
  }

  private static MeasureStatus status(long done, long missed) {
    if (done == 4) {
      return MeasureStatus.MET;
    }
    if (missed == 0) {
      return MeasureStatus.ON_TRACK;
    }
    return missed == 1 ? MeasureStatus.BEHIND : MeasureStatus.WELL_BEHIND;
  }

  private static Part part(Quarter quarter, MeasureOnDay measure, Entered entered) {
    var day = doneOn(quarter, measure, entered);
    var ends = quarter.endsOn(measure.year().firstYear());
    if (day != null) {
      return new Part(quarter.label(), BigDecimal.ONE, "Done on " + Words.day(day), true);
    }
    return ends.isBefore(measure.on())
        ? new Part(quarter.label(), BigDecimal.ZERO, "Not done", false)
        : new Part(quarter.label(), null, "Runs until " + Words.day(ends), null);
  }

  private static @Nullable LocalDate doneOn(
      Quarter quarter, MeasureOnDay measure, Entered entered) {
    var confirmed =
        entered.milestones().stream()
            .filter(step -> step.milestone().label().equals(quarter.label()))
            .map(MilestoneState::reachedOn)
            .filter(day -> day != null)
            .findFirst();
    if (confirmed.isPresent()) {
      return confirmed.get();
    }
    return entered.updates().stream()
        .filter(update -> completes(measure, update) && Quarter.of(update.day()) == quarter)
        .map(PlanUpdate::day)
        .reduce((later, earlier) -> earlier)
        .orElse(null);
  }

  private static boolean completes(MeasureOnDay measure, PlanUpdate update) {
    return update.status() == UpdateStatus.COMPLETED && measure.year().contains(update.day());
  }

  private static WeighedUpdate weighed(MeasureOnDay measure, PlanUpdate update) {
    return completes(measure, update)
        ? new WeighedUpdate(update, true, Quarter.of(update.day()).label() + ".")
        : new WeighedUpdate(update, false, "It does not call a quarter’s report completed.");
  }
}
