package org.wardbook.register.ui;

import com.vaadin.flow.component.Component;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.wardbook.base.ui.UiSubscribers;
import org.wardbook.register.RegisterChanged;

/** Tells open pages of the settings that somebody changed one. */
@org.springframework.stereotype.Component
class RegisterNews {
  private static final long PAUSE_MILLIS = 300;

  private final UiSubscribers<RegisterChanged> subscribers;

  @Autowired
  RegisterNews() {
    this(CompletableFuture.delayedExecutor(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
  }

  RegisterNews(Executor afterPause) {
    subscribers = new UiSubscribers<>(afterPause);
  }

  /** Runs the action, within the component's page, whenever a setting changed. */
  void whileAttached(Component component, Runnable action) {
    subscribers.whileAttached(component, changes -> action.run());
  }

  @EventListener
  void on(RegisterChanged changed) {
    subscribers.publish(changed);
  }
}
