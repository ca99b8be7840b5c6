package org.wardbook.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.wardbook.base.ui.DateWords;
import org.wardbook.base.ui.Notices;
import org.wardbook.people.Device;
import org.wardbook.people.Devices;
import org.wardbook.people.Person;

/** The phones that may send for somebody, and the way to lock out one that was lost. */
final class DevicesDialog extends Dialog {
  private final Person person;
  private final Devices devices;
  private final Div content = new Div();

  DevicesDialog(Person person, Devices devices) {
    this.person = person;
    this.devices = devices;
    setHeaderTitle("Phones of " + person.displayName());
    setWidth("min(38rem, 100%)");
    content.addClassName("dialog-fields");
    add(content);
    getFooter().add(new Button("Close", click -> close()));
    refresh();
  }

  private void refresh() {
    content.removeAll();
    var known = devices.of(person.id());
    if (known.isEmpty()) {
      content.add(new Paragraph("Nobody has signed in on a phone with this account."));
      return;
    }
    content.add(
        new Paragraph(
            "A phone that was locked out can no longer send. Reports that wait on it stay there"
                + " until somebody signs in on it again."));
    var list = new UnorderedList();
    list.addClassName("devices");
    known.forEach(device -> list.add(item(device)));
    content.add(list);
  }

  private ListItem item(Device device) {
    var name = new Div(device.name());
    name.addClassName("device-name");
    var used =
        new Div(
            "Signed in "
                + DateWords.dayAndTime(device.createdAt())
                + ", last used "
                + DateWords.dayAndTime(device.lastUsedAt()));
    used.addClassName("quiet");
    var item = new ListItem(name, used);
    if (device.revokedAt() == null) {
      var revoke = new Button("Lock out this phone", click -> revoke(device));
      revoke.addThemeVariants(ButtonVariant.ERROR);
      item.add(revoke);
    } else {
      item.add(new Div("Locked out " + DateWords.dayAndTime(device.revokedAt())));
    }
    return item;
  }

  private void revoke(Device device) {
    devices.revoke(device.id());
    refresh();
    Notices.done("The phone is locked out.");
  }
}
