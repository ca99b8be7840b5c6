package org.wardbook.report.type.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the desk makes of a task.
 *
 * @param completedOn asked of a completed one, nothing for others
 * @param note why it is not feasible or withdrawn, asked then; or what was done
 */
public record TaskChange(
    String action,
    @Nullable String owner,
    @Nullable String contact,
    LocalDate due,
    TaskPriority priority,
    TaskStatus status,
    @Nullable LocalDate completedOn,
    @Nullable String note,
    @Nullable Integer costPence,
    @Nullable String afterPhoto) {

  /** The task as it is, to change a part of it. */
  public static TaskChange of(AuditTask task) {
    return new TaskChange(
        task.action(),
        task.owner(),
        task.contact(),
        task.due(),
        task.priority(),
        task.status(),
        task.completedOn(),
        task.note(),
        task.costPence(),
        task.afterPhoto());
  }

  /** Another agency does it. */
  public TaskChange by(@Nullable String agency) {
    return new TaskChange(
        action, agency, contact, due, priority, status, completedOn, note, costPence, afterPhoto);
  }

  public TaskChange to(TaskStatus other, @Nullable LocalDate completed, @Nullable String because) {
    return new TaskChange(
        action, owner, contact, due, priority, other, completed, because, costPence, afterPhoto);
  }
}
