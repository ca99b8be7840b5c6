package org.wardbook.base.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/**
 * A room's own part of a ward's page, such as its fly-tips or what it lacks for the plan: a Spring
 * bean. The page knows none of them by name.
 */
public interface WardPart {
  /** Where on the page: the smallest number is at the top. */
  int order();

  /** Whether it belongs to the narrow column beside the others. */
  default boolean isAside() {
    return false;
  }

  /**
   * What there is to say of a ward, with a second-level heading; empty when there is nothing.
   *
   * @param ward its code, of a ward that there is
   */
  Optional<Component> of(String ward);
}
