package org.wardbook.progress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsvOfPlanTest {
  @Test
  void quotesEveryCell_andDoublesQuotes() {
    assertThat(CsvOfPlan.cell("Reduce “All” \"Crime\", by 2%"))
        .isEqualTo("\"Reduce “All” \"\"Crime\"\", by 2%\"");
    assertThat(CsvOfPlan.cell("")).isEqualTo("\"\"");
  }

  @Test
  void makesTextOfWhatASpreadsheetWouldRun() {
    assertThat(CsvOfPlan.cell("=HYPERLINK(1)")).isEqualTo("\"'=HYPERLINK(1)\"");
    assertThat(CsvOfPlan.cell("-2 on last year")).isEqualTo("\"'-2 on last year\"");
    assertThat(CsvOfPlan.cell("– none")).isEqualTo("\"– none\"");
  }
}
