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
import java.util.stream.Collectors;
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

  /** Adds what is no field of its own. */
  final void addPart(Component part) {
    fields.add(part);
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
    refused.fields().forEach(problem -> mark(problem.field(), problem.message()));
    // Only the first: on a phone each day that is given the focus opens its calendar.
    var wrong = refused.fields().stream().map(RefusedField::field).collect(Collectors.toSet());
    byKey.entrySet().stream()
        .filter(control -> wrong.contains(control.getKey()))
        .findFirst()
        .ifPresent(control -> focus(control.getValue()));
  }

  private void mark(String key, String message) {
    var control = byKey.get(key);
    if (control != null) {
      mark(control, message);
    }
  }

  private static void focus(Component control) {
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
