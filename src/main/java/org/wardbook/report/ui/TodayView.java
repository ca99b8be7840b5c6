package org.wardbook.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardbook.base.London;
import org.wardbook.base.ui.DateWords;
import org.wardbook.base.ui.DeskLayout;
import org.wardbook.base.ui.Notices;
import org.wardbook.base.ui.Sparkline;
import org.wardbook.people.Person;
import org.wardbook.report.DayFigure;
import org.wardbook.report.DayFigures;
import org.wardbook.report.DeskVisits;
import org.wardbook.report.DeskVisits.Change;
import org.wardbook.report.DueDays;
import org.wardbook.report.DueItem;

/** The day on one page, to read in the morning or to print. */
@Route(value = TodayView.PATH, layout = DeskLayout.class)
@PageTitle("Today – Wardbook")
@Menu(title = "Today", order = 0.2, icon = "vaadin:sun-o")
@RolesAllowed("CSU")
final class TodayView extends Div implements BeforeEnterObserver {
  static final String PATH = "desk/today";
  private static final int DAYS = 14;
  private static final int MOST_DUE = 8;
  private static final int MOST_FIGURES = 6;
  private static final int MOST_CHANGES = 30;

  private final DayWork work;
  private final Clock clock;

  TodayView(DayWork work, ReportNews news, Clock clock) {
    this.work = work;
    this.clock = clock;
    addClassNames("view", "today");
    news.whileAttached(this, all -> show());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show();
  }

  private void show() {
    var today = London.dayOf(clock.instant());
    var person = work.reader().person();
    removeAll();
    int dueToday = dueOn(DueDays.only(today));
    int overdue = dueOn(DueDays.before(today));
    add(head(today), figures(today, person, dueToday, overdue));
    var main = column(cameIn(today, person));
    var phones = work.phones();
    if (!phones.isEmpty()) {
      main.add(new PhonesPart(phones, work.words()));
    }
    main.add(changes(person));
    var side =
        column(
            due("Falls due today", DueDays.only(today), dueToday, "Nothing falls due today."),
            due("Overdue", DueDays.before(today), overdue, "Nothing is overdue."));
    work.figures().forEach(each -> side.addComponentAsFirst(plan(each, today)));
    var columns = new Div(main, side);
    columns.addClassName("report-columns");
    add(columns);
  }

  private static Header head(LocalDate today) {
    var print = new Button("Print");
    print.getElement().executeJs("this.addEventListener('click', () => window.print())");
    print.addClassName("today-print");
    var head = new Header(new H1("Today, " + DateWords.day(today)), print);
    head.addClassName("view-head");
    return head;
  }

  private Div figures(LocalDate today, Person person, int dueToday, int overdue) {
    var received = work.counts().ofDays(today, DAYS, person);
    var waiting = work.inbox().counts(person).values().stream().mapToInt(Integer::intValue).sum();
    var phones = work.onPhones();
    var row =
        new Div(
            figure("Received today", received.getLast(), "desk/reports", line(received)),
            figure("Received yesterday", received.get(DAYS - 2), "desk/reports", null),
            figure("Waits for you", waiting, InboxView.PATH, null),
            figure("Falls due today", dueToday, "desk/due?when=today", null),
            figure("Overdue", overdue, "desk/due?when=overdue", null),
            figure("Still on phones", phones, null, null));
    row.addClassName("day-figures");
    return row;
  }

  private static @Nullable Component line(List<Integer> received) {
    List<@Nullable BigDecimal> figures = new ArrayList<>();
    received.forEach(each -> figures.add(BigDecimal.valueOf(each)));
    var words =
        "Received a day over %d days: from %d to %d, today %d"
            .formatted(
                DAYS,
                received.stream().mapToInt(Integer::intValue).min().orElse(0),
                received.stream().mapToInt(Integer::intValue).max().orElse(0),
                received.getLast());
    return Sparkline.of(figures, words).stream().findFirst().orElse(null);
  }

  private static Div figure(
      String label, int number, @Nullable String href, @Nullable Component line) {
    var shown = new Span(String.format(Locale.UK, "%,d", number));
    shown.addClassName("day-number");
    var name = href == null ? new Span(label) : new Anchor(href, label);
    var part = new Div(shown, name);
    if (line != null) {
      part.add(line);
    }
    part.addClassNames("panel", "day-figure");
    return part;
  }

  private int dueOn(DueDays days) {
    return work.due().count(days, null, null);
  }

