package org.wardbook.progress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;
import org.wardbook.base.problem.RefusedField;
import org.wardbook.base.ui.AskedControl;
import org.wardbook.base.ui.BritishDates;

/**
 * A dialog about the plan. What was written stays until it is saved: what is wrong is said beside
 * the field that it is about, everything else above them.
 */
abstract class PlanDialog extends Dialog {
  private final Paragraph refusal = new Paragraph();
  private final Div fields = new Div(refusal);
  private final Map<String, HasValidation> named = new LinkedHashMap<>();

  PlanDialog(String title, String save) {
    setHeaderTitle(title);
    setWidth("min(36rem, 100%)");
    setCloseOnOutsideClick(false);
    refusal.addClassNames("notice", "is-bad");
    refusal.getElement().setAttribute("role", "alert");
    refusal.setVisible(false);
    fields.addClassName("dialog-fields");
    add(fields);
    var button = new Button(save, click -> run());
    button.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button("Cancel", click -> close()), button);
  }

  /**
   * Saves what was filled in.
   *
   * @throws Refusal with what to put right
   */
  abstract void save();

  /** Shows a field, under the name by which refusals know it. */
  final <T extends Component & HasValidation> T field(String name, T field) {
    named.put(name, field);
    fields.add(field);
    return field;
  }

  final void text(String words) {
    var paragraph = new Paragraph(words);
    paragraph.addClassName("quiet");
    fields.add(paragraph);
  }

  final DatePicker day(String name, String label, @Nullable LocalDate day, LocalDate today) {
    var picker = new DatePicker(label);
    BritishDates.use(picker, today);
    picker.setValue(day);
    picker.setRequiredIndicatorVisible(true);
    return field(name, picker);
  }

  /** The value, which has to be there. */
  static <T> T required(String name, @Nullable T value, String ask) {
    if (value == null || (value instanceof String text && text.isBlank())) {
      throw refused(name, ask);
    }
    return value;
  }

  static Refusal refused(String name, String why) {
    return new Refusal(
        ProblemCode.INVALID_INPUT, why, List.of(new RefusedField(name, "missing", why)));
  }

  private void run() {
    refusal.setVisible(false);
    named.values().forEach(field -> field.setInvalid(false));
    try {
      refuseUnreadable();
      save();
      close();
    } catch (Refusal refused) {
      show(refused);
    }
  }

  private void refuseUnreadable() {
    List<RefusedField> faults = new ArrayList<>();
    named.forEach(
        (name, field) -> {
          if (field instanceof Component control && control.isVisible()) {
            AskedControl.unreadable(control)
                .ifPresent(asked -> faults.add(new RefusedField(name, "invalid", asked)));
          }
        });
    if (!faults.isEmpty()) {
      throw new Refusal(
          ProblemCode.INVALID_INPUT, "Nothing was saved: put right what is marked.", faults);
    }
  }

  private void show(Refusal refused) {
    @Nullable HasValidation first = null;
    for (var one : refused.fields()) {
      var field = named.get(one.field());
      if (field != null) {
        field.setErrorMessage(one.message());
        field.setInvalid(true);
        first = first == null ? field : first;
      }
    }
    if (first == null) {
      refusal.setText(refused.detail());
      refusal.setVisible(true);
    } else if (first instanceof Focusable<?> focusable) {
      focusable.focus();
    }
  }
}
