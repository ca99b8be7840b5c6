package org.wardbook.register.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;
import org.wardbook.base.problem.RefusedField;
import org.wardbook.base.ui.BritishDates;
import org.wardbook.register.RegisterDefinition;
import org.wardbook.register.RegisterEntry;

/** From which day on an entry no longer holds. */
final class EndDialog extends SettingDialog {
  private final DatePicker until;
  private final Consumer<LocalDate> action;

  EndDialog(
      RegisterDefinition register,
      RegisterEntry entry,
      LocalDate today,
      Consumer<LocalDate> action) {
    super("End: " + entry.name(), "End it");
    this.action = action;
    until = new DatePicker(register.dates().until());
    BritishDates.use(until, today);
    until.setHelperText("The last day on which it holds");
    until.setRequiredIndicatorVisible(true);
    until.setManualValidation(true);
    until.setValue(today);
    addText("What was observed until then stays as it was judged. Later reports can't name it.");
    addField("until", until);
  }

  @Override
  protected void confirmed() {
    if (until.isEmpty()) {
      throw new Refusal(
          ProblemCode.INVALID_INPUT,
          "Nothing was saved: put right what is marked.",
          List.of(new RefusedField("until", "invalid", "Enter a date such as 8 June 2011.")));
    }
    action.accept(until.getValue());
  }
}
