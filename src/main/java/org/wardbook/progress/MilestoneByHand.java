package org.wardbook.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardbook.plan.PlanUpdate;
import org.wardbook.plan.UpdateStatus;

/**
 * Something that is reached once, as the lead agency says: with an update that calls it completed,
 * or with its dated step confirmed as reached. An earlier step that is late makes it behind.
 */
@Component
final class MilestoneByHand implements HandKind {
  private final Quarterly quarterly = new Quarterly();

  @Override
  public String key() {
    return "milestone";
  }

  @Override
  public String rule(MeasureOnDay measure) {
    return Quarterly.isAsked(measure)
        ? Quarterly.RULE
        : Stands.RULE + " A dated step before the last that is late makes it behind.";
  }

  @Override
  public Reckoning reckon(MeasureOnDay measure, Entered entered) {
    if (Quarterly.isAsked(measure)) {
      return quarterly.reckon(measure, entered);
    }
    var completed =
        entered.updates().stream()
            .filter(update -> update.status() == UpdateStatus.COMPLETED)
            .reduce((later, earlier) -> earlier);
    var confirmed = ownStep(measure, entered).map(MilestoneState::reachedOn);
    var latest = entered.updates().stream().findFirst().orElse(null);
    if (confirmed.isPresent()) {
      return reached(measure, entered, confirmed.get(), null);
    }
    if (latest != null && latest.status() == UpdateStatus.COMPLETED && completed.isPresent()) {
      return reached(measure, entered, completed.get().day(), completed.get());
    }
    return latest == null ? NoFigure.reckon(measure, entered) : notYet(measure, entered, latest);
  }

  private static Optional<MilestoneState> ownStep(MeasureOnDay measure, Entered entered) {
    var own = measure.milestone();
    return entered.milestones().stream()
        .filter(step -> own != null && step.milestone().label().equals(own.label()))
        .filter(step -> step.reachedOn() != null)
        .findFirst();
  }

  private static Reckoning reached(
      MeasureOnDay measure, Entered entered, LocalDate day, @Nullable PlanUpdate basis) {
    boolean inTime = !day.isAfter(measure.dueOn());
    return new Reckoning(
        MeasureStatus.MET,
        BigDecimal.ONE,
        "Reached on " + Words.day(day),
        "Reached on %s, %s the date, %s."
            .formatted(Words.day(day), inTime ? "by" : "after", Words.day(measure.dueOn())),
        List.of(),
        List.of(),
        List.of(),
        basis == null
            ? entered.noneCounting("Its dated step is confirmed as reached.")
            : entered.restingOn(basis, "The first that calls it completed."));
  }

  private static Reckoning notYet(MeasureOnDay measure, Entered entered, PlanUpdate latest) {
    var status = Stands.status(measure, latest);
    var lateStep =
        entered.milestones().stream()
            .filter(step -> step.standing() == MilestoneState.Standing.LATE)
            .filter(step -> !step.milestone().equals(measure.milestone()))
            .findFirst();
    String late =
        lateStep.map(step -> " “%s” is late.".formatted(step.milestone().label())).orElse("");
    return new Reckoning(
        status == MeasureStatus.ON_TRACK && lateStep.isPresent() ? MeasureStatus.BEHIND : status,
        null,
        latest.status().label(),
        "Not reached yet. Its date, %s, %s. %s%s"
            .formatted(
                Words.day(measure.dueOn()),
                measure.isPastItsDate() ? "has passed" : "has not passed",
                NoFigure.saidBy(latest),
                late),
        List.of(),
        List.of(),
        List.of(),
        entered.restingOn(latest, "The latest word of the lead agency."));
  }
}
