package org.wardbook.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
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
import org.wardbook.progress.CountableRows.Stretch;
import org.wardbook.progress.ReportsBehind.Weighty;
import org.wardbook.register.RegisterService;
import org.wardbook.report.FollowUps;
import org.wardbook.report.UsePeriods;
import org.wardbook.report.WaitingOnPhones;
import org.wardbook.ward.Ward;
import org.wardbook.ward.WardSets;

/**
 * How a year's plan stands on a day, and what stands behind every figure. The figures come from
 * groups of like reports ({@link Tallies}), the lists of reports a page at a time ({@link
 * ReportsBehind}).
 */
@Service
@Transactional(readOnly = true)
public class ProgressService {
  private final Map<String, MeasureKind> kinds;
  private final Map<String, HandKind> handKinds;
  private final List<UsePeriods> uses;
  private final Map<String, FollowUps> followUps;
  private final FedMeasures fedMeasures;
  private final Tallies tallies;
  private final CountableRows countable;
  private final ReportsBehind behind;
  private final PlanUpdates updates;
  private final RegisterService registers;
  private final WardSets wardSets;
  private final ObjectProvider<WaitingOnPhones> waitingOnPhones;

  ProgressService(
      List<MeasureKind> kinds,
      List<HandKind> handKinds,
      ObjectProvider<UsePeriods> uses,
      ObjectProvider<FollowUps> followUps,
      FedMeasures fedMeasures,
      Tallies tallies,
      CountableRows countable,
      ReportsBehind behind,
      PlanUpdates updates,
      RegisterService registers,
      WardSets wardSets,
      ObjectProvider<WaitingOnPhones> waitingOnPhones) {
    this.kinds = byKey(kinds, MeasureKind::key);
    this.handKinds = byKey(handKinds, HandKind::key);
    this.uses = uses.stream().toList();
    this.followUps = byKey(followUps.stream().toList(), FollowUps::type);
    this.fedMeasures = fedMeasures;
    this.tallies = tallies;
    this.countable = countable;
    this.behind = behind;
    this.updates = updates;
    this.registers = registers;
    this.wardSets = wardSets;
    this.waitingOnPhones = waitingOnPhones;
  }

  /**
   * Every measure of the plan as it stands at the end of the day {@code on}, with the first of the
   * reports that counted and that did not.
   */
  public List<MeasureProgress> of(PlanYear year, LocalDate on) {
    return progress(year, on, year.measures(), Lists.FIRST_PAGES);
  }

  /** One measure of the plan, with lists too; empty when the plan has none with that id. */
  public Optional<MeasureProgress> of(PlanYear year, LocalDate on, String measure) {
    return year.measure(measure)
        .map(planned -> progress(year, on, List.of(planned), Lists.FIRST_PAGES).getFirst());
  }

  /** Some measures, without the lists of reports. */
  public List<MeasureProgress> figures(PlanYear year, LocalDate on, List<PlannedMeasure> measures) {
    return progress(year, on, measures, Lists.NONE);
  }

  /** One measure without the lists, but with how many reports there are in each. */
  public MeasureProgress withTotals(PlanYear year, LocalDate on, PlannedMeasure measure) {
    return progress(year, on, List.of(measure), Lists.TOTALS).getFirst();
  }

  /** What is told of the reports behind a figure. */
  private enum Lists {
    NONE,
    TOTALS,
    FIRST_PAGES
  }

  private List<MeasureProgress> progress(
      PlanYear year, LocalDate on, List<PlannedMeasure> measures, Lists lists) {
    var look = look(year, on, measures, lists);
    return measures.stream()
        .map(planned -> progress(new MeasureOnDay(planned, year, on, look.known()), look))
        .toList();
  }

  /** What one look at the plan shares among its measures. */
  private record Look(
      Known known,
      Tallies.Look tallies,
      SaidOfThePlan said,
      Map<String, Integer> waiting,
      Map<String, Integer> waitingInAnyYear,
      Lists lists) {}

  private Look look(PlanYear year, LocalDate on, List<PlannedMeasure> measures, Lists lists) {
    var types = new HashSet<String>();
    measures.forEach(planned -> types.addAll(fedMeasures.typesFeeding(planned.measure().id())));
    var known = known(types);
    var last = Tallies.earlier(on, year.endsOn());
    return new Look(
        known,
        tallies.look(known),
        SaidOfThePlan.read(updates, year),
        countable.waiting(types, new Stretch(year.startsOn(), last)),
        countable.waiting(types, new Stretch(Tallies.BEGINNING, last)),
        lists);
  }

