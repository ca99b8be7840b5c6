package org.wardbook.progress.ui;

import com.vaadin.flow.component.Component;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.wardbook.base.ui.UiSubscribers;
import org.wardbook.plan.PlanChanged;
import org.wardbook.register.RegisterChanged;
import org.wardbook.report.PhoneQueueTold;
import org.wardbook.report.ReportChanged;
import org.wardbook.report.ReportReceived;

/**
 * Tells open pages of the plan that a report, an update or a setting came in or changed, so that
 * their figures move.
 */
@org.springframework.stereotype.Component
class ProgressNews {
  /** A phone that sends thirty reports is one change of the figures. */
  private static final long PAUSE_MILLIS = 300;

  private final UiSubscribers<Object> subscribers;

  @Autowired
  ProgressNews() {
    this(CompletableFuture.delayedExecutor(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
  }

  ProgressNews(Executor afterPause) {
    subscribers = new UiSubscribers<>(afterPause);
  }

  /** Runs the action, within the component's page, whenever figures may have moved. */
  void whileAttached(Component component, Runnable action) {
    subscribers.whileAttached(component, changes -> action.run());
  }

  @EventListener
  void on(PlanChanged changed) {
    subscribers.publish(changed);
  }

  @EventListener
  void on(PhoneQueueTold told) {
    subscribers.publish(told);
  }

  @EventListener
  void on(ReportReceived received) {
    subscribers.publish(received);
  }

  @EventListener
  void on(ReportChanged changed) {
    subscribers.publish(changed);
  }

  @EventListener
  void on(RegisterChanged changed) {
    subscribers.publish(changed);
  }
}
