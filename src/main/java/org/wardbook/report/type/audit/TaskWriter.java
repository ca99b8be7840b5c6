package org.wardbook.report.type.audit;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.base.StoredInstant;
import org.wardbook.report.Report;
import org.wardbook.report.type.audit.TaskEvent.What;
import tools.jackson.databind.json.JsonMapper;

/** Writes tasks, and beside each change what happened. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TaskWriter {
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  TaskWriter(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** A new task, unless another audit has one of this id: ids are made on phones. */
  void raise(Finding finding, Report audit) {
    var added =
        describing(
                finding,
                """
                insert into audit_task (id, report_id, position, seen_on, category, what, severity,
                  urgent, offensive, lat_e6, lon_e6, before_photos, found, action, due, priority, status,
                  decided_at, decided_at_desk, version)
                values (:id, :report, :position, :seenOn, :category, :what, :severity,
                  :urgent, :offensive, :lat, :lon, :photos, :action, :action, :due, :priority, 'NOT_STARTED',
                  :decidedAt, 0, 1)
                on conflict (id) do nothing
                """)
            .param("id", finding.id().toString())
            .param("report", audit.id().toString())
            .param("action", finding.action())
            .param("due", TaskDue.of(finding).toString())
            .param("priority", TaskPriority.of(finding).name())
            .param("decidedAt", StoredInstant.text(audit.observedAt()))
            .update();
    if (added > 0) {
      var raised =
          new TaskDecision(
              audit.author().id(),
              audit.observedAt(),
              false,
              TaskStatus.NOT_STARTED,
              finding.seenOn(),
              null,
              null,
              null,
              null);
      note(finding.id(), What.RAISED, raised);
    }
  }

  /** The finding as a correction says it now; what the desk made of the task stays. */
  void correct(AuditTask task, Finding finding, TaskChange kept) {
    describing(
            finding,
            """
            update audit_task set position = :position, seen_on = :seenOn, category = :category,
              what = :what, severity = :severity, urgent = :urgent, offensive = :offensive,
              lat_e6 = :lat, lon_e6 = :lon, before_photos = :photos, found = :found, action = :action, due = :due,
              priority = :priority, version = version + 1
            where id = :id
            """)
        .param("id", task.id().toString())
        .param("found", finding.action())
        .param("action", kept.action())
        .param("due", kept.due().toString())
        .param("priority", kept.priority().name())
        .update();
  }

  /** A statement with what a finding says of its task, whoever else has a say in it. */
  private JdbcClient.StatementSpec describing(Finding finding, String sql) {
    return jdbc.sql(sql)
        .param("position", finding.position())
        .param("seenOn", finding.seenOn().toString())
        .param("category", finding.category())
        .param("what", finding.what())
        .param("severity", finding.severity())
        .param("urgent", finding.urgent() ? 1 : 0)
        .param("offensive", finding.offensive() ? 1 : 0)
        .param("lat", finding.pin() == null ? null : finding.pin().latE6())
        .param("lon", finding.pin() == null ? null : finding.pin().lonE6())
        .param("photos", json.writeValueAsString(finding.photos()));
  }

  /** What the desk makes of it, apart from its status. */
  void change(AuditTask task, TaskChange change) {
    jdbc.sql(
            """
            update audit_task set action = :action, owner = :owner, contact = :contact, due = :due,
              priority = :priority, cost_pence = :cost, after_photo = :photo, note = :note,
              version = version + 1
            where id = :id
            """)
        .param("id", task.id().toString())
        .param("action", change.action())
        .param("owner", change.owner())
        .param("contact", change.contact())
        .param("due", change.due().toString())
        .param("priority", change.priority().name())
        .param("cost", change.costPence())
        .param("photo", change.afterPhoto())
        .param("note", change.note())
        .update();
  }

  /** From now on the task has this status. A photo that it has is kept when there is no new one. */
  void decide(UUID task, What what, TaskDecision decision) {
    jdbc.sql(
            """
            update audit_task set status = :status, completed_on = :completedOn, note = :note,
              after_photo = coalesce(:photo, after_photo), decided_at = :decidedAt,
              decided_at_desk = :atDesk, version = version + 1
            where id = :id
            """)
        .param("id", task.toString())
        .param("status", decision.status().name())
        .param(
            "completedOn",
            decision.completedOn() == null ? null : decision.completedOn().toString())
        .param("note", decision.note())
        .param("photo", decision.photo())
        .param("decidedAt", StoredInstant.text(decision.at()))
        .param("atDesk", decision.atDesk() ? 1 : 0)
        .update();
    note(task, what, decision);
  }

  /** Keeps the first photo that shows it done. */
  void showDone(UUID task, @Nullable String photo) {
    jdbc.sql(
            """
            update audit_task set after_photo = :photo, version = version + 1
            where id = :id and after_photo is null and :photo is not null
            """)
        .param("id", task.toString())
        .param("photo", photo)
        .update();
  }

  /** That it happened, and nothing else. */
  void note(UUID task, What what, TaskDecision decision) {
    var update = decision.update();
    jdbc.sql(
            """
            insert into audit_task_event (task_id, at, person_id, what, status, from_day,
              completed_on, note, photo, update_id, update_hash)
            values (:task, :at, :person, :what, :status, :fromDay, :completedOn, :note, :photo,
              :update, :hash)
            """)
        .param("task", task.toString())
        .param("at", StoredInstant.text(clock.instant()))
        .param("person", decision.by() == null ? null : decision.by().toString())
        .param("what", what.name())
        .param("status", decision.status().name())
        .param("fromDay", decision.fromDay().toString())
        .param(
            "completedOn",
            decision.completedOn() == null ? null : decision.completedOn().toString())
        .param("note", decision.note())
        .param("photo", decision.photo())
        .param("update", update == null ? null : update.report().toString())
        .param("hash", update == null ? null : update.contentHash())
        .update();
  }

  /** As if the photo had never been there. */
  void forgetPhoto(UUID task) {
    jdbc.sql("update audit_task set after_photo = null where id = ?")
        .param(task.toString())
        .update();
  }

  /** Whether this version of a phone's report was the last of it that was looked at. */
  boolean knows(TaskDecision.Told update) {
    return jdbc.sql(
                """
                select count(*) from audit_task_event where update_hash = :hash and id =
                  (select max(id) from audit_task_event where update_id = :update)
                """)
            .param("hash", update.contentHash())
            .param("update", update.report().toString())
            .query(Integer.class)
            .single()
        > 0;
  }
}
