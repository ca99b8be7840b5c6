package org.wardbook.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A measure with its place in the plan.
 *
 * @param of the number of the action, or the heading of the success measure
 * @param text the action's cleaned text, or the success measure's
 * @param milestone by when it is to be reached; null when the plan gives no date
 */
public record PlannedMeasure(
    Measure measure,
    String of,
    String text,
    List<String> leadAgencies,
    @Nullable Milestone milestone) {

  static PlannedMeasure of(Action action, Measure measure) {
    return new PlannedMeasure(
        measure,
        action.number(),
        action.text(),
        action.leadAgencies(),
        action.milestoneOf(measure).orElse(null));
  }

  /** Success measures are to be reached by their own date, else by the end of the plan year. */
  static PlannedMeasure of(PlanYear year, SuccessMeasure success) {
    var due = success.due() == null ? year.endsOn() : success.due();
    var milestone = new Milestone("Complete", "", due, null, null, false, null);
    return new PlannedMeasure(
        success.measure(), success.heading(), success.measure().label(), List.of(), milestone);
  }
}
