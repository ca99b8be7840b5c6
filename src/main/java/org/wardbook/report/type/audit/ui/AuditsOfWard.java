package org.wardbook.report.type.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.Optional;
import org.wardbook.base.London;
import org.wardbook.base.ui.DateWords;
import org.wardbook.base.ui.WardPart;
import org.wardbook.base.ui.WardSection;
import org.wardbook.report.WardReports;
import org.wardbook.report.type.audit.AuditTask;
import org.wardbook.report.type.audit.AuditTasks;
import org.wardbook.report.type.audit.Completion;

/** The audits of a ward with how far their action plans are, and the tasks that are open. */
@org.springframework.stereotype.Component
final class AuditsOfWard implements WardPart {
  private static final int AUDITS = 5;
  private static final int TASKS = 8;

  private final WardReports reports;
  private final AuditTasks tasks;

  AuditsOfWard(WardReports reports, AuditTasks tasks) {
    this.reports = reports;
    this.tasks = tasks;
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public Optional<Component> of(String ward) {
    var part = new WardSection("Environmental audits");
    var audits = reports.latest(ward, AuditTasks.AUDIT, AUDITS);
    if (audits.isEmpty()) {
      part.say("No audit yet.");
    }
    for (var audit : audits) {
      part.line(
          new Anchor("desk/reports/" + audit.id(), audit.reference()),
          "%s. %s."
              .formatted(
                  DateWords.day(London.dayOf(audit.observedAt())),
                  Completion.of(tasks.of(audit.id())).inWords()));
    }
    var open = tasks.openIn(ward, TASKS + 1);
    if (!open.isEmpty()) {
      part.title("Open tasks");
      open.stream()
          .limit(TASKS)
          .forEach(
              task ->
                  part.line(
                      new Anchor("desk/reports/" + task.report(), task.number()), words(task)));
    }
    return Optional.of(open.size() > TASKS ? part.link("desk/tasks", "All open tasks") : part);
  }

  private static String words(AuditTask task) {
    var owner = task.owner() == null ? "nobody yet" : task.owner();
    return "%s. %s, due on %s, %s"
        .formatted(task.action(), task.status().label(), DateWords.day(task.due()), owner);
  }
}
