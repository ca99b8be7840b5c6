package org.wardbook.report.ui;

import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.wardbook.base.London;
import org.wardbook.map.MonthPlay;
import org.wardbook.map.MonthPlay.Bar;

/** The plan year month by month: how many reports each has, and the choice of one of them. */
final class MonthsPart extends Section {
  static final int MONTHS = 12;
  private static final int HUNDRED = 100;
  private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

  private final MonthPlay play = new MonthPlay();
  private YearMonth first = YearMonth.of(2000, Month.APRIL);

  /**
   * @param onChoice gets what was chosen; the page answers by changing its address
   */
  MonthsPart(Consumer<Days> onChoice) {
    setAriaLabel("Month by month");
    add(play);
    play.addMonthChosenListener(
        chosen -> {
          int month = Math.clamp(chosen.month(), 0, MONTHS);
          onChoice.accept(
              month == 0
                  ? wholeYear()
                  : new Days(
                      first.plusMonths(month - 1L).atDay(1),
                      first.plusMonths(month - 1L).atEndOfMonth()));
        });
    play.addYearMovedListener(
        moved -> {
          first = first.plusYears(moved.years());
          onChoice.accept(wholeYear());
        });
  }

  /** First and last day. */
  record Days(LocalDate first, LocalDate last) {}

  private Days wholeYear() {
    return new Days(first.atDay(1), first.plusMonths(MONTHS - 1L).atEndOfMonth());
  }

  /** Turns to the plan year in which the choice begins, or that of today. */
  Days turnTo(FilterChoice choice, LocalDate today) {
    first = firstMonth(choice.overItsPlanYear(today));
    return wholeYear();
  }

  private static YearMonth firstMonth(FilterChoice year) {
    return YearMonth.from(Objects.requireNonNull(year.from()));
  }

  /** "2026-27". */
  static String yearOf(FilterChoice planYear) {
    return inWords(firstMonth(planYear));
  }

  private static String inWords(YearMonth first) {
    return "%d-%02d".formatted(first.getYear(), (first.getYear() + 1) % HUNDRED);
  }

  void show(FilterChoice choice, LocalDate today, Map<YearMonth, Integer> numbers) {
    var months = Stream.iterate(first, month -> month.plusMonths(1)).limit(MONTHS).toList();
    play.show(
        inWords(first),
        months.stream()
            .map(month -> new Bar(NAME.format(month), numbers.getOrDefault(month, 0)))
            .toList(),
        chosen(choice, today, months));
  }

  private int chosen(FilterChoice choice, LocalDate today, List<YearMonth> months) {
    var filter = choice.toFilter(today);
    if (filter.from() == null) {
      return -1;
    }
    var from = London.dayOf(filter.from());
    var to = filter.to() == null ? today : London.dayOf(filter.to()).minusDays(1);
    var year = wholeYear();
    boolean isYear =
        from.equals(year.first())
            && (to.equals(year.last()) || filter.to() == null && !to.isAfter(year.last()));
    if (isYear) {
      return 0;
    }
    boolean isMonth = from.getDayOfMonth() == 1 && to.equals(YearMonth.from(from).atEndOfMonth());
    return isMonth && months.contains(YearMonth.from(from))
        ? months.indexOf(YearMonth.from(from)) + 1
        : -1;
  }
}
