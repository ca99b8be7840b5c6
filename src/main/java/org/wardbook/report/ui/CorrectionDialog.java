package org.wardbook.report.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.wardbook.base.London;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;
import org.wardbook.base.problem.RefusedField;
import org.wardbook.base.ui.BritishDates;
import org.wardbook.base.ui.Notices;
import org.wardbook.report.DeskCorrection.Draft;
import org.wardbook.report.Report;
import org.wardbook.report.definition.FieldDefinition;
import org.wardbook.report.definition.FormDefinition;
import org.wardbook.report.definition.ProblemTexts;
import org.wardbook.report.definition.RestrictedSplit;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts a report right by its own form. Where a colleague was faster, what was typed here is kept,
 * and what was not touched shows what they made of it.
 */
final class CorrectionDialog extends Dialog {
  private final CorrectionWork work;
  private final FormDefinition form;
  private final Runnable changed;
  private final Div refusal = new Div();
  private final DateTimePicker observedAt = new DateTimePicker("When it was");
  private final PlaceControl place;
  private final AnswerForm answers;
  private final Div restricted = new Div();
  private final TextArea reason = new TextArea("Why do you correct it?");
  private Report report;
  private LocalDateTime shownAt;
  private boolean isRevealed;
  private AnswerForm restrictedAnswers;

