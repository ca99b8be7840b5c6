package org.wardbook.report.type.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.base.AfterCommit;
import org.wardbook.report.Report;
import org.wardbook.report.ReportChanged;
import org.wardbook.report.ReportState;
import org.wardbook.report.Reports;
import org.wardbook.report.type.audit.TaskEvent.What;

/**
 * Takes back what a report said of a task when the CSU does not accept it after all, or no more:
 * the task is as it was before, unless something newer was said. Its history shows both.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TakingBack {
  private final TaskRows rows;
  private final TaskWriter writer;
  private final Reports reports;
  private final AfterCommit afterCommit;

  TakingBack(TaskRows rows, TaskWriter writer, Reports reports, AfterCommit afterCommit) {
    this.rows = rows;
    this.writer = writer;
    this.reports = reports;
    this.afterCommit = afterCommit;
  }

  void takeBack(AuditTask task, Report update) {
    var said = rows.said(task.id(), update.id());
    var told = last(said, TakingBack::setsStatus);
    if (told.isEmpty() || !isOf(update, told.get())) {
      return;
    }
    var before =
        said.subList(0, said.lastIndexOf(told.get())).stream()
            .filter(event -> !isOf(update, event))
            .toList();
    last(before, TakingBack::setsStatus)
        .ifPresent(
            previous -> {
              takeBack(task, update, told.get(), asBefore(task, told.get(), before, previous));
              afterCommit.publish(new ReportChanged(task.report()));
            });
  }

  private void takeBack(AuditTask task, Report update, TaskEvent told, TaskDecision asBefore) {
    if (isShownDoneBy(told, task)) {
      writer.forgetPhoto(task.id());
    }
    writer.note(
        task.id(),
        What.NOT_APPLIED,
        new TaskDecision(
            null,
            asBefore.at(),
            false,
            told.status(),
            told.fromDay(),
            told.completedOn(),
            update.state() == ReportState.REJECTED
                ? "Taken back: the CSU did not accept it."
                : "Taken back: it is not accepted any more.",
            null,
            new TaskDecision.Told(update.id(), null)));
    writer.decide(task.id(), What.STATUS, asBefore);
  }

  private TaskDecision asBefore(
      AuditTask task, TaskEvent told, List<TaskEvent> before, TaskEvent previous) {
    var desksNoteSince = !Objects.equals(task.note(), told.note());
    var photo =
        isShownDoneBy(told, task)
            ? last(before, event -> event.photo() != null).map(TaskEvent::photo).orElse(null)
            : null;
    return new TaskDecision(
        null,
        decidedAt(task, previous),
        previous.update() == null && previous.what() != What.RAISED,
        previous.status(),
        fromDay(told, previous),
        previous.completedOn(),
        desksNoteSince ? task.note() : before.getLast().note(),
        photo,
        null);
  }

  /** What is taken back held on no day; what was completed before is so from its own day on. */
  private static LocalDate fromDay(TaskEvent told, TaskEvent previous) {
    return previous.status() == TaskStatus.COMPLETED ? previous.fromDay() : told.fromDay();
  }

  /** When what holds again was seen or decided, so that what was seen since can still come. */
  private Instant decidedAt(AuditTask task, TaskEvent previous) {
    if (previous.what() == What.RAISED) {
      return reports.find(task.report()).map(Report::observedAt).orElse(previous.at());
    }
    return Optional.ofNullable(previous.update())
        .flatMap(reports::findByReference)
        .map(Report::observedAtByServer)
        .orElse(previous.at());
  }

  private static boolean isShownDoneBy(TaskEvent told, AuditTask task) {
    return told.photo() != null && told.photo().equals(task.afterPhoto());
  }

  private static boolean setsStatus(TaskEvent event) {
    return event.what() != What.CHANGED;
  }

  private static boolean isOf(Report update, TaskEvent event) {
    return update.reference().equals(event.update());
  }

  private static Optional<TaskEvent> last(List<TaskEvent> events, Predicate<TaskEvent> which) {
    return events.stream().filter(which).reduce((earlier, later) -> later);
  }
}
