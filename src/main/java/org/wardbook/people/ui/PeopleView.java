package org.wardbook.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.stream.Collectors;
import org.wardbook.base.problem.Refusal;
import org.wardbook.base.ui.DeskLayout;
import org.wardbook.base.ui.Notices;
import org.wardbook.people.Agency;
import org.wardbook.people.Devices;
import org.wardbook.people.People;
import org.wardbook.people.Person;

/** Everybody who may sign in, and what the CSU does for them. */
@Route(value = "desk/people", layout = DeskLayout.class)
@PageTitle("People – Wardbook")
@Menu(title = "People", order = 9, icon = "vaadin:users")
@RolesAllowed("CSU")
final class PeopleView extends Div {
  private final People people;
  private final Devices devices;
  private final Map<String, String> agencyNames;
  private final Grid<Person> grid = new Grid<>();

  PeopleView(People people, Devices devices) {
    this.people = people;
    this.devices = devices;
    this.agencyNames =
        people.agencies().stream().collect(Collectors.toMap(Agency::key, Agency::name));
    addClassName("view");
    var add = new Button("Add somebody", click -> openAccount());
    add.addThemeVariants(ButtonVariant.PRIMARY);
    var head = new Header(new H1("People"), add);
    head.addClassName("view-head");
    var explanation =
        new Paragraph(
            "Wardens and volunteers report from the phone pages. A partner agency sees the action plan"
                + " here, and enters the updates of its own actions. All else at the desk is for the"
                + " Community Safety Unit.");
    explanation.addClassName("quiet");
    addColumns();
    grid.addClassName("people-grid");
    grid.addThemeName("wrap-cell-content");
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    add(head, explanation, grid);
    refresh();
  }

  private void addColumns() {
    grid.addColumn(Person::displayName).setHeader("Name").setSortable(true).setFlexGrow(2);
    grid.addColumn(Person::username).setHeader("Username").setSortable(true);
    grid.addColumn(person -> person.role().label()).setHeader("Role").setSortable(true);
    grid.addColumn(this::agencyName).setHeader("Agency").setSortable(true).setFlexGrow(2);
    grid.addColumn(person -> person.active() ? "Open" : "Closed")
        .setHeader("Account")
        .setSortable(true);
    grid.addComponentColumn(this::actions).setHeader("Change").setWidth("8rem").setFlexGrow(0);
  }

  private void refresh() {
    grid.setItems(people.all());
  }

  private String agencyName(Person person) {
    return person.agency() == null
        ? ""
        : agencyNames.getOrDefault(person.agency(), person.agency());
  }

  private MenuBar actions(Person person) {
    var menu = new MenuBar();
    menu.addThemeVariants(MenuBarVariant.TERTIARY);
    var actions = menu.addItem("Change");
    actions.setAriaLabel("Change the account of " + person.displayName());
    var items = actions.getSubMenu();
    items.addItem("Name, role, agency …", click -> changeAccount(person));
    items.addItem("Set a new password …", click -> setPassword(person));
    items.addItem("Phones …", click -> new DevicesDialog(person, devices).open());
    if (person.active()) {
      items.addItem("Close the account …", click -> closeAccount(person));
    } else {
      items.addItem("Open the account again", click -> reopen(person));
    }
    return menu;
  }

  private void openAccount() {
    AccountDialog.toOpen(
            people.agencies(),
            account -> {
              var person =
                  people.open(
                      account.username(),
                      account.displayName(),
                      account.role(),
                      account.agency(),
                      account.password());
              done("The account of " + person.displayName() + " is open.");
            })
        .open();
  }

  private void changeAccount(Person person) {
    AccountDialog.toChange(
            person,
            people.agencies(),
            account -> {
              people.change(person.id(), account.displayName(), account.role(), account.agency());
              done("Saved: " + account.displayName());
            })
        .open();
  }

  private void setPassword(Person person) {
    new NewPasswordDialog(
            person,
            password -> {
              people.setPassword(person.id(), password);
              done(
                  "The new password of "
                      + person.displayName()
                      + " is set. Every phone of theirs has to sign in again.");
            })
        .open();
  }

  private void closeAccount(Person person) {
    new CloseAccountDialog(
            person,
            () -> {
              people.close(person.id());
              done("The account of " + person.displayName() + " is closed.");
            })
        .open();
  }

  private void reopen(Person person) {
    try {
      people.reopen(person.id());
      done("The account of " + person.displayName() + " is open again.");
    } catch (Refusal refused) {
      Notices.problem(refused.detail());
    }
  }

  private void done(String text) {
    refresh();
    Notices.done(text);
  }
}
