package org.wardbook.report.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.wardbook.base.ui.DeskLayout;
import org.wardbook.people.SignedIn;
import org.wardbook.report.inbox.Inbox;
import org.wardbook.report.inbox.InboxGroup;
import org.wardbook.report.inbox.InboxItem;
import org.wardbook.report.inbox.InboxPlace;

/** Everything that waits for the CSU, a group at a time, oldest first. */
@Route(value = InboxView.PATH, layout = DeskLayout.class)
@PageTitle("Inbox – Wardbook")
@Menu(title = "Inbox", order = 0.5, icon = "vaadin:inbox")
@RolesAllowed("CSU")
final class InboxView extends Div implements BeforeEnterObserver {
  static final String PATH = "desk/inbox";
  private static final String GROUP = "group";
  private static final String AFTER = "after";

  /** As many as one looks through before deciding. */
  private static final int PAGE = 50;

  private final Inbox inbox;
  private final SignedIn reader;
  private final Nav groups = new Nav();
  private final Paragraph complaint = new Paragraph();
  private final Paragraph explanation = new Paragraph();
  private final Paragraph nothing = new Paragraph();
  private final InboxTable table;
  private final BulkActions actions;
  private final Div pages = new Div();
  private InboxGroup group = InboxGroup.RECEIVED;
  private InboxPlace after = InboxPlace.BEGINNING;

  InboxView(Inbox inbox, SignedIn reader, BulkWork work, ReportWords words, ReportNews news) {
    this.inbox = inbox;
    this.reader = reader;
    addClassName("view");
    groups.addClassName("groups");
    groups.getElement().setAttribute("aria-label", "What waits");
    complaint.addClassName("notice");
    complaint.getElement().setAttribute("role", "alert");
    explanation.addClassName("quiet");
    table = new InboxTable(words, nothing);
    actions = new BulkActions(work, table::chosen, this::show);
    table.onKey(actions::press);
    table.onSelection(actions::chosen);
    pages.addClassName("actions");
    var head = new Header(new H1("Inbox"), explanation);
    head.addClassName("view-head");
    add(head, groups, complaint, actions, table, pages);
    news.whileAttached(this, all -> show());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var query = event.getLocation().getQueryParameters();
    var wanted = query.getSingleParameter(GROUP);
    var known = wanted.flatMap(InboxGroup::of);
    var place = query.getSingleParameter(AFTER);
    after = place.flatMap(InboxPlace::of).orElse(InboxPlace.BEGINNING);
    group = known.orElseGet(this::firstThatWaits);
    complain(wanted, known, place);
    show();
  }

  private InboxGroup firstThatWaits() {
    var counts = inbox.counts(reader.person());
    for (var each : InboxGroup.values()) {
      if (counts.getOrDefault(each, 0) > 0) {
        return each;
      }
    }
    return InboxGroup.RECEIVED;
  }

  private void complain(
      Optional<String> wanted, Optional<InboxGroup> known, Optional<String> place) {
    complaint.setVisible(true);
    if (wanted.isPresent() && known.isEmpty()) {
      complaint.setText("There is no group of this name: choose one below.");
    } else if (place.isPresent() && place.flatMap(InboxPlace::of).isEmpty()) {
      complaint.setText("The place in the address can’t be read: this is the beginning.");
    } else {
      complaint.setVisible(false);
    }
  }

  private void show() {
    var person = reader.person();
    var counts = inbox.counts(person);
    groups.removeAll();
    for (var each : InboxGroup.values()) {
      groups.add(link(each, counts.getOrDefault(each, 0)));
    }
    explanation.setText(group.explanation());
    var items = inbox.after(group, after, PAGE, person);
    table.show(group, items);
    actions.show(group, person);
    nothing.setText(
        after.equals(InboxPlace.BEGINNING)
            ? "Nothing waits here. What comes in appears by itself."
            : "Nothing comes after this. Go back to the oldest.");
    showPages(items, counts.getOrDefault(group, 0));
  }

  private RouterLink link(InboxGroup each, int count) {
    var number = new Span(String.format(Locale.UK, "%,d", count));
    number.addClassName("group-count");
    var link = new RouterLink();
    link.setRoute(InboxView.class);
    link.setQueryParameters(query(each, InboxPlace.BEGINNING));
    link.add(new Span(each.label()), number);
    link.addClassName("group");
    if (each == group) {
      link.getElement().setAttribute("aria-current", "page");
    }
    return link;
  }

  private void showPages(List<InboxItem> items, int all) {
    pages.removeAll();
    if (!after.equals(InboxPlace.BEGINNING)) {
      pages.add(new Button("Back to the oldest", click -> go(InboxPlace.BEGINNING)));
    }
    if (items.size() == PAGE) {
      pages.add(new Button("The next " + PAGE, click -> go(items.getLast().place())));
      var count = new Span(String.format(Locale.UK, "%d shown of %,d", items.size(), all));
      count.addClassName("quiet");
      pages.add(count);
    }
  }

  private void go(InboxPlace place) {
    getUI().ifPresent(ui -> ui.navigate(InboxView.class, query(group, place)));
  }

  static QueryParameters query(InboxGroup group, InboxPlace after) {
    return after.equals(InboxPlace.BEGINNING)
        ? QueryParameters.of(GROUP, group.key())
        : QueryParameters.simple(Map.of(GROUP, group.key(), AFTER, after.text()));
  }

  /** For tests and other pages that look at the table. */
  Grid<InboxItem> grid() {
    return table;
  }
}
