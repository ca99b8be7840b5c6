package org.wardbook.progress.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.wardbook.plan.Oddity;

/** What the document prints, on demand, and what is odd about it with what is done about that. */
final class OddityNotes extends NativeDetails {
  /**
   * @param asPrinted lines of the document, such as an action's text and its date
   */
  OddityNotes(List<String> asPrinted, List<Oddity> oddities) {
    super(summary(oddities));
    addClassName("oddity-notes");
    var content = new UnorderedList();
    for (var line : asPrinted) {
      content.add(note("As printed", "“" + line + "”"));
    }
    for (var oddity : oddities) {
      content.add(note("⚑ Odd", oddity.found() + " " + oddity.treatment()));
    }
    setContent(content);
  }

  private static String summary(List<Oddity> oddities) {
    return switch (oddities.size()) {
      case 0 -> "Printed text";
      case 1 -> "Printed text · ⚑ 1 oddity";
      default -> "Printed text · ⚑ %d oddities".formatted(oddities.size());
    };
  }

  private static ListItem note(String what, String text) {
    var label = new Span(what + ": ");
    label.addClassName("note-label");
    return new ListItem(new Paragraph(label, new Span(text)));
  }
}
