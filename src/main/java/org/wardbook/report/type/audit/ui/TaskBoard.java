package org.wardbook.report.type.audit.ui;

import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.wardbook.base.ui.ScrollRegion;
import org.wardbook.report.type.audit.AuditTask;
import org.wardbook.report.type.audit.AuditTasks;
import org.wardbook.report.type.audit.TaskFilter;
import org.wardbook.report.type.audit.TaskOrder;

/** Open tasks by agency: a column for each that has some, first due first. */
final class TaskBoard extends Div {
  /** More of an agency is in the table. */
  private static final int MOST_CARDS = 20;

  private final AuditTasks tasks;
  private final LocalDate today;
  private final Work work;
  private final List<TaskCard> cards = new ArrayList<>();

  TaskBoard(AuditTasks tasks, LocalDate today, Work work) {
    this.tasks = tasks;
    this.today = today;
    this.work = work;
    addClassName("board");
    ScrollRegion.of(this, "Tasks by agency");
  }

  /** What can be done with a card. */
  interface Work {
    String ward(AuditTask task);

    void open(AuditTask task);

    /** Asks to which agency. */
    void askToMove(AuditTask task);

    /**
     * @param agency a name, or {@link TaskFilter#NOBODY}
     */
    void move(AuditTask task, String agency);
  }

  void show(TasksChoice choice) {
    removeAll();
    cards.clear();
    var filter = choice.toFilter(today);
    Map<String, Integer> numbers = tasks.openPerOwner(filter);
    numbers.forEach((owner, number) -> add(column(owner, number, filter.of(owner), choice)));
    if (numbers.isEmpty()) {
      add(TasksView.nothing());
    }
  }

  void focus(UUID task) {
    cards.stream()
        .filter(card -> card.task().id().equals(task))
        .findFirst()
        .ifPresent(TaskCard::focusMove);
  }

  private Section column(String owner, int number, TaskFilter filter, TasksChoice choice) {
    var heading = new H2(TasksView.nameOf(owner));
    var count =
        new Paragraph(number == 1 ? "1 task" : String.format(Locale.UK, "%,d tasks", number));
    count.addClassName("quiet");
    var list = new UnorderedList();
    list.addClassName("board-cards");
    tasks
        .open(filter, TaskOrder.FIRST_DUE_FIRST, 0, MOST_CARDS)
        .forEach(task -> list.add(card(task)));
    var column = new Section(heading, count, list);
    column.addClassName("board-column");
    if (number > MOST_CARDS) {
      var all = new RouterLink("Show all of them as a list", TasksView.class);
      all.setQueryParameters(choice.of(owner).board(false).toQuery());
      column.add(new Paragraph("The first " + MOST_CARDS + " are here. "), all);
    }
    DropTarget.create(column)
        .addDropListener(
            drop ->
                drop.getDragSourceComponent()
                    .filter(TaskCard.class::isInstance)
                    .map(TaskCard.class::cast)
                    .ifPresent(card -> work.move(card.task(), owner)));
    return column;
  }

  private TaskCard card(AuditTask task) {
    var card =
        new TaskCard(
            task, work.ward(task), today, () -> work.open(task), () -> work.askToMove(task));
    cards.add(card);
    return card;
  }
}
