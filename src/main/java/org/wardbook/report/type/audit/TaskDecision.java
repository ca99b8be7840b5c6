package org.wardbook.report.type.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a task has a status.
 *
 * @param by who said it, or null for Wardbook itself
 * @param at when it was seen or decided
 * @param atDesk whether the desk said it
 * @param fromDay the day from which it holds
 * @param photo shows it done
 * @param update the phone's report that told it, with the hash of its content
 */
record TaskDecision(
    @Nullable UUID by,
    Instant at,
    boolean atDesk,
    TaskStatus status,
    LocalDate fromDay,
    @Nullable LocalDate completedOn,
    @Nullable String note,
    @Nullable String photo,
    @Nullable Told update) {

  /**
   * A version of a report.
   *
   * @param contentHash null when no version of it holds any more: the CSU has not accepted it
   */
  record Told(UUID report, @Nullable String contentHash) {}
}
