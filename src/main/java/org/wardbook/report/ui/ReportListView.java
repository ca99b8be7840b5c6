package org.wardbook.report.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.wardbook.base.ui.DeskLayout;
import org.wardbook.report.Report;
import org.wardbook.report.ReportFilter;
import org.wardbook.report.Reports;

/** The map's equal in words: the same reports under the same filter, as a table. */
@Route(value = "desk/reports", layout = DeskLayout.class)
@PageTitle("Reports – Wardbook")
@Menu(title = "Reports", order = 2, icon = "vaadin:list")
@RolesAllowed("CSU")
final class ReportListView extends FilteredPage {
  private final Grid<Report> grid = new Grid<>();
  private final List<Report> rows = new ArrayList<>();
  private final ReportPanels panels;
  private final Paragraph nothing = new Paragraph();

  ReportListView(
      Reports reports, ReportWords words, ReportNews news, ReportPanels panels, Clock clock) {
    super("Reports", ReportMapView.class, "Show on the map", reports, words, news, clock);
    this.panels = panels;
    addColumns();
    grid.addClassName("report-grid");
    grid.addThemeName("wrap-cell-content");
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.setEmptyStateComponent(nothingMatches());
    grid.setItems(rows).setIdentifierProvider(Report::id);
    add(grid);
  }

  @Override
  protected String show(ReportFilter matching) {
    rows.clear();
    rows.addAll(reports.matching(matching));
    // The same rows object: the table keeps its place and its order when news comes in.
    grid.getListDataView().refreshAll();
    nothing.setText(
        matching.equals(ReportFilter.ALL)
            ? "No report has been received yet."
            : "No report matches this filter. Clear the filter to see all reports.");
    return Counts.reports(rows.size());
  }

  private void addColumns() {
    grid.addColumn(
            LitRenderer.<Report>of("<a href=\"${item.href}\">${item.reference}</a>")
                .withProperty("href", report -> "desk/reports/" + report.id())
                .withProperty("reference", Report::reference))
        .setHeader("Reference")
        .setComparator(Comparator.comparing(Report::reference))
        .setAutoWidth(true)
        .setFlexGrow(0);
    grid.addColumn(StateMark.<Report>renderer(Report::state))
        .setHeader("State")
        .setComparator(Comparator.comparing(Report::state))
        .setWidth("9.5rem")
        .setFlexGrow(0);
    text("Observed", words::observed, "9rem", 0)
        .setComparator(Comparator.comparing(Report::observedAt));
    text("Type", report -> words.typeTitle(report.type()), "8rem", 0);
    text("Ward", words::ward, "9rem", 1);
    text("Place", words::place, "8.5rem", 2);
    text("Due or cleared", panels::standing, "10rem", 0).setSortable(false);
    text("By", report -> report.author().displayName(), "6.5rem", 0);
  }

  private Column<Report> text(
      String header, Function<Report, String> value, String width, int grow) {
    return grid.addColumn(value::apply)
        .setHeader(header)
        .setComparator(Comparator.comparing(value))
        .setWidth(width)
        .setFlexGrow(grow)
        .setResizable(true);
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
}
