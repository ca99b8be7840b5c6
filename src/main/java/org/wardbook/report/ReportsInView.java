package org.wardbook.report;

import java.util.List;

/** What a filter lets through of a part of the map: some by themselves, the others in clusters. */
public record ReportsInView(List<ReportCluster> clusters, List<ReportPin> pins) {
  public static final ReportsInView NOTHING = new ReportsInView(List.of(), List.of());

  public ReportsInView {
    clusters = List.copyOf(clusters);
    pins = List.copyOf(pins);
  }

  /** How many reports there are. */
  public int number() {
    return pins.size() + clusters.stream().mapToInt(ReportCluster::number).sum();
  }
}
