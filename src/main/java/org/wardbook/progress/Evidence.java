package org.wardbook.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wardbook.base.London;
import org.wardbook.report.ClockReading;
import org.wardbook.report.Report;

/**
 * A report that may count: accepted, of the plan year, in the district, with what the measure
 * needs.
 *
 * @param clock what its type's clock shows; null for a type without one and for a kind of measure
 *     that does not read clocks
 * @param amount for how many it counts
 * @param place the name of the place, where the measure counts different places
 * @param met whether it is in the part of a share
 * @param variety what tells it from other kinds of the same work, such as one speeding initiative
 *     from another
 */
record Evidence(
    Report report,
    @Nullable ClockReading clock,
    BigDecimal amount,
    @Nullable String place,
    boolean met,
    String variety) {

  Evidence(
      Report report,
      @Nullable ClockReading clock,
      int amount,
      @Nullable String place,
      boolean met) {
    this(report, clock, BigDecimal.valueOf(amount), place, met, report.type());
  }

  /** Of a report that counts for one. */
  Evidence(Report report, @Nullable ClockReading clock) {
    this(report, clock, 1, null, true);
  }

  LocalDate observedOn() {
    return London.dayOf(report.observedAt());
  }
}
