package org.wardbook.progress.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Asks for a day and a few words about a dated step of an action. */
final class DayDialog extends PlanDialog {
  private final DatePicker day;
  private final TextField note = new TextField("Note");
  private final BiConsumer<LocalDate, String> action;

  DayDialog(
      String title,
      String label,
      @Nullable LocalDate proposed,
      LocalDate today,
      BiConsumer<LocalDate, String> action) {
    super(title, "Save");
    this.action = action;
    day = day("day", label, proposed, today);
    note.setHelperText("What shows it, or who decided it. It may be empty");
    field("note", note);
  }

  @Override
  void save() {
    action.accept(required("day", day.getValue(), "Enter the day"), note.getValue());
  }
}