  private Section cameIn(LocalDate today, Person person) {
    var now = work.counts().byType(today, person);
    var before = work.counts().byType(today.minusDays(1), person);
    var part = panel("What came in");
    Set<String> types = new LinkedHashSet<>(now.keySet());
    types.addAll(before.keySet());
    if (types.isEmpty()) {
      part.add(new Paragraph("Nothing came in yesterday or today."));
      return part;
    }
    var list = new UnorderedList();
    types.forEach(
        type ->
            list.add(
                new ListItem(
                    "%s: %,d today, %,d yesterday"
                        .formatted(
                            work.words().typeTitle(type),
                            now.getOrDefault(type, 0),
                            before.getOrDefault(type, 0)))));
    part.add(list);
    return part;
  }

  private Section changes(Person person) {
    var last = work.visits().lastSeen(person);
    var part = panel("Since you were last here");
    if (last.isEmpty()) {
      part.add(
          new Paragraph(
              "Press the button when you have read this page: from then on, what others do is"
                  + " listed here."));
    } else {
      var number = work.visits().count(person);
      part.add(
          new Paragraph(
              "%s since %s, what you did yourself left out."
                  .formatted(changesInWords(number), DateWords.dayAndTime(last.get()))));
      addChanges(part, person, number);
    }
    var seen =
        new Button(
            "I have seen everything",
            click -> {
              work.visits().seenEverything(person);
              Notices.done("Noted. What others do from now on is listed here.");
              show();
            });
    var actions = new Div(seen);
    actions.addClassName("actions");
    part.add(actions);
    return part;
  }

  private void addChanges(Section part, Person person, int number) {
    var changes = work.visits().since(person, MOST_CHANGES);
    if (changes.isEmpty()) {
      return;
    }
    var list = new UnorderedList();
    list.addClassName("history");
    changes.forEach(change -> list.add(line(change)));
    part.add(list);
    if (number > changes.size()) {
      part.add(new Paragraph("The latest " + changes.size() + " are shown."));
    }
  }

  private static String changesInWords(int number) {
    return switch (number) {
      case 0 -> "Nothing happened";
      case 1 -> "1 thing happened";
      case DeskVisits.MOST -> "More than " + (DeskVisits.MOST - 1) + " things happened";
      default -> number + " things happened";
    };
  }

  private static ListItem line(Change change) {
    var when = new Div(DateWords.dayAndTime(change.entry().at()));
    when.addClassName("when");
    return new ListItem(
        when,
        new Anchor("desk/reports/" + change.report(), change.reference()),
        new Span(
            ": %s by %s"
                .formatted(
                    change.entry().event().label(),
                    Objects.requireNonNullElse(change.entry().who(), "Wardbook itself"))));
  }

  private Section due(String title, DueDays days, int all, String none) {
    var part = panel(title);
    if (all == 0) {
      part.add(new Paragraph(none));
      return part;
    }
    var list = new UnorderedList();
    work.due().list(days, null, null, MOST_DUE).forEach(item -> list.add(line(item)));
    part.add(list);
    if (all > MOST_DUE) {
      part.add(new Anchor("desk/due", String.format(Locale.UK, "All %,d", all)));
    }
    return part;
  }

  private static ListItem line(DueItem item) {
    return new ListItem(
        new Anchor("desk/reports/" + item.report(), item.number()),
        new Span(
            ", due %s: %s%s"
                .formatted(
                    DateWords.day(item.due()),
                    item.what(),
                    item.who() == null ? "" : ", with " + item.who())));
  }

  private static Section plan(DayFigures figures, LocalDate today) {
    var part = panel(figures.title());
    var shown = figures.on(today, MOST_FIGURES);
    if (shown.isEmpty()) {
      part.add(new Paragraph("There are no figures yet."));
      return part;
    }
    var list = new UnorderedList();
    list.addClassName("plan-figures");
    shown.forEach(figure -> list.add(line(figure)));
    part.add(list);
    return part;
  }

  private static ListItem line(DayFigure figure) {
    var words = new Div(new Anchor(figure.href(), figure.label()));
    var value = new Div(figure.shown() + " – " + figure.status());
    value.addClassName("quiet");
    words.add(value);
    var item = new ListItem(words);
    Sparkline.of(figure.trend(), "Over the plan year so far, now " + figure.shown())
        .forEach(item::add);
    return item;
  }

  private static Section panel(String title) {
    var part = new Section(new H2(title));
    part.addClassName("panel");
    return part;
  }

  private static Section column(Component... parts) {
    var column = new Section(parts);
    column.addClassName("report-column");
    return column;
  }
}
