package org.wardbook.report.type.audit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.wardbook.base.London;
import org.wardbook.base.ui.DeskLayout;
import org.wardbook.people.SignedIn;
import org.wardbook.report.type.audit.AuditTask;
import org.wardbook.report.type.audit.AuditTasks;
import org.wardbook.ward.Ward;
import org.wardbook.ward.WardSets;

/** What audits found and nobody has done yet, by agency and day. */
@Route(value = "desk/tasks", layout = DeskLayout.class)
@PageTitle("Audit tasks – Wardbook")
@Menu(title = "Audit tasks", order = 4, icon = "vaadin:tasks")
@RolesAllowed("CSU")
final class TasksView extends Div {
  private static final String EVERYBODY = "All agencies";
  private static final String NOBODY = "Nobody yet";

  private final AuditTasks tasks;
  private final WardSets wardSets;
  private final LocalDate today;
  private final ComboBox<String> owner = new ComboBox<>("Agency");
  private final Checkbox overdueOnly = new Checkbox("Only what is overdue");
  private final Span count = new Span();
  private final Grid<AuditTask> grid = new Grid<>();
  private final List<AuditTask> open = new ArrayList<>();

  TasksView(AuditTasks tasks, TaskWork work, WardSets wardSets, SignedIn reader, Clock clock) {
    this.tasks = tasks;
    this.wardSets = wardSets;
    today = London.dayOf(clock.instant());
    addClassName("view");
    count.addClassName("count");
    count.getElement().setAttribute("role", "status");
    var head = new Header(new H1("Audit tasks"), count);
    head.addClassName("view-head");
    owner.addValueChangeListener(change -> show());
    overdueOnly.addValueChangeListener(change -> show());
    var filter = new Div(owner, overdueOnly);
    filter.addClassName("task-filter");
    addColumns(work, reader);
    add(head, filter, grid);
    read();
  }

  private void addColumns(TaskWork work, SignedIn reader) {
    grid.addClassName("report-grid");
    grid.addThemeName("wrap-cell-content");
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.setEmptyStateComponent(nothing());
    grid.addColumn(
            LitRenderer.<AuditTask>of("<a href=\"${item.href}\">${item.number}</a>")
                .withProperty("href", task -> "desk/reports/" + task.report())
                .withProperty("number", AuditTask::number))
        .setHeader("Task")
        .setComparator(Comparator.comparing(AuditTask::number))
        .setWidth("8rem")
        .setFlexGrow(0);
    grid.addColumn(
            LitRenderer.<AuditTask>of(
                    "<strong>${item.what}</strong>${item.action ? ': ' + item.action : ''}")
                .withProperty("what", AuditTask::what)
                .withProperty(
                    "action", task -> task.action().equals(task.what()) ? "" : task.action()))
        .setHeader("What is to be done")
        .setWidth("12rem")
        .setFlexGrow(3);
    grid.addColumn(this::ward)
        .setHeader("Ward")
        .setComparator(Comparator.comparing(this::ward))
        .setWidth("7rem")
        .setFlexGrow(1);
    grid.addColumn(TasksView::ownerOf)
        .setHeader("Agency")
        .setComparator(Comparator.comparing(TasksView::ownerOf))
        .setWidth("7.5rem")
        .setFlexGrow(1);
    grid.addColumn(
            LitRenderer.<AuditTask>of("<span class=\"${item.style}\">${item.due}</span>")
                .withProperty("style", task -> task.isOverdue(today) ? "overdue" : "")
                .withProperty("due", task -> TaskMark.due(task, today)))
        .setHeader("Due")
        .setComparator(Comparator.comparing(AuditTask::due))
        .setWidth("10rem")
        .setFlexGrow(0);
    grid.addColumn(task -> task.priority().label())
        .setHeader("Priority")
        .setComparator(Comparator.comparing(AuditTask::priority))
        .setWidth("6rem")
        .setFlexGrow(0);
    grid.addColumn(TaskMark.renderer())
        .setHeader("Status")
        .setComparator(Comparator.comparing(AuditTask::status))
        .setWidth("10rem")
        .setFlexGrow(0);
    grid.addComponentColumn(task -> workButton(task, work, reader))
        .setHeader("Work")
        .setWidth("8.5rem")
        .setFlexGrow(0);
  }

  private Button workButton(AuditTask task, TaskWork work, SignedIn reader) {
    var button = new Button("Work on it", click -> work.open(task, reader.person(), this::read));
    button.setAriaLabel("Work on it: " + task.number() + ", " + task.what());
    return button;
  }

  private void read() {
    open.clear();
    open.addAll(tasks.open());
    var chosen = owner.getValue();
    var owners =
        Stream.concat(
                Stream.of(EVERYBODY), open.stream().map(TasksView::ownerOf).distinct().sorted())
            .toList();
    owner.setItems(owners);
    owner.setValue(chosen != null && owners.contains(chosen) ? chosen : EVERYBODY);
    show();
  }

  private void show() {
    var chosen = Objects.requireNonNullElse(owner.getValue(), EVERYBODY);
    var shown =
        open.stream()
            .filter(task -> chosen.equals(EVERYBODY) || ownerOf(task).equals(chosen))
            .filter(task -> !overdueOnly.getValue() || task.isOverdue(today))
            .toList();
    grid.setItems(shown);
    var overdue = shown.stream().filter(task -> task.isOverdue(today)).count();
    count.setText(
        (shown.size() == 1 ? "1 task to do" : shown.size() + " tasks to do")
            + (overdue == 0 ? "" : ", " + overdue + " overdue"));
  }

  private String ward(AuditTask task) {
    var code = task.ward();
    return code == null ? "Outside the district" : wardSets.ward(code).map(Ward::name).orElse(code);
  }

  private static String ownerOf(AuditTask task) {
    return task.owner() == null ? NOBODY : task.owner();
  }

  private static Div nothing() {
    var words =
        new Div(
            new Paragraph("No task is like that."),
            new Paragraph("What audits find appears here as soon as a phone has sent them."));
    words.addClassName("nothing");
    return words;
  }
}
