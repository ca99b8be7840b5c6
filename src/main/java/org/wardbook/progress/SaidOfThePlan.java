package org.wardbook.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wardbook.base.London;
import org.wardbook.plan.Action;
import org.wardbook.plan.Measure;
import org.wardbook.plan.MilestoneStep;
import org.wardbook.plan.PlanUpdate;
import org.wardbook.plan.PlanUpdates;
import org.wardbook.plan.PlanYear;
import org.wardbook.plan.StatusOverride;

/** What lead agencies have said of a year's plan, read once for a look at it. */
record SaidOfThePlan(
    PlanYear year,
    List<PlanUpdate> updates,
    List<MilestoneStep> steps,
    List<StatusOverride> overrides) {

  static SaidOfThePlan read(PlanUpdates updates, PlanYear year) {
    int firstYear = year.firstYear();
    return new SaidOfThePlan(
        year, updates.of(firstYear), updates.steps(firstYear), updates.overrides(firstYear));
  }

  Entered enteredOf(MeasureOnDay measure) {
    return new Entered(
        Entered.standingOn(about(measure.measure().id()), measure.on()), milestonesOf(measure));
  }

  /** The latest about the measure, or else about its action. */
  Optional<PlanUpdate> latestOf(MeasureOnDay measure) {
    return Entered.standingOn(about(measure.measure().id()), measure.on()).stream()
        .findFirst()
        .or(
            () ->
                Entered.standingOn(about(measure.planned().of()), measure.on()).stream()
                    .findFirst());
  }

  /** Those about the measure that can't count, whatever its kind. */
  List<WeighedUpdate> passedOver(MeasureOnDay measure) {
    var passed = new ArrayList<WeighedUpdate>();
    for (var update : about(measure.measure().id())) {
      if (update.withdrawn()) {
        continue;
      }
      if (!update.standing()) {
        passed.add(new WeighedUpdate(update, false, "It was corrected or withdrawn."));
      } else if (update.day().isAfter(measure.on())) {
        passed.add(new WeighedUpdate(update, false, "It speaks of a later day."));
      }
    }
    return passed;
  }

  List<MilestoneState> milestonesOf(MeasureOnDay measure) {
    return year.actions().stream()
        .filter(action -> action.number().equals(measure.planned().of()))
        .flatMap(action -> states(action, measure.on()).stream())
        .toList();
  }

  private List<MilestoneState> states(Action action, LocalDate on) {
    return action.steps(year.firstYear()).stream()
        .map(
            milestone ->
                MilestoneState.of(
                    milestone,
                    steps.stream()
                        .filter(step -> step.action().equals(action.number()))
                        .filter(step -> step.milestone().equals(milestone.label()))
                        .findFirst()
                        .orElse(null),
                    on))
        .toList();
  }

  /** One that was entered later than the day looked at does not change how that day stood. */
  Optional<StatusOverride> overrideOf(MeasureOnDay measure) {
    return overrides.stream()
        .filter(one -> one.measure().equals(measure.measure().id()))
        .filter(one -> !London.dayOf(one.enteredAt()).isAfter(measure.on()))
        .findFirst();
  }

  /** What stands in for a figure that belongs to another plan; empty for all other measures. */
  Optional<Part> proxyOf(MeasureOnDay measure) {
    return ChapterProxy.of(
        measure,
        action ->
            Stream.concat(Stream.of(action.number()), action.measures().stream().map(Measure::id))
                .flatMap(what -> Entered.standingOn(about(what), measure.on()).stream().limit(1))
                .toList());
  }

  private List<PlanUpdate> about(String what) {
    return updates.stream().filter(update -> update.about().equals(what)).toList();
  }
}
