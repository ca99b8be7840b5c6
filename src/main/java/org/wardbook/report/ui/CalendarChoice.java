package org.wardbook.report.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wardbook.report.PlannedWork;

/**
 * Which month the calendar shows. It lives in the address of the page.
 *
 * @param day the one that is shown in full below the month; null for none
 * @param type null for both kinds of work
 */
record CalendarChoice(YearMonth month, @Nullable LocalDate day, @Nullable String type) {
  private static final String MONTH = "month";
  private static final String DAY = "day";
  private static final String TYPE = "type";

  /** Where reports can be from; beyond it a month is a slip. */
  private static final int FIRST_YEAR = 2000;

  private static final int LAST_YEAR = 2100;

  static CalendarChoice of(QueryParameters query, LocalDate today, Consumer<String> complain) {
    var day = day(query, complain);
    var type = query.getSingleParameter(TYPE).filter(text -> !text.isEmpty()).orElse(null);
    if (type != null && !PlannedWork.TYPES.contains(type)) {
      complain.accept(FilterAddress.leftOutOf(type, "boot fairs or activities"));
      type = null;
    }
    var month = day == null ? month(query, today, complain) : YearMonth.from(day);
    return new CalendarChoice(month, day, type);
  }

  CalendarChoice in(YearMonth other) {
    return new CalendarChoice(other, null, type);
  }

  CalendarChoice on(LocalDate other) {
    return new CalendarChoice(YearMonth.from(other), other, type);
  }

  CalendarChoice ofType(@Nullable String other) {
    return new CalendarChoice(month, day, other);
  }

  QueryParameters toQuery() {
    Map<String, List<String>> query = new LinkedHashMap<>();
    query.put(MONTH, List.of(month.toString()));
    if (day != null) {
      query.put(DAY, List.of(day.toString()));
    }
    if (type != null) {
      query.put(TYPE, List.of(type));
    }
    return new QueryParameters(query);
  }

  private static YearMonth month(
      QueryParameters query, LocalDate today, Consumer<String> complain) {
    var text = query.getSingleParameter(MONTH).orElse("");
    if (text.isEmpty()) {
      return YearMonth.from(today);
    }
    try {
      var month = YearMonth.parse(text);
      if (month.getYear() >= FIRST_YEAR && month.getYear() <= LAST_YEAR) {
        return month;
      }
    } catch (DateTimeException notAMonth) {
      // Said below, as for a month that is far away.
    }
    complain.accept(FilterAddress.leftOutOf(text, "a month such as 2011-06"));
    return YearMonth.from(today);
  }

  private static @Nullable LocalDate day(QueryParameters query, Consumer<String> complain) {
    var text = query.getSingleParameter(DAY).orElse("");
    if (text.isEmpty()) {
      return null;
    }
    try {
      var day = LocalDate.parse(text);
      if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
        return day;
      }
    } catch (DateTimeException notADay) {
      // Said below, as for a day that is far away.
    }
    complain.accept(FilterAddress.leftOutOf(text, "a date such as 2011-06-08"));
    return null;
  }
}
