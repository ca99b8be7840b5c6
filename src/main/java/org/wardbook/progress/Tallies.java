package org.wardbook.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardbook.base.StoredInstant;
import org.wardbook.plan.PlanYear;
import org.wardbook.progress.KnownTallies.Read;
import org.wardbook.progress.TallyRows.Tally;
import org.wardbook.progress.Weighing.Weighed;
import org.wardbook.report.Reports;

/**
 * The evidence of all reports, in groups of like ones. What changed since these were reckoned is
 * reckoned at the look, so that a report counts at the next look after it was accepted.
 */
@Component
class Tallies {
  /** In one query; SQLite takes more, but nobody needs them at once. */
  private static final int CHUNK = 500;

  /** Before anything was reported. */
  static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);

  static final Comparator<Evidence> EARLIEST_FIRST =
      Comparator.comparing((Evidence one) -> one.report().observedAt())
          .thenComparing(one -> one.report().id().toString());

  private final TallyRows rows;
  private final Weighing weighing;
  private final Reports reports;
  private final KnownTallies knownTallies;

  Tallies(TallyRows rows, Weighing weighing, Reports reports, KnownTallies knownTallies) {
    this.rows = rows;
    this.weighing = weighing;
    this.reports = reports;
    this.knownTallies = knownTallies;
  }

  /** One look, within one transaction: what is due is read once for all measures. */
  Look look(Known known) {
    var due = rows.due(Integer.MAX_VALUE);
    var fewer = new HashMap<Integer, Integer>();
    var weighed = new ArrayList<Weighed>();
    var changed = new HashSet<String>();
    var looks = due.isEmpty() ? new Weighing.Looks(Set.of(), Set.of()) : weighing.looks();
    for (int from = 0; from < due.size(); from += CHUNK) {
      var some = due.subList(from, Math.min(due.size(), from + CHUNK));
      for (var place : rows.placesOf(some)) {
        fewer.merge(place.tally(), 1, Integer::sum);
        fewer.merge(place.wardTally(), 1, Integer::sum);
        changed.add(place.measure());
      }
      var duplicates = reports.duplicatesOf(some);
      for (var report : reports.withIds(some)) {
        weighed.addAll(
            weighing.weigh(report, duplicates.getOrDefault(report.id(), List.of()), looks));
      }
    }
    weighed.forEach(one -> changed.add(one.shape().measure()));
    var generation = knownTallies.of(rows.version(), known);
    return new Look(known, generation, new HashSet<>(due), fewer, weighed, changed);
  }

  /** What one look reads. Not for longer: it does not notice changes. */
  final class Look {
    private final Known known;
    private final KnownTallies.Generation generation;
    private final Set<UUID> due;
    private final Map<Integer, Integer> fewer;
    private final List<Weighed> weighed;
    private final Set<String> changed;
    private @Nullable KnownReckonings reckonings;

    private Look(
        Known known,
        KnownTallies.Generation generation,
        Set<UUID> due,
        Map<Integer, Integer> fewer,
        List<Weighed> weighed,
        Set<String> changed) {
      this.known = known;
      this.generation = generation;
      this.due = due;
      this.fewer = fewer;
      this.weighed = weighed;
      this.changed = changed;
    }

    /**
     * What the kind makes of a measure: what it made of it at an earlier look, unless something has
     * changed since.
     *
     * @param types that feed it
     */
    Reckoned reckoned(MeasureOnDay measure, MeasureKind kind, Set<String> types) {
      return changed.contains(measure.measure().id())
          ? Reckoned.of(measure, kind, of(measure, kind))
          : reckonings(measure.year())
              .of(
                  measure,
                  kind,
                  known.beside(types),
                  () -> Reckoned.of(measure, kind, of(measure, kind)));
    }

    /** The same of each ward's groups for themselves, without a trend. */
    Reckoned reckonedByWard(MeasureOnDay measure, MeasureKind kind, Set<String> types) {
      return changed.contains(measure.measure().id())
          ? byWard(measure, kind)
          : reckonings(measure.year())
              .byWard(measure, kind, known.beside(types), () -> byWard(measure, kind));
    }

    private Reckoned byWard(MeasureOnDay measure, MeasureKind kind) {
      var evidence = ofEachWard(measure, kind);
      return new Reckoned(evidence, kind.reckon(measure, evidence), List.of());
    }

    /** Compared once for all measures of the look. */
    private KnownReckonings reckonings(PlanYear year) {
      var found = reckonings;
      if (found == null) {
        found = generation.reckonings(year, known.registers());
        reckonings = found;
      }
      return found;
    }

    /** The evidence for a measure up to the day looked at, earliest observation first. */
    List<Evidence> of(MeasureOnDay measure, MeasureKind kind) {
      boolean byWard = kind.looksAtWards(measure);
      var stretch = CountableRows.Stretch.of(measure, kind);
      var from = stretch.from().toString();
      var until = stretch.until().toString();
      var stored = stored(measure, byWard, from, until);
      return evidence(measure, stored, from, until, byWard, null);
    }

    /** The same, each ward's for itself. */
    private List<Evidence> ofEachWard(MeasureOnDay measure, MeasureKind kind) {
      var stretch = CountableRows.Stretch.of(measure, kind);
      var from = stretch.from().toString();
      var until = stretch.until().toString();
      var stored = stored(measure, true, from, until);
      return evidence(measure, stored, from, until, true, null);
    }

    /** The same of one ward alone. */
    List<Evidence> ofWard(MeasureOnDay measure, MeasureKind kind, String ward) {
      var stretch = CountableRows.Stretch.of(measure, kind);
      var from = stretch.from().toString();
      var until = stretch.until().toString();
      var stored = read(rows.ofWard(measure.measure().id(), ward, from, until));
      return evidence(measure, stored, from, until, true, ward);
    }

    private List<Read> stored(MeasureOnDay measure, boolean byWard, String from, String until) {
      var id = measure.measure().id();
      return generation.get(
          String.join(" ", id, byWard ? "wards" : "district", from, until),
          () -> read(rows.of(id, byWard, from, until)));
    }

    private List<Read> read(List<Tally> tallies) {
      return tallies.stream().map(tally -> Read.of(tally, known)).toList();
    }

    private List<Evidence> evidence(
        MeasureOnDay measure,
        List<Read> stored,
        String from,
        String until,
        boolean byWard,
        @Nullable String ward) {
      var evidence = new ArrayList<Evidence>(stored.size());
      for (var tally : stored) {
        add(tally, evidence);
      }
      for (var one : weighed) {
        var day = one.shape().observedOn();
        boolean wanted =
            one.shape().measure().equals(measure.measure().id())
                && day.compareTo(from) >= 0
                && day.compareTo(until) <= 0
                && (ward == null || ward.equals(one.report().ward()));
        if (wanted) {
          var report = one.report();
          var shape = byWard ? one.shape().in(report.ward()) : one.shape();
          evidence.add(
              shape.evidence(report.id(), report.reference(), report.observedAt(), 1, known));
        }
      }
      evidence.sort(EARLIEST_FIRST);
      return evidence;
    }

    /** Without those of its reports that changed. */
    private void add(Read read, List<Evidence> evidence) {
      var tally = read.tally();
      int changed = fewer.getOrDefault(tally.id(), 0);
      if (changed == 0) {
        evidence.add(read.evidence());
      } else if (changed < tally.number()) {
        evidence.add(without(tally, changed));
      }
    }

    private Evidence without(Tally tally, int changed) {
      var first =
          due.contains(UUID.fromString(tally.firstId()))
              ? rows.firstOf(tally).getFirst()
              : new TallyRows.First(tally.firstAt(), tally.firstId(), tally.firstReference());
      return tally
          .shape()
          .evidence(
              UUID.fromString(first.id()),
              first.reference(),
              StoredInstant.of(first.at()),
              tally.number() - changed,
              known);
    }
  }

  static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
