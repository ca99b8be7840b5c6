package org.wardbook.people.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.wardbook.people.Agency;

/** What an agency is called. */
final class AgencyDialog extends PeopleDialog {
  private final TextField name = new TextField("Name");
  private final Consumer<String> action;

  private AgencyDialog(String title, String confirm, String now, Consumer<String> action) {
    super(title, confirm);
    this.action = action;
    name.setRequiredIndicatorVisible(true);
    name.setMaxLength(80);
    name.setValue(now);
    addFields(name);
    name.focus();
  }

  static AgencyDialog toAdd(Consumer<String> action) {
    return new AgencyDialog("Add an agency", "Add", "", action);
  }

  static AgencyDialog toRename(Agency agency, Consumer<String> action) {
    return new AgencyDialog("Rename: " + agency.name(), "Save", agency.name(), action);
  }

  @Override
  protected void confirmed() {
    action.accept(name.getValue());
  }
}
