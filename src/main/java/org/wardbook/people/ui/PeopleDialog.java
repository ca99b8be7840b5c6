package org.wardbook.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.wardbook.base.problem.Refusal;

/** A few fields and two buttons. A refusal is said above the fields, which keep what was typed. */
abstract class PeopleDialog extends Dialog {
  private final Paragraph refusal = new Paragraph();
  private final Div fields = new Div();
  protected final Button confirm;

  PeopleDialog(String title, String confirmText) {
    setHeaderTitle(title);
    setWidth("min(30rem, 100%)");
    setCloseOnOutsideClick(false);
    refusal.addClassNames("notice", "is-bad");
    refusal.getElement().setAttribute("role", "alert");
    refusal.setVisible(false);
    fields.addClassName("dialog-fields");
    add(refusal, fields);
    confirm = new Button(confirmText, click -> run());
    confirm.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button("Cancel", click -> close()), confirm);
  }

  /** Does it; what the domain refuses is shown. */
  protected abstract void confirmed();

  protected final void addFields(Component... parts) {
    fields.add(parts);
  }

  private void run() {
    try {
      confirmed();
      close();
    } catch (Refusal refused) {
      refusal.setText(refused.detail());
      refusal.setVisible(true);
    }
  }
}
