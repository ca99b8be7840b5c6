package org.wardbook.report.type.work.ui;

import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.wardbook.people.Person;
import org.wardbook.report.Report;
import org.wardbook.report.type.work.WorkDone;
import org.wardbook.report.ui.NamedReportPart;
import org.wardbook.report.ui.ReportPanel;

/** The way from what somebody says to be done to the report that asked for it. */
@Component
final class WorkDonePanel implements ReportPanel {
  private final WorkDone work;

  WorkDonePanel(WorkDone work) {
    this.work = work;
  }

  @Override
  public String type() {
    return WorkDone.TYPE;
  }

  @Override
  public Map<UUID, String> standings(List<Report> reports) {
    return NamedReportPart.standings("Done for ", work.targetsOf(reports));
  }

  @Override
  public Section show(Report report, Person reader, Runnable changed) {
    return NamedReportPart.of(
        "Done for",
        work.targetOf(report),
        "report",
        "Once this is accepted, it is done for whom it was assigned to; not accepted, it is to be"
            + " done again.");
  }
}
