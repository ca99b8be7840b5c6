package org.wardbook.report.ui;

import com.vaadin.flow.component.Component;
import org.wardbook.base.ui.MenuCount;
import org.wardbook.people.SignedIn;
import org.wardbook.report.DeskVisits;

/** How much others did since somebody was last at the desk, for the navigation. */
@org.springframework.stereotype.Component
final class NewsCount implements MenuCount {
  private final DeskVisits visits;
  private final ReportNews news;
  private final SignedIn reader;

  NewsCount(DeskVisits visits, ReportNews news, SignedIn reader) {
    this.visits = visits;
    this.news = news;
    this.reader = reader;
  }

  @Override
  public String path() {
    return TodayView.PATH;
  }

  @Override
  public String what() {
    return "changes since you were here";
  }

  @Override
  public int count() {
    return visits.count(reader.person());
  }

  @Override
  public void whileAttached(Component component, Runnable changed) {
    news.whileAttached(component, all -> changed.run());
  }
}
