package org.wardbook.report.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.wardbook.base.London;
import org.wardbook.base.ui.Notices;
import org.wardbook.people.Person;
import org.wardbook.report.ReportFilter;
import org.wardbook.report.ReportTally;
import org.wardbook.report.ui.ReportNews.News;

/**
 * What the map, the list and the table by ward share: the filter in the address, the count in
 * words, links to each other under the same filter, and the drawing of what comes in meanwhile.
 */
abstract class FilteredPage extends Div implements BeforeEnterObserver {
  private static final String SHADE = "shade";

  protected final FilteredParts parts;
  protected final ReportWords words;
  private final FilterBar filter;
  private final Paragraph count = new Paragraph();
  private final WaysToShow ways;
  private FilterChoice choice = FilterChoice.EVERYTHING;
  private String shade = "";

  FilteredPage(String heading, FilteredParts parts) {
    this.parts = parts;
    this.words = parts.words();
    this.filter = new FilterBar(words, today(), this::choose);
    this.ways = new WaysToShow(getClass());
    addClassName("view");
    count.addClassName("count");
    count.getElement().setAttribute("role", "status");
    var head = new Header(new H1(heading), count, ways);
    head.addClassName("view-head");
    add(head, filter);
    parts.news().whileAttached(this, this::onNews);
  }

  /** Shows the reports that match; {@code tally} says how many these are. */
  protected abstract void show(ReportFilter matching, ReportTally tally);

  /**
   * Takes from the address by what the wards of the map are shaded. The other pages only hand it
   * on, so that it is still there on the way back.
   *
   * @return what could not be used, in plain words
   */
  protected List<String> readShade(String key) {
    return List.of();
  }

  protected final void keepShade(String key) {
    shade = key;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var query = event.getLocation().getQueryParameters();
    var address = new FilterAddress(query, words);
    choice = address.choice();
    shade = query.getSingleParameter(SHADE).orElse("");
    filter.show(
        choice, Stream.concat(address.complaints().stream(), readShade(shade).stream()).toList());
    ways.keep(toQuery(choice));
    refresh();
  }

  /** Goes to the address of this choice, which draws the page again. */
  protected final void choose(FilterChoice wanted) {
    getUI().ifPresent(ui -> ui.navigate(getClass(), toQuery(wanted)));
  }

  /** What the address of any of these pages says for a choice. */
  protected final QueryParameters toQuery(FilterChoice wanted) {
    return shade.isEmpty() ? wanted.toQuery() : wanted.toQuery().merging(SHADE, shade);
  }

  protected final FilterChoice choice() {
    return choice;
  }

  protected final LocalDate today() {
    return London.dayOf(parts.clock().instant());
  }

  /** Who looks at it; what they may not see is nowhere on the page. */
  protected final Person reader() {
    return parts.signedIn().person();
  }

  protected final void refresh() {
    var matching = choice.toFilter(today());
    var tally = parts.counts().of(matching, reader());
    count.setText(inWords(tally));
    show(matching, tally);
  }

  private static String inWords(ReportTally tally) {
    return Counts.reports(tally.all())
        + (tally.unplaced() == 0
            ? ""
            : String.format(
                Locale.UK, ", %,d of them without a place on the map", tally.unplaced()));
  }

  private void onNews(List<News> news) {
    refresh();
    var received = news.stream().filter(News::isNew).map(News::report).distinct().toList();
    if (received.size() == 1) {
      parts
          .pages()
          .find(received.getFirst(), reader())
          .ifPresent(report -> Notices.news("Just received: " + words.line(report)));
    } else if (received.size() > 1) {
      Notices.news(received.size() + " reports were just received");
    }
  }
}
