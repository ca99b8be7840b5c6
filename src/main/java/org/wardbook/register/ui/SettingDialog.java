package org.wardbook.register.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.LinkedHashMap;
import java.util.Map;
import org.wardbook.base.problem.Refusal;
import org.wardbook.base.problem.RefusedField;

/**
 * Some fields and two buttons. What is refused is said above the fields and beside those that it is
 * about, which keep what was typed.
 */
abstract class SettingDialog extends Dialog {
  private final Paragraph refusal = new Paragraph();
  private final Div fields = new Div();
  private final Map<String, Component> byKey = new LinkedHashMap<>();

  SettingDialog(String title, String confirmText) {
    setHeaderTitle(title);
    setWidth("min(34rem, 100%)");
    setCloseOnOutsideClick(false);
    refusal.addClassNames("notice", "is-bad");
    refusal.getElement().setAttribute("role", "alert");
    refusal.setVisible(false);
    fields.addClassName("dialog-fields");
    add(refusal, fields);
    var confirm = new Button(confirmText, click -> run());
    confirm.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button("Cancel", click -> close()), confirm);
  }

  /** Does it; what the register refuses is shown. */
  protected abstract void confirmed();

  final void addText(String text) {
    fields.add(new Paragraph(text));
  }

  /** Adds the control that refusals name by this key. */
  final void addField(String key, Component control) {
    byKey.put(key, control);
    fields.add(control);
  }

  private void run() {
    byKey.values().forEach(control -> mark(control, ""));
    try {
      confirmed();
      close();
    } catch (Refusal refused) {
      show(refused);
    }
  }

  private void show(Refusal refused) {
    refusal.setText(refused.detail());
    refusal.setVisible(true);
    // Backwards, so that the focus ends up in the first one.
    refused.fields().reversed().forEach(this::show);
  }

  private void show(RefusedField problem) {
    var control = byKey.get(problem.field());
    if (control == null) {
      return;
    }
    mark(control, problem.message());
    if (control instanceof Focusable<?> first) {
      first.focus();
    }
  }

  private static void mark(Component control, String message) {
    if (control instanceof HasValidationProperties field) {
      field.setErrorMessage(message);
      field.setInvalid(!message.isEmpty());
    }
  }
}
