package org.wardbook.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import org.wardbook.base.ui.DeskLayout;
import org.wardbook.base.ui.WardPart;

/** All about one ward: what every room of the desk has to say of it. */
@Route(value = "desk/ward/:code", layout = DeskLayout.class)
@RolesAllowed("CSU")
final class WardView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final List<WardPart> parts;
  private final ReportWords words;
  private String code = "";

  WardView(List<WardPart> parts, ReportWords words, ReportNews news) {
    this.parts = parts.stream().sorted(Comparator.comparingInt(WardPart::order)).toList();
    this.words = words;
    addClassName("view");
    news.whileAttached(this, all -> show());
  }

  static String address(String ward) {
    return "desk/ward/" + ward;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    code = event.getRouteParameters().get("code").orElse("");
    if (words.isWard(code)) {
      show();
    } else {
      event.rerouteToError(
          NotFoundException.class,
          "The district has no ward “%s”. Look for it in the table of wards.".formatted(code));
    }
  }

  @Override
  public String getPageTitle() {
    return words.wardName(code) + " – Wardbook";
  }

  private void show() {
    removeAll();
    var columns = new Div(column(false), column(true));
    columns.addClassName("report-columns");
    add(head(), columns);
  }

  private Header head() {
    var about = new Paragraph("Ward " + code);
    about.addClassName("quiet");
    var head = new Header(ways(), new H1(words.wardName(code)), about);
    head.addClassName("report-head");
    return head;
  }

  private static Nav ways() {
    var ways =
        new Nav(
            new RouterLink("All wards", WardsView.class),
            new RouterLink("Map", ReportMapView.class));
    ways.setAriaLabel("Ways back");
    ways.addClassName("ways-to-show");
    return ways;
  }

  private Section column(boolean aside) {
    var column = new Section();
    column.addClassName("report-column");
    parts.stream()
        .filter(part -> part.isAside() == aside)
        .flatMap(part -> part.of(code).stream())
        .forEach((Component part) -> column.add(part));
    return column;
  }
}
