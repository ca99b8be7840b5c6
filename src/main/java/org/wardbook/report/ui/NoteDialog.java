package org.wardbook.report.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;

/**
 * Asks for a few sentences before something is done. What was written stays until it is saved, also
 * when the dialog is closed before: a refusal, such as that a colleague was faster, is said above
 * it, and so is what a colleague does while it is open.
 */
final class NoteDialog extends Dialog {
  private static final int LONGEST = 2000;

  private final TextArea note;
  private final Paragraph refusal = new Paragraph();
  private final Paragraph news = new Paragraph();
  private final Button lookFirst = new Button("Look at it first", click -> close());
  private final HalfWritten halfWritten = HalfWritten.ofThisBrowserPage();
  private final String about;

  NoteDialog(String title, String label, String hint, String confirm, Consumer<String> action) {
    this(title, title, label, hint, confirm, action);
  }

  /**
   * Opens nothing yet.
   *
   * @param about what is written is there again in a dialog about the same, and in no other
   */
  NoteDialog(
      String about,
      String title,
      String label,
      String hint,
      String confirm,
      Consumer<String> action) {
    this.about = about;
    setHeaderTitle(title);
    setWidth("min(34rem, 100%)");
    setCloseOnOutsideClick(false);
    refusal.addClassNames("notice", "is-bad");
    refusal.getElement().setAttribute("role", "alert");
    refusal.setVisible(false);
    news.addClassName("notice");
    news.getElement().setAttribute("role", "status");
    news.setVisible(false);
    lookFirst.setVisible(false);
    note = new TextArea(label);
    note.setHelperText(hint);
    note.setMaxLength(LONGEST);
    note.setMinRows(4);
    note.setWidthFull();
    note.setRequiredIndicatorVisible(true);
    note.setValueChangeMode(ValueChangeMode.EAGER);
    note.setValue(halfWritten.about(about));
    note.addValueChangeListener(change -> halfWritten.keep(about, change.getValue()));
    note.focus();
    add(news, refusal, note);
    var save = new Button(confirm, click -> run(action));
    save.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button("Cancel", click -> close()), lookFirst, save);
  }

  /** Says what a colleague did meanwhile. */
  void tell(String whatHappened) {
    news.setText("Meanwhile: " + whatHappened + ". What you wrote is kept.");
    news.setVisible(true);
    lookFirst.setVisible(true);
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
      halfWritten.forget(about);
      close();
    } catch (Refusal refused) {
      refusal.setText(refused.detail());
      refusal.setVisible(true);
      news.setVisible(false);
      lookFirst.setVisible(refused.code() == ProblemCode.CHANGED_MEANWHILE);
    }
  }
}
