package org.wardbook.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardbook.people.Agency;

/**
 * Who is to do what a report asks for.
 *
 * @param agency null where only a person was named
 * @param person null where only an agency was named
 * @param due null where nobody is held to a day
 * @param dueByClock whether the day is the last one of the report's own clock
 * @param assignedBy display name, or null for Wardbook itself, by the rule of the type
 * @param endedOn the day on which it was done or handed back; null while it is open
 * @param endedNote why it was handed back, or what was done
 * @param endedBy the report in which the person who had it said so; null when it ended otherwise
 */
public record Assignment(
    UUID report,
    @Nullable Agency agency,
    @Nullable Assignee person,
    @Nullable LocalDate due,
    boolean dueByClock,
    @Nullable String note,
    @Nullable String assignedBy,
    Instant assignedAt,
    Status status,
    @Nullable LocalDate endedOn,
    @Nullable String endedNote,
    @Nullable UUID endedBy) {

  Assignment dueOn(@Nullable LocalDate day) {
    return new Assignment(
        report,
        agency,
        person,
        day,
        dueByClock,
        note,
        assignedBy,
        assignedAt,
        status,
        endedOn,
        endedNote,
        endedBy);
  }

  public boolean isOpen() {
    return status == Status.OPEN;
  }

  public boolean isOverdue(LocalDate today) {
    return isOpen() && due != null && due.isBefore(today);
  }

  /** "Kent Highways", "Wendy Warden" or "Wendy Warden, Kent County Council". */
  public String toWhom() {
    if (person == null) {
      return agency == null ? "Nobody" : agency.name();
    }
    return agency == null ? person.name() : person.name() + ", " + agency.name();
  }

  /** Somebody with an account. */
  public record Assignee(UUID id, String name) {}

  /** How far it is. */
  public enum Status {
    OPEN("To be done"),
    DONE("Done"),
    HANDED_BACK("Handed back");

    private final String label;

    Status(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
