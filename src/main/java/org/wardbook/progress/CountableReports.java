package org.wardbook.progress;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.wardbook.report.HistoryEntry;
import org.wardbook.report.Report;
import org.wardbook.report.ReportFilter;
import org.wardbook.report.ReportHistory;
import org.wardbook.report.Reports;

/** What was reported, read once for all the measures that one look at the plan needs. */
@Component
class CountableReports {
  private final Reports reports;
  private final ReportHistory history;

  CountableReports(Reports reports, ReportHistory history) {
    this.reports = reports;
    this.history = history;
  }

  Loaded load() {
    return new Loaded(reports.duplicates());
  }

  /** What was read so far. Not for longer than one look: it does not notice changes. */
  final class Loaded {
    private final Map<UUID, List<Report>> duplicates;
    private final Map<Set<String>, List<Report>> byTypes = new HashMap<>();
    private final Map<UUID, String> references = new HashMap<>();
    private final Map<UUID, String> rejections = new HashMap<>();

    private Loaded(Map<UUID, List<Report>> duplicates) {
      this.duplicates = duplicates;
    }

    /** The reports of these types, earliest observation first. */
    List<Report> ofTypes(Set<String> types) {
      return byTypes.computeIfAbsent(
          types,
          wanted -> {
            var found =
                reports.matching(ReportFilter.ALL.ofTypes(wanted)).stream()
                    .sorted(Comparator.comparing(Report::observedAt))
                    .toList();
            found.forEach(report -> references.put(report.id(), report.reference()));
            return found;
          });
    }

    List<Report> duplicatesOf(Report report) {
      return duplicates.getOrDefault(report.id(), List.of());
    }

    String referenceOf(UUID id) {
      return references.getOrDefault(id, "another report");
    }

    /** Why the CSU did not accept it: the note of the last rejection. */
    String rejectionOf(Report report) {
      return rejections.computeIfAbsent(
          report.id(),
          id ->
              history.of(id).stream()
                  .filter(entry -> entry.event() == HistoryEntry.Event.REJECTED)
                  .reduce((earlier, later) -> later)
                  .map(HistoryEntry::note)
                  .orElse(""));
    }
  }
}
