package org.wardbook.report.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.grid.dataview.GridListDataView;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.wardbook.base.ui.DeskLayout;
import org.wardbook.report.ReportFilter;
import org.wardbook.report.ReportTally;
import org.wardbook.report.WardShade;

/** The map's shades in figures: a row a ward, under the same filter as the map and the list. */
@Route(value = "desk/wards", layout = DeskLayout.class)
@PageTitle("Wards – Wardbook")
@Menu(title = "Wards", order = 2.2, icon = "vaadin:table")
@RolesAllowed("CSU")
final class WardsView extends FilteredPage {
  private final WardTable table;
  private final Grid<WardRow> grid = new Grid<>();
  private final List<WardRow> rows = new ArrayList<>();
  private final GridListDataView<WardRow> shown;
  private final Column<WardRow> months;
  private final Paragraph remark = new Paragraph();

  WardsView(FilteredParts parts, WardTable table) {
    super("Wards", parts);
    this.table = table;
    addWard();
    addNumber();
    months =
        grid.addComponentColumn(row -> MonthTrend.of(row.months()))
            .setWidth("8.75rem")
            .setFlexGrow(0);
    table.figures().forEach(this::addFigure);
    grid.addClassNames("report-grid", "ward-grid");
    grid.addThemeName("wrap-cell-content");
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.getElement().setAttribute("aria-label", "Wards");
    shown = grid.setItems(rows);
    remark.addClassName("quiet");
    add(grid, remark);
  }

  @Override
  protected void show(ReportFilter matching, ReportTally tally) {
    var year = choice().overItsPlanYear(today());
    // The same list object: the table keeps its order when news comes in.
    rows.clear();
    rows.addAll(table.rows(choice(), reader(), today()));
    months.setHeader("Month by month, " + MonthsPart.yearOf(year));
    remark.setText(
        "Every figure counts only what the filter lets through; the months are those of the plan"
            + " year %s, whatever dates are chosen.".formatted(MonthsPart.yearOf(year)));
    shown.refreshAll();
  }

  private void addWard() {
    grid.addColumn(
            LitRenderer.<WardRow>of(
                    "${item.page ? html`<a href=${item.page}>${item.name}</a>` : item.name}"
                        + "<div class=\"ward-priority\">${item.priority}</div>")
                .withProperty("page", row -> row.isWard() ? WardView.address(row.code()) : "")
                .withProperty("name", WardRow::name)
                .withProperty("priority", WardsView::priority))
        .setHeader("Ward")
        .setComparator(
            Comparator.comparing((WardRow row) -> !row.isWard()).thenComparing(WardRow::name))
        .setWidth("14rem")
        .setFrozen(true);
  }

  /** In words: a star alone would not say it to everybody. */
  private static String priority(WardRow row) {
    return row.priority().isEmpty() ? "" : "★ Priority: " + row.priority();
  }

  private void addNumber() {
    grid.addColumn(
            LitRenderer.<WardRow>of(
                    "${item.list ? html`<a href=${item.list}>${item.number}</a>` : item.number}")
                .withProperty("list", this::list)
                .withProperty("number", row -> WardShade.Unit.NUMBER.shown(row.reports())))
        .setHeader("Reports")
        .setComparator(WardRow::reports)
        .setTextAlign(ColumnTextAlign.END)
        .setWidth("6.75rem")
        .setFlexGrow(0);
  }

  private String list(WardRow row) {
    return row.isWard() && row.reports() > 0
        ? "desk/reports?" + toQuery(choice().onlyWard(row.code())).getQueryString()
        : "";
  }

  /** So that the longest word of a heading stays whole beside the sign for sorting. */
  private static String widthFor(String title) {
    var longest = Stream.of(title.split(" ")).mapToInt(String::length).max().orElse(0);
    return String.format(Locale.ROOT, "%.2frem", 0.58 * longest + 2.75);
  }

  private void addFigure(WardShade shade) {
    grid.addColumn(row -> row.shown(shade))
        .setHeader(shade.title())
        .setComparator(row -> row.value(shade))
        .setTooltipGenerator(row -> row.words(shade))
        .setTextAlign(ColumnTextAlign.END)
        .setWidth(widthFor(shade.title()))
        .setFlexGrow(0);
  }
}
