package org.wardbook.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.plan.FedBy;
import org.wardbook.plan.PlanUpdates;
import org.wardbook.plan.PlanYear;
import org.wardbook.plan.PlannedMeasure;
import org.wardbook.register.RegisterService;
import org.wardbook.report.FollowUps;
import org.wardbook.report.UsePeriods;
import org.wardbook.report.WaitingOnPhones;
import org.wardbook.report.WorkClock;
import org.wardbook.ward.Ward;
import org.wardbook.ward.WardSets;

/**
 * How a year's plan stands on a day, and what stands behind every figure. Whatever is stored is
 * read once for a look, however many measures and months it shows.
 */
@Service
@Transactional(readOnly = true)
public class ProgressService {
  private final Map<String, MeasureKind> kinds;
  private final Map<String, HandKind> handKinds;
  private final Map<String, WorkClock> clocks;
  private final List<UsePeriods> uses;
  private final Map<String, FollowUps> followUps;
  private final FedMeasures fedMeasures;
  private final CountableReports countableReports;
  private final PlanUpdates updates;
  private final RegisterService registers;
  private final WardSets wardSets;
  private final ObjectProvider<WaitingOnPhones> waitingOnPhones;

  ProgressService(
      List<MeasureKind> kinds,
      List<HandKind> handKinds,
      ObjectProvider<WorkClock> clocks,
      ObjectProvider<UsePeriods> uses,
      ObjectProvider<FollowUps> followUps,
      FedMeasures fedMeasures,
      CountableReports countableReports,
      PlanUpdates updates,
      RegisterService registers,
      WardSets wardSets,
      ObjectProvider<WaitingOnPhones> waitingOnPhones) {
    this.kinds = byKey(kinds, MeasureKind::key);
    this.handKinds = byKey(handKinds, HandKind::key);
    this.clocks = byKey(clocks.stream().toList(), WorkClock::type);
    this.uses = uses.stream().toList();
    this.followUps = byKey(followUps.stream().toList(), FollowUps::type);
    this.fedMeasures = fedMeasures;
    this.countableReports = countableReports;
    this.updates = updates;
    this.registers = registers;
    this.wardSets = wardSets;
    this.waitingOnPhones = waitingOnPhones;
  }

  /** Every measure of the plan as it stands at the end of the day {@code on}. */
  public List<MeasureProgress> of(PlanYear year, LocalDate on) {
    return of(year, on, year.measures());
  }

  /** One measure of the plan; empty when the plan has none with that id. */
  public Optional<MeasureProgress> of(PlanYear year, LocalDate on, String measure) {
    return year.measure(measure).map(planned -> of(year, on, List.of(planned)).getFirst());
  }

  /** Some measures of the plan, with one look at what is stored. */
  List<MeasureProgress> of(PlanYear year, LocalDate on, List<PlannedMeasure> measures) {
    var types = new HashSet<String>();
    measures.forEach(planned -> types.addAll(fedMeasures.typesFeeding(planned.measure().id())));
    var reports = countableReports.load(types);
    var known = known(types);
    var look =
        new Look(
            new Admission(year, on, reports::referenceOf, reports::rejectionOf),
            new EvidenceReading(fedMeasures, reports, clocks, known),
            SaidOfThePlan.read(updates, year));
    return measures.stream()
        .map(planned -> progress(new MeasureOnDay(planned, year, on, known), look))
        .toList();
  }

  /** What one look at the plan shares among its measures. */
  private record Look(Admission admission, EvidenceReading reading, SaidOfThePlan said) {}

  private Known known(Set<String> types) {
    return new Known(
        registers.current(),
        uses.stream()
            .filter(one -> types.contains(one.type()))
            .collect(Collectors.toMap(UsePeriods::type, UsePeriods::all)),
        followUps,
        wardSets.timetable().wards().stream().collect(Collectors.toMap(Ward::code, Ward::name)));
  }

  private MeasureProgress progress(MeasureOnDay measure, Look look) {
    return measure.measure().fedBy() == FedBy.LEAD_AGENCY
        ? byHand(measure, look.said())
        : fromReports(measure, look);
  }

  private MeasureProgress fromReports(MeasureOnDay measure, Look look) {
    var types = fedMeasures.typesFeeding(measure.measure().id());
    @Nullable MeasureKind kind = kinds.get(measure.measure().kind());
    var draft = new ProgressDraft(measure, look.said(), onPhones(types));
    if (types.isEmpty() || kind == null) {
      return draft.unfed(UnfedMeasure.rule(measure), UnfedMeasure.reckon(measure));
    }
    var found = look.reading().of(measure, kind, types, look.admission());
    var reckoning = kind.reckon(measure, found.evidence());
    var notCounted = new ArrayList<>(found.notCounted());
    notCounted.addAll(reckoning.notCounted());
    return draft.fed(
        kind.rule(measure),
        reckoning,
        notCounted,
        day -> day.equals(measure.on()) ? reckoning.value() : value(kind, measure.on(day), found));
  }

  /** From the evidence that was read already: what was observed up to that day. */
  private static @Nullable BigDecimal value(
      MeasureKind kind, MeasureOnDay measure, EvidenceReading.Found found) {
    var evidence =
        found.evidence().stream().filter(one -> !one.observedOn().isAfter(measure.on())).toList();
    return kind.valueOf(measure, evidence);
  }

  private MeasureProgress byHand(MeasureOnDay measure, SaidOfThePlan said) {
    @Nullable HandKind kind = handKinds.get(measure.measure().kind());
    var draft = new ProgressDraft(measure, said, null);
    if (kind == null) {
      return draft.unfed(UnfedMeasure.rule(measure), UnfedMeasure.reckon(measure));
    }
    var entered = said.enteredOf(measure);
    var reckoning = kind.reckon(measure, entered);
    if (entered.isEmpty()) {
      return draft.unfed(UnfedMeasure.rule(measure) + " " + kind.rule(measure), reckoning);
    }
    return draft.fed(
        kind.rule(measure),
        reckoning,
        List.of(),
        day -> kind.reckon(measure.on(day), said.enteredOf(measure.on(day))).value());
  }

  private @Nullable Integer onPhones(Set<String> types) {
    var waiting = waitingOnPhones.getIfAvailable();
    return waiting == null || types.isEmpty() ? null : waiting.of(types);
  }

  private static <T> Map<String, T> byKey(List<T> all, Function<T, String> key) {
    return all.stream().collect(Collectors.toUnmodifiableMap(key, one -> one));
  }
}
