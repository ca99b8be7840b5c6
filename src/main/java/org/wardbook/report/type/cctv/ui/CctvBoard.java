package org.wardbook.report.type.cctv.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.wardbook.base.London;
import org.wardbook.base.ui.DateWords;
import org.wardbook.base.ui.Facts;
import org.wardbook.base.ui.ScrollRegion;
import org.wardbook.report.type.cctv.CctvFleet.Stay;
import org.wardbook.report.type.cctv.CctvFleet.Unit;
import org.wardbook.report.type.cctv.UnitStatus;

/** The units in columns by what they need: first those that need something. */
final class CctvBoard extends Div {
  /** Ten times the fleet of the plan; more would be a slip in the register. */
  private static final int MOST_CARDS = 120;

  private final Set<String> inConflict;
  private final LocalDate today;

  /**
   * @param inConflict ids of the units that are in two places at once
   */
  CctvBoard(List<Unit> units, Set<String> inConflict, LocalDate today) {
    this.inConflict = inConflict;
    this.today = today;
    addClassName("board");
    ScrollRegion.of(this, "Units");
    var left = new ArrayList<>(units);
    add(column("No longer in the fleet", left, unit -> !unit.isInFleet()));
    add(column("Need something", left, this::needsSomething));
    add(column("Deployed and in order", left, unit -> unit.stay() != null));
    add(column("In store", left, unit -> true));
    getChildren().findFirst().ifPresent(this::toTheEnd);
  }

  /** Those that left the fleet are taken out first and shown last, if there are any. */
  private void toTheEnd(Component gone) {
    remove(gone);
    if (gone.getElement().getAttribute("data-empty") == null) {
      add(gone);
    }
  }

  private boolean needsSomething(Unit unit) {
    var stay = unit.stay();
    return inConflict.contains(unit.id())
        || unit.status() == UnitStatus.FAULT
        || unit.status() == UnitStatus.REPAIR
        || (stay != null && !stay.isInOrder());
  }

  /** Takes the units that are like that out of those that are left. */
  private Section column(String heading, List<Unit> left, Predicate<Unit> wanted) {
    var these = left.stream().filter(wanted).toList();
    left.removeAll(these);
    var list = new UnorderedList();
    list.addClassName("board-cards");
    these.stream().limit(MOST_CARDS).forEach(unit -> list.add(card(unit)));
    var column = new Section(new H3(heading + " (" + these.size() + ")"));
    column.addClassName("board-column");
    if (these.isEmpty()) {
      column.getElement().setAttribute("data-empty", "");
      column.add(new Paragraph("None"));
      return column;
    }
    column.add(list);
    if (these.size() > MOST_CARDS) {
      column.add(new Paragraph("The first " + MOST_CARDS + " of " + these.size() + "."));
    }
    return column;
  }

  private ListItem card(Unit unit) {
    var name = new Span(unit.name());
    name.addClassName("board-what");
    var head = new Div(name, new UnitMark(unit.status()));
    head.addClassName("board-card-head");
    var card = new ListItem(head);
    card.addClassName("board-card");
    if (inConflict.contains(unit.id())) {
      card.add(bad("In two places at once: settle it above"));
    }
    var stay = unit.stay();
    var facts = new Facts().add("Where", stay == null ? "In store" : stay.place());
    var since = unit.since();
    facts.add("Since", since == null ? "Never deployed" : DateWords.day(London.dayOf(since)));
    if (stay != null) {
      tell(stay, facts);
    }
    card.add(facts);
    return card;
  }

  private void tell(Stay stay, Facts facts) {
    facts
        .add("Review due", review(stay))
        .add("In order", CctvTables.inOrder(stay))
        .add("Report", CctvTables.link(stay.report()));
  }

  private Span review(Stay stay) {
    var due = stay.reviewOn();
    if (due == null) {
      return new Span("No date is set");
    }
    if (!due.isBefore(today)) {
      return new Span(DateWords.day(due) + (due.equals(today) ? ", today" : ""));
    }
    return bad(DateWords.day(due) + ", overdue");
  }

  private static Span bad(String text) {
    var words = new Span(text);
    words.addClassName("overdue");
    return words;
  }
}