  CorrectionDialog(CorrectionWork work, FormDefinition form, Report report, Runnable changed) {
    this.work = work;
    this.form = form;
    this.report = report;
    this.changed = changed;
    this.shownAt = local(report.observedAt());
    setHeaderTitle("Correct " + report.reference());
    setWidth("min(48rem, 100%)");
    setCloseOnOutsideClick(false);
    setCloseOnEsc(false);
    refusal.getElement().setAttribute("role", "alert");
    refusal.setVisible(false);
    BritishDates.use(observedAt);
    observedAt.setValue(shownAt);
    observedAt.setManualValidation(true);
    place = new PlaceControl(work.district(), report.location());
    answers = new AnswerForm(fields(false), report.answers(), this::entries);
    restrictedAnswers = new AnswerForm(List.of(), report.answers().objectNode(), this::entries);
    reason.setHelperText(report.author().displayName() + " reads it on the phone.");
    reason.setRequiredIndicatorVisible(true);
    reason.setManualValidation(true);
    reason.setWidthFull();
    reason.setMaxLength(2000);
    var parts = new Div(refusal, observedAt, place, answers, restricted, reason);
    parts.addClassName("dialog-fields");
    add(parts);
    offerRestricted();
    var save = new Button("Save the correction", click -> save());
    save.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button("Cancel", click -> close()), save);
  }

  private void offerRestricted() {
    if (form.fields().stream().noneMatch(FieldDefinition::restricted)) {
      return;
    }
    restricted.addClassName("restricted");
    restricted.add(
        new Paragraph(
            "Details of people and vehicles stay as they are. To change them, show them first: the"
                + " history says who read them."),
        new Button("Show details of people and vehicles", click -> reveal()));
  }

  private void reveal() {
    restrictedAnswers = new AnswerForm(fields(true), withRestricted(report), this::entries);
    isRevealed = true;
    restricted.removeAll();
    restricted.add(restrictedAnswers);
  }

  private ObjectNode withRestricted(Report of) {
    var held = work.restricted().read(of.id(), work.reader().person());
    return RestrictedSplit.merge(of.answers(), held);
  }

  private List<FieldDefinition> fields(boolean ofPeople) {
    return form.fields().stream().filter(field -> field.restricted() == ofPeople).toList();
  }

  private List<org.wardbook.register.RegisterEntry> entries(String register) {
    return work.registers().current().of(register);
  }

  private void save() {
    refusal.setVisible(false);
    mark(List.of());
    try {
      var draft = draft();
      report =
          work.corrections()
              .correct(
                  report.id(), report.version(), work.reader().person(), draft, reason.getValue());
      close();
      Notices.done(report.reference() + " is corrected. The original is kept.");
      changed.run();
    } catch (Refusal refused) {
      if (refused.code() == ProblemCode.CHANGED_MEANWHILE) {
        goOnFromTheirs(refused);
      } else {
        say(refused.detail(), mark(refused.fields()));
        markReason();
      }
    }
  }

  private void markReason() {
    if (reason.isEmpty()) {
      reason.setErrorMessage("Write a sentence: what was wrong, and how you know");
      reason.setInvalid(true);
      reason.focus();
    }
  }

  private Draft draft() {
    var entered = observedAt.getValue();
    List<RefusedField> faults = new ArrayList<>();
    if (entered == null) {
      faults.add(new RefusedField("observedAt", "missing", "Enter when it was."));
    }
    faults.addAll(answers.unreadable());
    faults.addAll(restrictedAnswers.unreadable());
    if (entered == null || !faults.isEmpty()) {
      throw new Refusal(
          ProblemCode.INVALID_INPUT, "Nothing was saved: put right what is marked.", faults);
    }
    // To the minute: what was not touched keeps its seconds.
    var at =
        entered.equals(shownAt) ? report.observedAt() : entered.atZone(London.ZONE).toInstant();
    return new Draft(allAnswers(), at, place.location(), report.photos());
  }

  private ObjectNode allAnswers() {
    var all = answers.answers();
    if (isRevealed) {
      var ofPeople = restrictedAnswers.answers();
      fields(true)
          .forEach(
              field -> {
                var answer = ofPeople.get(field.key());
                // Left out it would stay; null takes it away.
                if (answer == null) {
                  all.putNull(field.key());
                } else {
                  all.set(field.key(), answer);
                }
              });
    }
    return all;
  }

  private void goOnFromTheirs(Refusal refused) {
    var now = work.reports().find(report.id()).orElse(report);
    List<String> both = new ArrayList<>(answers.rebase(now.answers()));
    if (isRevealed) {
      both.addAll(restrictedAnswers.rebase(withRestricted(now)));
    }
    if (shownAt.equals(observedAt.getValue())) {
      shownAt = local(now.observedAt());
      observedAt.setValue(shownAt);
    } else if (!now.observedAt().equals(report.observedAt())) {
      both.add("When it was");
    }
    if (place.rebase(now.location())) {
      both.add("Where it is");
    }
    report = now;
    say(
        refused.detail()
            + " What you typed is kept; the rest shows what it says now."
            + (both.isEmpty()
                ? ""
                : " Both of you changed: " + String.join("; ", both) + ". Yours is shown.")
            + " Save once more if it is right.",
        List.of());
    changed.run();
  }

  /** Says beside each field what is wrong with it, and returns what has no field here. */
  private List<String> mark(List<RefusedField> faults) {
    var at = faults.stream().filter(fault -> fault.field().equals("observedAt")).findFirst();
    observedAt.setErrorMessage(at.map(RefusedField::message).orElse(""));
    observedAt.setInvalid(at.isPresent());
    reason.setInvalid(false);
    Set<String> marked = new TreeSet<>(Set.of("observedAt"));
    for (var part : List.of(answers, restrictedAnswers)) {
      marked.addAll(
          part.mark(
              key ->
                  faults.stream()
                      .filter(fault -> fault.field().equals(key))
                      .map(RefusedField::message)
                      .findFirst()
                      .orElse(null)));
    }
    return faults.stream()
        .filter(fault -> !marked.contains(fault.field()))
        .map(fault -> ProblemTexts.labelOf(fault.field(), form) + ": " + fault.message())
        .toList();
  }

  private void say(String text, List<String> more) {
    refusal.removeAll();
    refusal.addClassNames("notice", "is-bad");
    refusal.add(new Paragraph(text));
    if (!more.isEmpty()) {
      var list = new UnorderedList();
      more.forEach(line -> list.add(new ListItem(line)));
      refusal.add(list);
    }
    refusal.setVisible(true);
  }

  private static LocalDateTime local(Instant instant) {
    return LocalDateTime.ofInstant(instant, London.ZONE).truncatedTo(ChronoUnit.MINUTES);
  }
}
