package org.wardbook.progress;

import org.wardbook.plan.PlanUpdate;

/**
 * What an agency's own word for its work means as a status: on target is completed or on schedule
 * (practice §7). What is not completed when its date has passed is late, whatever the word.
 */
final class Stands {
  static final String RULE =
      "Met: completed. On track: on schedule, or not started and its date has not passed. Behind: the"
          + " lead agency says so. Well behind: it says that reaching it is at risk. Late: its date"
          + " has passed and it is not completed.";

  private Stands() {}

  static MeasureStatus status(MeasureOnDay measure, PlanUpdate update) {
    return switch (update.status()) {
      case COMPLETED -> MeasureStatus.MET;
      case NOT_STARTED, ON_SCHEDULE -> late(measure, MeasureStatus.ON_TRACK);
      case BEHIND -> late(measure, MeasureStatus.BEHIND);
      case AT_RISK -> late(measure, MeasureStatus.WELL_BEHIND);
    };
  }

  private static MeasureStatus late(MeasureOnDay measure, MeasureStatus otherwise) {
    return measure.isPastItsDate() ? MeasureStatus.LATE : otherwise;
  }
}
