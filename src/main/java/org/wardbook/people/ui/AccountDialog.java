package org.wardbook.people.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wardbook.people.Agency;
import org.wardbook.people.Person;
import org.wardbook.people.Role;

/** Who somebody is and what they may do. */
final class AccountDialog extends PeopleDialog {
  private final TextField displayName = new TextField("Name");
  private final TextField username = new TextField("Username");
  private final RadioButtonGroup<Role> role = new RadioButtonGroup<>("Role");
  private final ComboBox<Agency> agency = new ComboBox<>("Agency");
  private final PasswordField password = new PasswordField("Password");
  private final Consumer<Account> action;

  private AccountDialog(
      String title, String confirm, List<Agency> agencies, Consumer<Account> action) {
    super(title, confirm);
    this.action = action;
    displayName.setHelperText("As colleagues know them; shown with their reports");
    displayName.setAutocomplete(Autocomplete.OFF);
    displayName.setRequiredIndicatorVisible(true);
    displayName.setMaxLength(80);
    username.setHelperText("What they sign in with, such as j.smith");
    username.setAutocomplete(Autocomplete.OFF);
    username.setRequiredIndicatorVisible(true);
    role.setItems(Role.values());
    role.setItemLabelGenerator(Role::label);
    role.setValue(Role.WARDEN);
    role.addClassName("stacked");
    agency.setItems(agencies);
    agency.setItemLabelGenerator(Agency::name);
    agency.setClearButtonVisible(true);
    role.addValueChangeListener(change -> explainAgency(change.getValue()));
    password.setHelperText(
        "At least 12 characters; three or four words are good. Tell it to them in person.");
    password.setAutocomplete(Autocomplete.NEW_PASSWORD);
    password.setRequiredIndicatorVisible(true);
    displayName.focus();
  }

  private void explainAgency(Role chosen) {
    boolean speaks = chosen == Role.PARTNER;
    agency.setRequiredIndicatorVisible(speaks);
    agency.setHelperText(
        speaks
            ? "They see the action plan, and enter updates of the actions of this agency. Which"
                + " those are: Settings, Agencies in the plan"
            : "");
  }

  static AccountDialog toOpen(List<Agency> agencies, Consumer<Account> action) {
    var dialog = new AccountDialog("Add somebody", "Open the account", agencies, action);
    dialog.addFields(
        dialog.displayName, dialog.username, dialog.role, dialog.agency, dialog.password);
    return dialog;
  }

  static AccountDialog toChange(Person person, List<Agency> agencies, Consumer<Account> action) {
    var dialog =
        new AccountDialog("The account of " + person.displayName(), "Save", agencies, action);
    dialog.displayName.setValue(person.displayName());
    dialog.role.setValue(person.role());
    agencies.stream()
        .filter(agency -> agency.key().equals(person.agency()))
        .findFirst()
        .ifPresent(dialog.agency::setValue);
    dialog.addFields(
        new Paragraph("The username stays " + person.username() + "."),
        dialog.displayName,
        dialog.role,
        dialog.agency);
    return dialog;
  }

  @Override
  protected void confirmed() {
    var chosen = agency.getValue();
    action.accept(
        new Account(
            displayName.getValue(),
            username.getValue().strip(),
            role.getValue(),
            chosen == null ? null : chosen.key(),
            password.getValue()));
  }

  /**
   * What was filled in.
   *
   * @param agency its key, or null
   */
  record Account(
      String displayName, String username, Role role, @Nullable String agency, String password) {}
}
