package org.wardbook.base.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;

/**
 * The first stop of the Tab key: past the navigation, to the page itself. The focus is moved by
 * hand, since "#main" would be read relative to the base address and leave the page.
 */
final class SkipLink extends Anchor {
  static final String TARGET = "main";

  SkipLink() {
    super("#" + TARGET, "Skip to the page");
    addClassName("skip-link");
    setRouterIgnore(true);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    getElement()
        .executeJs(
            """
            this.onclick = (event) => {
              event.preventDefault();
              document.getElementById($0).focus();
            };
            """,
            TARGET);
  }
}
