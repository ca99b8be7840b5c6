package org.wardbook.report.type.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wardbook.base.ui.Facts;
import org.wardbook.people.Person;
import org.wardbook.report.Report;
import org.wardbook.report.ReportState;
import org.wardbook.report.type.audit.AuditTask;
import org.wardbook.report.type.audit.AuditTasks;
import org.wardbook.report.type.audit.TaskEvent;
import org.wardbook.report.ui.ReportPanel;

/** Shows which task a phone's update is about, and whether the task followed it. */
@org.springframework.stereotype.Component
final class TaskUpdatePanel implements ReportPanel {
  private final AuditTasks tasks;

  TaskUpdatePanel(AuditTasks tasks) {
    this.tasks = tasks;
  }

  @Override
  public String type() {
    return "audit-task-update";
  }

  @Override
  public Map<UUID, String> standings(List<Report> reports) {
    Set<UUID> named =
        reports.stream().flatMap(report -> taskIn(report).stream()).collect(Collectors.toSet());
    var found = tasks.find(named);
    var standings = new HashMap<UUID, String>();
    for (var report : reports) {
      taskIn(report).map(found::get).ifPresent(task -> standings.put(report.id(), task.number()));
    }
    return standings;
  }

  @Override
  public Component show(Report report, Person reader, Runnable changed) {
    var part = new Section(new H2("Task"));
    part.addClassName("panel");
    var task = taskOf(report);
    if (task.isEmpty()) {
      part.add(new Paragraph("No audit has such a task. Ask the author which one it was."));
      return part;
    }
    var found = task.get();
    var link = new Anchor("desk/reports/" + found.report(), found.number());
    part.add(
        new Paragraph(outcome(report, found)),
        new Facts()
            .add("Task", link)
            .add("What", found.what())
            .add("To be done", found.action())
            .add("Status now", found.status().label()));
    return part;
  }

  private String outcome(Report report, AuditTask task) {
    return tasks.history(task.id()).stream()
        .filter(event -> report.reference().equals(event.update()))
        .reduce((earlier, later) -> later)
        .map(event -> inWords(report, event))
        .orElse("The task follows it as soon as it is accepted.");
  }

  private static String inWords(Report report, TaskEvent event) {
    if (report.state() == ReportState.REJECTED && event.what() == TaskEvent.What.NOT_APPLIED) {
      return "The task does not follow it.";
    }
    var status = event.status().label().toLowerCase(Locale.UK);
    return event.what() == TaskEvent.What.NOT_APPLIED
        ? "The task did not follow it: something newer, or the same, was known already."
        : "The task was set to “" + status + "” by it.";
  }

  private Optional<AuditTask> taskOf(Report report) {
    return taskIn(report).flatMap(tasks::find);
  }

  private static Optional<UUID> taskIn(Report report) {
    return Optional.of(report.answers().path("task").asString(""))
        .filter(id -> !id.isEmpty())
        .map(UUID::fromString);
  }
}
