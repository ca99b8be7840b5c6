package org.wardbook.report.type.flytip.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.wardbook.base.London;
import org.wardbook.base.ui.DateWords;
import org.wardbook.report.ClockReading;

/**
 * The clock of a fly-tip in words. Calendar days from the day it was seen, to the end of the last
 * one, in London (plan 4.7, practice §2.3).
 *
 * @param allowed how many days; seven in the plan, unless the CSU has set another number
 */
record SevenDays(ClockReading clock, int allowed, LocalDate today) {
  LocalDate due() {
    return London.dayOf(clock.startedAt()).plusDays(allowed);
  }

  /** For tables: Due 8 June 2011, 2 days left. */
  String inShort() {
    var cleared = clearedOn();
    if (cleared != null) {
      return "Cleared " + DateWords.day(cleared) + (daysLate(cleared) > 0 ? ", late" : "");
    }
    if (clock.notEligibleBecause() != null) {
      return "No clock";
    }
    return "Due " + DateWords.day(due()) + ", " + left();
  }

  /** For the report's page: a sentence with the reason. */
  String inFull() {
    var cleared = clearedOn();
    if (clock.notEligibleBecause() != null) {
      return "The seven days of action 4.7 do not run for it: "
          + clock.notEligibleBecause()
          + "."
          + (cleared == null ? "" : " It was cleared on " + DateWords.day(cleared) + ".");
    }
    var dueBy = "to be cleared by the end of " + DateWords.day(due());
    if (cleared == null) {
      return isLate()
          ? "It was " + dueBy + " and is " + days(daysLate(today)) + " late."
          : "It is " + dueBy + ": " + left() + ".";
    }
    var late = daysLate(cleared);
    return "It was "
        + dueBy
        + " and was cleared on "
        + DateWords.day(cleared)
        + (late > 0 ? ", " + days(late) + " late." : ", in time.");
  }

  /** Whether it is overdue or was cleared too late. */
  boolean isLate() {
    var cleared = clearedOn();
    return clock.notEligibleBecause() == null && daysLate(cleared == null ? today : cleared) > 0;
  }

  private @Nullable LocalDate clearedOn() {
    Instant stoppedAt = clock.stoppedAt();
    return stoppedAt == null ? null : London.dayOf(stoppedAt);
  }

  private String left() {
    var left = -daysLate(today);
    if (left < 0) {
      return days(-left) + " late";
    }
    return left == 0 ? "today" : days(left) + " left";
  }

  private long daysLate(LocalDate day) {
    return ChronoUnit.DAYS.between(due(), day);
  }

  private static String days(long number) {
    return number == 1 ? "1 day" : number + " days";
  }
}
