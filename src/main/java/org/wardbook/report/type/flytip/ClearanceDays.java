package org.wardbook.report.type.flytip;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.wardbook.base.London;
import org.wardbook.base.StoredInstant;
import org.wardbook.register.RegisterEntry;
import org.wardbook.register.Registers;
import org.wardbook.report.DueDays;

/**
 * Within how many calendar days a fly-tip is to be cleared: as the CSU set it for the day on which
 * it was seen, else as the plan has it (practice §2.3). Measure 4.7-b counts by the same.
 */
public final class ClearanceDays {
  /** What measure 4.7-b of the plan says. */
  static final int PRINTED = 7;

  private static final String TARGETS = "clearance-target";

  /** Before anything was seen. */
  private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

  private final Registers set;

  ClearanceDays(Registers set) {
    this.set = set;
  }

  /** For what was seen on this day. */
  public int of(LocalDate seenOn) {
    return set.validOn(TARGETS, seenOn).stream()
        .map(entry -> entry.values().path("days"))
        .filter(days -> days.isInt())
        .map(days -> days.intValue())
        .findFirst()
        .orElse(PRINTED);
  }

  /** The last day, in London, on which what was seen then is cleared in time. */
  LocalDate due(Instant seen) {
    var seenOn = London.dayOf(seen);
    return seenOn.plusDays(of(seenOn));
  }

  /**
   * That a column says of something that it was seen on a day of which the last is one of these. It
   * is made of days of the calendar alone, so that it is safe as text; a stretch for every target
   * lets an index be used.
   */
  String seenToBeDue(DueDays due, String column) {
    var starts = starts();
    var stretches = new ArrayList<String>();
    var asked = due.first();
    for (int at = 0; at < starts.size(); at++) {
      var start = starts.get(at);
      var days = of(start);
      var first = asked == null ? start : later(start, asked.minusDays(days));
      var last = due.last().minusDays(days);
      if (at + 1 < starts.size() && !last.isBefore(starts.get(at + 1))) {
        last = starts.get(at + 1).minusDays(1);
      }
      if (!last.isBefore(first)) {
        stretches.add(
            "%s >= '%s' and %s < '%s'"
                .formatted(
                    column,
                    StoredInstant.startOf(first),
                    column,
                    StoredInstant.startOf(last.plusDays(1))));
      }
    }
    return stretches.isEmpty() ? "false" : "(" + String.join(" or ", stretches) + ")";
  }

  /** The days from which on another target may hold, in order. */
  private List<LocalDate> starts() {
    return Stream.concat(
            Stream.of(EVER), set.of(TARGETS).stream().flatMap(ClearanceDays::startAndDayAfter))
        .filter(day -> !day.isBefore(EVER))
        .distinct()
        .sorted()
        .toList();
  }

  private static Stream<LocalDate> startAndDayAfter(RegisterEntry entry) {
    return Stream.concat(
        Stream.ofNullable(entry.from()),
        Stream.ofNullable(entry.until()).map(until -> until.plusDays(1)));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
