package org.wardbook.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.wardbook.base.ui.DeskLayout;

/** Everybody who may sign in, and what the CSU does for them. */
@Route(value = "desk/people", layout = DeskLayout.class)
@PageTitle("People – Wardbook")
@Menu(title = "People", order = 9, icon = "vaadin:users")
@RolesAllowed("CSU")
final class PeopleView extends Div {
  PeopleView() {
    add(new H1("People"));
  }
}
