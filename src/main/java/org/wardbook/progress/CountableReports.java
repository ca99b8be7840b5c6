package org.wardbook.progress;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

  /** Reads all reports of these types at once. */
  Loaded load(Set<String> types) {
    var read =
        types.isEmpty() ? List.<Report>of() : reports.matching(ReportFilter.ALL.ofTypes(types));
    return new Loaded(read, types.isEmpty() ? Map.of() : reports.duplicates());
  }

  /** What was read. Not for longer than one look: it does not notice changes. */
  final class Loaded {
    private final Map<UUID, List<Report>> duplicates;
    private final List<Report> earliestFirst;
    private final Map<UUID, String> references;
    private final Map<UUID, String> rejections = new HashMap<>();

    private Loaded(List<Report> read, Map<UUID, List<Report>> duplicates) {
      this.earliestFirst = read.stream().sorted(Comparator.comparing(Report::observedAt)).toList();
      this.references = read.stream().collect(Collectors.toMap(Report::id, Report::reference));
      this.duplicates = duplicates;
    }

    /** The reports of these types, earliest observation first. */
    List<Report> ofTypes(Set<String> types) {
      return earliestFirst.stream().filter(report -> types.contains(report.type())).toList();
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
