package org.wardbook.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of London's days.
 *
 * @param first null for everything up to the last one
 * @param last part of it
 */
public record DueDays(@Nullable LocalDate first, LocalDate last) {
  /** Everything that should have been done before this day. */
  public static DueDays before(LocalDate day) {
    return new DueDays(null, day.minusDays(1));
  }

  public static DueDays only(LocalDate day) {
    return new DueDays(day, day);
  }

  public boolean contains(LocalDate day) {
    return (first == null || !day.isBefore(first)) && !day.isAfter(last);
  }

  /** No day is in it. */
  public boolean isEmpty() {
    return first != null && last.isBefore(first);
  }

  /** The first day as text that is compared with stored days. */
  String firstText() {
    return first == null ? "" : first.toString();
  }
}
