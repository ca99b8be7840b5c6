package org.wardbook.report.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import org.wardbook.base.ui.HeaderCell;
import org.wardbook.base.ui.ScrollRegion;
import org.wardbook.report.definition.FieldDefinition;
import org.wardbook.report.definition.FieldKind;
import tools.jackson.databind.JsonNode;

/** The rows that answer a group, one below the other, with a column for each question answered. */
final class GroupTable {
  private GroupTable() {}

  /**
   * Makes the table.
   *
   * @param rows an array, as the group was answered
   * @param listed the names of what is on the CSU's lists
   */
  static Div of(FieldDefinition group, JsonNode rows, AnswerWords.ListedNames listed) {
    var asked = answered(group, rows);
    var table = new NativeTable();
    table.addClassName("ledger");
    var head = table.getHead().addRow();
    head.add(HeaderCell.ofColumn("No."));
    asked.forEach(field -> head.add(HeaderCell.ofColumn(field.label())));
    for (var index = 0; index < rows.size(); index++) {
      var line = new NativeTableRow(HeaderCell.ofRow(String.valueOf(index + 1)));
      var row = rows.get(index);
      asked.forEach(field -> line.add(new NativeTableCell(words(field, row, listed))));
      table.getBody().add(line);
    }
    return ScrollRegion.around(table, group.label());
  }

  private static List<FieldDefinition> answered(FieldDefinition group, JsonNode rows) {
    return group.fields().stream()
        .filter(field -> field.kind() != FieldKind.ID)
        .filter(field -> rows.valueStream().anyMatch(row -> row.has(field.key())))
        .toList();
  }

  private static String words(FieldDefinition field, JsonNode row, AnswerWords.ListedNames listed) {
    return row.has(field.key()) ? AnswerWords.of(field, row.path(field.key()), listed) : "";
  }
}
