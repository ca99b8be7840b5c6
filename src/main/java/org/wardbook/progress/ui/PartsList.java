package org.wardbook.progress.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.wardbook.progress.Part;

/** The figures that a measure is made of: of each area, audit, unit or quarter. */
final class PartsList extends Section {
  PartsList(List<Part> parts) {
    super(new H2("What it is made of (%d)".formatted(parts.size())));
    addClassNames("panel", "parts-list");
    var list = new UnorderedList();
    parts.forEach(part -> list.add(item(part)));
    add(list);
  }

  private static ListItem item(Part part) {
    var label = new Span(part.label());
    label.addClassName("part-label");
    return new ListItem(mark(part), label, new Span(part.shown()));
  }

  private static Span mark(Part part) {
    var met = part.met();
    if (met == null) {
      return new Span("·");
    }
    var mark = new Span(met ? "✔ Met" : "✖ Not met");
    mark.addClassName("part-mark");
    return mark;
  }
}
