package org.wardbook.base.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;

/** The ways on from a page that leads nowhere. */
final class PageLinks extends UnorderedList {
  PageLinks() {
    add(
        new ListItem(PlainPage.link("desk", "Map of reports")),
        new ListItem(PlainPage.link("desk/reports", "List of reports")),
        new ListItem(PlainPage.link("desk/wards", "Table of wards")),
        new ListItem(PlainPage.link("field", "Phone pages, for wardens and volunteers")));
  }
}
