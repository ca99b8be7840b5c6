package org.wardbook.report.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import org.wardbook.base.ui.DateWords;
import org.wardbook.base.ui.HeaderCell;
import org.wardbook.report.PlannedWork;
import org.wardbook.report.PlannedWork.OnDay;

/**
 * A month as a table, a week a row from Monday to Sunday. Each day is a cell of links, so that it
 * is read and walked through as any table; in a narrow window the days stand below each other.
 */
final class MonthTable extends NativeTable {
  /** More of a day is below the month, by its link. */
  private static final int MOST_A_DAY = 3;

  private final Map<LocalDate, OnDay> work;
  private final CalendarChoice choice;
  private final LocalDate today;

  MonthTable(PlannedWork work, CalendarChoice choice, LocalDate today, String caption) {
    this.work = work.in(choice.month(), choice.type(), MOST_A_DAY);
    this.choice = choice;
    this.today = today;
    addClassName("month");
    setCaptionText(caption);
    var head = getHead().addRow();
    for (var weekday : DayOfWeek.values()) {
      head.add(HeaderCell.ofColumn(weekday.getDisplayName(TextStyle.FULL, Locale.UK)));
    }
    var first = choice.month().atDay(1);
    var monday = first.minusDays(first.getDayOfWeek().getValue() - 1L);
    for (var week = monday;
        !week.isAfter(choice.month().atEndOfMonth());
        week = week.plusWeeks(1)) {
      getBody().add(week(week));
    }
  }

  /** How many entries the month has. */
  int entries() {
    return work.values().stream().mapToInt(OnDay::number).sum();
  }

  private NativeTableRow week(LocalDate monday) {
    var row = new NativeTableRow();
    monday.datesUntil(monday.plusWeeks(1)).forEach(day -> row.add(cell(day)));
    return row;
  }

  private NativeTableCell cell(LocalDate day) {
    var cell = new NativeTableCell();
    if (!day.getMonth().equals(choice.month().getMonth())) {
      cell.addClassName("of-another-month");
      return cell;
    }
    cell.add(number(day));
    if (day.equals(today)) {
      cell.addClassName("today");
      cell.getElement().setAttribute("aria-current", "date");
    }
    var onDay = work.get(day);
    if (onDay == null) {
      cell.addClassName("free");
      return cell;
    }
    var list = new UnorderedList();
    onDay.first().forEach(entry -> list.add(new CalendarEntry(entry, today)));
    cell.add(list);
    if (onDay.number() > MOST_A_DAY) {
      cell.add(more(day, onDay.number()));
    }
    return cell;
  }

  private Div number(LocalDate day) {
    var shown = new Span(String.valueOf(day.getDayOfMonth()));
    shown.getElement().setAttribute("aria-hidden", "true");
    var said = new Span(DateWords.day(day) + (day.equals(today) ? ", today" : ""));
    said.addClassName("day-in-full");
    var number = new Div(shown, said);
    number.addClassName("day-number");
    return number;
  }

  private RouterLink more(LocalDate day, int all) {
    var more =
        new RouterLink(
            String.format(
                Locale.UK,
                "All %,d on %s",
                all,
                DateWords.day(day).replace(" " + day.getYear(), "")),
            CalendarView.class);
    more.setQueryParameters(choice.on(day).toQuery());
    return more;
  }
}
