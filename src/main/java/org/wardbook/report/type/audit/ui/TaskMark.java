package org.wardbook.report.type.audit.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.time.LocalDate;
import org.wardbook.base.ui.DateWords;
import org.wardbook.report.type.audit.AuditTask;
import org.wardbook.report.type.audit.TaskStatus;

/** How far a task is, as a shape with a sign and a word. */
final class TaskMark extends Span {
  TaskMark(TaskStatus status) {
    addClassNames("state-mark", styleOf(status));
    var symbol = new Span(symbol(status));
    symbol.addClassName("state-symbol");
    symbol.getElement().setAttribute("aria-hidden", "true");
    add(symbol, new Span(status.label()));
  }

  /** The same for the rows of a table. */
  static LitRenderer<AuditTask> renderer() {
    return LitRenderer.<AuditTask>of(
            """
            <span class="state-mark ${item.style}">
              <span class="state-symbol" aria-hidden="true">${item.symbol}</span>
              <span>${item.word}</span>
            </span>
            """)
        .withProperty("style", task -> styleOf(task.status()))
        .withProperty("symbol", task -> symbol(task.status()))
        .withProperty("word", task -> task.status().label());
  }

  /** "8 June 2011", and how late it is when nobody has done it. */
  static String due(AuditTask task, LocalDate today) {
    var day = DateWords.day(task.due());
    if (task.isOverdue(today)) {
      var late = today.toEpochDay() - task.due().toEpochDay();
      return day + ", overdue by " + (late == 1 ? "1 day" : late + " days");
    }
    return task.status().isOpen() && task.due().equals(today) ? day + ", today" : day;
  }

  /** In the shapes that the states of reports have. */
  private static String styleOf(TaskStatus status) {
    return switch (status) {
      case NOT_STARTED -> "received";
      case IN_PROGRESS -> "needs-information";
      case COMPLETED -> "accepted";
      case NOT_FEASIBLE -> "rejected";
      case WITHDRAWN -> "duplicate";
    };
  }

  private static String symbol(TaskStatus status) {
    return switch (status) {
      case NOT_STARTED -> "N";
      case IN_PROGRESS -> "P";
      case COMPLETED -> "✓";
      case NOT_FEASIBLE -> "×";
      case WITHDRAWN -> "W";
    };
  }
}
