package org.wardbook.ward;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which boundaries hold on which days: each set until the next begins. */
public record WardTimetable(List<Period> periods) {
  /**
   * @param periods the first from the beginning, the others by their first day
   */
  public WardTimetable {
    periods = List.copyOf(periods);
    if (periods.isEmpty() || periods.getFirst().from() != null) {
      throw new IllegalArgumentException("The first boundaries hold from the beginning");
    }
  }

  /** The set that holds from the beginning, and those that the CSU brought in. */
  static WardTimetable of(WardSet first, List<WardActivation> activations, List<WardSet> kept) {
    var sets = new LinkedHashMap<String, WardSet>();
    kept.forEach(set -> sets.put(set.id(), set));
    var starts =
        activations.stream()
            .filter(activation -> !activation.isWithdrawn())
            .sorted(Comparator.comparing(WardActivation::from))
            .toList();
    var periods =
        Stream.concat(
                Stream.of(new Period(first, null, dayBefore(starts, 0))),
                IntStream.range(0, starts.size()).mapToObj(i -> period(starts, i, sets)))
            .toList();
    return new WardTimetable(periods);
  }

  private static Period period(List<WardActivation> starts, int index, Map<String, WardSet> sets) {
    var start = starts.get(index);
    var set = sets.get(start.wardSet());
    if (set == null) {
      throw new IllegalStateException("The boundaries " + start.wardSet() + " are not kept");
    }
    return new Period(set, start.from(), dayBefore(starts, index + 1));
  }

  private static @Nullable LocalDate dayBefore(List<WardActivation> starts, int index) {
    return index < starts.size() ? starts.get(index).from().minusDays(1) : null;
  }

  /** Every ward by its code, as the latest boundaries that have it draw it. */
  public List<Ward> wards() {
    var wards = new LinkedHashMap<String, Ward>();
    for (var period : periods.reversed()) {
      period.set().wards().forEach(ward -> wards.putIfAbsent(ward.code(), ward));
    }
    return List.copyOf(wards.values());
  }

  /** What holds on that day. */
  public Period on(LocalDate day) {
    return periods.reversed().stream()
        .filter(period -> period.from() == null || !period.from().isAfter(day))
        .findFirst()
        .orElseThrow();
  }

  /** What has been decided but does not hold yet on that day. */
  public Optional<Period> after(LocalDate day) {
    return periods.stream()
        .filter(period -> period.from() != null && period.from().isAfter(day))
        .findFirst();
  }

  /** What holds on at least one of the days; null for no end. */
  public List<Period> between(@Nullable LocalDate first, @Nullable LocalDate last) {
    return periods.stream()
        .filter(
            period -> first == null || period.until() == null || !period.until().isBefore(first))
        .filter(period -> last == null || period.from() == null || !period.from().isAfter(last))
        .toList();
  }

  /**
   * @param from the first day; null from the beginning
   * @param until the last day; null until further notice
   */
  public record Period(WardSet set, @Nullable LocalDate from, @Nullable LocalDate until) {}
}
