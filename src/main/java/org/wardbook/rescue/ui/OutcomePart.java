package org.wardbook.rescue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import org.wardbook.rescue.RescueOutcome;
import org.wardbook.rescue.RescueOutcome.Kind;

/** What became of every report of a file. */
final class OutcomePart extends Section {
  OutcomePart(RescueOutcome outcome) {
    addClassName("entries-part");
    var summary = new Paragraph(summary(outcome));
    summary.addClassNames("notice", outcome.count(Kind.REFUSED) == 0 ? "is-good" : "is-warning");
    var list = new UnorderedList();
    list.addClassName("entries");
    outcome.lines().forEach(line -> list.add(item(line)));
    add(new H2("What became of it"), summary, list);
  }

  private static String summary(RescueOutcome outcome) {
    return "%,d imported with %,d new photos, %,d here already, %,d not imported."
        .formatted(
            outcome.count(Kind.NEW) + outcome.count(Kind.CORRECTED),
            outcome.newPhotos(),
            outcome.count(Kind.HELD),
            outcome.count(Kind.REFUSED));
  }

  private static Component item(RescueOutcome.Line line) {
    var name = new Div();
    name.addClassName("entry-name");
    if (line.reference() == null) {
      name.setText(line.type());
    } else {
      name.add(new Anchor("desk/reports/" + line.id(), line.reference()));
      name.add(" " + line.type());
    }
    var text = new Div(name);
    line.problems()
        .forEach(
            problem -> {
              var reason = new Div(problem);
              reason.addClassName("quiet");
              text.add(reason);
            });
    var kind = new Div(line.kind().label());
    kind.addClassName("entry-period");
    var item = new ListItem(text, kind);
    item.addClassName("entry");
    return item;
  }
}
