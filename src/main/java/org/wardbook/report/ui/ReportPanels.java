package org.wardbook.report.ui;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wardbook.report.Report;

/** The types' own parts, by type. */
@Component
final class ReportPanels {
  private final List<ReportPanel> panels;

  ReportPanels(List<ReportPanel> panels) {
    this.panels = List.copyOf(panels);
  }

  /** In their order; most types have one or none. */
  List<ReportPanel> of(Report report) {
    return panels.stream().filter(panel -> panel.type().equals(report.type())).toList();
  }

  /** Where the work stands, or nothing for types without such work. */
  String standing(Report report) {
    return of(report).stream()
        .flatMap(panel -> panel.standing(report).stream())
        .findFirst()
        .orElse("");
  }
}
