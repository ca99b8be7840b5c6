package org.wardbook.report.type.cctv.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.RouterLink;
import org.springframework.stereotype.Component;
import org.wardbook.base.ui.DateWords;
import org.wardbook.base.ui.Facts;
import org.wardbook.people.Person;
import org.wardbook.report.Report;
import org.wardbook.report.type.cctv.CctvConflicts;
import org.wardbook.report.type.cctv.CctvFleet;
import org.wardbook.report.type.cctv.CctvFleet.Stay;
import org.wardbook.report.type.cctv.CctvLedger;
import org.wardbook.report.ui.ReportPanel;

/** Where the unit of a report stands, and whether that is in order. */
@Component
final class CctvPanel implements ReportPanel {
  private final CctvFleet fleet;
  private final CctvConflicts conflicts;

  CctvPanel(CctvFleet fleet, CctvConflicts conflicts) {
    this.fleet = fleet;
    this.conflicts = conflicts;
  }

  @Override
  public String type() {
    return CctvLedger.TYPE;
  }

  @Override
  public Section show(Report report, Person reader, Runnable changed) {
    var part = new Section(new H2("Mobile CCTV"));
    part.addClassName("panel");
    if (conflicts.open().stream().anyMatch(conflict -> conflict.concerns(report.id()))) {
      var notice =
          new Paragraph(
              "This report and another one put the same unit in two places at once. Settle it on"
                  + " the page of the units.");
      notice.addClassNames("notice", "is-bad");
      part.add(notice);
    }
    var unit = report.answers().path("unit").asString("");
    var facts = new Facts().add("Unit", unit.isEmpty() ? "None" : fleet.nameOf(unit));
    fleet.stayOf(report).ifPresent(stay -> tell(stay, facts));
    part.add(facts, new RouterLink("All units and deployments", CctvView.class));
    return part;
  }

  private static void tell(Stay stay, Facts facts) {
    var until = stay.until();
    facts
        .add("Stood from", DateWords.day(stay.from()))
        .add("Until", until == null ? "It still stands" : DateWords.day(until))
        .add("In order", stay.isInOrder() ? "Yes" : "No: " + stay.lacking());
  }
}
