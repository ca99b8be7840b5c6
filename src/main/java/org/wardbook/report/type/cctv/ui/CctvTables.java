package org.wardbook.report.type.cctv.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardbook.base.ui.DateWords;
import org.wardbook.base.ui.HeaderCell;
import org.wardbook.base.ui.ScrollRegion;
import org.wardbook.report.Report;
import org.wardbook.report.type.cctv.CctvFleet.Stay;

/** The ledger as tables, plain ones: they are short, and everybody can read them aloud. */
final class CctvTables {
  private CctvTables() {}

  static Component stays(List<Stay> stays) {
    var table = table("Unit", "Where", "From", "Until", "In order?", "Report");
    stays.forEach(stay -> table.getBody().add(row(stay)));
    return ScrollRegion.around(table, "Deployments");
  }

  static Anchor link(Report report) {
    return new Anchor("desk/reports/" + report.id(), report.reference());
  }

  private static NativeTableRow row(Stay stay) {
    return row(
        new Span(stay.unit()),
        new Span(stay.place()),
        new Span(day(stay.from())),
        new Span(stay.until() == null ? "It stands" : day(stay.until())),
        inOrder(stay),
        link(stay.report()));
  }

  /** A sign and words, so that nothing depends on colour. */
  static Span inOrder(Stay stay) {
    return new Span(stay.isInOrder() ? "✓ In order" : "✗ Not in order: " + stay.lacking());
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : DateWords.day(day);
  }

  private static NativeTable table(String... headings) {
    var table = new NativeTable();
    table.addClassName("ledger");
    var row = table.getHead().addRow();
    Stream.of(headings).forEach(heading -> row.add(HeaderCell.ofColumn(heading)));
    return table;
  }

  private static NativeTableRow row(Component first, Component... others) {
    var row = new NativeTableRow();
    row.add(HeaderCell.ofRow(first));
    Stream.of(others).forEach(other -> row.addDataCell().add(other));
    return row;
  }
}
