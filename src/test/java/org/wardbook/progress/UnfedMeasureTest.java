package org.wardbook.progress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wardbook.plan.FedBy;

class UnfedMeasureTest {
  @Test
  void isGreyWithoutAFigure_whenNothingFeedsIt() {
    var reckoning =
        UnfedMeasure.reckon(SomeMeasure.of("count").target("4", "operations").on("2026-11-23"));

    assertThat(reckoning.status()).isEqualTo(MeasureStatus.WAITING_FOR_DATA);
    assertThat(reckoning.value()).isNull();
    assertThat(reckoning.shown()).isEqualTo("–");
    assertThat(reckoning.explanation()).isEqualTo("Nothing feeds this yet.");
  }

  @Test
  void waitsForTheLeadAgency_whenItIsUpdatedByHand() {
    var measure = SomeMeasure.of("milestone").target("1", "done").fedBy(FedBy.LEAD_AGENCY);

    assertThat(UnfedMeasure.reckon(measure.due("2026-06-30").on("2026-11-23")).explanation())
        .isEqualTo(
            "Updated by the lead agency; no update yet. Its date, 30 June 2026, has passed.");
  }

  @Test
  void isMonitored_whenThePlanSetsNoTarget() {
    var reckoning = UnfedMeasure.reckon(SomeMeasure.of("narrative").on("2026-11-23"));

    assertThat(reckoning.status()).isEqualTo(MeasureStatus.NO_TARGET);
    assertThat(reckoning.explanation()).endsWith("No target – monitored.");
  }

  @Test
  void asksForThePriorityWards_whenTheyDecide() {
    var measure = SomeMeasure.of("one-per-area").target("1", "EVA").with("per", "priority ward");

    assertThat(UnfedMeasure.reckon(measure.on("2026-11-23")).explanation())
        .isEqualTo("Nothing feeds this yet. Set priority wards first.");
  }

  @Test
  void saysNoneReported_whenOnlyCommunityReportsCount() {
    var measure = SomeMeasure.of("ratio").with("conditional", "yes");

    assertThat(UnfedMeasure.reckon(measure.on("2026-11-23")).explanation())
        .contains("none reported");
  }

  @Test
  void isNotOverdue_whenItsDateIsSuspect() {
    var measure = SomeMeasure.of("ratio").target("85", "percent").due("2026-03-31").suspectDate();

    assertThat(UnfedMeasure.reckon(measure.on("2026-11-23")).explanation())
        .contains("31 March 2026, is suspect")
        .doesNotContain("has passed");
  }
}
