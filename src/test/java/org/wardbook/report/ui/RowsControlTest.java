package org.wardbook.report.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wardbook.report.definition.FieldDefinition;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The rows of a group where a report is corrected. */
class RowsControlTest {
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();
  private static final String SEIZED =
      """
      {"key": "seized", "kind": "group", "label": "What was seized?",
       "fields": [{"key": "what", "kind": "text", "label": "What?"}]}
      """;

  @Test
  void saysHowManyItDoesNotShow_whenThereAreTooMany() {
    assertThat(textOfRows(300)).doesNotContain("are shown");
    assertThat(textOfRows(301)).contains("The first 300 of 301 rows are shown. The others stay");
  }

  private static String textOfRows(int number) {
    var field = JSON.readValue(SEIZED, FieldDefinition.class);
    var control = new RowsControl(field, register -> List.of(), () -> {});
    var rows = JSON.createArrayNode();
    for (int each = 0; each < number; each++) {
      rows.addObject().put("what", "Number " + each);
    }
    control.show(rows);
    return control.getElement().getTextRecursively();
  }
}
