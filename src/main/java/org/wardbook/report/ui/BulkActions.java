package org.wardbook.report.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.wardbook.base.problem.Refusal;
import org.wardbook.base.ui.Notices;
import org.wardbook.people.Person;
import org.wardbook.report.BulkReview.Chosen;
import org.wardbook.report.BulkReview.Left;
import org.wardbook.report.BulkReview.Outcome;
import org.wardbook.report.Decision;
import org.wardbook.report.HistoryEntry.Event;
import org.wardbook.report.Report;
import org.wardbook.report.inbox.InboxGroup;
import org.wardbook.report.inbox.InboxItem;

/** The same decision on all that was chosen, what came of it, and how to undo it. */
final class BulkActions extends Div {
  private final BulkWork work;
  private final Supplier<Set<InboxItem>> choice;
  private final Runnable changed;
  private final Button accept = button("Accept", this::accept);
  private final Button reject = button("Do not accept", this::reject);
  private final Button ask = button("Ask a question", this::ask);
  private final Button undo = button("Undo", this::undo);
  private final Span count = new Span();
  private final Div result = new Div();
  private boolean isDecidable;

  BulkActions(BulkWork work, Supplier<Set<InboxItem>> choice, Runnable changed) {
    this.work = work;
    this.choice = choice;
    this.changed = changed;
    accept.addThemeVariants(ButtonVariant.PRIMARY);
    reject.addThemeVariants(ButtonVariant.ERROR);
    count.addClassName("quiet");
    count.getElement().setAttribute("role", "status");
    var keys = button("Keyboard shortcuts", () -> new KeysDialog().open());
    keys.addThemeVariants(ButtonVariant.TERTIARY);
    var buttons = new Div(accept, ask, reject, undo, keys, count);
    buttons.addClassNames("actions", "bulk-actions");
    result.getElement().setAttribute("role", "status");
    result.addClassName("bulk-result");
    add(buttons, result);
    chosen(0);
  }

  /** For this group, and with what this person can undo. */
  void show(InboxGroup group, Person person) {
    isDecidable = group.isDecidable();
    accept.setVisible(isDecidable);
    ask.setVisible(isDecidable);
    reject.setVisible(isDecidable);
    count.setVisible(isDecidable);
    var undoable = work.review().undoable(person);
    undo.setVisible(!undoable.isEmpty());
    if (!undoable.isEmpty()) {
      var last = undoable.getFirst();
      undo.setText(
          "Undo: %s, %s"
              .formatted(
                  last.event().label(),
                  undoable.size() == 1 ? last.reference() : undoable.size() + " reports"));
    }
  }

  void chosen(int number) {
    count.setText(
        switch (number) {
          case 0 -> "Tick those that you decide on";
          case 1 -> "1 report chosen";
          default -> number + " reports chosen";
        });
  }

  /** A key of the table. */
  void press(String key) {
    switch (key) {
      case "a" -> accept();
      case "r" -> reject();
      case "q" -> ask();
      case "u" -> undo();
      case "?" -> new KeysDialog().open();
      default -> {
        // Not one of ours.
      }
    }
  }

  private void accept() {
    var reports = chosen();
    if (isChosen(reports)) {
      try {
        decide(reports, Decision.accept());
      } catch (Refusal refused) {
        Notices.problem(refused.detail());
      }
    }
  }

  private void reject() {
    noted(
        "Do not accept",
        "Why not?",
        "Every author reads it on the phone.",
        reason -> Decision.reject(reason));
  }

  private void ask() {
    noted(
        "Ask a question",
        "What do you want to know?",
        "Every author reads it on the phone.",
        question -> Decision.ask(question));
  }

  /** The reports as they were when the dialog was opened: who changes one meanwhile is heard of. */
  private void noted(
      String title, String label, String hint, java.util.function.Function<String, Decision> made) {
    var reports = chosen();
    if (isChosen(reports)) {
      var heading = title + ": " + Counts.reports(reports.size());
      // The heading only counts: the same number of other reports is another matter.
      var about = title + ": " + reports.stream().map(Report::id).sorted().toList();
      new NoteDialog(about, heading, label, hint, title, text -> decide(reports, made.apply(text)))
          .open();
    }
  }

  private boolean isChosen(List<Report> reports) {
    if (isDecidable && reports.isEmpty()) {
      Notices.news("Tick the reports first that you want to decide on.");
    }
    return isDecidable && !reports.isEmpty();
  }

  private List<Report> chosen() {
    return choice.get().stream()
        .sorted(java.util.Comparator.comparing(InboxItem::place))
        .map(InboxItem::report)
        .filter(java.util.Objects::nonNull)
        .toList();
  }

  private void decide(List<Report> reports, Decision decision) {
    var chosen = reports.stream().map(Chosen::of).toList();
    tell(work.bulk().decide(chosen, work.reader().person(), decision), decision.event());
  }

  private void undo() {
    var person = work.reader().person();
    if (work.review().undoable(person).isEmpty()) {
      Notices.news("There is nothing of yours to undo.");
      return;
    }
    tell(work.bulk().undo(person), Event.UNDONE);
  }

  private void tell(Outcome outcome, Event event) {
    result.removeAll();
    var left = outcome.left();
    var part = new Div(new Paragraph(inWords(outcome, event)));
    part.addClassNames("notice", left.isEmpty() ? "is-good" : "is-bad");
    if (!left.isEmpty()) {
      var list = new UnorderedList();
      left.forEach(each -> list.add(line(each)));
      part.add(list);
    }
    result.add(part);
    changed.run();
  }

  private static String inWords(Outcome outcome, Event event) {
    var done = outcome.done().size();
    var label = event == Event.UNDONE ? "undone" : event.label().toLowerCase(java.util.Locale.UK);
    var what = Counts.reports(done) + ": " + label;
    return switch (outcome.left().size()) {
      case 0 -> what + ".";
      case 1 -> what + ". 1 was not:";
      default -> what + ". " + outcome.left().size() + " were not:";
    };
  }

  private static ListItem line(Left left) {
    return new ListItem(
        new Anchor("desk/reports/" + left.id(), left.reference()), new Span(": " + left.why()));
  }

  private static Button button(String text, Runnable action) {
    return new Button(text, click -> action.run());
  }
}
