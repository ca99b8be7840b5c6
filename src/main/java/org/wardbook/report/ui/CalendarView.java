package org.wardbook.report.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.wardbook.base.London;
import org.wardbook.base.ui.DateWords;
import org.wardbook.base.ui.DeskLayout;
import org.wardbook.report.PlannedWork;
import org.wardbook.report.PlannedWork.Entry;

/** Boot-fair operations and activities by month: planned, completed, cancelled. */
@Route(value = "desk/calendar", layout = DeskLayout.class)
@PageTitle("Calendar – Wardbook")
@Menu(title = "Calendar", order = 4.5, icon = "vaadin:calendar")
@RolesAllowed("CSU")
@CssImport("./styles/boards.css")
final class CalendarView extends Div implements BeforeEnterObserver {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
  private static final int MOST_UNSETTLED = 20;
  private static final int MOST_OF_A_DAY = 500;

  private final PlannedWork work;
  private final ReportWords words;
  private final Clock clock;
  private final H1 heading = new H1();
  private final Paragraph count = new Paragraph();
  private final Nav months = new Nav();
  private final ComboBox<String> type = new ComboBox<>("Kind of work");
  private final Div complaints = new Div();
  private final Div parts = new Div();
  private CalendarChoice choice;
  private boolean isShowing;

  CalendarView(PlannedWork work, ReportWords words, ReportNews news, Clock clock) {
    this.work = work;
    this.words = words;
    this.clock = clock;
    choice = new CalendarChoice(YearMonth.from(today()), null, null);
    addClassName("view");
    months.getElement().setAttribute("aria-label", "Months");
    months.addClassName("months");
    count.addClassName("count");
    count.getElement().setAttribute("role", "status");
    var head = new Header(heading, count, months);
    head.addClassName("view-head");
    type.setItems(PlannedWork.TYPES);
    type.setItemLabelGenerator(words::typeTitle);
    type.setPlaceholder("All kinds");
    type.setClearButtonVisible(true);
    type.addValueChangeListener(
        change -> {
          if (!isShowing) {
            getUI()
                .ifPresent(
                    ui ->
                        ui.navigate(
                            CalendarView.class, choice.ofType(change.getValue()).toQuery()));
          }
        });
    var filter = new Div(type, legend());
    filter.addClassName("task-filter");
    complaints.addClassName("filter-complaints");
    parts.addClassName("report-column");
    add(head, filter, complaints, parts);
    news.whileAttached(this, all -> show());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    complaints.removeAll();
    choice = CalendarChoice.of(event.getLocation().getQueryParameters(), today(), this::complain);
    isShowing = true;
    type.setValue(choice.type());
    isShowing = false;
    show();
  }

  private void complain(String text) {
    var complaint = new Paragraph(text);
    complaint.addClassName("notice");
    complaint.getElement().setAttribute("role", "alert");
    complaints.add(complaint);
  }

  private LocalDate today() {
    return London.dayOf(clock.instant());
  }

  private void show() {
    var month = choice.month();
    heading.setText("Calendar: " + MONTH.format(month));
    months.removeAll();
    months.add(
        link("‹ " + MONTH.format(month.minusMonths(1)), month.minusMonths(1)),
        link("This month", YearMonth.from(today())),
        link(MONTH.format(month.plusMonths(1)) + " ›", month.plusMonths(1)));
    parts.removeAll();
    unsettled();
    var table =
        new MonthTable(
            work, choice, today(), "Boot fairs and activities in " + MONTH.format(month));
    count.setText(
        table.entries() == 0
            ? "Nothing in this month"
            : String.format(Locale.UK, "%,d in this month", table.entries()));
    parts.add(table);
    var day = choice.day();
    if (day != null) {
      parts.add(wholeDay(day));
    }
  }

  private RouterLink link(String text, YearMonth month) {
    var link = new RouterLink(text, CalendarView.class);
    link.setQueryParameters(choice.in(month).toQuery());
    return link;
  }

  /** What is past and still planned stands out on every month. */
  private void unsettled() {
    var today = today();
    var all = work.countUnsettled(today, choice.type());
    if (all == 0) {
      return;
    }
    var list = new UnorderedList();
    work.unsettled(today, choice.type(), MOST_UNSETTLED)
        .forEach(entry -> list.add(unsettled(entry)));
    var part = new Section(new H2(String.format(Locale.UK, "Did it happen? (%,d)", all)), list);
    part.addClassNames("panel", "unsettled");
    if (all > MOST_UNSETTLED) {
      part.add(new Paragraph("The first " + MOST_UNSETTLED + ", oldest first."));
    }
    part.add(
        new Paragraph(
            "Only what is completed counts in the plan. Ask its author to correct the report to"
                + " completed or cancelled."));
    parts.add(part);
  }

  private ListItem unsettled(Entry entry) {
    return new ListItem(
        new Anchor("desk/reports/" + entry.report(), entry.reference()),
        new Span(
            ", %s, planned for %s: did it happen?"
                .formatted(entry.what(), DateWords.day(entry.day()))));
  }

  private Section wholeDay(LocalDate day) {
    var list = new UnorderedList();
    list.addClassName("calendar-day");
    work.on(day, choice.type(), MOST_OF_A_DAY)
        .forEach(
            entry -> {
              var item = new CalendarEntry(entry, today());
              item.add(new Span(", " + where(entry) + ", " + entry.reference()));
              list.add(item);
            });
    var all = work.count(day, choice.type());
    var part = new Section(new H2(DateWords.day(day) + String.format(Locale.UK, " (%,d)", all)));
    part.addClassName("panel");
    part.add(all == 0 ? new Paragraph("Nothing is planned or reported.") : list);
    if (all > MOST_OF_A_DAY) {
      part.add(new Paragraph("The first " + MOST_OF_A_DAY + " of them."));
    }
    return part;
  }

  private String where(Entry entry) {
    return entry.ward() == null ? "outside the district" : words.wardName(entry.ward());
  }

  private static Paragraph legend() {
    var legend =
        new Paragraph("P planned · ? planned, and the day has passed · ✓ completed · × cancelled");
    legend.addClassName("quiet");
    return legend;
  }
}
