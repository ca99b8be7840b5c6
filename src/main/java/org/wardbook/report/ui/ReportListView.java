package org.wardbook.report.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.grid.dataview.GridLazyDataView;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.wardbook.base.ui.DeskLayout;
import org.wardbook.report.Report;
import org.wardbook.report.ReportFilter;
import org.wardbook.report.ReportOrder;
import org.wardbook.report.ReportTally;

/** The map's equal in words: the same reports under the same filter, as a table. */
@Route(value = "desk/reports", layout = DeskLayout.class)
@PageTitle("Reports – Wardbook")
@Menu(title = "Reports", order = 2, icon = "vaadin:list")
@RolesAllowed("CSU")
final class ReportListView extends FilteredPage {
  private static final int ROWS_AT_ONCE = 50;

  private final Grid<Row> grid = new Grid<>();
  private final Paragraph nothing = new Paragraph();
  private final GridLazyDataView<Row> rows;
  private ReportFilter matching = ReportFilter.ALL;
  private int number;

  ReportListView(FilteredParts parts) {
    super("Reports", parts);
    addColumns();
    grid.addClassName("report-grid");
    grid.addThemeName("wrap-cell-content");
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.setEmptyStateComponent(nothingMatches());
    grid.setPageSize(ROWS_AT_ONCE);
    rows = grid.setItems(this::page, query -> number);
    rows.setIdentifierProvider(row -> row.report().id());
    add(grid);
  }

  @Override
  protected void show(ReportFilter wanted, ReportTally tally) {
    matching = wanted;
    number = tally.all();
    nothing.setText(
        matching.equals(ReportFilter.ALL)
            ? "No report has been received yet."
            : "No report matches this filter. Clear the filter to see all reports.");
    // The same rows object: the table keeps its place and its order when news comes in.
    rows.refreshAll();
  }

  private Stream<Row> page(Query<Row, Void> query) {
    var page =
        parts.pages().page(matching, order(query), query.getOffset(), query.getLimit(), reader());
    var standings = parts.panels().standings(page);
    return page.stream().map(report -> new Row(report, standings.getOrDefault(report.id(), "")));
  }

  private ReportOrder order(Query<Row, Void> query) {
    return query.getSortOrders().stream()
        .findFirst()
        .map(
            sorted -> {
              var by = ReportOrder.By.valueOf(sorted.getSorted());
              return new ReportOrder(
                  by, sorted.getDirection() == SortDirection.DESCENDING, keys(by));
            })
        .orElse(ReportOrder.LATEST_FIRST);
  }

  /** As the alphabet has what is shown in their place. */
  private List<String> keys(ReportOrder.By by) {
    return switch (by) {
      case TYPE ->
          words.typeKeys().stream().sorted(Comparator.comparing(words::typeTitle)).toList();
      case WARD -> words.wardCodes();
      case AUTHOR -> words.authors().stream().map(person -> person.id().toString()).toList();
      case OBSERVED, REFERENCE, STATE -> List.of();
    };
  }

  private void addColumns() {
    grid.addColumn(
            LitRenderer.<Row>of("<a href=\"${item.href}\">${item.reference}</a>")
                .withProperty("href", row -> "desk/reports/" + row.report().id())
                .withProperty("reference", row -> row.report().reference()))
        .setHeader("Reference")
        .setSortProperty(ReportOrder.By.REFERENCE.name())
        .setAutoWidth(true)
        .setFlexGrow(0);
    grid.addColumn(StateMark.<Row>renderer(row -> row.report().state()))
        .setHeader("State")
        .setSortProperty(ReportOrder.By.STATE.name())
        .setWidth("9.5rem")
        .setFlexGrow(0);
    text("Observed", words::observed, "9rem", 0).setSortProperty(ReportOrder.By.OBSERVED.name());
    text("Type", report -> words.typeTitle(report.type()), "8rem", 0)
        .setSortProperty(ReportOrder.By.TYPE.name());
    text("Ward", words::ward, "9rem", 1).setSortProperty(ReportOrder.By.WARD.name());
    text("Place", words::placeInShort, "8.5rem", 2)
        .setTooltipGenerator(row -> words.place(row.report()));
    column("Due or cleared", Row::standing, "10rem", 0);
    text("By", report -> report.author().displayName(), "6.5rem", 0)
        .setSortProperty(ReportOrder.By.AUTHOR.name());
  }

  private Column<Row> text(String header, Function<Report, String> value, String width, int grow) {
    return column(header, row -> value.apply(row.report()), width, grow);
  }

  private Column<Row> column(
      String header, ValueProvider<Row, String> value, String width, int grow) {
    return grid.addColumn(value)
        .setHeader(header)
        .setWidth(width)
        .setFlexGrow(grow)
        .setResizable(true)
        .setSortable(false);
  }

  private Div nothingMatches() {
    var words =
        new Div(
            nothing,
            new Paragraph(
                "New reports appear here by themselves as soon as a phone has sent them."));
    words.addClassName("nothing");
    return words;
  }

  /** A report with where the work on it stands. */
  record Row(Report report, String standing) {}
}
