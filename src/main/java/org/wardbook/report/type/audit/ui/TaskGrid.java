package org.wardbook.report.type.audit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Function;
import org.wardbook.report.type.audit.AuditTask;
import org.wardbook.report.type.audit.AuditTasks;
import org.wardbook.report.type.audit.TaskFilter;
import org.wardbook.report.type.audit.TaskOrder;

/** Open tasks as a table, which reads what is on the screen. */
final class TaskGrid extends Grid<AuditTask> {
  private final LocalDate today;

  TaskGrid(LocalDate today, Function<AuditTask, String> ward, Consumer<AuditTask> work) {
    this.today = today;
    addClassName("report-grid");
    addThemeName("wrap-cell-content");
    setSelectionMode(SelectionMode.NONE);
    setEmptyStateComponent(TasksView.nothing());
    addWhatItIs();
    addColumn(ward::apply).setHeader("Ward").setWidth("7rem").setFlexGrow(1);
    addColumn(TasksView::ownerOf)
        .setHeader("Agency")
        .setSortProperty(TaskOrder.By.OWNER.name())
        .setWidth("7.5rem")
        .setFlexGrow(1);
    addHowFarItIs();
    addComponentColumn(task -> workButton(task, work))
        .setHeader("Work")
        .setWidth("8.5rem")
        .setFlexGrow(0);
  }

  /** Shows the tasks that match, first due first until a heading is pressed. */
  void show(AuditTasks tasks, TaskFilter filter) {
    setItems(
        DataProvider.fromCallbacks(
            query -> tasks.open(filter, order(query), query.getOffset(), query.getLimit()).stream(),
            query -> tasks.countOpen(filter)));
  }

  private static TaskOrder order(Query<AuditTask, Void> query) {
    return query.getSortOrders().stream()
        .findFirst()
        .map(
            sort ->
                new TaskOrder(
                    TaskOrder.By.valueOf(sort.getSorted()),
                    sort.getDirection() == SortDirection.DESCENDING))
        .orElse(TaskOrder.FIRST_DUE_FIRST);
  }

  private void addWhatItIs() {
    addColumn(
            LitRenderer.<AuditTask>of("<a href=\"${item.href}\">${item.number}</a>")
                .withProperty("href", task -> "desk/reports/" + task.report())
                .withProperty("number", AuditTask::number))
        .setHeader("Task")
        .setSortProperty(TaskOrder.By.NUMBER.name())
        .setWidth("8rem")
        .setFlexGrow(0);
    addColumn(
            LitRenderer.<AuditTask>of(
                    "<strong>${item.what}</strong>${item.action ? ': ' + item.action : ''}")
                .withProperty("what", AuditTask::what)
                .withProperty("action", TaskCard::action))
        .setHeader("What is to be done")
        .setWidth("12rem")
        .setFlexGrow(3);
  }

  private void addHowFarItIs() {
    addColumn(
            LitRenderer.<AuditTask>of("<span class=\"${item.style}\">${item.due}</span>")
                .withProperty("style", task -> task.isOverdue(today) ? "overdue" : "")
                .withProperty("due", task -> TaskMark.due(task, today)))
        .setHeader("Due")
        .setSortProperty(TaskOrder.By.DUE.name())
        .setWidth("10rem")
        .setFlexGrow(0);
    addColumn(task -> task.priority().label())
        .setHeader("Priority")
        .setSortProperty(TaskOrder.By.PRIORITY.name())
        .setWidth("6rem")
        .setFlexGrow(0);
    addColumn(TaskMark.renderer())
        .setHeader("Status")
        .setSortProperty(TaskOrder.By.STATUS.name())
        .setWidth("10rem")
        .setFlexGrow(0);
  }

  private static Button workButton(AuditTask task, Consumer<AuditTask> work) {
    var button = new Button("Work on it", click -> work.accept(task));
    button.setAriaLabel("Work on it: " + task.number() + ", " + task.what());
    return button;
  }
}
