package org.wardbook.report.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

  /** Where the work on each stands; without those of types that have no such work. */
  Map<UUID, String> standings(List<Report> reports) {
    var standings = new HashMap<UUID, String>();
    for (var panel : panels) {
      var its = reports.stream().filter(report -> report.type().equals(panel.type())).toList();
      if (!its.isEmpty()) {
        panel.standings(its).forEach(standings::putIfAbsent);
      }
    }
    return standings;
  }

  /** The same of one. */
  Optional<String> standing(Report report) {
    return Optional.ofNullable(standings(List.of(report)).get(report.id()));
  }
}
