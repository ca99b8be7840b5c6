package org.wardbook.report.type.audit;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.report.OpenTask;
import org.wardbook.report.OpenTasks;

/** The open tasks of accepted audits, for the phones of wardens. */
@Component
class OpenAuditTasks implements OpenTasks {
  private final TaskRows rows;

  OpenAuditTasks(TaskRows rows) {
    this.rows = rows;
  }

  @Override
  @Transactional(readOnly = true)
  public List<OpenTask> all() {
    return rows.open(true).stream().map(OpenAuditTasks::forPhones).toList();
  }

  private static OpenTask forPhones(AuditTask task) {
    return new OpenTask(
        task.id(),
        task.number(),
        task.what(),
        task.action(),
        task.ward(),
        task.pin() == null ? task.auditPlace() : task.pin(),
        task.pin() != null,
        task.owner(),
        task.due(),
        task.status().label(),
        !task.beforePhotos().isEmpty());
  }
}
