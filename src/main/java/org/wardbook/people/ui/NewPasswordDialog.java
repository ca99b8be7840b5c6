package org.wardbook.people.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.function.Consumer;
import org.wardbook.people.Person;

/** Sets a password for somebody who forgot theirs or lost a phone. */
final class NewPasswordDialog extends PeopleDialog {
  private final PasswordField password = new PasswordField("New password");
  private final Consumer<String> action;

  NewPasswordDialog(Person person, Consumer<String> action) {
    super("A new password for " + person.displayName(), "Set the password");
    this.action = action;
    password.setHelperText("At least 12 characters; three or four words are good");
    password.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.NEW_PASSWORD);
    password.setRequiredIndicatorVisible(true);
    password.focus();
    addFields(
        new Paragraph(
            "Whoever is signed in with this account, on any phone or desk, has to sign in again, so"
                + " this also locks out a phone that was lost."),
        password);
  }

  @Override
  protected void confirmed() {
    action.accept(password.getValue());
  }
}
