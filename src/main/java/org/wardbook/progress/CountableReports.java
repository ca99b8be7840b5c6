package org.wardbook.progress;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.wardbook.report.HistoryEntry;
import org.wardbook.report.Report;
import org.wardbook.report.ReportHistory;
import org.wardbook.report.ReportState;
import org.wardbook.report.Reports;

/** Some hundreds of reports with what it takes to say of each whether it counts, and why. */
@Component
class CountableReports {
  private final Reports reports;
  private final ReportHistory history;

  CountableReports(Reports reports, ReportHistory history) {
    this.reports = reports;
    this.history = history;
  }

  Loaded load(Collection<UUID> ids) {
    return of(reports.withIds(ids));
  }

  Loaded of(List<Report> read) {
    var originals =
        read.stream().map(Report::duplicateOf).filter(Objects::nonNull).distinct().toList();
    var references = new HashMap<UUID, String>();
    reports
        .withIds(originals)
        .forEach(original -> references.put(original.id(), original.reference()));
    var rejected =
        read.stream()
            .filter(report -> report.state() == ReportState.REJECTED)
            .map(Report::id)
            .toList();
    return new Loaded(
        read,
        reports.duplicatesOf(read.stream().map(Report::id).toList()),
        references,
        history.lastNotes(rejected, HistoryEntry.Event.REJECTED));
  }

  /** What was read. Not for longer than one look: it does not notice changes. */
  static final class Loaded {
    private final Map<UUID, List<Report>> duplicates;
    private final List<Report> earliestFirst;
    private final Map<UUID, String> references;
    private final Map<UUID, String> rejections;

    private Loaded(
        List<Report> read,
        Map<UUID, List<Report>> duplicates,
        Map<UUID, String> references,
        Map<UUID, String> rejections) {
      this.earliestFirst = new ArrayList<>(read);
      this.earliestFirst.sort(
          Comparator.comparing(Report::observedAt).thenComparing(report -> report.id().toString()));
      this.references = references;
      this.duplicates = duplicates;
      this.rejections = rejections;
    }

    /** Earliest observation first. */
    List<Report> all() {
      return earliestFirst;
    }

    List<Report> duplicatesOf(Report report) {
      return duplicates.getOrDefault(report.id(), List.of());
    }

    String referenceOf(UUID id) {
      return references.getOrDefault(id, "another report");
    }

    /** Why the CSU did not accept it: the note of the last rejection. */
    String rejectionOf(Report report) {
      return rejections.getOrDefault(report.id(), "");
    }
  }
}
