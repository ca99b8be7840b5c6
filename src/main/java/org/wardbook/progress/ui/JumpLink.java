package org.wardbook.progress.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;

/**
 * Leads to a heading further down the page. The focus is moved by hand, since "#id" would be read
 * relative to the base address and leave the page.
 */
final class JumpLink extends Anchor {
  private final String target;

  JumpLink(String target, String text) {
    super("#" + target, text);
    this.target = target;
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
              const heading = document.getElementById($0);
              heading.scrollIntoView();
              heading.focus();
            };
            """,
            target);
  }
}
