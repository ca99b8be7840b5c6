package org.wardbook.bench;

import java.util.Random;
import org.wardbook.report.ReportState;

/** What became of a report at the desk, as often as it does. */
final class Fate {
  private Fate() {}

  /**
   * @param isAccepted whether it was on receipt
   * @param daysAgo since it was received
   */
  static ReportState of(Random random, boolean isAccepted, long daysAgo, boolean hasDuplicates) {
    int percent = random.nextInt(100);
    if (hasDuplicates && percent < 5) {
      return ReportState.DUPLICATE;
    }
    if (percent < 8) {
      return ReportState.REJECTED;
    }
    if (!isAccepted && daysAgo < 14 && percent < 60) {
      return ReportState.RECEIVED;
    }
    if (percent < 10) {
      return daysAgo < 60 ? ReportState.NEEDS_INFORMATION : ReportState.ACCEPTED;
    }
    return !isAccepted && percent > 98 ? ReportState.RECEIVED : ReportState.ACCEPTED;
  }
}
