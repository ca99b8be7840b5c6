package org.wardbook.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinSession;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UiSubscribersTest {
  /** The pause after the first news: its tasks run when the test says so. */
  private final List<Runnable> paused = new ArrayList<>();

  private final UiSubscribers<String> subscribers = new UiSubscribers<>(paused::add);
  private final List<List<String>> deliveries = new ArrayList<>();
  private final Div page = new Div();

  @BeforeEach
  void openPage() {
    MockVaadin.setup();
    subscribers.whileAttached(page, deliveries::add);
    UI.getCurrent().add(page);
  }

  @AfterEach
  void closeBrowser() {
    MockVaadin.tearDown();
  }

  /** Then the browser is told, or asks. */
  private void pauseEnds() {
    pauseEndsUnreached();
    MockVaadin.clientRoundtrip(false);
  }

  private void pauseEndsUnreached() {
    var due = List.copyOf(paused);
    paused.clear();
    due.forEach(Runnable::run);
    MockVaadin.runUIQueue();
  }

  @Test
  void deliversTogether_whenNewsComesInQuickSuccession() {
    subscribers.publish("one");
    subscribers.publish("two");
    pauseEnds();
    subscribers.publish("three");
    pauseEnds();

    assertThat(deliveries).containsExactly(List.of("one", "two"), List.of("three"));
  }

  @Test
  void deliversTogether_onceAPageIsReachedAgain() {
    subscribers.publish("one");
    pauseEndsUnreached();
    subscribers.publish("two");
    pauseEndsUnreached();

    assertThat(deliveries).isEmpty();

    MockVaadin.clientRoundtrip(false);

    assertThat(deliveries).containsExactly(List.of("one", "two"));
  }

  @Test
  void saysThatItFailed_andTellsTheOthers() {
    var failed = new ArrayList<Throwable>();
    VaadinSession.getCurrent().setErrorHandler(event -> failed.add(event.getThrowable()));
    var broken = new Div();
    subscribers.whileAttached(
        broken,
        news -> {
          throw new IllegalStateException("Broken");
        });
    UI.getCurrent().addComponentAsFirst(broken);
    subscribers.publish("one");
    pauseEnds();

    assertThat(failed).singleElement().isInstanceOf(IllegalStateException.class);
    assertThat(deliveries).containsExactly(List.of("one"));
  }

  @Test
  void deliversNothing_whenThePageWasLeftMeanwhile() {
    subscribers.publish("one");
    UI.getCurrent().remove(page);
    pauseEnds();

    assertThat(deliveries).isEmpty();
    assertThat(subscribers.count()).isZero();
  }

  @Test
  void deliversOnce_whenThePageWasLeftAndOpenedAgain() {
    UI.getCurrent().remove(page);
    UI.getCurrent().add(page);
    subscribers.publish("one");
    pauseEnds();

    assertThat(deliveries).containsExactly(List.of("one"));
  }
}
