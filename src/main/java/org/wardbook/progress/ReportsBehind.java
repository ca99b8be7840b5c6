package org.wardbook.progress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wardbook.base.StoredInstant;
import org.wardbook.progress.CountableRows.Spot;
import org.wardbook.progress.CountableRows.Stretch;
import org.wardbook.report.WorkClock;

/**
 * The reports behind a figure, a page at a time: a figure of 800,000 reports is looked at from its
 * beginning, and nobody reads all of them at once.
 */
@Component
class ReportsBehind {
  /** On a page, and in the lists that come with a measure. */
  static final int PAGE = 100;

  /** Looked at in one go, and at most so many times for one page. */
  private static final int CHUNK = 150;

  private static final int MOST_CHUNKS = 100;

  private final CountableRows rows;
  private final CountableReports reports;
  private final FedMeasures fedMeasures;
  private final Map<String, WorkClock> clocks;

  ReportsBehind(
      CountableRows rows,
      CountableReports reports,
      FedMeasures fedMeasures,
      ObjectProvider<WorkClock> clocks) {
    this.rows = rows;
    this.reports = reports;
    this.fedMeasures = fedMeasures;
    this.clocks = clocks.stream().collect(Collectors.toMap(WorkClock::type, Function.identity()));
  }

  /**
   * A measure with what was read of it.
   *
   * @param evidence in groups, earliest first
   * @param reckoning what the kind makes of these
   */
  record Weighty(
      MeasureOnDay measure, MeasureKind kind, List<Evidence> evidence, Reckoning reckoning) {
    static Weighty of(MeasureOnDay measure, MeasureKind kind, Reckoned reckoned) {
      return new Weighty(measure, kind, reckoned.evidence(), reckoned.reckoning());
    }

    boolean countsAllEvidence() {
      return kind.judgesEach(measure) && reckoning.notCounted().isEmpty();
    }
  }

  /**
   * So many reports, and where to go on.
   *
   * @param next null at the end
   */
  record Page<T>(List<T> lines, @Nullable Spot next) {}

  /** Without the lists themselves. */
  Behind totals(Weighty of, int waiting) {
    int counted = Counted.sum(of.reckoning().counted());
    return new Behind(List.of(), List.of(), waiting, rows.inAll(types(of)) - counted);
  }

  Behind first(Weighty of, int waiting) {
    var counted = counted(of, Spot.BEFORE_ALL).lines();
    var notCounted =
        Stream.concat(
                waiting(of, Spot.BEFORE_ALL).lines().stream(),
                notCounted(of, Spot.BEFORE_ALL).lines().stream())
            .toList();
    return new Behind(counted, notCounted, waiting, totals(of, waiting).notCountedInAll());
  }

  Page<Counted> counted(Weighty of, Spot after) {
    if (of.kind().judgesEach(of.measure())) {
      return page(
          after,
          from -> rows.withEvidence(id(of), types(of), stretch(of), from, CHUNK),
          spots -> judged(of, spots).counted(),
          Counted::reportId);
    }
    var spots = new HashMap<UUID, Spot>();
    for (var one : of.evidence()) {
      var report = one.report();
      spots.put(
          report.id(), new Spot(StoredInstant.text(report.observedAt()), report.id().toString()));
    }
    var rest =
        of.reckoning().counted().stream()
            .filter(one -> Spot.IN_ORDER.compare(spots.get(one.reportId()), after) > 0)
            .toList();
    var lines = rest.stream().limit(PAGE).toList();
    return new Page<>(lines, rest.size() > PAGE ? spots.get(lines.getLast().reportId()) : null);
  }

  Page<NotCounted> waiting(Weighty of, Spot after) {
    return page(
        after,
        from -> rows.waiting(types(of), stretch(of), from, CHUNK),
        spots -> judged(of, spots).notCounted(),
        NotCounted::reportId);
  }

  Page<NotCounted> notCounted(Weighty of, Spot after) {
    var without = of.countsAllEvidence() ? id(of) : "";
    return page(
        after,
        from -> rows.notWaiting(types(of), stretch(of), without, from, CHUNK),
        spots -> judged(of, spots).notCounted(),
        NotCounted::reportId);
  }

  /** Goes through the candidates until a page is full. */
  private <T> Page<T> page(
      Spot after,
      Function<Spot, List<Spot>> candidates,
      Function<List<Spot>, List<T>> wanted,
      Function<T, UUID> idOf) {
    var lines = new ArrayList<T>();
    var from = after;
    for (int i = 0; i < MOST_CHUNKS; i++) {
      var spots = candidates.apply(from);
      if (spots.isEmpty()) {
        return new Page<>(lines, null);
      }
      var byId = spots.stream().collect(Collectors.toMap(Spot::uuid, Function.identity()));
      for (var line : wanted.apply(spots)) {
        if (lines.size() == PAGE) {
          return new Page<>(lines, byId.getOrDefault(idOf.apply(lines.getLast()), from));
        }
        lines.add(line);
      }
      from = spots.getLast();
    }
    return new Page<>(lines, from);
  }

  /** What these reports are to the measure, in the order of their observations. */
  private Verdicts judged(Weighty of, List<Spot> spots) {
    return judged(of, reports.load(spots.stream().map(Spot::uuid).toList()));
  }

  Verdicts judged(Weighty of, CountableReports.Loaded loaded) {
    var measure = of.measure();
    var reading = new EvidenceReading(fedMeasures, loaded, clocks, measure.known());
    var admission =
        new Admission(measure.year(), measure.lastDay(), loaded::referenceOf, loaded::rejectionOf);
    var found = reading.of(measure, of.kind(), admission);
    var reckoning = of.kind().reckon(measure, amongOthers(of, found.evidence()));
    return new Verdicts(loaded, found.notCounted(), reckoning);
  }

  /** Where the others matter, with the first of each group of them. */
  private static List<Evidence> amongOthers(Weighty of, List<Evidence> evidence) {
    if (of.kind().judgesEach(of.measure())) {
      return evidence;
    }
    var known = of.evidence().stream().map(one -> one.report().id()).collect(Collectors.toSet());
    return Stream.concat(
            of.evidence().stream(),
            evidence.stream().filter(one -> !known.contains(one.report().id())))
        .sorted(Tallies.EARLIEST_FIRST)
        .toList();
  }

  private Set<String> types(Weighty of) {
    return fedMeasures.typesFeeding(id(of));
  }

  private static String id(Weighty of) {
    return of.measure().measure().id();
  }

  private static Stretch stretch(Weighty of) {
    return Stretch.of(of.measure(), of.kind());
  }
}
