package org.wardbook.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;

/** What is wider than its place scrolls in itself, also by the keyboard. */
public final class ScrollRegion {
  private ScrollRegion() {}

  /**
   * Makes a part one.
   *
   * @param name what it holds, for those who do not see it
   * @return the part
   */
  public static <T extends Component> T of(T part, String name) {
    var element = part.getElement();
    element.setAttribute("tabindex", "0");
    element.setAttribute("role", "region");
    element.setAttribute("aria-label", name);
    return part;
  }

  /** A table of figures in one of its own. */
  public static Div around(NativeTable table, String name) {
    var around = new Div(table);
    around.addClassName("ledger-around");
    return of(around, name);
  }
}