  /** What is known beside the reports of these types. */
  Known known(Set<String> types) {
    return new Known(
        registers.current(),
        uses.stream()
            .filter(one -> types.contains(one.type()))
            .collect(Collectors.toMap(UsePeriods::type, UsePeriods::all)),
        followUps.entrySet().stream()
            .filter(one -> types.contains(one.getKey()))
            .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().forOneLook())),
        wardSets.timetable().wards().stream().collect(Collectors.toMap(Ward::code, Ward::name)));
  }

  private MeasureProgress progress(MeasureOnDay measure, Look look) {
    return measure.measure().fedBy() == FedBy.LEAD_AGENCY
        ? byHand(measure, look)
        : fromReports(measure, look);
  }

  private MeasureProgress fromReports(MeasureOnDay measure, Look look) {
    var types = fedMeasures.typesFeeding(measure.measure().id());
    @Nullable MeasureKind kind = kinds.get(measure.measure().kind());
    var draft = new ProgressDraft(measure, look.said(), onPhones(types));
    if (types.isEmpty() || kind == null) {
      return draft.unfed(UnfedMeasure.rule(measure), UnfedMeasure.reckon(measure));
    }
    var reckoned = look.tallies().reckoned(measure, kind, types);
    int waiting = waiting(types, kind, look);
    return draft.fed(
        kind.rule(measure),
        reckoned.reckoning(),
        behind(Weighty.of(measure, kind, reckoned), waiting, look.lists()),
        reckoned.trend());
  }

  private static int waiting(Set<String> types, MeasureKind kind, Look look) {
    var numbers = kind.looksBack() ? look.waitingInAnyYear() : look.waiting();
    return types.stream().mapToInt(type -> numbers.getOrDefault(type, 0)).sum();
  }

  private Behind behind(Weighty of, int waiting, Lists lists) {
    return switch (lists) {
      case NONE -> Behind.waiting(waiting);
      case TOTALS -> behind.totals(of, waiting);
      case FIRST_PAGES -> behind.first(of, waiting);
    };
  }

  /**
   * What one report is to a measure today; empty for a measure that reports don't feed.
   *
   * @return one of the two lists has it
   */
  Optional<Verdicts> verdicts(
      PlanYear year, LocalDate on, PlannedMeasure planned, CountableReports.Loaded report) {
    var kind = kindOfReports(year, planned).orElse(null);
    if (kind == null) {
      return Optional.empty();
    }
    var known = known(fedMeasures.typesFeeding(planned.measure().id()));
    var measure = new MeasureOnDay(planned, year, on, known);
    var evidence =
        kind.judgesEach(measure) ? List.<Evidence>of() : tallies.look(known).of(measure, kind);
    var nothing = UnfedMeasure.reckon(measure);
    return Optional.of(behind.judged(new Weighty(measure, kind, evidence, nothing), report));
  }

  /** What there is of a measure to page through; empty when no report feeds it. */
  Optional<Weighty> weighty(PlanYear year, LocalDate on, String id) {
    var planned = year.measure(id).orElse(null);
    var kind = planned == null ? null : kindOfReports(year, planned).orElse(null);
    if (planned == null || kind == null) {
      return Optional.empty();
    }
    var types = fedMeasures.typesFeeding(id);
    var known = known(types);
    var measure = new MeasureOnDay(planned, year, on, known);
    return Optional.of(
        Weighty.of(measure, kind, tallies.look(known).reckoned(measure, kind, types)));
  }

  /** What reports are to the measure: its figure, or a list beside what its lead agency says. */
  private Optional<MeasureKind> kindOfReports(PlanYear year, PlannedMeasure planned) {
    if (planned.measure().fedBy() == FedBy.LEAD_AGENCY) {
      return LoggedBeside.isAskedOf(year, planned)
          ? Optional.of(LoggedBeside.KIND)
          : Optional.empty();
    }
    return Optional.ofNullable(kinds.get(planned.measure().kind()));
  }

  private MeasureProgress byHand(MeasureOnDay measure, Look look) {
    var said = look.said();
    @Nullable HandKind kind = handKinds.get(measure.measure().kind());
    var draft = new ProgressDraft(measure, said, null);
    if (kind == null) {
      return draft.unfed(UnfedMeasure.rule(measure), UnfedMeasure.reckon(measure));
    }
    var told = kind.reckon(measure, said.enteredOf(measure));
    return LoggedBeside.isAskedOf(measure.year(), measure.planned())
        ? toldAndLogged(measure, kind, told, draft, look)
        : told(measure, kind, told, draft, look);
  }

  private static MeasureProgress told(
      MeasureOnDay measure, HandKind kind, Reckoning told, ProgressDraft draft, Look look) {
    return look.said().enteredOf(measure).isEmpty()
        ? draft.unfed(UnfedMeasure.rule(measure) + " " + kind.rule(measure), told)
        : draft.fed(kind.rule(measure), told, Behind.NOTHING, saidOn(measure, kind, look));
  }

  /** The reports are listed with the words and change nothing of them. */
  private MeasureProgress toldAndLogged(
      MeasureOnDay measure, HandKind kind, Reckoning told, ProgressDraft draft, Look look) {
    var types = fedMeasures.typesFeeding(measure.measure().id());
    var listed = look.tallies().reckoned(measure, LoggedBeside.KIND, types);
    int waiting = waiting(types, LoggedBeside.KIND, look);
    var reckoning = LoggedBeside.addTo(told, listed.reckoning().counted(), waiting);
    if (look.said().enteredOf(measure).isEmpty() && !countable.hasAny(types)) {
      return draft.unfed(UnfedMeasure.rule(measure) + " " + kind.rule(measure), reckoning);
    }
    var weighty = Weighty.of(measure, LoggedBeside.KIND, listed);
    return draft.fed(
        kind.rule(measure),
        reckoning,
        behind(weighty, waiting, look.lists()),
        saidOn(measure, kind, look));
  }

  private static Function<LocalDate, @Nullable BigDecimal> saidOn(
      MeasureOnDay measure, HandKind kind, Look look) {
    return day -> kind.reckon(measure.on(day), look.said().enteredOf(measure.on(day))).value();
  }

  private @Nullable Integer onPhones(Set<String> types) {
    var waiting = waitingOnPhones.getIfAvailable();
    return waiting == null || types.isEmpty() ? null : waiting.of(types);
  }

  private static <T> Map<String, T> byKey(List<T> all, Function<T, String> key) {
    return all.stream().collect(Collectors.toUnmodifiableMap(key, one -> one));
  }
}
