package org.wardbook.report.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;
import org.wardbook.base.problem.RefusedField;
import org.wardbook.base.ui.Notices;
import org.wardbook.report.DeskCorrection.Draft;
import org.wardbook.report.Report;
import org.wardbook.report.definition.FieldDefinition;
import org.wardbook.report.definition.FormDefinition;
import org.wardbook.report.definition.ProblemTexts;

/**
 * Puts a report right by its own form. Where a colleague was faster, what was typed here is kept,
 * and what was not touched shows what they made of it.
 */
final class CorrectionDialog extends Dialog {
  private final CorrectionWork work;
  private final FormDefinition form;
  private final Runnable changed;
  private final Div refusal = new Div();
  private final ObservedControl observedAt;
  private final PlaceControl place;
  private final AnswerForm answers;
  private final RestrictedControl restricted;
  private final TextArea reason = new TextArea("Why do you correct it?");
  private Report report;

  CorrectionDialog(CorrectionWork work, FormDefinition form, Report report, Runnable changed) {
    this.work = work;
    this.form = form;
    this.report = report;
    this.changed = changed;
    setHeaderTitle("Correct " + report.reference());
    setWidth("min(48rem, 100%)");
    setCloseOnOutsideClick(false);
    setCloseOnEsc(false);
    refusal.getElement().setAttribute("role", "alert");
    refusal.setVisible(false);
    observedAt = new ObservedControl(report.observedAt());
    place = new PlaceControl(work.district(), report.location());
    answers = new AnswerForm(fields(false), report.answers(), work::entries);
    restricted = new RestrictedControl(work, fields(true), report);
    reason.setHelperText(report.author().displayName() + " reads it on the phone.");
    reason.setRequiredIndicatorVisible(true);
    reason.setManualValidation(true);
    reason.setWidthFull();
    reason.setMaxLength(2000);
    var parts = new Div(refusal, observedAt, place, answers, restricted, reason);
    parts.addClassName("dialog-fields");
    add(parts);
    var save = new Button("Save the correction", click -> save());
    save.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button("Cancel", click -> close()), save);
  }

  private List<FieldDefinition> fields(boolean ofPeople) {
    return form.fields().stream().filter(field -> field.restricted() == ofPeople).toList();
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
    var at = observedAt.instant();
    List<RefusedField> faults = new ArrayList<>();
    if (at == null) {
      faults.add(new RefusedField("observedAt", "missing", "Enter when it was."));
    }
    faults.addAll(answers.unreadable());
    faults.addAll(restricted.unreadable());
    if (at == null || !faults.isEmpty()) {
      throw new Refusal(
          ProblemCode.INVALID_INPUT, "Nothing was saved: put right what is marked.", faults);
    }
    var all = answers.answers();
    restricted.addTo(all);
    return new Draft(all, at, place.location(), report.photos());
  }

  private void goOnFromTheirs(Refusal refused) {
    var now = work.reports().find(report.id()).orElse(report);
    List<String> both = new ArrayList<>(answers.rebase(now.answers()));
    both.addAll(restricted.rebase(now));
    if (observedAt.rebase(now.observedAt())) {
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
    Function<String, @Nullable String> message =
        key ->
            faults.stream()
                .filter(fault -> fault.field().equals(key))
                .map(RefusedField::message)
                .findFirst()
                .orElse(null);
    marked.addAll(answers.mark(message));
    marked.addAll(restricted.mark(message));
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
}
