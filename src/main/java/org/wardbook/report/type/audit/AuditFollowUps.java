package org.wardbook.report.type.audit;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.base.KeptByCount;
import org.wardbook.report.FollowUpCount;
import org.wardbook.report.FollowUps;
import org.wardbook.report.Report;

/** How much of an audit's action plan was completed on a day: measure 4.2-b of the plan. */
@Component
class AuditFollowUps implements FollowUps {
  private final TaskRows rows;
  private final KeptByCount<FollowUps> kept = new KeptByCount<>();

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
    return count(timelines(rows.stepsOf(report.id())), on);
  }

  @Override
  @Transactional(readOnly = true)
  public FollowUps forOneLook() {
    // No event is ever changed or taken away.
    return kept.get(rows.lastEvent(), this::read);
  }

  private FollowUps read() {
    var byAudit = new HashMap<UUID, Map<UUID, TaskTimeline>>();
    for (var step : rows.steps()) {
      timeline(byAudit.computeIfAbsent(step.audit(), audit -> new HashMap<>()), step);
    }
    return new FollowUps() {
      @Override
      public String type() {
        return AuditPlan.TYPE;
      }

      @Override
      public FollowUpCount of(Report report, LocalDate on) {
        return count(byAudit.getOrDefault(report.id(), Map.of()), on);
      }
    };
  }

  private static Map<UUID, TaskTimeline> timelines(List<TaskStep> steps) {
    var timelines = new HashMap<UUID, TaskTimeline>();
    steps.forEach(step -> timeline(timelines, step));
    return timelines;
  }

  private static void timeline(Map<UUID, TaskTimeline> timelines, TaskStep step) {
    timelines
        .computeIfAbsent(step.task(), task -> new TaskTimeline())
        .add(step.status(), step.fromDay());
  }

  private static FollowUpCount count(Map<UUID, TaskTimeline> tasks, LocalDate on) {
    List<TaskStatus> statuses =
        tasks.values().stream().flatMap(timeline -> timeline.on(on).stream()).toList();
    return new FollowUpCount(
        statuses.size(),
        Collections.frequency(statuses, TaskStatus.COMPLETED),
        Collections.frequency(statuses, TaskStatus.WITHDRAWN),
        Collections.frequency(statuses, TaskStatus.NOT_FEASIBLE));
  }
}
