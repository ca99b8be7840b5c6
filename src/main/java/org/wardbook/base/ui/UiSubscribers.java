package org.wardbook.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Carries news from the server to open pages. News that arrives in quick succession is gathered and
 * delivered together, so that a phone which sends thirty reports redraws a page once. A page that
 * can't be reached, since its laptop sleeps or its browser is gone, is drawn when it is reached
 * again: until its session gives it up it would only collect changes that nobody fetches.
 */
public final class UiSubscribers<E> {
  private final Set<Subscriber> subscribers = ConcurrentHashMap.newKeySet();
  private final Executor afterPause;

  /**
   * @param afterPause runs a task a moment later; what is published in between joins the delivery
   */
  public UiSubscribers(Executor afterPause) {
    this.afterPause = afterPause;
  }

  /** Calls the listener, with the page locked, from when the component is shown until it is not. */
  public void whileAttached(Component component, Consumer<List<E>> listener) {
    component.addAttachListener(
        attach -> {
          var subscriber = new Subscriber(attach.getUI(), component, listener);
          subscribers.add(subscriber);
          component.addDetachListener(
              detach -> {
                subscribers.remove(subscriber);
                detach.unregisterListener();
              });
        });
  }

  public void publish(E news) {
    subscribers.forEach(subscriber -> subscriber.add(news));
  }

  int count() {
    return subscribers.size();
  }

  private final class Subscriber {
    private final Runnable delivery;
    private final Consumer<List<E>> listener;
    private List<E> waiting = new ArrayList<>();

    Subscriber(UI ui, Component component, Consumer<List<E>> listener) {
      this.listener = listener;
      // A page that was closed meanwhile has nothing to redraw.
      this.delivery =
          ui.accessLater(
              () -> ui.beforeClientResponse(component, context -> deliver(ui)), () -> {});
    }

    void add(E news) {
      synchronized (this) {
        waiting.add(news);
        if (waiting.size() > 1) {
          return;
        }
      }
      afterPause.execute(delivery);
    }

    private void deliver(UI ui) {
      List<E> gathered;
      synchronized (this) {
        gathered = waiting;
        waiting = new ArrayList<>();
      }
      if (!subscribers.contains(this)) {
        return;
      }
      try {
        listener.accept(gathered);
      } catch (RuntimeException failure) {
        // What else the page is to be told goes out all the same.
        ui.getSession().getErrorHandler().error(new ErrorEvent(failure));
      }
    }
  }
}
