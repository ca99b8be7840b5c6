package org.wardbook.report.type.audit;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.wardbook.report.FollowUpCount;
import org.wardbook.report.FollowUps;
import org.wardbook.report.Report;

/** How much of an audit's action plan was completed on a day: measure 4.2-b of the plan. */
@Component
class AuditFollowUps implements FollowUps {
  private final TaskRows rows;
  private volatile @Nullable Kept latest;

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
    long last = rows.lastEvent();
    var found = latest;
    if (found != null && found.last == last) {
      return found.counting;
    }
    var counting = read();
    // What a transaction wrote may yet be taken back: only what is read from outside is kept.
    if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
      latest = new Kept(last, counting);
    }
    return counting;
  }

  /**
   * As it was counted last.
   *
   * @param last the event up to which it was read: none is ever changed or taken away
   */
  private record Kept(long last, FollowUps counting) {}

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
