package org.wardbook.report.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.wardbook.base.London;
import org.wardbook.base.ui.Notices;
import org.wardbook.report.ReportFilter;
import org.wardbook.report.Reports;
import org.wardbook.report.ui.ReportNews.News;

/**
 * What the map and the list share: the filter in the address, the count in words, a link to each
 * other under the same filter, and the drawing of what comes in meanwhile.
 */
abstract class FilteredPage extends Div implements BeforeEnterObserver {
  protected final Reports reports;
  protected final ReportWords words;
  private final Clock clock;
  private final FilterBar filter;
  private final Paragraph count = new Paragraph();
  private final RouterLink other;
  private final Class<? extends FilteredPage> otherPage;
  private FilterChoice choice = FilterChoice.EVERYTHING;

  FilteredPage(
      String heading,
      Class<? extends FilteredPage> otherPage,
      String otherText,
      Reports reports,
      ReportWords words,
      ReportNews news,
      Clock clock) {
    this.reports = reports;
    this.words = words;
    this.clock = clock;
    this.otherPage = otherPage;
    this.filter = new FilterBar(words, today(), this::choose);
    this.other = new RouterLink(otherText, otherPage);
    addClassName("view");
    count.addClassName("count");
    count.getElement().setAttribute("role", "status");
    var head = new Header(new H1(heading), count, other);
    head.addClassName("view-head");
    add(head, filter);
    news.whileAttached(this, this::onNews);
  }

  /**
   * Shows the reports that match.
   *
   * @return how many there are, in words, with whatever the page can't show of them
   */
  protected abstract String show(ReportFilter matching);

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var address = new FilterAddress(event.getLocation().getQueryParameters(), words);
    choice = address.choice();
    filter.show(choice, address.complaints());
    other.setQueryParameters(choice.toQuery());
    refresh();
  }

  /** Goes to the address of this choice, which draws the page again. */
  protected final void choose(FilterChoice wanted) {
    getUI().ifPresent(ui -> ui.navigate(getClass(), wanted.toQuery()));
  }

  protected final FilterChoice choice() {
    return choice;
  }

  protected final LocalDate today() {
    return London.dayOf(clock.instant());
  }

  private void refresh() {
    count.setText(show(choice.toFilter(today())));
  }

  private void onNews(List<News> news) {
    refresh();
    var received = news.stream().filter(News::isNew).map(News::report).distinct().toList();
    if (received.size() == 1) {
      reports
          .find(received.getFirst())
          .ifPresent(report -> Notices.news("Just received: " + words.line(report)));
    } else if (received.size() > 1) {
      Notices.news(received.size() + " reports were just received");
    }
  }
}
