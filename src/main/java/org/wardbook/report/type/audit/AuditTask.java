package org.wardbook.report.type.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardbook.ward.MicroPoint;

/**
 * A task of an audit's action plan.
 *
 * @param id the finding's
 * @param audit reference of the audit, EV-000003
 * @param position of the finding in the audit, from 1
 * @param what the category in words
 * @param ward code of the audit's ward
 * @param auditPlace where the audit began
 * @param beforePhotos hashes of the finding's photos
 * @param found the finding in its own words
 * @param action what is to be done
 * @param owner the agency that has to do it, or null while nobody said
 * @param costPence whole pence, or null when nobody said
 * @param afterPhoto hash of the photo that shows it done
 * @param completedOn set while it is completed
 * @param decidedAt when what made its status was seen or decided
 * @param decidedAtDesk whether the desk made it, and not a phone or the audit itself
 */
public record AuditTask(
    UUID id,
    UUID report,
    String audit,
    int position,
    LocalDate seenOn,
    String category,
    String what,
    String severity,
    boolean urgent,
    boolean offensive,
    @Nullable String ward,
    @Nullable MicroPoint pin,
    @Nullable MicroPoint auditPlace,
    List<String> beforePhotos,
    String found,
    String action,
    @Nullable String owner,
    @Nullable String contact,
    LocalDate due,
    TaskPriority priority,
    @Nullable Integer costPence,
    @Nullable String afterPhoto,
    TaskStatus status,
    @Nullable LocalDate completedOn,
    @Nullable String note,
    Instant decidedAt,
    boolean decidedAtDesk,
    int version) {

  public AuditTask {
    beforePhotos = List.copyOf(beforePhotos);
  }

  /** What people call it: EV-000003/2. */
  public String number() {
    return audit + "/" + position;
  }

  public boolean isOverdue(LocalDate today) {
    return status.isOpen() && due.isBefore(today);
  }
}
