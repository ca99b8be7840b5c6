package org.wardbook.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wardbook.WardbookTest;
import org.wardbook.people.People;
import org.wardbook.plan.Figure;
import org.wardbook.plan.NewUpdate;
import org.wardbook.plan.PlanUpdates;
import org.wardbook.plan.UpdateStatus;
import org.wardbook.sync.ApiClient;

/** The plan's table for the quarterly report. */
@WardbookTest
class PlanTableTest {
  private static final String CSV = "/desk/plan/2026/table.csv";
  private static final String PAGE = "/desk/plan/2026/report.html";

  @LocalServerPort private int port;
  @Autowired private People people;
  @Autowired private PlanUpdates updates;

  @Test
  void listsEveryMeasure_forASpreadsheet() {
    var answer = ApiClient.signedIn(port, "csu").get(CSV);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
    assertThat(answer.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"action-plan-2026-27-on-2026-11-23.csv\"");
    assertThat(answer.text()).startsWith("\uFEFF\"Action or heading\",");
    assertThat(answer.text().lines()).hasSize(57);
    assertThat(answer.text()).contains("\"4.7-b\",\"Cleared within 7 days");
  }

  @Test
  void isAPageWithoutScript_thatCanBePublishedAsItIs() {
    var answer = ApiClient.signedIn(port, "csu").get(PAGE);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
    assertThat(answer.text())
        .contains("<h1>Action plan 2026-27: how it stands</h1>")
        .contains("Quarter 3, October to December")
        .contains("56 measures:")
        .contains("Young People&#39;s Issues")
        .doesNotContain("<script", "FT-0000");
  }

  @ParameterizedTest
  @ValueSource(strings = {CSV, PAGE})
  void leavesOutNumbersOfFewerThanFivePeople(String path) {
    var csu = people.findByUsername("csu").orElseThrow();
    updates.enter(
        new NewUpdate(
            2026,
            "7.5-a",
            people.agencies().getFirst().key(),
            UpdateStatus.ON_SCHEDULE,
            LocalDate.of(2026, 11, 20),
            new Figure.Number(new BigDecimal("2")),
            "",
            ""),
        csu);

    var text = ApiClient.signedIn(port, "csu").get(path).text();

    var row = text.lines().filter(line -> line.contains("Perpetrators completing")).findFirst();
    assertThat(row.orElseThrow()).contains("Not shown").doesNotContain("2 people");
  }

  @ParameterizedTest
  @ValueSource(strings = {CSV, PAGE})
  void isForTheCsuAlone(String path) {
    assertThat(ApiClient.signedIn(port, "volunteer").get(path).status()).isEqualTo(403);
    assertThat(ApiClient.signedIn(port, "warden").get(path).status()).isEqualTo(403);
    assertThat(new ApiClient(port).get(path).status()).isEqualTo(302);
    assertThat(ApiClient.signedIn(port, "csu").withoutSession().get(path).status()).isEqualTo(302);
  }

  @Test
  void isNotFound_whenTheYearHasNoPlan() {
    assertThat(ApiClient.signedIn(port, "csu").get("/desk/plan/2019/table.csv").status())
        .isEqualTo(404);
  }
}
