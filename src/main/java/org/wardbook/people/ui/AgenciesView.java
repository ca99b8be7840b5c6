package org.wardbook.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.wardbook.base.ui.DeskLayout;
import org.wardbook.base.ui.Notices;
import org.wardbook.people.Agencies;
import org.wardbook.people.Agency;
import org.wardbook.people.People;
import org.wardbook.people.SignedIn;

/** The organisations of the partnership, by name. */
@Route(value = "desk/settings/agencies", layout = DeskLayout.class)
@PageTitle("Agencies – Settings – Wardbook")
@CssImport("./styles/settings.css")
@RolesAllowed("CSU")
final class AgenciesView extends Div {
  private final People people;
  private final Agencies agencies;
  private final SignedIn signedIn;
  private final UnorderedList list = new UnorderedList();

  AgenciesView(People people, Agencies agencies, SignedIn signedIn) {
    this.people = people;
    this.agencies = agencies;
    this.signedIn = signedIn;
    addClassNames("view", "agencies-view");
    var back = new Nav(new Anchor("desk/settings", "Settings"));
    back.getElement().setAttribute("aria-label", "Back");
    var add = new Button("Add", click -> openToAdd());
    add.setAriaLabel("Add an agency");
    add.addThemeVariants(ButtonVariant.PRIMARY);
    var head = new Div(new H1("Agencies"), add);
    head.addClassName("view-head");
    var explanation =
        new Paragraph("The organisations of the partnership, to which people and tasks belong.");
    explanation.addClassName("quiet");
    list.addClassName("entries");
    add(back, head, explanation, list);
    refresh();
  }

  private void refresh() {
    list.removeAll();
    people.agencies().forEach(agency -> list.add(item(agency)));
  }

  private ListItem item(Agency agency) {
    var name = new Div(agency.name());
    name.addClassName("entry-name");
    var rename = new Button("Rename", click -> openToRename(agency));
    rename.setAriaLabel("Rename " + agency.name());
    rename.addThemeVariants(ButtonVariant.TERTIARY);
    var item = new ListItem(name, rename);
    item.addClassNames("entry", "is-short");
    return item;
  }

  private void openToAdd() {
    AgencyDialog.toAdd(name -> done("Added: ", agencies.add(name, signedIn.person()))).open();
  }

  private void openToRename(Agency agency) {
    AgencyDialog.toRename(
            agency, name -> done("Saved: ", agencies.rename(agency.key(), name, signedIn.person())))
        .open();
  }

  private void done(String what, Agency agency) {
    refresh();
    Notices.done(what + agency.name());
  }
}
