package org.wardbook.report.type.audit;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.report.FollowUpCount;
import org.wardbook.report.FollowUps;
import org.wardbook.report.Report;
import org.wardbook.report.type.audit.TaskEvent.What;

/** How much of an audit's action plan was completed on a day: measure 4.2-b of the plan. */
@Component
class AuditFollowUps implements FollowUps {
  private final TaskRows rows;

  AuditFollowUps(TaskRows rows) {
    this.rows = rows;
  }

  @Override
  public String type() {
    return AuditPlan.TYPE;
  }

  @Override
  @Transactional(readOnly = true)
  public FollowUpCount of(Report report, LocalDate on) {
    List<TaskStatus> statuses =
        rows.of(report.id()).stream().flatMap(task -> statusOn(task.id(), on).stream()).toList();
    return new FollowUpCount(
        statuses.size(),
        Collections.frequency(statuses, TaskStatus.COMPLETED),
        Collections.frequency(statuses, TaskStatus.WITHDRAWN),
        Collections.frequency(statuses, TaskStatus.NOT_FEASIBLE));
  }

  private Optional<TaskStatus> statusOn(UUID task, LocalDate day) {
    var timeline = new TaskTimeline();
    rows.events(task).stream()
        .filter(event -> event.what() != What.NOT_APPLIED && event.what() != What.CHANGED)
        .forEach(event -> timeline.add(event.status(), event.fromDay()));
    return timeline.on(day);
  }
}
