package org.wardbook.people.ui;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import org.wardbook.people.Person;

/** Asks once more before somebody can no longer sign in or send. */
final class CloseAccountDialog extends PeopleDialog {
  private final Runnable close;

  CloseAccountDialog(Person person, Runnable close) {
    super("Close the account of " + person.displayName() + "?", "Close the account");
    this.close = close;
    confirm.addThemeVariants(ButtonVariant.ERROR);
    addFields(
        new Paragraph(
            "They can no longer sign in, and their phones can no longer send. Reports that wait on"
                + " a phone stay there. Their reports stay here, and the account can be opened"
                + " again."));
  }

  @Override
  protected void confirmed() {
    close.run();
  }
}
