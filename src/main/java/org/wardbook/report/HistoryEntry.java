package org.wardbook.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done with a report.
 *
 * @param who display name of who did it, or null for Wardbook itself
 * @param note what they wrote, or null
 */
public record HistoryEntry(Instant at, @Nullable String who, Event event, @Nullable String note) {
  /** What can happen to a report. */
  public enum Event {
    RECEIVED("Received"),
    CORRECTED("Corrected by its author"),
    CORRECTED_AT_DESK("Corrected at the desk"),
    STALE_CORRECTION("Correction of an older version arrived"),
    STALE_SETTLED("Correction of an older version settled"),
    PHOTO_RECEIVED("Photo received"),
    ACCEPTED("Accepted"),
    ACCEPTED_ON_RECEIPT("Accepted on receipt"),
    ASKED("Asked a question"),
    ANSWERED("Question answered"),
    MARKED_DUPLICATE("Marked as a duplicate"),
    REJECTED("Not accepted"),
    REOPENED("Opened again"),
    UNDONE("Last decision undone"),
    RESTRICTED_READ("Details of people or vehicles read"),
    PLATES_ERASED("Plates erased after 12 months"),
    SUBMITTED("Submitted to the police"),
    ASSIGNED("Assigned"),
    HANDED_BACK("Handed back"),
    ASSIGNMENT_DONE("What was assigned is done"),
    CLEARED("Cleared"),
    CLEARANCE_UNDONE("Clearance taken back");

    private final String label;

    Event(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
