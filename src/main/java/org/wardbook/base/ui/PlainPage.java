package org.wardbook.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;

/**
 * A page outside the desk's frame: one card with a heading, for those who are not signed in too.
 */
@CssImport("./styles/desk.css")
public abstract class PlainPage extends Main {
  private final Div card = new Div();
  private final H1 heading = new H1();
  private final Footer footer = new Footer();

  protected PlainPage(String heading) {
    this.heading.setText(heading);
    addClassName("plain-page");
    card.addClassName("plain-card");
    card.add(this.heading);
    footer.add(link("accessibility", "Accessibility"));
    add(card, footer);
  }

  protected final void setHeading(String text) {
    heading.setText(text);
  }

  protected final void show(Component... parts) {
    card.add(parts);
  }

  protected final void showInFooter(Component part) {
    footer.addComponentAsFirst(part);
  }

  /** A link that leaves the desk's application, to a page that the server sends as it is. */
  protected static Anchor link(String path, String text) {
    var anchor = new Anchor(path, text);
    anchor.setRouterIgnore(true);
    return anchor;
  }
}
