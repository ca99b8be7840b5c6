package org.wardbook.progress;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wardbook.plan.PlanUpdate;

/** Work that the plan describes and does not count: how it stands is what its lead agency says. */
@Component
final class NarrativeKind implements HandKind {
  @Override
  public String key() {
    return "narrative";
  }

  @Override
  public String rule(MeasureOnDay measure) {
    return "The plan sets no number. " + Stands.RULE;
  }

  @Override
  public Reckoning reckon(MeasureOnDay measure, Entered entered) {
    return entered.updates().stream()
        .findFirst()
        .map(update -> told(measure, entered, update))
        .orElseGet(() -> NoFigure.reckon(measure, entered));
  }

  private static Reckoning told(MeasureOnDay measure, Entered entered, PlanUpdate update) {
    return new Reckoning(
        Stands.status(measure, update),
        null,
        update.status().label(),
        NoFigure.saidBy(update),
        List.of(),
        List.of(),
        List.of(),
        entered.restingOn(update, "The latest word of the lead agency."));
  }
}
