package org.wardbook.report.type.flytip.ui;

import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.wardbook.people.Person;
import org.wardbook.report.Report;
import org.wardbook.report.type.flytip.FlyTipAdditions;
import org.wardbook.report.ui.NamedReportPart;
import org.wardbook.report.ui.ReportPanel;

/** The way from an addition to the fly-tip that it adds to. */
@Component
final class AdditionPanel implements ReportPanel {
  private final FlyTipAdditions additions;

  AdditionPanel(FlyTipAdditions additions) {
    this.additions = additions;
  }

  @Override
  public String type() {
    return FlyTipAdditions.TYPE;
  }

  @Override
  public Map<UUID, String> standings(List<Report> reports) {
    return NamedReportPart.standings("Adds to ", additions.targetsOf(reports));
  }

  @Override
  public Section show(Report report, Person reader, Runnable changed) {
    return NamedReportPart.of(
        "Adds to", additions.targetOf(report), "fly-tip", "It is no other fly-tip.");
  }
}
