package org.wardbook.ward.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.wardbook.base.problem.Refusal;

/** Asks once more, with what is needed for it; what is refused is said above. */
final class DecisionDialog extends Dialog {
  private final Paragraph refusal = new Paragraph();
  private final Div fields = new Div();

  /**
   * @param action what is done; a {@link Refusal} is shown and leaves the dialog open
   */
  DecisionDialog(String title, String text, String confirmText, Runnable action) {
    setHeaderTitle(title);
    setWidth("min(34rem, 100%)");
    setCloseOnOutsideClick(false);
    refusal.addClassNames("notice", "is-bad");
    refusal.getElement().setAttribute("role", "alert");
    refusal.setVisible(false);
    fields.addClassName("dialog-fields");
    fields.add(new Paragraph(text));
    add(refusal, fields);
    var confirm = new Button(confirmText, click -> run(action));
    confirm.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button("Cancel", click -> close()), confirm);
  }

  DecisionDialog with(Component field) {
    fields.add(field);
    return this;
  }

  private void run(Runnable action) {
    try {
      action.run();
      close();
    } catch (Refusal refused) {
      refusal.setText(refused.detail());
      refusal.setVisible(true);
    }
  }
}
