package org.wardbook.report.type.audit;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.report.Report;
import org.wardbook.report.ReportStored;
import org.wardbook.report.definition.DefinitionCatalogue;
import org.wardbook.report.type.audit.TaskEvent.What;

/**
 * Makes each finding of an audit a task as soon as the audit is stored. A correction adds tasks for
 * what is new, takes back those of findings that are gone, and leaves alone what the desk has
 * changed. Findings are known again by their id.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AuditPlan implements ReportStored {
  static final String TYPE = "environmental-audit";

  private final TaskRows rows;
  private final TaskWriter writer;
  private final DefinitionCatalogue definitions;
  private final Clock clock;

  AuditPlan(TaskRows rows, TaskWriter writer, DefinitionCatalogue definitions, Clock clock) {
    this.rows = rows;
    this.writer = writer;
    this.definitions = definitions;
    this.clock = clock;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public void stored(Report audit) {
    var form = definitions.find(audit.type(), audit.definitionVersion()).orElse(null);
    var findings = Finding.in(audit, form);
    var tasks = rows.of(audit.id()).stream().collect(Collectors.toMap(AuditTask::id, task -> task));
    for (var finding : findings) {
      var task = tasks.get(finding.id());
      if (task == null) {
        writer.raise(finding, audit);
      } else {
        correct(task, finding, audit);
      }
    }
    Set<UUID> found = findings.stream().map(Finding::id).collect(Collectors.toSet());
    tasks.values().stream()
        .filter(task -> !found.contains(task.id()) && !isRemoved(task.id()))
        .forEach(task -> remove(task, audit));
  }

  private void correct(AuditTask task, Finding finding, Report audit) {
    writer.correct(task, finding, kept(task, finding));
    if (isRemoved(task.id())) {
      writer.decide(task.id(), What.RETURNED, asBeforeRemoval(task, audit));
    }
  }

  /** As the finding suggests it now, unless the desk has said otherwise. */
  private static TaskChange kept(AuditTask task, Finding finding) {
    var wasAtOnce = task.urgent() || task.offensive();
    var change = TaskChange.of(task);
    return new TaskChange(
        task.action().equals(task.found()) ? finding.action() : task.action(),
        change.owner(),
        change.contact(),
        task.due().equals(TaskDue.of(task.seenOn(), wasAtOnce)) ? TaskDue.of(finding) : task.due(),
        task.priority() == TaskPriority.of(wasAtOnce, task.severity())
            ? TaskPriority.of(finding)
            : task.priority(),
        change.status(),
        change.completedOn(),
        change.note(),
        change.costPence(),
        change.afterPhoto());
  }

  /** It was never found, so that it is no part of the whole from the day of the audit on. */
  private void remove(AuditTask task, Report audit) {
    writer.decide(
        task.id(),
        What.REMOVED,
        new TaskDecision(
            audit.author().id(),
            clock.instant(),
            true,
            TaskStatus.WITHDRAWN,
            task.seenOn(),
            null,
            "A correction of the audit no longer has it.",
            null,
            null));
  }

  private boolean isRemoved(UUID task) {
    return rows.events(task).stream()
        .filter(event -> event.what() == What.REMOVED || event.what() == What.RETURNED)
        .reduce((earlier, later) -> later)
        .filter(event -> event.what() == What.REMOVED)
        .isPresent();
  }

  private TaskDecision asBeforeRemoval(AuditTask task, Report audit) {
    var before =
        rows.events(task.id()).stream()
            .filter(event -> event.what() == What.RAISED || event.what() == What.STATUS)
            .reduce((earlier, later) -> later)
            .orElseThrow();
    return new TaskDecision(
        audit.author().id(),
        clock.instant(),
        true,
        before.status(),
        before.fromDay(),
        before.completedOn(),
        before.note(),
        null,
        null);
  }
}
