package org.wardbook.progress;

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
 */
record Evidence(Report report, @Nullable ClockReading clock) {
  LocalDate observedOn() {
    return London.dayOf(report.observedAt());
  }
}
