package org.wardbook.report.type.audit;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.base.AfterCommit;
import org.wardbook.base.London;
import org.wardbook.report.Report;
import org.wardbook.report.ReportChanged;
import org.wardbook.report.ReportState;
import org.wardbook.report.ReportStored;
import org.wardbook.report.type.audit.TaskEvent.What;

/**
 * Brings what phones tell of a task to the task, as soon as their report is accepted: a warden's on
 * receipt. Phones without a signal tell it late and more than once. What the desk decided after
 * something was seen stands, and so does what was seen later; a task that two people closed is
 * completed once, on the earlier day (practice §8). What changes nothing is shown beside the task.
 * When the CSU does not accept it after all, or no more, the task is as it was, unless newer was
 * said of it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TaskUpdates implements ReportStored {
  static final String TYPE = "audit-task-update";

  private final TaskRows rows;
  private final TaskWriter writer;
  private final TakingBack takingBack;
  private final AfterCommit afterCommit;

  TaskUpdates(TaskRows rows, TaskWriter writer, TakingBack takingBack, AfterCommit afterCommit) {
    this.rows = rows;
    this.writer = writer;
    this.takingBack = takingBack;
    this.afterCommit = afterCommit;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public void stored(Report update) {
    if (update.state() != ReportState.ACCEPTED) {
      return;
    }
    var version = new TaskDecision.Told(update.id(), update.contentHash());
    var task = taskOf(update);
    var told = told(update, version);
    if (task.isPresent()
        && told.isPresent()
        && (!writer.knows(version) || isAsBefore(task.get()))) {
      apply(task.get(), told.get(), update.reference());
      afterCommit.publish(new ReportChanged(task.get().report()));
    }
  }

  @Override
  public void decided(Report before, Report update) {
    if (isNoMore(before, update)) {
      taskOf(update).ifPresent(task -> takingBack.takeBack(task, update));
    } else {
      stored(update);
    }
  }

  /** What is the same as another report still says what that says. */
  private static boolean isNoMore(Report before, Report update) {
    return switch (update.state()) {
      case REJECTED -> true;
      case RECEIVED, NEEDS_INFORMATION -> before.state() == ReportState.ACCEPTED;
      case ACCEPTED, DUPLICATE -> false;
    };
  }

  /** The task that a report is about. */
  Optional<AuditTask> taskOf(Report update) {
    var id = update.answers().path("task").asString("");
    return id.isEmpty() ? Optional.empty() : rows.withId(UUID.fromString(id)).stream().findFirst();
  }

  private void apply(AuditTask task, TaskDecision told, String reference) {
    if (task.status() == TaskStatus.COMPLETED && told.status() == TaskStatus.COMPLETED) {
      completeAgain(task, told, reference);
    } else if (task.status() == TaskStatus.WITHDRAWN || told.at().isBefore(task.decidedAt())) {
      writer.note(task.id(), What.NOT_APPLIED, told);
    } else {
      writer.decide(task.id(), What.STATUS, told);
    }
  }

  private void completeAgain(AuditTask task, TaskDecision told, String reference) {
    var isEarlier = !task.decidedAtDesk() && isBefore(told.completedOn(), task.completedOn());
    if (isEarlier || isTheSameReport(task, reference)) {
      writer.decide(task.id(), What.STATUS, told);
    } else {
      writer.note(task.id(), What.NOT_APPLIED, told);
      writer.showDone(task.id(), told.photo());
    }
  }

  private static boolean isBefore(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one != null && other != null && one.isBefore(other);
  }

  /** Whether its present status came from the report that is corrected now. */
  private boolean isTheSameReport(AuditTask task, String reference) {
    return lastStatus(task).filter(event -> reference.equals(event.update())).isPresent();
  }

  /** Whether Wardbook took something back last: what was left out then may hold again. */
  private boolean isAsBefore(AuditTask task) {
    return lastStatus(task).filter(event -> event.who() == null).isPresent();
  }

  private Optional<TaskEvent> lastStatus(AuditTask task) {
    return rows.events(task.id()).stream()
        .filter(event -> event.what() == What.STATUS)
        .reduce((earlier, later) -> later);
  }

  /** What the report says; empty when it breaks the form's rules, which the CSU has then seen. */
  private static Optional<TaskDecision> told(Report update, TaskDecision.Told version) {
    var answers = update.answers();
    var status = TaskStatus.of(answers.path("status").asString(""));
    var seenAt = update.observedAtByServer();
    var seenOn = London.dayOf(seenAt);
    return status.map(
        known -> {
          var completedOn =
              known == TaskStatus.COMPLETED
                  ? day(answers.path("completedOn").asString("")).orElse(seenOn)
                  : null;
          return new TaskDecision(
              update.author().id(),
              seenAt,
              false,
              known,
              completedOn == null ? seenOn : completedOn,
              completedOn,
              answers.has("note") ? answers.path("note").asString() : null,
              update.photos().isEmpty() ? null : update.photos().getFirst().sha256(),
              version);
        });
  }

  private static Optional<LocalDate> day(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
  }
}
