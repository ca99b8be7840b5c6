package org.wardbook.report;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wardbook.base.London;

/**
 * Whom an {@link AssignmentRule} names for a report.
 *
 * @param agency key of an agency
 * @param because why, in plain words that go on after "because"
 * @param days within how many calendar days after it was seen, in London; null where no clock runs
 */
public record Route(String agency, String because, @Nullable Integer days) {
  /** The last day of the clock, or null where none runs. */
  public @Nullable LocalDate due(Instant seen) {
    return days == null ? null : London.dayOf(seen).plusDays(days);
  }
}
