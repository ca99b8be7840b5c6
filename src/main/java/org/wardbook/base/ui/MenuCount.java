package org.wardbook.base.ui;

import com.vaadin.flow.component.Component;

/** How much waits on a page, to stand beside its name in the navigation: a Spring bean. */
public interface MenuCount {
  /** The page's address, such as {@code desk/inbox}. */
  String path();

  int count();

  /** What is counted, for screen readers: "waiting". */
  String what();

  /** Calls back, within the component's page, whenever it may have changed. */
  void whileAttached(Component component, Runnable changed);
}
