package org.wardbook.progress;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.base.London;
import org.wardbook.plan.Measure;
import org.wardbook.plan.PlanYear;
import org.wardbook.plan.PlanYears;
import org.wardbook.report.PlanContribution;
import org.wardbook.report.PlanContribution.Standing;
import org.wardbook.report.PlanContributions;
import org.wardbook.report.Report;

/** The plan seen from a single report: which figures it is part of today, and which it is not. */
@Component
class WhatAReportMoves implements PlanContributions {
  private final PlanYears planYears;
  private final ProgressService progress;
  private final FedMeasures fedMeasures;
  private final CountableReports countable;
  private final Clock clock;

  WhatAReportMoves(
      PlanYears planYears,
      ProgressService progress,
      FedMeasures fedMeasures,
      CountableReports countable,
      Clock clock) {
    this.planYears = planYears;
    this.progress = progress;
    this.fedMeasures = fedMeasures;
    this.countable = countable;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<PlanContribution> of(Report report) {
    return planYears
        .containing(London.dayOf(report.observedAt()))
        .map(plan -> of(plan, report))
        .orElse(List.of());
  }

  private List<PlanContribution> of(PlanYear plan, Report report) {
    var fed =
        plan.measures().stream()
            .filter(
                planned -> fedMeasures.typesFeeding(planned.measure().id()).contains(report.type()))
            .toList();
    var read = countable.of(List.of(report));
    var today = London.dayOf(clock.instant());
    return fed.stream()
        .flatMap(
            planned ->
                progress.verdicts(plan, today, planned, read).stream()
                    .flatMap(found -> contribution(plan, planned.measure(), found).stream()))
        .toList();
  }

  private static Optional<PlanContribution> contribution(
      PlanYear plan, Measure measure, Verdicts found) {
    var counted =
        found.counted().stream()
            .map(one -> contribution(plan, measure, Standing.COUNTS, one.how()));
    var not =
        found.notCounted().stream()
            .map(
                one ->
                    contribution(
                        plan,
                        measure,
                        one.waiting() ? Standing.WAITS : Standing.DOES_NOT_COUNT,
                        one.because()));
    return Stream.concat(counted, not).findFirst();
  }

  private static PlanContribution contribution(
      PlanYear plan, Measure measure, Standing standing, String why) {
    return new PlanContribution(plan.firstYear(), measure.id(), measure.label(), standing, why);
  }
}
