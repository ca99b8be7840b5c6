package org.wardbook.report;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a report stands with the CSU: all that a decision changes, and that undoing it brings back.
 *
 * @param askedAt since when the question is open; kept with the answer until the CSU decides
 */
record Standing(
    ReportState state,
    @Nullable UUID duplicateOf,
    @Nullable String question,
    @Nullable Instant askedAt,
    @Nullable Instant answeredAt) {

  static Standing of(Report report) {
    return new Standing(
        report.state(),
        report.duplicateOf(),
        report.question(),
        report.askedAt(),
        report.answeredAt());
  }

  /** Decided, with nothing open. */
  static Standing in(ReportState state) {
    return new Standing(state, null, null, null, null);
  }

  static Standing duplicateOf(UUID original) {
    return new Standing(ReportState.DUPLICATE, original, null, null, null);
  }

  static Standing asked(String question, Instant now) {
    return new Standing(ReportState.NEEDS_INFORMATION, null, question, now, null);
  }

  /** It waits for the CSU again, before those that nobody has looked at. */
  Standing answered(Instant now) {
    return new Standing(ReportState.RECEIVED, null, null, askedAt, now);
  }
}
