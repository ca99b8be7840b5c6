package org.wardbook.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** Says in plain words what happened when a click fails, a session ends or the server goes. */
@Component
final class DeskSessions implements VaadinServiceInitListener {
  @Override
  public void serviceInit(ServiceInitEvent event) {
    var service = event.getSource();
    event.addIndexHtmlRequestListener(
        page -> page.getDocument().getElementsByTag("html").attr("lang", "en-GB"));
    service.setSystemMessagesProvider(info -> messages());
    service.addSessionInitListener(
        session -> session.getSession().setErrorHandler(DeskSessions::onError));
  }

  private static void onError(ErrorEvent event) {
    var number = Failures.log("An action at the desk failed", event.getThrowable());
    var ui = UI.getCurrent();
    if (ui != null) {
      ui.access(
          () ->
              Notices.problem(
                  "That did not work. Load the page again to see what was saved, then try once more."
                      + " If it happens again, tell whoever looks after Wardbook this number: "
                      + number));
    }
  }

  private static SystemMessages messages() {
    var messages = new CustomizedSystemMessages();
    messages.setSessionExpiredNotificationEnabled(true);
    messages.setSessionExpiredCaption("Your session has ended");
    messages.setSessionExpiredMessage(
        "You were away for a while, or the password was changed. Everything that was saved is kept."
            + " Press here or the Escape key to sign in again.");
    messages.setInternalErrorNotificationEnabled(true);
    messages.setInternalErrorCaption("This page stopped working");
    messages.setInternalErrorMessage(
        "Everything that was saved is kept. Press here or the Escape key to load the page again.");
    messages.setCookiesDisabledNotificationEnabled(true);
    messages.setCookiesDisabledCaption("Cookies are switched off");
    messages.setCookiesDisabledMessage(
        "Signing in needs a cookie. Allow cookies for this site, then press here.");
    return messages;
  }
}
