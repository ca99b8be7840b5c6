package org.wardbook.ward.ui;

import com.vaadin.flow.component.Component;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.EventListener;
import org.wardbook.base.ui.UiSubscribers;
import org.wardbook.ward.WardSetsChanged;

/** Tells open pages that somebody decided on other boundaries. */
@org.springframework.stereotype.Component
class BoundariesNews {
  private static final long PAUSE_MILLIS = 300;

  private final UiSubscribers<WardSetsChanged> subscribers =
      new UiSubscribers<>(CompletableFuture.delayedExecutor(PAUSE_MILLIS, TimeUnit.MILLISECONDS));

  void whileAttached(Component component, Runnable action) {
    subscribers.whileAttached(component, changes -> action.run());
  }

  @EventListener
  void on(WardSetsChanged changed) {
    subscribers.publish(changed);
  }
}
