package org.wardbook.report.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.wardbook.base.problem.Refusal;

/**
 * Asks for a few sentences before something is done. What was written stays in the field until it
 * is saved: a refusal, such as that a colleague was faster, is said above it.
 */
final class NoteDialog extends Dialog {
  private static final int LONGEST = 2000;

  private final TextArea note;
  private final Paragraph refusal = new Paragraph();

  NoteDialog(String title, String label, String hint, String confirm, Consumer<String> action) {
    setHeaderTitle(title);
    setWidth("min(34rem, 100%)");
    setCloseOnOutsideClick(false);
    refusal.addClassNames("notice", "is-bad");
    refusal.getElement().setAttribute("role", "alert");
    refusal.setVisible(false);
    note = new TextArea(label);
    note.setHelperText(hint);
    note.setMaxLength(LONGEST);
    note.setMinRows(4);
    note.setWidthFull();
    note.setRequiredIndicatorVisible(true);
    note.setValueChangeMode(ValueChangeMode.EAGER);
    note.focus();
    add(refusal, note);
    var save = new Button(confirm, click -> run(action));
    save.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button("Cancel", click -> close()), save);
  }

  private void run(Consumer<String> action) {
    if (note.getValue().isBlank()) {
      note.setErrorMessage("Write a sentence or two first");
      note.setInvalid(true);
      note.focus();
      return;
    }
    note.setInvalid(false);
    try {
      action.accept(note.getValue());
      close();
    } catch (Refusal refused) {
      refusal.setText(refused.detail());
      refusal.setVisible(true);
    }
  }
}
