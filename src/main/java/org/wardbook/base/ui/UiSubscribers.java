package org.wardbook.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Carries news from the server to open pages. News that arrives in quick succession is gathered and
 * delivered together, so that a phone which sends thirty reports redraws a page once.
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
          var subscriber = new Subscriber(attach.getUI(), listener);
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

    Subscriber(UI ui, Consumer<List<E>> listener) {
      this.listener = listener;
      // A page that was closed meanwhile has nothing to redraw.
      this.delivery = ui.accessLater(this::deliver, () -> {});
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

    private void deliver() {
      List<E> gathered;
      synchronized (this) {
        gathered = waiting;
        waiting = new ArrayList<>();
      }
      if (subscribers.contains(this)) {
        listener.accept(gathered);
      }
    }
  }
}
