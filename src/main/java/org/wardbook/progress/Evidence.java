package org.wardbook.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wardbook.base.London;
import org.wardbook.report.ClockReading;
import org.wardbook.report.Report;

/**
 * A report that may count: accepted, of the plan year, in the district, with what the measure
 * needs. It may stand for several that count for the same.
 *
 * @param clock what its type's clock shows; null for a type without one and for a kind of measure
 *     that does not read clocks
 * @param amount for how many it counts
 * @param place the name of the place, where the measure counts different places
 * @param met whether it is in the part of a share
 * @param variety what tells it from other kinds of the same work, such as one speeding initiative
 *     from another; the groups of like reports don't say it where the measure does not look at it
 * @param times how many such reports there are, of which this is the first
 */
record Evidence(
    Report report,
    @Nullable ClockReading clock,
    BigDecimal amount,
    @Nullable String place,
    boolean met,
    String variety,
    int times) {

  Evidence(
      Report report,
      @Nullable ClockReading clock,
      BigDecimal amount,
      @Nullable String place,
      boolean met,
      String variety) {
    this(report, clock, amount, place, met, variety, 1);
  }

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

  /** For how many it counts with all that it stands for. */
  BigDecimal total() {
    return amount.multiply(BigDecimal.valueOf(times));
  }

  LocalDate observedOn() {
    return London.dayOf(report.observedAt());
  }
}
