package org.wardbook.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardbook.base.ui.Sparkline;

/** The reports of a plan year month by month as a small line, April first. */
final class MonthTrend {
  private MonthTrend() {}

  /** The figures of the months until today; those that are not in the map had none. */
  static List<Integer> figures(
      FilterChoice planYear, LocalDate today, Map<YearMonth, Integer> numbers) {
    var first = YearMonth.from(Objects.requireNonNull(planYear.from()));
    return Stream.iterate(first, month -> month.plusMonths(1))
        .limit(MonthsPart.MONTHS)
        .filter(month -> !month.isAfter(YearMonth.from(today)))
        .map(month -> numbers.getOrDefault(month, 0))
        .toList();
  }

  /** A line, or a dash where there is nothing to draw. */
  static Component of(List<Integer> months) {
    return drawn(months, Sparkline::of);
  }

  /** The same beside many columns. */
  static Component narrow(List<Integer> months) {
    return drawn(months, Sparkline::narrow);
  }

  private static Component drawn(
      List<Integer> months,
      BiFunction<List<@Nullable BigDecimal>, String, List<Sparkline>> drawing) {
    List<@Nullable BigDecimal> figures = new ArrayList<>();
    months.forEach(each -> figures.add(BigDecimal.valueOf(each)));
    var line =
        months.stream().allMatch(each -> each == 0)
            ? List.<Sparkline>of()
            : drawing.apply(figures, "Reports a month: " + inWords(months));
    return line.isEmpty() ? new Span("–") : line.getFirst();
  }

  static String inWords(List<Integer> months) {
    return "from %,d to %,d, in the latest month %,d"
        .formatted(Collections.min(months), Collections.max(months), months.getLast());
  }
}
