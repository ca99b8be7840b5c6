package org.wardbook.progress;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.wardbook.plan.Figure;
import org.wardbook.plan.PlanUpdate;

/** So many of so many, as the lead agency last said; compared without rounding. */
@Component
final class RatioByHand implements HandKind {
  @Override
  public String key() {
    return "ratio";
  }

  @Override
  public String rule(MeasureOnDay measure) {
    return "The latest numbers that the lead agency gave. " + Share.rule(measure);
  }

  @Override
  public Reckoning reckon(MeasureOnDay measure, Entered entered) {
    return entered
        .latest(update -> update.figure() instanceof Figure.Part)
        .map(update -> share(measure, entered, update))
        .orElseGet(() -> NoFigure.reckon(measure, entered));
  }

  private static Reckoning share(MeasureOnDay measure, Entered entered, PlanUpdate update) {
    var part = (Figure.Part) Objects.requireNonNull(update.figure());
    var weighed = entered.restingOn(update, "The latest numbers.");
    var target = measure.measure().target();
    if (part.denominator() == 0) {
      return new Reckoning(
          target == null ? MeasureStatus.NO_TARGET : MeasureStatus.WAITING_FOR_DATA,
          null,
          "None yet",
          "There were none yet. " + NoFigure.saidBy(update),
          List.of(),
          List.of(),
          List.of(),
          weighed);
    }
    var share = new Share(part.numerator(), part.denominator());
    return new Reckoning(
        share.status(target),
        share.percent(),
        share.shownWithParts(target),
        "%d of %d in plan year %s. %s"
            .formatted(
                part.numerator(),
                part.denominator(),
                measure.year().label(),
                NoFigure.saidBy(update)),
        List.of(),
        List.of(),
        List.of(),
        weighed);
  }
}
