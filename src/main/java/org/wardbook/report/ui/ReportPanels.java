package org.wardbook.report.ui;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wardbook.report.Report;

/** The types' own parts, by type. */
@Component
final class ReportPanels {
  private final List<ReportPanel> panels;

  ReportPanels(List<ReportPanel> panels) {
    this.panels = List.copyOf(panels);
  }

  Optional<ReportPanel> of(Report report) {
    return panels.stream().filter(panel -> panel.type().equals(report.type())).findFirst();
  }

  /** Where the work stands, or nothing for types without such work. */
  String standing(Report report) {
    return of(report).flatMap(panel -> panel.standing(report)).orElse("");
  }
}
