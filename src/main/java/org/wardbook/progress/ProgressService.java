package org.wardbook.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.plan.PlanYear;
import org.wardbook.plan.PlannedMeasure;
import org.wardbook.report.Report;
import org.wardbook.report.WorkClock;

/** How a year's plan stands on a day, and which reports stand behind every figure. */
@Service
@Transactional(readOnly = true)
public class ProgressService {
  private final Map<String, MeasureKind> kinds;
  private final Map<String, WorkClock> clocks;
  private final FedMeasures fedMeasures;
  private final CountableReports countableReports;

  ProgressService(
      List<MeasureKind> kinds,
      ObjectProvider<WorkClock> clocks,
      FedMeasures fedMeasures,
      CountableReports countableReports) {
    this.kinds = byKey(kinds, MeasureKind::key);
    this.clocks = byKey(clocks.stream().toList(), WorkClock::type);
    this.fedMeasures = fedMeasures;
    this.countableReports = countableReports;
  }

  /** Every measure of the plan as it stands at the end of the day {@code on}. */
  public List<MeasureProgress> of(PlanYear year, LocalDate on) {
    return of(year, on, year.measures());
  }

  /** One measure of the plan; empty when the plan has none with that id. */
  public Optional<MeasureProgress> of(PlanYear year, LocalDate on, String measure) {
    return year.measure(measure).map(planned -> of(year, on, List.of(planned)).getFirst());
  }

  private List<MeasureProgress> of(PlanYear year, LocalDate on, List<PlannedMeasure> measures) {
    var reports = countableReports.load();
    var admission = new Admission(year, on, reports::referenceOf, reports::rejectionOf);
    return measures.stream()
        .map(planned -> progress(new MeasureOnDay(planned, year, on), admission, reports))
        .toList();
  }

  private MeasureProgress progress(
      MeasureOnDay measure, Admission admission, CountableReports.Loaded reports) {
    var types = fedMeasures.typesFeeding(measure.measure().id());
    @Nullable MeasureKind kind = kinds.get(measure.measure().kind());
    if (types.isEmpty() || kind == null) {
      return MeasureProgress.of(
          measure, false, UnfedMeasure.rule(measure), UnfedMeasure.reckon(measure), List.of());
    }
    var evidence = new ArrayList<Evidence>();
    var notCounted = new ArrayList<NotCounted>();
    for (Report report : reports.ofTypes(types)) {
      var feed = fedMeasures.of(report, measure.measure().id());
      refusal(feed, admission, report)
          .ifPresentOrElse(
              notCounted::add,
              () -> evidence.add(evidence(kind, feed.orElseThrow(), report, reports)));
    }
    var reckoning = kind.reckon(measure, evidence);
    notCounted.addAll(reckoning.notCounted());
    return MeasureProgress.of(measure, true, kind.rule(measure), reckoning, notCounted);
  }

  private static Optional<NotCounted> refusal(
      Optional<ReportFeed> feed, Admission admission, Report report) {
    return admission.refusal(report).or(() -> lacking(feed, report));
  }

  private static Optional<NotCounted> lacking(Optional<ReportFeed> feed, Report report) {
    return feed.map(found -> found.lacking(report.answers()))
        .orElse(Optional.of("Its version of the form does not count towards this."))
        .map(because -> NotCounted.of(report, because));
  }

  private Evidence evidence(
      MeasureKind kind, ReportFeed feed, Report report, CountableReports.Loaded reports) {
    var clock = kind.readsClocks() ? clocks.get(report.type()) : null;
    var answers = report.answers();
    return new Evidence(
        report,
        clock == null ? null : clock.read(report, reports.duplicatesOf(report)),
        feed.amount(answers),
        feed.place(answers),
        feed.meets(answers));
  }

  private static <T> Map<String, T> byKey(List<T> all, Function<T, String> key) {
    return all.stream().collect(Collectors.toUnmodifiableMap(key, one -> one));
  }
}
