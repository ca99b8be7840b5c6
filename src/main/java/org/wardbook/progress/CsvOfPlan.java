package org.wardbook.progress;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The plan's table as comma-separated values (RFC 4180), which Excel opens as it should. */
final class CsvOfPlan {
  /** Tells Excel that the file is UTF-8. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final List<String> HEADINGS =
      List.of(
          "Action or heading",
          "Text",
          "Lead",
          "By when",
          "Measure",
          "What is measured",
          "Target",
          "To date",
          "This quarter",
          "State",
          "How it came about",
          "The lead agency says",
          "Figures from",
          "Rule");

  private CsvOfPlan() {}

  static String of(PlanTable.Table table) {
    var lines =
        Stream.concat(Stream.of(HEADINGS), table.rows().stream().map(CsvOfPlan::cells))
            .map(cells -> cells.stream().map(CsvOfPlan::cell).collect(Collectors.joining(",")))
            .collect(Collectors.joining("\r\n"));
    return BYTE_ORDER_MARK + lines + "\r\n";
  }

  private static List<String> cells(PlanTable.Row row) {
    return List.of(
        row.of(),
        row.text(),
        row.lead(),
        row.byWhen(),
        row.id(),
        row.label(),
        row.target(),
        row.toDate(),
        row.thisQuarter(),
        row.status().word(),
        row.explanation(),
        row.agencySays(),
        row.source(),
        row.rule());
  }

  /** A spreadsheet runs what begins like a formula: a leading apostrophe makes it text. */
  static String cell(String text) {
    boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    return '"' + ((formula ? "'" : "") + text).replace("\"", "\"\"") + '"';
  }
}
