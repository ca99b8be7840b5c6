package org.wardbook.report.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.wardbook.base.ui.DeskLayout;

/** The district with its wards and the reports in them. */
@Route(value = "desk", layout = DeskLayout.class)
@PageTitle("Map – Wardbook")
@Menu(title = "Map", order = 1, icon = "vaadin:map-marker")
@RolesAllowed("CSU")
final class ReportMapView extends Div {
  ReportMapView() {
    add(new H1("Map of reports"));
  }
}
