package org.wardbook.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardbook.plan.PlanYear;
import org.wardbook.report.Report;
import org.wardbook.report.ReportState;

class AdmissionTest {
  private final Admission admission =
      new Admission(
          new PlanYear(
              2026, "Plan", false, null, List.of(), List.of(), List.of(), List.of(), List.of(),
              List.of(), List.of()),
          LocalDate.of(2027, 5, 1),
          id -> "FT-000099",
          report -> "Side waste, not a fly-tip.");

  @ParameterizedTest
  @ValueSource(strings = {"2026-04-01T00:00", "2026-11-23T10:00", "2027-03-31T23:59"})
  void admits_whenAcceptedAndObservedInThePlanYearOfLondon(String observed) {
    assertThat(admission.refusal(SomeReport.numbered(1).observed(observed).build())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-03-31T23:59 | Observed on 31 March 2026, outside this plan year: it belongs to 2025-26.",
        "2027-04-01T00:00 | Observed on 1 April 2027, outside this plan year: it belongs to 2027-28.",
      })
  void says_whenItBelongsToAnotherPlanYear(String observed, String because) {
    assertThat(because(SomeReport.numbered(1).observed(observed).build())).isEqualTo(because);
  }

  @Test
  void leavesOut_whenItWasObservedAfterTheDayLookedAt() {
    var on = LocalDate.of(2026, 5, 31);
    var earlier =
        new Admission(admission.year(), on, admission.referenceOf(), admission.rejectionOf());

    assertThat(earlier.refusal(SomeReport.numbered(1).observed("2026-06-01T00:00").build()))
        .map(NotCounted::because)
        .contains("Observed later, on 1 June 2026.");
  }

  @ParameterizedTest
  @CsvSource({
    "RECEIVED, Waits for review.",
    "NEEDS_INFORMATION, Waits for review: the CSU has asked its author a question.",
  })
  void waits_whenTheCsuHasNotAcceptedItYet(ReportState state, String because) {
    var refusal = admission.refusal(SomeReport.numbered(1).in(state).build()).orElseThrow();

    assertThat(refusal.because()).isEqualTo(because);
    assertThat(refusal.waiting()).isTrue();
  }

  @Test
  void namesTheOriginal_whenItIsADuplicate() {
    var original = SomeReport.numbered(99).build();
    var duplicate = SomeReport.numbered(1).duplicateOf(original).build();

    assertThat(because(duplicate)).isEqualTo("Duplicate of FT-000099.");
    assertThat(admission.refusal(duplicate)).map(NotCounted::waiting).contains(false);
  }

  @Test
  void givesTheReason_whenItWasNotAccepted() {
    assertThat(because(SomeReport.numbered(1).in(ReportState.REJECTED).build()))
        .isEqualTo("Not accepted: Side waste, not a fly-tip.");
  }

  @Test
  void says_whenItIsOutsideTheDistrict() {
    assertThat(because(SomeReport.numbered(1).outsideTheDistrict().build()))
        .isEqualTo("Its place is outside the district.");
  }

  private String because(Report report) {
    return admission.refusal(report).orElseThrow().because();
  }
}
