package org.wardbook.report.type.cctv.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wardbook.base.London;
import org.wardbook.base.problem.Refusal;
import org.wardbook.base.ui.DateWords;
import org.wardbook.base.ui.DeskLayout;
import org.wardbook.base.ui.Notices;
import org.wardbook.people.SignedIn;
import org.wardbook.report.Report;
import org.wardbook.report.type.cctv.CctvConflicts;
import org.wardbook.report.type.cctv.CctvConflicts.Conflict;
import org.wardbook.report.type.cctv.CctvFleet;
import org.wardbook.report.type.cctv.CctvFleet.Stay;
import org.wardbook.report.type.cctv.CctvFleet.Unit;
import org.wardbook.report.ui.ReportNews;

/** The ledger of the mobile CCTV units: where each is, what lacks, and what contradicts. */
@Route(value = "desk/cctv", layout = DeskLayout.class)
@PageTitle("Mobile CCTV – Wardbook")
@Menu(title = "Mobile CCTV", order = 4, icon = "vaadin:camera")
@RolesAllowed("CSU")
@CssImport("./styles/boards.css")
final class CctvView extends Div implements AfterNavigationObserver {
  private static final int MOST_STAYS = 100;

  private final CctvFleet fleet;
  private final CctvConflicts conflicts;
  private final SignedIn reader;
  private final Clock clock;

  CctvView(
      CctvFleet fleet, CctvConflicts conflicts, SignedIn reader, Clock clock, ReportNews news) {
    this.fleet = fleet;
    this.conflicts = conflicts;
    this.reader = reader;
    this.clock = clock;
    addClassName("view");
    news.whileAttached(this, this::show);
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    show();
  }

  private void show() {
    removeAll();
    var units = fleet.units();
    var count = new Paragraph(now(units));
    count.addClassName("count");
    count.getElement().setAttribute("role", "status");
    var head = new Header(new H1("Mobile CCTV"), count);
    head.addClassName("view-head");
    add(head);
    var open = conflicts.open();
    if (!open.isEmpty()) {
      add(conflictPart(open));
    }
    add(yearPart(), unitPart(units, open), stayPart(fleet.stays(MOST_STAYS)));
  }

  /** As the plan asks it: 9 of 12 at one time. */
  private static String now(List<Unit> units) {
    var inFleet = units.stream().filter(Unit::isInFleet).toList();
    if (inFleet.isEmpty()) {
      return "No unit is in the fleet yet: add them under Settings";
    }
    var out = inFleet.stream().map(Unit::stay).filter(Objects::nonNull).toList();
    var inOrder = out.stream().filter(Stay::isInOrder).count();
    return "%d of %d deployed and in order now".formatted(inOrder, inFleet.size())
        + (inOrder == out.size()
            ? ""
            : ", %d more deployed but not in order".formatted(out.size() - inOrder));
  }

  private Section conflictPart(List<Conflict> open) {
    var part = part("In two places at once");
    part.add(
        new Paragraph(
            "Phones without a signal reported the same unit in two places. Choose which report is"
                + " true: it is accepted, and the other one is not. If the unit was moved, ask the"
                + " author of the later report to correct it to “Move”."));
    open.forEach(conflict -> part.add(conflict(conflict)));
    return part;
  }

  private Div conflict(Conflict conflict) {
    var name = fleet.nameOf(conflict.unit());
    var buttons =
        new Div(
            standsButton(conflict, conflict.earlier()), standsButton(conflict, conflict.later()));
    buttons.addClassName("actions");
    var notice =
        new Div(
            new H3(name),
            side("First", conflict.earlier()),
            side("Then", conflict.later()),
            buttons);
    notice.addClassName("notice");
    return notice;
  }

  private Paragraph side(String when, Report report) {
    return new Paragraph(
        new Span(when + ", " + DateWords.dayAndTime(report.observedAt()) + ": "),
        CctvTables.link(report),
        new Span(
            ", %s, by %s, %s"
                .formatted(
                    fleet.placeOf(report), report.author().displayName(), report.state().label())));
  }

  private Button standsButton(Conflict conflict, Report stands) {
    return new Button(stands.reference() + " is true", click -> settle(conflict, stands.id()));
  }

  private void settle(Conflict conflict, UUID stands) {
    try {
      conflicts.settle(conflict, stands, reader.person());
      Notices.done("Settled. The other report was not accepted, with the reason.");
    } catch (Refusal refused) {
      Notices.problem(refused.detail());
    }
    show();
  }

  private Section yearPart() {
    var part = part("Over the plan year");
    part.add(new CctvYear(fleet.daysOfTheYear()));
    return part;
  }

  private Section unitPart(List<Unit> units, List<Conflict> open) {
    var part = part("Units");
    if (units.isEmpty()) {
      part.add(new Paragraph("No unit is in the fleet yet: add them under Settings."));
      return part;
    }
    var inConflict = open.stream().map(Conflict::unit).collect(Collectors.toSet());
    part.add(new CctvBoard(units, inConflict, London.dayOf(clock.instant())));
    return part;
  }

  private static Section stayPart(CctvFleet.Stays stays) {
    var part = part("Deployments");
    part.add(
        stays.number() == 0
            ? new Paragraph("No unit was ever reported as put up.")
            : CctvTables.stays(stays.latest()));
    if (stays.number() > MOST_STAYS) {
      part.add(new Paragraph("The latest %,d of %,d.".formatted(MOST_STAYS, stays.number())));
    }
    return part;
  }

  private static Section part(String heading) {
    var part = new Section(new H2(heading));
    part.addClassName("panel");
    return part;
  }
}
