package org.wardbook.progress;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wardbook.plan.Milestone;
import org.wardbook.plan.MilestoneStep;

/**
 * How a dated step of an action stands on a day.
 *
 * @param milestone with the date that the CSU confirmed, where it did
 * @param dueConfirmed whether the date is one that the CSU confirmed or put in
 * @param reachedOn null when it is not reached
 */
public record MilestoneState(
    Milestone milestone,
    boolean dueConfirmed,
    @Nullable LocalDate reachedOn,
    Standing standing,
    String note) {

  /** In words; a date that is suspect makes nothing late. */
  public enum Standing {
    REACHED("Reached"),
    REACHED_LATE("Reached after its date"),
    NOT_DUE("Not due yet"),
    LATE("Late: its date has passed"),
    DATE_SUSPECT("Its date is suspect: confirm it"),
    ONGOING("Ongoing");

    private final String label;

    Standing(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  static MilestoneState of(Milestone milestone, @Nullable MilestoneStep step, LocalDate on) {
    var reachedOn = step == null || isAfter(step.reachedOn(), on) ? null : step.reachedOn();
    return new MilestoneState(
        milestone,
        step != null && step.due() != null,
        reachedOn,
        standing(milestone, reachedOn, on),
        step == null ? "" : step.note());
  }

  private static Standing standing(Milestone milestone, @Nullable LocalDate reached, LocalDate on) {
    if (reached != null) {
      return milestone.isPast(reached) ? Standing.REACHED_LATE : Standing.REACHED;
    }
    if (milestone.suspect() != null) {
      return Standing.DATE_SUSPECT;
    }
    if (milestone.due() == null) {
      return Standing.ONGOING;
    }
    return milestone.isPast(on) ? Standing.LATE : Standing.NOT_DUE;
  }

  private static boolean isAfter(@Nullable LocalDate day, LocalDate on) {
    return day != null && day.isAfter(on);
  }
}
