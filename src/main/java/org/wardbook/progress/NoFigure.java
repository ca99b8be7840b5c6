package org.wardbook.progress;

import java.util.List;
import java.util.Locale;
import org.wardbook.plan.PlanUpdate;

/** What is said of a measure updated by hand for as long as nobody gave a figure. */
final class NoFigure {
  private NoFigure() {}

  static Reckoning reckon(MeasureOnDay measure, Entered entered) {
    var unfed = UnfedMeasure.reckon(measure);
    return entered.updates().isEmpty()
        ? unfed
        : new Reckoning(
            unfed.status(),
            null,
            unfed.shown(),
            "The lead agency has given no figure yet. "
                + saidBy(entered.updates().getFirst())
                + (measure.measure().target() == null ? " No target – monitored." : ""),
            List.of(),
            List.of(),
            List.of(),
            entered.noneCounting("It gives no figure."));
  }

  /** Who said it last and of which day. */
  static String saidBy(PlanUpdate update) {
    return "%s, of %s: %s."
        .formatted(
            update.agencyName(),
            Words.day(update.day()),
            update.status().label().toLowerCase(Locale.UK));
  }
}
