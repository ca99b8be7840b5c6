package org.wardbook.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.plan.FedBy;
import org.wardbook.plan.PlanYear;
import org.wardbook.plan.PlannedMeasure;

/** The plan seen from one ward: its part in every figure, and what it still lacks. */
@Service
@Transactional(readOnly = true)
public class WardProgress {
  private final Map<String, MeasureKind> kinds;
  private final FedMeasures fedMeasures;
  private final ProgressService progress;
  private final Tallies tallies;

  WardProgress(
      List<MeasureKind> kinds, FedMeasures fedMeasures, ProgressService progress, Tallies tallies) {
    this.kinds = kinds.stream().collect(Collectors.toMap(MeasureKind::key, Function.identity()));
    this.fedMeasures = fedMeasures;
    this.progress = progress;
    this.tallies = tallies;
  }

  /** The measures that reports feed, in the plan's order. */
  public List<MeasureOfWard> of(PlanYear plan, LocalDate on, String ward) {
    var fed =
        plan.measures().stream()
            .filter(planned -> planned.measure().fedBy() == FedBy.REPORTS)
            .filter(planned -> kinds.containsKey(planned.measure().kind()))
            .toList();
    var types =
        fed.stream()
            .flatMap(planned -> types(planned).stream())
            .collect(Collectors.toUnmodifiableSet());
    var known = progress.known(types);
    var look = tallies.look(known);
    return fed.stream()
        .map(planned -> of(new MeasureOnDay(planned, plan, on, known), look, ward))
        .flatMap(Optional::stream)
        .toList();
  }

  private Set<String> types(PlannedMeasure planned) {
    return fedMeasures.typesFeeding(planned.measure().id());
  }

  private Optional<MeasureOfWard> of(MeasureOnDay measure, Tallies.Look look, String ward) {
    var kind = kinds.get(measure.measure().kind());
    return kind == null
        ? Optional.empty()
        : Optional.of(
            kind.judgesEach(measure)
                ? byItself(measure, kind, look, ward)
                : amongOthers(measure, kind, look, ward));
  }

  /** The ward's reports make a figure of their own. */
  private MeasureOfWard byItself(
      MeasureOnDay measure, MeasureKind kind, Tallies.Look look, String ward) {
    var evidence = look.ofWard(measure, kind, ward);
    var reckoning = kind.reckon(measure, evidence);
    int counted = Counted.sum(reckoning.counted());
    return new MeasureOfWard(
        measure.planned(),
        counted,
        counted == 0 ? "" : reckoning.shown(),
        kind.lackingIn(measure, ward, evidence));
  }

  /** What counts is decided among the reports of all wards. */
  private MeasureOfWard amongOthers(
      MeasureOnDay measure, MeasureKind kind, Tallies.Look look, String ward) {
    var reckoned = look.reckonedByWard(measure, kind, types(measure.planned()));
    var here =
        reckoned.evidence().stream().filter(one -> ward.equals(one.report().ward())).toList();
    Set<UUID> ids = here.stream().map(one -> one.report().id()).collect(Collectors.toSet());
    int counted =
        here.isEmpty()
            ? 0
            : Counted.sum(
                reckoned.reckoning().counted().stream()
                    .filter(one -> ids.contains(one.reportId()))
                    .toList());
    return new MeasureOfWard(measure.planned(), counted, "", kind.lackingIn(measure, ward, here));
  }
}
