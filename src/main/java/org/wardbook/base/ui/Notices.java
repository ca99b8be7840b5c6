package org.wardbook.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import java.time.Duration;

/** Short messages that a screen reader announces too. All texts are shown as text, never HTML. */
public final class Notices {
  private static final Duration LONG_ENOUGH_TO_READ = Duration.ofSeconds(6);

  private Notices() {}

  /** Something worked. Announced politely; goes by itself, since the page shows it too. */
  public static void done(String text) {
    var notice = notice(new Span(text));
    notice.addThemeVariants(NotificationVariant.SUCCESS);
    notice.setDuration((int) LONG_ENOUGH_TO_READ.toMillis());
    notice.open();
  }

  /** Something happened meanwhile. Announced politely and does not take the focus. */
  public static void news(String text) {
    var notice = notice(new Span(text));
    notice.setDuration((int) LONG_ENOUGH_TO_READ.toMillis());
    notice.open();
  }

  /** Something was refused or failed, with what to do next. Stays until it is closed. */
  public static void problem(String text) {
    var notice = notice(new Span(text));
    notice.addThemeVariants(NotificationVariant.ERROR);
    notice.setAssertive(true);
    notice.setDuration(0);
    notice.open();
  }

  private static Notification notice(Component text) {
    var notice = new Notification();
    notice.setPosition(Position.BOTTOM_END);
    var close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> notice.close());
    close.setAriaLabel("Close this message");
    close.addThemeVariants(ButtonVariant.TERTIARY);
    var line = new HorizontalLayout(text, close);
    line.setPadding(false);
    line.expand(text);
    notice.add(line);
    return notice;
  }
}
