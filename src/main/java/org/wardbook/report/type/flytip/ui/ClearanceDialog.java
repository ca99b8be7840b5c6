package org.wardbook.report.type.flytip.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wardbook.base.London;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;
import org.wardbook.base.ui.BritishDates;
import org.wardbook.base.ui.PoundsField;
import org.wardbook.report.Report;

/** Asks when a fly-tip was cleared, by whom, and what it cost. */
final class ClearanceDialog extends Dialog {
  private final DateTimePicker clearedAt = new DateTimePicker("When was it cleared?");
  private final ComboBox<String> clearedBy = new ComboBox<>("Who cleared it?");
  private final PoundsField cost = PoundsField.ofCost("What did it cost?");
  private final Paragraph refusal = new Paragraph();
  private final Consumer<Cleared> action;

  ClearanceDialog(Report report, Instant now, Consumer<Cleared> action) {
    this.action = action;
    setHeaderTitle(report.reference() + " was cleared");
    setWidth("min(32rem, 100%)");
    setCloseOnOutsideClick(false);
    refusal.addClassNames("notice", "is-bad");
    refusal.getElement().setAttribute("role", "alert");
    refusal.setVisible(false);
    var here = LocalDateTime.ofInstant(now, London.ZONE).truncatedTo(ChronoUnit.MINUTES);
    BritishDates.use(clearedAt);
    clearedAt.setStep(Duration.ofMinutes(1));
    clearedAt.setValue(here);
    clearedAt.setRequiredIndicatorVisible(true);
    clearedBy.setItems("Direct Services", "Kent Highways", "The landowner", "A contractor");
    clearedBy.setAllowCustomValue(true);
    clearedBy.addCustomValueSetListener(typed -> clearedBy.setValue(typed.getDetail()));
    clearedBy.setHelperText("Choose, or type another name");
    clearedBy.setRequiredIndicatorVisible(true);
    var fields = new Div(refusal, clearedAt, clearedBy, cost);
    fields.addClassName("dialog-fields");
    add(fields);
    var save = new Button("Save", click -> run());
    save.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button("Cancel", click -> close()), save);
  }

  private void run() {
    try {
      action.accept(read());
      close();
    } catch (Refusal refused) {
      refusal.setText(refused.detail());
      refusal.setVisible(true);
    }
  }

  private Cleared read() {
    var at = clearedAt.getValue();
    if (at == null) {
      throw new Refusal(
          ProblemCode.INVALID_INPUT, "Enter the date and the time at which it was cleared.");
    }
    var by = clearedBy.getValue();
    return new Cleared(at.atZone(London.ZONE).toInstant(), by == null ? "" : by, cost.pence());
  }

  /** What was filled in; the cost is in pence or null. */
  record Cleared(Instant at, String by, @Nullable Integer costPence) {}
}
