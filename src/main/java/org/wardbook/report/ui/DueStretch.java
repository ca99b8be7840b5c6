package org.wardbook.report.ui;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.wardbook.base.ui.DateWords;
import org.wardbook.report.DueDays;

/** The stretches of days by which somebody at the desk looks at what falls due. */
enum DueStretch {
  OVERDUE(today -> "Overdue", DueDays::before),
  TODAY(today -> "Today, " + DateWords.day(today), DueDays::only),
  TOMORROW(
      today -> "Tomorrow, " + DateWords.day(today.plusDays(1)),
      today -> DueDays.only(today.plusDays(1))),
  /** What is left of the week that ends on a Sunday. */
  THIS_WEEK(
      today -> "Later this week, to " + DateWords.day(sunday(today)),
      today -> new DueDays(today.plusDays(2), sunday(today))),
  /** The week after it, without tomorrow where that is its Monday already. */
  NEXT_WEEK(
      today -> "Next week, to " + DateWords.day(sunday(today).plusWeeks(1)),
      today -> new DueDays(later(sunday(today), today.plusDays(1)), sunday(today).plusWeeks(1)));

  private final Function<LocalDate, String> heading;
  private final Function<LocalDate, DueDays> days;

  DueStretch(Function<LocalDate, String> heading, Function<LocalDate, DueDays> days) {
    this.heading = heading;
    this.days = days;
  }

  String heading(LocalDate today) {
    return heading.apply(today);
  }

  DueDays days(LocalDate today) {
    return days.apply(today);
  }

  /** In addresses: {@code this-week}. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<DueStretch> of(String key) {
    return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
  }

  private static LocalDate sunday(LocalDate today) {
    return today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return (one.isAfter(other) ? one : other).plusDays(1);
  }
}
