package org.wardbook.report.type.audit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.wardbook.report.type.audit.AuditTask;
import org.wardbook.report.type.audit.TaskPriority;

/** A task on the board: to read, to work on, and to give to another agency. */
final class TaskCard extends ListItem {
  private final AuditTask task;
  private final Button move;

  TaskCard(AuditTask task, String ward, LocalDate today, Runnable work, Runnable move) {
    this.task = task;
    addClassName("board-card");
    var number = new Anchor("desk/reports/" + task.report(), task.number());
    var what = new Span(task.what());
    what.addClassName("board-what");
    var head = new Div(number, what);
    head.addClassName("board-card-head");
    add(head);
    if (!action(task).isEmpty()) {
      add(new Div(action(task)));
    }
    var due = new Span("Due " + TaskMark.due(task, today));
    if (task.isOverdue(today)) {
      due.addClassName("overdue");
    }
    var facts = new Div(due, new Span(ward), new TaskMark(task.status()));
    facts.addClassName("board-facts");
    if (task.priority() != TaskPriority.NORMAL) {
      facts.add(new Span(task.priority().label() + " priority"));
    }
    var open = new Button("Work on it", click -> work.run());
    open.setAriaLabel("Work on it: " + task.number() + ", " + task.what());
    this.move = new Button("Move", click -> move.run());
    this.move.setAriaLabel("Move " + task.number() + " to another agency");
    var actions = new Div(open, this.move);
    actions.addClassName("actions");
    add(facts, actions);
    DragSource.create(this);
  }

  AuditTask task() {
    return task;
  }

  /** After a move, whoever pressed the button is where the card is now. */
  void focusMove() {
    move.focus();
  }

  /** What is to be done beyond the kind of thing, or nothing. */
  static String action(AuditTask task) {
    return task.action().equals(task.what()) ? "" : task.action();
  }
}
