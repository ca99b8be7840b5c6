package org.wardbook.report.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.wardbook.base.London;
import org.wardbook.base.ui.DeskLayout;
import org.wardbook.people.Agency;
import org.wardbook.people.People;
import org.wardbook.report.DueList;
import org.wardbook.report.FallingDue;

/** What has to be done by when: of fly-tips, audit tasks, assignments and CCTV reviews together. */
@Route(value = "desk/due", layout = DeskLayout.class)
@PageTitle("What falls due – Wardbook")
@Menu(title = "Falls due", order = 2.5, icon = "vaadin:alarm")
@RolesAllowed("CSU")
@CssImport("./styles/boards.css")
final class DueView extends Div implements BeforeEnterObserver {
  /** Of each stretch of days; more of one of them is a page of its own. */
  private static final int MOST_TOGETHER = 25;

  private static final int MOST_ALONE = 500;

  private static final Set<DueStretch> ALWAYS_SAID =
      EnumSet.of(DueStretch.OVERDUE, DueStretch.TODAY);

  private final DueList due;
  private final ReportWords words;
  private final Clock clock;
  private final ComboBox<FallingDue> kind = new ComboBox<>("Kind of work");
  private final ComboBox<Agency> agency = new ComboBox<>("Agency");
  private final Paragraph count = new Paragraph();
  private final Div complaints = new Div();
  private final Div parts = new Div();
  private DueChoice choice = new DueChoice(null, null, null);
  private boolean isShowing;

  DueView(DueList due, ReportWords words, People people, ReportNews news, Clock clock) {
    this.due = due;
    this.words = words;
    this.clock = clock;
    addClassName("view");
    count.addClassName("count");
    count.getElement().setAttribute("role", "status");
    var head = new Header(new H1("What falls due"), count);
    head.addClassName("view-head");
    setUpFilter(people.agencies());
    var filter = new Div(kind, agency);
    filter.addClassName("task-filter");
    complaints.addClassName("filter-complaints");
    parts.addClassName("report-column");
    add(head, filter, complaints, parts);
    news.whileAttached(this, all -> show());
  }

  private void setUpFilter(List<Agency> agencies) {
    kind.setItems(due.kinds());
    kind.setItemLabelGenerator(FallingDue::label);
    kind.setPlaceholder("All kinds");
    kind.setClearButtonVisible(true);
    kind.addValueChangeListener(change -> choose(choice.ofKind(change.getValue())));
    agency.setItems(agencies);
    agency.setItemLabelGenerator(Agency::name);
    agency.setPlaceholder("All agencies");
    agency.setClearButtonVisible(true);
    agency.addValueChangeListener(change -> choose(choice.of(change.getValue())));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var address =
        new DueChoice.Address(
            event.getLocation().getQueryParameters(),
            due::kind,
            key ->
                agency
                    .getListDataView()
                    .getItems()
                    .filter(one -> one.key().equals(key))
                    .findFirst());
    choice = address.choice();
    complaints.removeAll();
    address.complaints().forEach(this::complain);
    isShowing = true;
    kind.setValue(choice.kind());
    agency.setValue(choice.agency());
    isShowing = false;
    show();
  }

  private void complain(String text) {
    var complaint = new Paragraph(text);
    complaint.addClassName("notice");
    complaint.getElement().setAttribute("role", "alert");
    complaints.add(complaint);
  }

  /** Goes to the address of this choice, which draws the page again. */
  private void choose(DueChoice wanted) {
    if (!isShowing) {
      getUI().ifPresent(ui -> ui.navigate(DueView.class, wanted.toQuery()));
    }
  }

  private void show() {
    var today = London.dayOf(clock.instant());
    var only = choice.only();
    var numbers = new EnumMap<DueStretch, Integer>(DueStretch.class);
    for (var stretch : DueStretch.values()) {
      if (only == null || only == stretch || ALWAYS_SAID.contains(stretch)) {
        numbers.put(stretch, count(stretch, today));
      }
    }
    count.setText(
        "%s overdue, %s today"
            .formatted(
                number(numbers.getOrDefault(DueStretch.OVERDUE, 0)),
                number(numbers.getOrDefault(DueStretch.TODAY, 0))));
    parts.removeAll();
    if (only != null) {
      parts.add(
          link("Show the other days too", choice.only(null)),
          part(only, today, numbers.getOrDefault(only, 0), MOST_ALONE));
      return;
    }
    numbers.forEach(
        (stretch, number) -> {
          if (!stretch.days(today).isEmpty()) {
            parts.add(part(stretch, today, number, MOST_TOGETHER));
          }
        });
  }

  private int count(DueStretch stretch, LocalDate today) {
    return due.count(stretch.days(today), choice.kind(), choice.agency());
  }

  private Section part(DueStretch stretch, LocalDate today, int all, int most) {
    var heading = stretch.heading(today);
    var part = new Section(new H2(heading + " (" + number(all) + ")"));
    part.addClassName("panel");
    if (all == 0) {
      part.add(new Paragraph(nothing(stretch)));
      return part;
    }
    var items = due.list(stretch.days(today), choice.kind(), choice.agency(), most);
    part.add(new DueTable(heading, items, today, words));
    if (all > items.size()) {
      part.add(more(stretch, items.size(), all));
    }
    return part;
  }

  private String nothing(DueStretch stretch) {
    var what = stretch == DueStretch.OVERDUE ? "Nothing is overdue" : "Nothing falls due";
    return choice.kind() == null && choice.agency() == null
        ? what + "."
        : what + " of what you chose above.";
  }

  private Paragraph more(DueStretch stretch, int shown, int all) {
    var more = new Paragraph("The first %s of %s. ".formatted(number(shown), number(all)));
    if (choice.only() == null) {
      more.add(link("Show more of them", choice.only(stretch)));
    } else {
      more.add("Choose a kind of work or an agency above to see others.");
    }
    return more;
  }

  private static RouterLink link(String text, DueChoice wanted) {
    var link = new RouterLink(text, DueView.class);
    link.setQueryParameters(wanted.toQuery());
    return link;
  }

  private static String number(int number) {
    return String.format(Locale.UK, "%,d", number);
  }
}
