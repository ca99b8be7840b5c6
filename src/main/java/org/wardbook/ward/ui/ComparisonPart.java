package org.wardbook.ward.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.wardbook.ward.WardSet;
import org.wardbook.ward.file.WardChange;
import org.wardbook.ward.file.WardComparison;

/** Both boundaries side by side, and what changes of each ward, in words. */
final class ComparisonPart extends Section {
  ComparisonPart(WardSet present, WardSet coming) {
    addClassName("entries-part");
    var maps =
        new Div(new BoundariesMap("Today", present), new BoundariesMap("In the file", coming));
    maps.addClassName("boundaries-maps");
    var compared = WardComparison.of(present, coming);
    add(maps, new H3("What changes"));
    if (compared.changes().isEmpty()) {
      add(new Paragraph("Nothing: all " + compared.same() + " wards are as they are today."));
      return;
    }
    var list = new UnorderedList();
    list.addClassName("entries");
    compared.changes().forEach(change -> list.add(item(change)));
    add(list, new Paragraph(same(compared.same())));
  }

  private static Component item(WardChange change) {
    var name = new Div(change.name() + " ");
    name.addClassName("entry-name");
    var code = new Span(change.code());
    code.addClassName("ward-code");
    name.add(code);
    var details = new Div(String.join(" ", change.details()));
    details.addClassName("quiet");
    var kind = new Div(change.kind().label());
    kind.addClassName("entry-period");
    var item = new ListItem(new Div(name, details), kind);
    item.addClassName("entry");
    return item;
  }

  private static String same(int wards) {
    return switch (wards) {
      case 0 -> "No ward stays as it is.";
      case 1 -> "1 ward stays as it is.";
      default -> wards + " wards stay as they are.";
    };
  }
}
