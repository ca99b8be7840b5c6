package org.wardbook.report.type.audit;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a task.
 *
 * @param who display name, or null for Wardbook itself
 * @param status the task's then; of what was not applied, the one that was reported
 * @param fromDay the day from which that status holds
 * @param update reference of the phone's report that told it, AT-000007
 */
public record TaskEvent(
    Instant at,
    @Nullable String who,
    What what,
    TaskStatus status,
    LocalDate fromDay,
    @Nullable LocalDate completedOn,
    @Nullable String note,
    @Nullable String photo,
    @Nullable String update) {
  /** What can happen to a task. */
  public enum What {
    RAISED("Found by the audit"),
    STATUS("Status set"),
    CHANGED("Changed"),
    REMOVED("No longer in the audit after a correction"),
    RETURNED("In the audit again after a correction"),
    /** Told by a phone, and shown, but something newer was known. */
    NOT_APPLIED("Reported, not applied");

    private final String label;

    What(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
