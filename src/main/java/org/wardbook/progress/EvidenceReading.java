package org.wardbook.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wardbook.report.Report;
import org.wardbook.report.WorkClock;

/**
 * Finds, among the reports that were read, those that may count towards a measure, and why others
 * can't.
 */
final class EvidenceReading {
  private final FedMeasures fedMeasures;
  private final CountableReports.Loaded reports;
  private final Map<String, WorkClock> clocks;
  private final Known known;

  EvidenceReading(
      FedMeasures fedMeasures,
      CountableReports.Loaded reports,
      Map<String, WorkClock> clocks,
      Known known) {
    this.fedMeasures = fedMeasures;
    this.reports = reports;
    this.clocks = clocks;
    this.known = known;
  }

  /** What was found, earliest observation first. */
  record Found(List<Evidence> evidence, List<NotCounted> notCounted) {}

  Found of(MeasureOnDay measure, MeasureKind kind, Admission admission) {
    var evidence = new ArrayList<Evidence>();
    var notCounted = new ArrayList<NotCounted>();
    for (Report report : reports.all()) {
      var feed = fedMeasures.of(report, measure.measure().id());
      var admitted =
          kind.looksBack() ? admission.refusalInAnyYear(report) : admission.refusal(report);
      admitted
          .or(() -> lacking(feed, report))
          .ifPresentOrElse(
              notCounted::add, () -> evidence.add(evidence(kind, feed.orElseThrow(), report)));
    }
    return new Found(evidence, notCounted);
  }

  private static Optional<NotCounted> lacking(Optional<ReportFeed> feed, Report report) {
    return feed.map(found -> found.lacking(report.answers()).or(() -> placeless(found, report)))
        .orElse(Optional.of("Its version of the form does not count towards this."))
        .map(because -> NotCounted.of(report, because));
  }

  private static Optional<String> placeless(ReportFeed feed, Report report) {
    return feed.isByWard() && report.ward() == null
        ? Optional.of("It names no ward.")
        : Optional.empty();
  }

  private Evidence evidence(MeasureKind kind, ReportFeed feed, Report report) {
    var clock = kind.readsClocks() ? clocks.get(report.type()) : null;
    var answers = report.answers();
    var ward = report.ward();
    return new Evidence(
        report,
        clock == null ? null : clock.read(report, reports.duplicatesOf(report)),
        feed.amount(answers),
        feed.isByWard() && ward != null ? known.wardName(ward) : feed.place(answers),
        feed.meets(answers),
        feed.variety(answers));
  }
}
