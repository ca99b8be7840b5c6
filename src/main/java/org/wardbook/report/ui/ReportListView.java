package org.wardbook.report.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.wardbook.base.ui.DeskLayout;

/** The map's equal in words: the same reports under the same filter, as a table. */
@Route(value = "desk/reports", layout = DeskLayout.class)
@PageTitle("Reports – Wardbook")
@Menu(title = "Reports", order = 2, icon = "vaadin:list")
@RolesAllowed("CSU")
final class ReportListView extends Div {
  ReportListView() {
    add(new H1("Reports"));
  }
}
