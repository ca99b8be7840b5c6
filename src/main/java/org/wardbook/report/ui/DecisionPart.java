package org.wardbook.report.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wardbook.base.problem.Refusal;
import org.wardbook.base.ui.Notices;
import org.wardbook.people.Person;
import org.wardbook.people.SignedIn;
import org.wardbook.report.NearReports;
import org.wardbook.report.Report;
import org.wardbook.report.ReportReview;
import org.wardbook.report.Reports;

/** What the CSU can decide on a report in its present state. */
@Component
final class DecisionPart {
  private static final int MOST_NEAR = 8;

  private final ReportReview review;
  private final Reports reports;
  private final SignedIn reader;
  private final NearReports nearby;
  private final ReportWords words;
  private final CorrectionWork correction;
  private final ReportNews news;
  private final HistoryPart history;

  DecisionPart(
      ReportReview review,
      Reports reports,
      SignedIn reader,
      NearReports nearby,
      ReportWords words,
      CorrectionWork correction,
      ReportNews news,
      HistoryPart history) {
    this.review = review;
    this.reports = reports;
    this.reader = reader;
    this.nearby = nearby;
    this.words = words;
    this.correction = correction;
    this.news = news;
    this.history = history;
  }

  Section show(Report report, Runnable changed) {
    var part = new Section(new H2("Decision"), new Paragraph(explain(report)));
    part.addClassName("panel");
    if (report.question() != null) {
      var question = new Paragraph("The question: " + report.question());
      question.addClassName("notice");
      part.add(question);
    }
    part.add(new Actions(report, changed).buttons());
    return part;
  }

  private static String explain(Report report) {
    return switch (report.state()) {
      case RECEIVED -> "It waits for you. Only accepted reports count in the plan.";
      case ACCEPTED -> "It is accepted. What it counts towards is below.";
      case NEEDS_INFORMATION -> "It waits for an answer and does not count in the plan meanwhile.";
      case DUPLICATE -> "Another report stands for it, so it does not count by itself.";
      case REJECTED -> "It does not count in the plan. Its author sees why.";
    };
  }

  /** The buttons of one page, for the version of the report that it shows. */
  private final class Actions {
    private Report report;
    private final Runnable changed;

    Actions(Report report, Runnable changed) {
      this.report = report;
      this.changed = changed;
    }

    Div buttons() {
      var buttons = new Div();
      buttons.addClassName("actions");
      switch (report.state()) {
        case RECEIVED -> buttons.add(accept(), ask(), duplicate(), reject());
        case NEEDS_INFORMATION -> buttons.add(accept(), answer(), ask(), duplicate(), reject());
        case ACCEPTED -> buttons.add(ask(), duplicate(), reject(), reopen());
        case DUPLICATE, REJECTED -> buttons.add(reopen());
      }
      correct().ifPresent(buttons::add);
      undo().ifPresent(buttons::add);
      return buttons;
    }

    private Optional<Button> correct() {
      return correction
          .definitions()
          .find(report.type(), report.definitionVersion())
          .map(
              form ->
                  new Button(
                      "Correct",
                      click -> new CorrectionDialog(correction, form, report, changed).open()));
    }

    /** Only while the report is as one's own last decision left it. */
    private Optional<Button> undo() {
      var person = reader.person();
      return review.undoable(person).stream()
          .filter(last -> last.report().equals(report.id()))
          .filter(last -> last.version() == report.version())
          .findFirst()
          .map(
              last ->
                  new Button(
                      "Undo: " + last.event().label(),
                      click ->
                          atOnce(
                              now ->
                                  review.undo(
                                      now.id(), now.version(), person, UUID.randomUUID()))));
    }

    private Button accept() {
      var accept =
          new Button(
              "Accept",
              click -> atOnce(now -> review.accept(now.id(), now.version(), reader.person())));
      accept.addThemeVariants(ButtonVariant.PRIMARY);
      return accept;
    }

    private Button reopen() {
      return new Button(
          "Open again",
          click -> atOnce(now -> review.reopen(now.id(), now.version(), reader.person())));
    }

    private Button ask() {
      return noteButton(
          "Ask a question",
          "What do you want to know?",
          report.author().displayName() + " reads it on the phone.",
          (now, person, text) -> review.ask(now.id(), now.version(), person, text));
    }

    private Button answer() {
      return noteButton(
          "Note the answer",
          "What was the answer?",
          "For an answer that came by telephone or in person.",
          (now, person, text) -> review.answer(now.id(), now.version(), person, text));
    }

    private Button reject() {
      var reject =
          noteButton(
              "Do not accept",
              "Why is it not accepted?",
              report.author().displayName() + " reads it on the phone.",
              (now, person, text) -> review.reject(now.id(), now.version(), person, text));
      reject.addThemeVariants(ButtonVariant.ERROR);
      return reject;
    }

    private Button duplicate() {
      return new Button(
          "Mark as a duplicate",
          click ->
              new DuplicateDialog(
                      report,
                      nearby.of(report, MOST_NEAR),
                      reports::findByReference,
                      words,
                      original ->
                          decide(
                              now ->
                                  review.markDuplicate(
                                      now.id(), now.version(), reader.person(), original.id())))
                  .open());
    }

    private Button noteButton(String title, String label, String hint, NotedDecision decision) {
      return new Button(
          title,
          click -> {
            var dialog =
                new NoteDialog(
                    title + ": " + report.reference(),
                    label,
                    hint,
                    title,
                    text -> decide(now -> decision.take(now, reader.person(), text)));
            tellOfColleagues(dialog);
            dialog.open();
          });
    }

    private void tellOfColleagues(NoteDialog dialog) {
      news.whileAttached(
          dialog,
          all ->
              reports
                  .find(report.id())
                  .filter(now -> now.version() != report.version())
                  .ifPresent(now -> dialog.tell(history.lastChange(now))));
    }

    private void atOnce(Function<Report, Report> decision) {
      try {
        decide(decision);
      } catch (Refusal refused) {
        Notices.problem(refused.detail());
      }
    }

    /**
     * Where a colleague was faster, the page shows what they did, an open dialog says it and keeps
     * what was written; pressing its button once more decides on the report as it is now.
     */
    private void decide(Function<Report, Report> decision) {
      try {
        report = decision.apply(report);
        Notices.done(report.reference() + ": " + report.state().label());
      } catch (Refusal refused) {
        report = reports.find(report.id()).orElse(report);
        throw refused;
      } finally {
        changed.run();
      }
    }
  }

  /** A decision that needs a few words. */
  @FunctionalInterface
  private interface NotedDecision {
    Report take(Report report, Person by, String text);
  }
}
