package org.wardbook.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.wardbook.base.ui.DateWords;
import org.wardbook.base.ui.HeaderCell;
import org.wardbook.base.ui.ScrollRegion;
import org.wardbook.report.DueItem;

/** What falls due as a plain table, which everybody can read aloud. */
final class DueTable extends Div {
  private final LocalDate today;
  private final ReportWords words;

  DueTable(String name, List<DueItem> items, LocalDate today, ReportWords words) {
    this.today = today;
    this.words = words;
    addClassName("ledger-around");
    ScrollRegion.of(this, name);
    var table = new NativeTable();
    table.addClassNames("ledger", "due");
    head(table);
    items.forEach(item -> table.getBody().add(row(item)));
    add(table);
  }

  private static void head(NativeTable table) {
    var row = table.getHead().addRow();
    Stream.of("Report", "Due", "What is to be done", "Ward", "Who does it")
        .forEach(heading -> row.add(HeaderCell.ofColumn(heading)));
  }

  private NativeTableRow row(DueItem item) {
    var row = new NativeTableRow();
    row.add(HeaderCell.ofRow(new Anchor("desk/reports/" + item.report(), item.number())));
    Stream.<Component>of(
            due(item),
            new Span(item.what()),
            new Span(item.ward() == null ? "Outside the district" : words.wardName(item.ward())),
            new Span(Objects.requireNonNullElse(item.who(), "Nobody yet")))
        .forEach(cell -> row.addDataCell().add(cell));
    return row;
  }

  private Span due(DueItem item) {
    var late = today.toEpochDay() - item.due().toEpochDay();
    var day = DateWords.day(item.due());
    if (late <= 0) {
      return new Span(day);
    }
    var words = new Span(day + ", " + (late == 1 ? "1 day" : late + " days") + " late");
    words.addClassName("overdue");
    return words;
  }
}
