package org.wardbook.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.wardbook.plan.PlanUpdate;

/**
 * What a lead agency has said of a measure up to a day.
 *
 * @param updates that stand, those of the latest day first
 * @param milestones the dated steps of the action as they stand on that day
 */
record Entered(List<PlanUpdate> updates, List<MilestoneState> milestones) {

  /** The latest one that says such a thing. */
  Optional<PlanUpdate> latest(Predicate<PlanUpdate> such) {
    return updates.stream().filter(such).findFirst();
  }

  boolean isEmpty() {
    return updates.isEmpty() && milestones.stream().allMatch(step -> step.reachedOn() == null);
  }

  static List<PlanUpdate> standingOn(List<PlanUpdate> all, LocalDate day) {
    return all.stream()
        .filter(update -> update.standing() && !update.withdrawn() && !update.day().isAfter(day))
        .toList();
  }

  /** All of them weighed, where the figure or the status rests on one. */
  List<WeighedUpdate> restingOn(PlanUpdate basis, String how) {
    return updates.stream()
        .map(
            update ->
                update.equals(basis)
                    ? new WeighedUpdate(update, true, how)
                    : new WeighedUpdate(update, false, "A later update counts in its place."))
        .toList();
  }

  List<WeighedUpdate> noneCounting(String because) {
    return updates.stream().map(one -> new WeighedUpdate(one, false, because)).toList();
  }
}
