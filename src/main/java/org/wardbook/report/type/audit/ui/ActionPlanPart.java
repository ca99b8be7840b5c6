package org.wardbook.report.type.audit.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.wardbook.base.London;
import org.wardbook.people.Person;
import org.wardbook.photo.PhotoStore;
import org.wardbook.report.type.audit.AuditTask;
import org.wardbook.report.type.audit.AuditTasks;
import org.wardbook.report.type.audit.Completion;
import org.wardbook.report.type.audit.TaskStatus;
import org.wardbook.report.ui.ReportNews;

/**
 * The tasks of an audit and how many are completed. What phones and colleagues say of a task
 * changes no word of the audit itself, so this part looks out for it.
 */
final class ActionPlanPart extends Section {
  private final AuditTasks tasks;
  private final TaskWork work;
  private final PhotoStore photos;
  private final Clock clock;
  private final UUID audit;
  private final Person reader;
  private final Runnable changed;
  private final UnorderedList list = new UnorderedList();
  private Shown shown = Shown.ALL;
  private List<AuditTask> all = List.of();

  /**
   * @param changed called after the reader changed a task
   */
  ActionPlanPart(
      AuditTasks tasks,
      TaskWork work,
      PhotoStore photos,
      Clock clock,
      ReportNews news,
      UUID audit,
      Person reader,
      Runnable changed) {
    this.tasks = tasks;
    this.work = work;
    this.photos = photos;
    this.clock = clock;
    this.audit = audit;
    this.reader = reader;
    this.changed = changed;
    addClassName("panel");
    list.addClassName("tasks");
    draw();
    news.whileAttached(this, audit, this::drawWhatIsNew);
  }

  /** Nothing is drawn anew under somebody's hands for news of something else. */
  private void drawWhatIsNew() {
    if (!tasks.of(audit).equals(all)) {
      draw();
    }
  }

  private void draw() {
    all = tasks.of(audit);
    removeAll();
    var completion = Completion.of(all);
    var sentence = new Paragraph(completion.inWords() + ".");
    sentence.addClassNames("notice", completion.isReached() ? "is-good" : "is-open");
    add(new H2("Action plan"), sentence);
    notFeasible(all).ifPresent(this::add);
    if (!all.isEmpty()) {
      add(filter(), list);
      fill();
    }
  }

  /** They stay in the whole, and are named (practice §3). */
  private static Optional<Paragraph> notFeasible(List<AuditTask> all) {
    var impossible =
        all.stream()
            .filter(task -> task.status() == TaskStatus.NOT_FEASIBLE)
            .map(task -> task.position() + ". " + task.what())
            .toList();
    return impossible.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Paragraph(
                "Not feasible, but still asked for: " + String.join("; ", impossible) + "."));
  }

  private ComboBox<Shown> filter() {
    var filter = new ComboBox<Shown>("Show");
    filter.setItems(Shown.values());
    filter.setItemLabelGenerator(Shown::label);
    filter.setValue(shown);
    filter.addValueChangeListener(
        change -> {
          shown = change.getValue() == null ? Shown.ALL : change.getValue();
          fill();
        });
    filter.setWidth("16rem");
    return filter;
  }

  private void fill() {
    var today = London.dayOf(clock.instant());
    list.removeAll();
    all.stream()
        .filter(task -> shown.test(task, today))
        .forEach(
            task ->
                list.add(
                    new TaskPart(
                        task,
                        tasks.history(task.id()),
                        today,
                        sha256 -> photos.find(sha256).isPresent(),
                        () -> work.open(task, reader, changed))));
    if (list.getChildren().findAny().isEmpty()) {
      list.add(new ListItem("No task is like that."));
    }
  }

  /** Which tasks of an audit are shown. */
  private enum Shown {
    ALL("All tasks", (task, today) -> true),
    OPEN("Still to do", (task, today) -> task.status().isOpen()),
    OVERDUE("Overdue", AuditTask::isOverdue),
    COMPLETED("Completed", (task, today) -> task.status() == TaskStatus.COMPLETED),
    OTHER(
        "Not feasible or withdrawn",
        (task, today) -> !task.status().isOpen() && task.status() != TaskStatus.COMPLETED);

    private final String label;
    private final BiPredicate<AuditTask, LocalDate> filter;

    Shown(String label, BiPredicate<AuditTask, LocalDate> filter) {
      this.label = label;
      this.filter = filter;
    }

    String label() {
      return label;
    }

    boolean test(AuditTask task, LocalDate today) {
      return filter.test(task, today);
    }
  }
}
