package org.wardbook.report.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.wardbook.base.problem.Refusal;
import org.wardbook.report.NearReports.Near;
import org.wardbook.report.Report;

/** Chooses the report that another one repeats: from those near by, or by its reference. */
final class DuplicateDialog extends Dialog {
  private final RadioButtonGroup<Near> choices = new RadioButtonGroup<>();
  private final TextField reference = new TextField("Or enter its reference");
  private final Paragraph refusal = new Paragraph();
  private final Function<String, Optional<Report>> byReference;
  private final Consumer<Report> action;

  DuplicateDialog(
      Report report,
      List<Near> nearby,
      Function<String, Optional<Report>> byReference,
      ReportWords words,
      Consumer<Report> action) {
    this.byReference = byReference;
    this.action = action;
    setHeaderTitle(report.reference() + " is a duplicate of …");
    setWidth("min(40rem, 100%)");
    setCloseOnOutsideClick(false);
    refusal.addClassNames("notice", "is-bad");
    refusal.getElement().setAttribute("role", "alert");
    refusal.setVisible(false);
    choices.setLabel("Reports of the same type near by");
    choices.addClassName("stacked");
    choices.setItems(nearby);
    choices.setItemLabelGenerator(other -> label(other, words));
    choices.setVisible(!nearby.isEmpty());
    reference.setHelperText("For example " + report.reference());
    add(refusal, choices, nearby.isEmpty() ? nothingNear() : new Paragraph(), reference);
    var mark = new Button("Mark as a duplicate", click -> run());
    mark.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button("Cancel", click -> close()), mark);
  }

  private void run() {
    try {
      var original = original();
      if (original.isEmpty()) {
        refuse(
            reference.getValue().isBlank()
                ? "Choose the report that this one repeats, or enter its reference."
                : "There is no report " + reference.getValue().strip() + ". Check the reference.");
        return;
      }
      action.accept(original.get());
      close();
    } catch (Refusal refused) {
      refuse(refused.detail());
    }
  }

  /** What was typed goes before what was ticked. */
  private Optional<Report> original() {
    if (!reference.getValue().isBlank()) {
      return byReference.apply(reference.getValue());
    }
    return choices.getOptionalValue().map(Near::report);
  }

  private void refuse(String why) {
    refusal.setText(why);
    refusal.setVisible(true);
  }

  private static String label(Near other, ReportWords words) {
    var report = other.report();
    var place = words.place(report);
    return String.format(
        "%s, %d m away, %s, by %s%s",
        report.reference(),
        Math.round(other.metres()),
        words.observed(report),
        report.author().displayName(),
        place.isEmpty() ? "" : ": " + place);
  }

  private static Paragraph nothingNear() {
    return new Paragraph(
        "No other report of this type lies within 600 metres and four weeks of this one.");
  }
}
