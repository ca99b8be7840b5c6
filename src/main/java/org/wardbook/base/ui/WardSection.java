package org.wardbook.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** A part of a ward's page: a heading, a sentence, a list of links with what is known of each. */
public final class WardSection extends Section {
  private UnorderedList list = new UnorderedList();

  public WardSection(String heading) {
    add(new H2(heading));
    addClassNames("panel", "ward-section");
  }

  public WardSection say(String sentence) {
    add(new Paragraph(sentence));
    return this;
  }

  /** A further heading, with a list of its own below. */
  public WardSection title(String heading) {
    add(new H3(heading));
    list = new UnorderedList();
    return this;
  }

  /** A way to a page of the desk. */
  public WardSection link(String address, String text) {
    add(new Paragraph(new Anchor(address, text)));
    return this;
  }

  /** One more line of the list, which comes after what was said so far. */
  public WardSection line(Component first, String more) {
    if (list.getParent().isEmpty()) {
      list.addClassName("ward-list");
      add(list);
    }
    var rest = new Span(more);
    rest.addClassName("quiet");
    list.add(new ListItem(new Div(first), new Div(rest)));
    return this;
  }
}
