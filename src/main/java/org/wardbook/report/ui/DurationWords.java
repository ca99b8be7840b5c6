package org.wardbook.report.ui;

import java.time.Duration;

/** Lengths of time in their largest fitting unit: 12 seconds, 3 minutes, 5 hours, 2 days. */
final class DurationWords {
  private DurationWords() {}

  static String of(Duration duration) {
    if (duration.toMinutes() < 2) {
      return count(duration.toSeconds(), "second");
    }
    if (duration.toHours() < 2) {
      return count(duration.toMinutes(), "minute");
    }
    return duration.toDays() < 2
        ? count(duration.toHours(), "hour")
        : count(duration.toDays(), "day");
  }

  private static String count(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }
}
