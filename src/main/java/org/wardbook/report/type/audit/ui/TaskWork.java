package org.wardbook.report.type.audit.ui;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wardbook.base.London;
import org.wardbook.base.ui.Notices;
import org.wardbook.people.Agency;
import org.wardbook.people.People;
import org.wardbook.people.Person;
import org.wardbook.photo.PhotoStore;
import org.wardbook.report.type.audit.AuditTask;
import org.wardbook.report.type.audit.AuditTasks;

/** Opens the dialog in which the CSU works on a task, wherever the task is shown. */
@Component
final class TaskWork {
  private final AuditTasks tasks;
  private final People people;
  private final PhotoStore photos;
  private final Clock clock;

  TaskWork(AuditTasks tasks, People people, PhotoStore photos, Clock clock) {
    this.tasks = tasks;
    this.people = people;
    this.photos = photos;
    this.clock = clock;
  }

  void open(AuditTask task, Person by, Runnable changed) {
    new TaskDialog(
            task,
            agencies(),
            London.dayOf(clock.instant()),
            content -> photos.add(content, by).sha256(),
            change -> {
              tasks.change(task.id(), task.version(), by, change);
              changed.run();
              Notices.done(task.number() + " is saved.");
            })
        .open();
  }

  /** Names to choose from. */
  List<String> agencies() {
    return people.agencies().stream().map(Agency::name).sorted().toList();
  }
}
