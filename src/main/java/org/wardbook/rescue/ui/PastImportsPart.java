package org.wardbook.rescue.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.wardbook.base.ui.DateWords;
import org.wardbook.rescue.PastImport;

/** What was imported before, the latest first. */
final class PastImportsPart extends Section {
  PastImportsPart(List<PastImport> past) {
    addClassName("entries-part");
    var list = new OrderedList();
    list.addClassName("history");
    past.forEach(one -> list.add(item(one)));
    add(new H2("Imported before"), list);
  }

  private static ListItem item(PastImport one) {
    var when = new Div(DateWords.dayAndTime(one.at()));
    when.addClassName("when");
    return new ListItem(
        when,
        new Div(
            "Reports of %s, by %s: %,d imported with %,d photos, %,d here already, %,d not imported"
                .formatted(
                    one.author(),
                    one.who(),
                    one.imported(),
                    one.photos(),
                    one.held(),
                    one.refused())));
  }
}
