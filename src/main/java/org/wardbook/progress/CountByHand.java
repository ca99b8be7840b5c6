package org.wardbook.progress;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.wardbook.plan.Figure;
import org.wardbook.plan.PlanUpdate;

/** How many there were so far in the year, as the lead agency last said. */
@Component
final class CountByHand implements HandKind {
  @Override
  public String key() {
    return "count";
  }

  @Override
  public String rule(MeasureOnDay measure) {
    return "The latest number that the lead agency gave. " + Target.rule(measure);
  }

  @Override
  public Reckoning reckon(MeasureOnDay measure, Entered entered) {
    return entered
        .latest(update -> update.figure() instanceof Figure.Number)
        .map(update -> count(measure, entered, update))
        .orElseGet(() -> NoFigure.reckon(measure, entered));
  }

  private static Reckoning count(MeasureOnDay measure, Entered entered, PlanUpdate update) {
    var number = ((Figure.Number) Objects.requireNonNull(update.figure())).value();
    return new Reckoning(
        Target.status(measure, number),
        number,
        Target.shown(measure, number),
        Target.explanation(measure, number) + " " + NoFigure.saidBy(update),
        List.of(),
        List.of(),
        List.of(),
        entered.restingOn(update, "The latest number."));
  }
}
