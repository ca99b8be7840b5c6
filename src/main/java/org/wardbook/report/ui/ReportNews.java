package org.wardbook.report.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.wardbook.base.ui.UiSubscribers;
import org.wardbook.report.ReportChanged;
import org.wardbook.report.ReportReceived;

/** Tells open pages of the desk that reports came in or changed, so that nobody has to reload. */
@org.springframework.stereotype.Component
public class ReportNews {
  private static final long PAUSE_MILLIS = 300;

  private final UiSubscribers<News> subscribers;

  @Autowired
  ReportNews() {
    this(CompletableFuture.delayedExecutor(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
  }

  ReportNews(Executor afterPause) {
    subscribers = new UiSubscribers<>(afterPause);
  }

  /** Calls the listener, within the component's page, for as long as the component is shown. */
  void whileAttached(Component component, Consumer<List<News>> listener) {
    subscribers.whileAttached(component, listener);
  }

  /** As above, whichever reports came in or changed: for the pages of types. */
  public void whileAttached(Component component, Runnable action) {
    subscribers.whileAttached(component, all -> action.run());
  }

  /** As above, of one report. */
  public void whileAttached(Component component, UUID report, Runnable action) {
    subscribers.whileAttached(
        component,
        all -> {
          if (all.stream().anyMatch(one -> one.report().equals(report))) {
            action.run();
          }
        });
  }

  @EventListener
  void on(ReportReceived received) {
    subscribers.publish(new News(received.id(), true));
  }

  @EventListener
  void on(ReportChanged changed) {
    subscribers.publish(new News(changed.id(), false));
  }

  /**
   * @param isNew whether the report was just received, rather than changed
   */
  record News(UUID report, boolean isNew) {}
}
