package org.wardbook.progress.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import java.util.UUID;
import org.wardbook.progress.ReportPage;

/** A report in a list of those that counted or did not. */
record ReportLine(UUID id, String reference, String mark, String why) {
  private static final String MEETS = "✔ Meets it";
  private static final String MISSES = "✖ Misses it";

  /** So many rows are shown at once; a longer list scrolls in itself. */
  private static final int ROWS_SHOWN = 12;

  static ReportLine of(ReportPage.Line line) {
    var met = line.met();
    return new ReportLine(
        line.reportId(), line.reference(), met == null ? "" : met ? MEETS : MISSES, line.why());
  }

  static void fill(Grid<ReportLine> grid, List<ReportLine> lines) {
    grid.addColumn(
            LitRenderer.<ReportLine>of("<a href=\"${item.href}\">${item.reference}</a>")
                .withProperty("href", line -> "desk/reports/" + line.id())
                .withProperty("reference", ReportLine::reference))
        .setHeader("Report")
        .setWidth("9rem")
        .setFlexGrow(0);
    if (lines.stream().anyMatch(line -> line.mark().equals(MISSES))) {
      grid.addColumn(ReportLine::mark).setHeader("Target").setWidth("10rem").setFlexGrow(0);
    }
    grid.addColumn(ReportLine::why).setHeader("Why").setFlexGrow(1);
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.addThemeName("wrap-cell-content");
    grid.setAllRowsVisible(lines.size() <= ROWS_SHOWN);
    grid.setItems(lines);
  }
}
