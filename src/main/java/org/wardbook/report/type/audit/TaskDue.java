package org.wardbook.report.type.audit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * By which day a finding should be seen to, as long as the desk sets no other day. The plan names
 * no times. Offensive graffiti usually goes within 24 hours, other things within 5 to 10 working
 * days (practice §3, Burnley): the day after the audit stands for the 24 hours and for what is
 * urgent, and the longer of the others. Working days are Monday to Friday; bank holidays are not
 * known here.
 */
final class TaskDue {
  private static final int WORKING_DAYS = 10;
  private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  private TaskDue() {}

  static LocalDate of(Finding finding) {
    return of(finding.seenOn(), finding.urgent() || finding.offensive());
  }

  static LocalDate of(LocalDate seenOn, boolean atOnce) {
    if (atOnce) {
      return seenOn.plusDays(1);
    }
    var day = seenOn;
    for (int passed = 0; passed < WORKING_DAYS; ) {
      day = day.plusDays(1);
      if (!WEEKEND.contains(day.getDayOfWeek())) {
        passed++;
      }
    }
    return day;
  }
}
