package org.wardbook.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wardbook.plan.PlanYear;

/** The figure at the end of every month of the plan year that is over, and on the day looked at. */
final class Trend {
  private Trend() {}

  /**
   * @param valueOn the figure as it stood on a day, or null
   */
  static List<TrendPoint> upTo(
      LocalDate on, PlanYear year, Function<LocalDate, @Nullable BigDecimal> valueOn) {
    var points = new ArrayList<TrendPoint>();
    for (LocalDate day : days(on, year)) {
      points.add(new TrendPoint(day, valueOn.apply(day)));
    }
    return List.copyOf(points);
  }

  private static List<LocalDate> days(LocalDate on, PlanYear year) {
    var last = on.isAfter(year.endsOn()) ? year.endsOn() : on;
    var days = new ArrayList<LocalDate>();
    for (var month = YearMonth.from(year.startsOn());
        !month.atDay(1).isAfter(last);
        month = month.plusMonths(1)) {
      days.add(month.atEndOfMonth().isAfter(last) ? last : month.atEndOfMonth());
    }
    return days;
  }
}
