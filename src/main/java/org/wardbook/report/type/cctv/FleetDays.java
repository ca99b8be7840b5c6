package org.wardbook.report.type.cctv;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wardbook.register.RegisterEntry;
import org.wardbook.report.UsePeriod;

/**
 * How many units of the fleet were deployed, and how many of them in order, on each of some days. A
 * unit counts once a day, wherever it was moved; one that is not in the fleet on a day does not
 * count (practice §4).
 */
final class FleetDays {
  private final LocalDate first;
  private final int days;
  private final Map<String, BitSet> inFleet = new HashMap<>();
  private final Map<String, BitSet> deployed = new HashMap<>();
  private final Map<String, BitSet> inOrder = new HashMap<>();

  private FleetDays(LocalDate first, LocalDate last) {
    this.first = first;
    this.days = Math.max(0, (int) ChronoUnit.DAYS.between(first, last) + 1);
  }

  static List<CctvFleet.Day> between(
      LocalDate first, LocalDate last, List<RegisterEntry> units, List<UsePeriod> uses) {
    var found = new FleetDays(first, last);
    units.forEach(found::add);
    uses.forEach(found::add);
    return IntStream.range(0, found.days).mapToObj(found::day).toList();
  }

  private void add(RegisterEntry unit) {
    var valid = inFleet.computeIfAbsent(unit.id(), id -> new BitSet());
    IntStream.range(0, days).filter(day -> unit.isValidOn(first.plusDays(day))).forEach(valid::set);
  }

  private void add(UsePeriod use) {
    mark(deployed, use.thing(), use.from(), use.until());
    var from = use.compliantFrom();
    if (from != null) {
      mark(inOrder, use.thing(), from, use.compliantUntil());
    }
  }

  /**
   * @param until not part of it; null while it lasts
   */
  private void mark(
      Map<String, BitSet> marks, String unit, LocalDate from, @Nullable LocalDate until) {
    int start = index(from);
    int end = until == null ? days : index(until);
    if (end > start) {
      marks.computeIfAbsent(unit, id -> new BitSet()).set(start, end);
    }
  }

  private int index(LocalDate day) {
    return (int) Math.clamp(ChronoUnit.DAYS.between(first, day), 0, days);
  }

  private CctvFleet.Day day(int index) {
    return new CctvFleet.Day(
        first.plusDays(index),
        count(inOrder, index),
        count(deployed, index),
        count(inFleet.values(), index));
  }

  private int count(Map<String, BitSet> marks, int day) {
    return (int)
        marks.entrySet().stream()
            .filter(unit -> unit.getValue().get(day) && isInFleet(unit.getKey(), day))
            .count();
  }

  private boolean isInFleet(String unit, int day) {
    var valid = inFleet.get(unit);
    return valid != null && valid.get(day);
  }

  private static int count(Collection<BitSet> marks, int day) {
    return (int) marks.stream().filter(unit -> unit.get(day)).count();
  }
}
