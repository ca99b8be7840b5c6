package org.wardbook.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
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

  private void pauseEnds() {
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
