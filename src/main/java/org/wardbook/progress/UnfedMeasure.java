package org.wardbook.progress;

import java.util.ArrayList;
import java.util.List;
import org.wardbook.plan.FedBy;

/** What is said of a measure that no report feeds yet: why it is grey, and never a 0. */
final class UnfedMeasure {
  private UnfedMeasure() {}

  static String rule(MeasureOnDay measure) {
    return measure.measure().target() == null
        ? "The plan sets no target: what comes in will be shown and monitored."
        : "Without figures there is no judgement: it stays grey.";
  }

  static Reckoning reckon(MeasureOnDay measure) {
    boolean noTarget = measure.measure().target() == null;
    return new Reckoning(
        noTarget ? MeasureStatus.NO_TARGET : MeasureStatus.WAITING_FOR_DATA,
        null,
        "–",
        String.join(" ", sentences(measure)),
        List.of(),
        List.of());
  }

  private static List<String> sentences(MeasureOnDay measure) {
    var said = new ArrayList<String>();
    said.add(
        measure.measure().fedBy() == FedBy.LEAD_AGENCY
            ? "Updated by the lead agency; no update yet."
            : "Nothing feeds this yet.");
    var parameters = measure.measure().parameters();
    if ("priority ward".equals(parameters.get("per"))) {
      said.add("Set priority wards first.");
    }
    if (parameters.containsKey("conditional")) {
      said.add("It counts only what communities report as a problem: none reported.");
    }
    if (measure.measure().target() == null) {
      said.add("No target – monitored.");
    }
    var milestone = measure.milestone();
    if (milestone != null && milestone.suspect() != null && milestone.due() != null) {
      said.add(
          "Its date, %s, is suspect and makes nothing overdue until the CSU confirms one."
              .formatted(Words.day(milestone.due())));
    } else if (measure.isPastItsDate()) {
      said.add("Its date, %s, has passed.".formatted(Words.day(measure.dueOn())));
    }
    return said;
  }
}
