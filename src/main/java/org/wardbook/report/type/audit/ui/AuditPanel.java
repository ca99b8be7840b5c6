package org.wardbook.report.type.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.wardbook.base.London;
import org.wardbook.base.ui.Facts;
import org.wardbook.people.Person;
import org.wardbook.photo.PhotoStore;
import org.wardbook.report.Report;
import org.wardbook.report.type.audit.AuditScore;
import org.wardbook.report.type.audit.AuditTask;
import org.wardbook.report.type.audit.AuditTasks;
import org.wardbook.report.type.audit.Completion;
import org.wardbook.report.type.audit.TaskStatus;
import org.wardbook.report.ui.ReportPanel;

/** Shows the action plan of an audit, task by task, and its indicative grades. */
@org.springframework.stereotype.Component
final class AuditPanel implements ReportPanel {
  private final AuditTasks tasks;
  private final TaskWork work;
  private final PhotoStore photos;
  private final Clock clock;

  AuditPanel(AuditTasks tasks, TaskWork work, PhotoStore photos, Clock clock) {
    this.tasks = tasks;
    this.work = work;
    this.photos = photos;
    this.clock = clock;
  }

  @Override
  public String type() {
    return "environmental-audit";
  }

  @Override
  public Optional<String> standing(Report report) {
    var completion = Completion.of(tasks.of(report.id()));
    return Optional.of(
        completion.isEmpty()
            ? "No actions raised"
            : completion.completed() + " of " + completion.asked() + " completed");
  }

  @Override
  public Component show(Report report, Person reader, Runnable changed) {
    var parts = new Div(actionPlan(report, reader, changed), grades(report));
    parts.addClassName("report-column");
    return parts;
  }

  private Section actionPlan(Report report, Person reader, Runnable changed) {
    var part = new Section(new H2("Action plan"));
    part.addClassName("panel");
    var all = tasks.of(report.id());
    var completion = Completion.of(all);
    var sentence = new Paragraph(completion.inWords() + ".");
    sentence.addClassNames("notice");
    sentence.addClassName(completion.isReached() ? "is-good" : "is-open");
    part.add(sentence);
    notFeasible(all).ifPresent(part::add);
    if (all.isEmpty()) {
      return part;
    }
    var today = London.dayOf(clock.instant());
    var list = new UnorderedList();
    list.addClassName("tasks");
    var filter = filter(chosen -> fill(list, chosen, all, reader, changed, today));
    fill(list, filter.getValue(), all, reader, changed, today);
    part.add(filter, list);
    return part;
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

  private static ComboBox<Shown> filter(Consumer<Shown> chosen) {
    var filter = new ComboBox<Shown>("Show");
    filter.setItems(Shown.values());
    filter.setItemLabelGenerator(Shown::label);
    filter.setValue(Shown.ALL);
    filter.addValueChangeListener(
        change -> chosen.accept(change.getValue() == null ? Shown.ALL : change.getValue()));
    filter.setWidth("16rem");
    return filter;
  }

  private void fill(
      UnorderedList list,
      Shown shown,
      List<AuditTask> all,
      Person reader,
      Runnable changed,
      LocalDate today) {
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

  private static Section grades(Report report) {
    var part = new Section(new H2("Grades"));
    part.addClassName("panel");
    var scores = AuditScore.of(report.answers().path("transects"));
    if (scores.stream().allMatch(score -> score.graded() == 0)) {
      part.add(new Paragraph("No stretch was graded."));
      return part;
    }
    var facts = new Facts();
    scores.forEach(score -> facts.add(score.element().label(), inWords(score)));
    var note =
        new Paragraph(
            "Indicative: the share of 50-metre stretches below grade B, those at B− at half"
                + " weight, as NI 195 reckons it. Lower is better. The official figure takes at"
                + " least 300 stretches.");
    note.addClassName("quiet");
    part.add(facts, note);
    return part;
  }

  private static String inWords(AuditScore score) {
    var percent = score.percent();
    return percent == null
        ? "Not graded"
        : percent.stripTrailingZeros().toPlainString()
            + " % of "
            + (score.graded() == 1 ? "1 stretch" : score.graded() + " stretches");
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
