package org.wardbook.report.ui;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.List;

/** The map, the list and the table by ward, each under the same filter. */
final class WaysToShow extends Nav {
  private final List<RouterLink> links = new ArrayList<>();
  private final Class<? extends FilteredPage> shown;

  WaysToShow(Class<? extends FilteredPage> shown) {
    this.shown = shown;
    addClassName("ways-to-show");
    setAriaLabel("Ways to show these reports");
    add("Map", ReportMapView.class);
    add("List", ReportListView.class);
    add("Table by ward", WardsView.class);
  }

  void keep(QueryParameters query) {
    links.forEach(link -> link.setQueryParameters(query));
  }

  private void add(String text, Class<? extends FilteredPage> page) {
    var link = new RouterLink(text, page);
    if (page.equals(shown)) {
      link.getElement().setAttribute("aria-current", "page");
    }
    links.add(link);
    add(link);
  }
}
