package org.wardbook.report.type.audit.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardbook.base.London;
import org.wardbook.base.problem.Refusal;
import org.wardbook.base.ui.DeskLayout;
import org.wardbook.base.ui.Notices;
import org.wardbook.people.SignedIn;
import org.wardbook.report.type.audit.AuditTask;
import org.wardbook.report.type.audit.AuditTasks;
import org.wardbook.report.type.audit.TaskChange;
import org.wardbook.report.type.audit.TaskFilter;
import org.wardbook.ward.Ward;
import org.wardbook.ward.WardSets;

/** What audits found and nobody has done yet, as a list or as a board by agency. */
@Route(value = "desk/tasks", layout = DeskLayout.class)
@PageTitle("Audit tasks – Wardbook")
@Menu(title = "Audit tasks", order = 4, icon = "vaadin:tasks")
@RolesAllowed("CSU")
@CssImport("./styles/boards.css")
final class TasksView extends Div implements BeforeEnterObserver, TaskBoard.Work {
  private static final String EVERYBODY = "All agencies";
  private static final String NOBODY_YET = "Nobody yet";

  private final AuditTasks tasks;
  private final TaskWork work;
  private final WardSets wardSets;
  private final SignedIn reader;
  private final LocalDate today;
  private final ComboBox<String> owner = new ComboBox<>("Agency");
  private final Checkbox overdueOnly = new Checkbox("Only what is overdue");
  private final Span count = new Span();
  private final RouterLink other = new RouterLink("", TasksView.class);
  private final TaskGrid grid;
  private final TaskBoard board;
  private TasksChoice choice = new TasksChoice(null, false, false);
  private boolean isShowing;

  TasksView(AuditTasks tasks, TaskWork work, WardSets wardSets, SignedIn reader, Clock clock) {
    this.tasks = tasks;
    this.work = work;
    this.wardSets = wardSets;
    this.reader = reader;
    today = London.dayOf(clock.instant());
    grid = new TaskGrid(today, this::ward, this::open);
    board = new TaskBoard(tasks, today, this);
    addClassName("view");
    count.addClassName("count");
    count.getElement().setAttribute("role", "status");
    var head = new Header(new H1("Audit tasks"), count, other);
    head.addClassName("view-head");
    owner.setItemLabelGenerator(name -> name.equals(EVERYBODY) ? name : nameOf(name));
    owner.addValueChangeListener(change -> choose(choice.of(chosenOwner())));
    overdueOnly.addValueChangeListener(change -> choose(choice.overdue(change.getValue())));
    var filter = new Div(owner, overdueOnly);
    filter.addClassName("task-filter");
    add(head, filter, grid, board);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    choice = TasksChoice.of(event.getLocation().getQueryParameters());
    show();
  }

  private void choose(TasksChoice wanted) {
    if (!isShowing) {
      getUI().ifPresent(ui -> ui.navigate(TasksView.class, wanted.toQuery()));
    }
  }

  private @Nullable String chosenOwner() {
    var chosen = Objects.requireNonNullElse(owner.getValue(), EVERYBODY);
    return chosen.equals(EVERYBODY) ? null : chosen;
  }

  private void show() {
    isShowing = true;
    var chosen = choice.owner();
    owner.setItems(
        Stream.of(
                Stream.of(EVERYBODY),
                tasks.openPerOwner(TaskFilter.ALL).keySet().stream(),
                Stream.ofNullable(chosen))
            .flatMap(each -> each)
            .distinct()
            .toList());
    owner.setValue(chosen == null ? EVERYBODY : chosen);
    overdueOnly.setValue(choice.overdueOnly());
    isShowing = false;
    other.setText(choice.asBoard() ? "Show as a list" : "Show as a board by agency");
    other.setQueryParameters(choice.board(!choice.asBoard()).toQuery());
    grid.setVisible(!choice.asBoard());
    board.setVisible(choice.asBoard());
    if (choice.asBoard()) {
      board.show(choice);
    } else {
      grid.show(tasks, choice.toFilter(today));
    }
    tellCount();
  }

  private void tellCount() {
    var filter = choice.toFilter(today);
    var all = tasks.countOpen(filter);
    var overdue = tasks.countOpen(new TaskFilter(filter.owner(), today));
    count.setText(
        (all == 1 ? "1 task to do" : number(all) + " tasks to do")
            + (overdue == 0 ? "" : ", " + number(overdue) + " overdue"));
  }

  @Override
  public void open(AuditTask task) {
    work.open(task, reader.person(), this::show);
  }

  @Override
  public void askToMove(AuditTask task) {
    var others = Stream.concat(Stream.of(TaskFilter.NOBODY), work.agencies().stream());
    List<String> choices =
        Stream.concat(others, Stream.ofNullable(task.owner())).distinct().toList();
    new MoveDialog(task, choices, agency -> give(task, agency)).open();
  }

  /** Dropped on a column: there is no dialog to say in what was refused. */
  @Override
  public void move(AuditTask task, String agency) {
    try {
      give(task, agency);
    } catch (Refusal refused) {
      Notices.problem(refused.detail());
      show();
    }
  }

  private void give(AuditTask task, String agency) {
    if (!agency.equals(Objects.requireNonNullElse(task.owner(), TaskFilter.NOBODY))) {
      var owned = agency.equals(TaskFilter.NOBODY) ? null : agency;
      tasks.change(task.id(), task.version(), reader.person(), TaskChange.of(task).by(owned));
      Notices.done(task.number() + " is with: " + nameOf(agency));
      show();
    }
    board.focus(task.id());
  }

  @Override
  public String ward(AuditTask task) {
    var code = task.ward();
    return code == null ? "Outside the district" : wardSets.ward(code).map(Ward::name).orElse(code);
  }

  static String nameOf(String owner) {
    return owner.equals(TaskFilter.NOBODY) ? NOBODY_YET : owner;
  }

  static String ownerOf(AuditTask task) {
    return nameOf(Objects.requireNonNullElse(task.owner(), TaskFilter.NOBODY));
  }

  private static String number(int number) {
    return String.format(Locale.UK, "%,d", number);
  }

  /** In the place of tasks where none is like what is asked for. */
  static Div nothing() {
    var words =
        new Div(
            new Paragraph("No task is like that."),
            new Paragraph("What audits find appears here as soon as a phone has sent them."));
    words.addClassName("nothing");
    return words;
  }
}
