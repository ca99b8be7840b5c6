package org.wardbook.report.ui;

import com.vaadin.flow.component.Component;
import org.wardbook.base.ui.MenuCount;
import org.wardbook.people.SignedIn;
import org.wardbook.report.inbox.Inbox;

/** How much waits in the inbox, for the navigation. */
@org.springframework.stereotype.Component
final class InboxCount implements MenuCount {
  private final Inbox inbox;
  private final ReportNews news;
  private final SignedIn reader;

  InboxCount(Inbox inbox, ReportNews news, SignedIn reader) {
    this.inbox = inbox;
    this.news = news;
    this.reader = reader;
  }

  @Override
  public String path() {
    return InboxView.PATH;
  }

  @Override
  public String what() {
    return "waiting";
  }

  @Override
  public int count() {
    return inbox.counts(reader.person()).values().stream().mapToInt(Integer::intValue).sum();
  }

  @Override
  public void whileAttached(Component component, Runnable changed) {
    news.whileAttached(component, all -> changed.run());
  }
}
