package org.wardbook.report.type.audit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wardbook.base.Pounds;
import org.wardbook.base.ui.DateWords;
import org.wardbook.base.ui.Facts;
import org.wardbook.report.type.audit.AuditTask;
import org.wardbook.report.type.audit.TaskEvent;

/** One task of an audit: what, who, by when, how far, with its photos side by side. */
final class TaskPart extends ListItem {
  private static final String PHOTOS = "desk/photos/";

  /**
   * Shows a task.
   *
   * @param isHeld whether a photo has arrived
   */
  TaskPart(
      AuditTask task,
      List<TaskEvent> history,
      LocalDate today,
      Predicate<String> isHeld,
      Runnable change) {
    addClassName("task");
    setId("task-" + task.id());
    var title = new H3(task.position() + ". " + task.what());
    var head = new Div(title, new TaskMark(task.status()));
    head.addClassName("task-head");
    add(head);
    if (!task.action().equals(task.what())) {
      add(new Paragraph(task.action()));
    }
    var body = new Div(facts(task, today));
    body.addClassName("task-body");
    photos(task, isHeld, body);
    add(body);
    var button = new Button("Work on it", click -> change.run());
    button.setAriaLabel("Work on it: task " + task.position() + ", " + task.what());
    var actions = new Div(button, history(history));
    actions.addClassName("task-actions");
    add(actions);
  }

  private static Facts facts(AuditTask task, LocalDate today) {
    var due = new Span(TaskMark.due(task, today));
    if (task.isOverdue(today)) {
      due.addClassName("overdue");
    }
    var facts =
        new Facts()
            .add("Agency", task.owner() == null ? "Nobody yet" : task.owner())
            .add("Due", due)
            .add("Priority", task.priority().label());
    optional(facts, "Whom to ask", task.contact());
    optional(
        facts, "Completed", task.completedOn() == null ? null : DateWords.day(task.completedOn()));
    optional(facts, "Note", task.note());
    optional(facts, "Cost", task.costPence() == null ? null : Pounds.inWords(task.costPence()));
    return facts;
  }

  private static void optional(Facts facts, String term, @Nullable String fact) {
    if (fact != null) {
      facts.add(term, fact);
    }
  }

  private static void photos(AuditTask task, Predicate<String> isHeld, Div body) {
    if (task.beforePhotos().isEmpty() && task.afterPhoto() == null) {
      return;
    }
    var beforeAndAfter = new Div();
    beforeAndAfter.addClassName("before-after");
    if (!task.beforePhotos().isEmpty()) {
      beforeAndAfter.add(photo("Before", task.beforePhotos().getFirst(), task, isHeld));
    }
    if (task.afterPhoto() != null) {
      beforeAndAfter.add(photo("After", task.afterPhoto(), task, isHeld));
    }
    body.add(beforeAndAfter);
  }

  private static Div photo(String label, String sha256, AuditTask task, Predicate<String> isHeld) {
    var caption = new Span(label);
    caption.addClassName("quiet");
    if (!isHeld.test(sha256)) {
      var missing = new Div("Not arrived yet");
      missing.addClassName("photo-missing");
      return new Div(caption, missing);
    }
    var image = new Image(PHOTOS + sha256, label + ": " + task.number() + ", " + task.what());
    image.getElement().setAttribute("loading", "lazy");
    var large = new Anchor(PHOTOS + sha256, image);
    large.setTarget("_blank");
    large.setRouterIgnore(true);
    return new Div(caption, large);
  }

  private static NativeDetails history(List<TaskEvent> events) {
    var list = new UnorderedList();
    events.reversed().forEach(event -> list.add(new ListItem(inWords(event))));
    list.addClassName("task-history");
    return new NativeDetails("History", list);
  }

  private static String inWords(TaskEvent event) {
    var words =
        DateWords.dayAndTime(event.at())
            + ": "
            + event.what().label()
            + (event.what() == TaskEvent.What.RAISED ? "" : ", " + lower(event));
    return words
        + (event.who() == null ? "" : ", by " + event.who())
        + (event.update() == null ? "" : ", " + event.update())
        + (event.note() == null ? "" : ". " + event.note());
  }

  private static String lower(TaskEvent event) {
    var status = event.status().label().toLowerCase(Locale.UK);
    return event.completedOn() == null
        ? status
        : status + " on " + DateWords.day(event.completedOn());
  }
}
