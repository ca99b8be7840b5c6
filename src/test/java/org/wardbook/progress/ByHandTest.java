package org.wardbook.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardbook.plan.FedBy;
import org.wardbook.plan.Figure;
import org.wardbook.plan.Milestone;
import org.wardbook.plan.MilestoneStep;
import org.wardbook.plan.PlanUpdate;
import org.wardbook.plan.UpdateStatus;

/** What is made of a lead agency's updates, kind by kind. */
class ByHandTest {
  private static final String TODAY = "2026-11-23";

  @Test
  void countsWhatWasSaidLast() {
    var cases = SomeMeasure.of("count").target("20", "cases").fedBy(FedBy.LEAD_AGENCY).on(TODAY);
    var reckoning =
        new CountByHand()
            .reckon(cases, entered(number("2026-11-01", "12"), number("2026-10-01", "9")));

    assertThat(reckoning.value()).isEqualByComparingTo("12");
    assertThat(reckoning.shown()).isEqualTo("12 cases");
    assertThat(reckoning.updates())
        .extracting(WeighedUpdate::counts, WeighedUpdate::because)
        .containsExactly(
            tuple(true, "The latest number."), tuple(false, "A later update counts in its place."));
  }

  @Test
  void keepsTheLastNumber_whenALaterUpdateGivesNone() {
    var cases = SomeMeasure.of("count").target("20", "cases").fedBy(FedBy.LEAD_AGENCY).on(TODAY);

    assertThat(
            new CountByHand()
                .reckon(
                    cases,
                    entered(
                        update("2026-11-20", UpdateStatus.BEHIND, null),
                        number("2026-11-01", "20")))
                .status())
        .isEqualTo(MeasureStatus.MET);
  }

  @Test
  void isNoFigureYet_whenAnUpdateGivesNone() {
    var cases = SomeMeasure.of("count").target("20", "cases").fedBy(FedBy.LEAD_AGENCY).on(TODAY);
    var reckoning =
        new CountByHand().reckon(cases, entered(update("2026-11-20", UpdateStatus.BEHIND, null)));

    assertThat(reckoning.status()).isEqualTo(MeasureStatus.WAITING_FOR_DATA);
    assertThat(reckoning.value()).isNull();
    assertThat(reckoning.explanation()).contains("no figure yet");
  }

  @ParameterizedTest
  @CsvSource({
    "17, 20, MET, 85.0% (17 of 20)",
    "16, 19, BEHIND, 84.2% (16 of 19)",
    "15, 20, WELL_BEHIND, 75.0% (15 of 20)",
    "0, 0, WAITING_FOR_DATA, None yet",
  })
  void sharesWithoutRounding(int part, int whole, MeasureStatus status, String shown) {
    var share = SomeMeasure.of("ratio").target("85", "percent").fedBy(FedBy.LEAD_AGENCY).on(TODAY);
    var reckoning =
        new RatioByHand()
            .reckon(
                share,
                entered(
                    update("2026-11-01", UpdateStatus.ON_SCHEDULE, new Figure.Part(part, whole))));

    assertThat(reckoning.status()).isEqualTo(status);
    assertThat(reckoning.shown()).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "COMPLETED, 2026-12-31, MET",
    "COMPLETED, 2026-06-30, MET",
    "ON_SCHEDULE, 2026-12-31, ON_TRACK",
    "NOT_STARTED, 2026-12-31, ON_TRACK",
    "BEHIND, 2026-12-31, BEHIND",
    "AT_RISK, 2026-12-31, WELL_BEHIND",
    "ON_SCHEDULE, 2026-11-23, ON_TRACK",
    "ON_SCHEDULE, 2026-11-22, LATE",
  })
  void isAsTheAgencySays_unlessItsDateHasPassed(
      UpdateStatus said, String due, MeasureStatus status) {
    var entered = entered(update("2026-11-01", said, null));
    var milestone = SomeMeasure.of("milestone").target("1", "done").due(due).on(TODAY);
    var narrative = SomeMeasure.of("narrative").due(due).on(TODAY);

    assertThat(new MilestoneByHand().reckon(milestone, entered).status()).isEqualTo(status);
    assertThat(new NarrativeKind().reckon(narrative, entered).status()).isEqualTo(status);
  }

  @Test
  void isReached_whenItsDatedStepIsConfirmed() {
    var measure = SomeMeasure.of("milestone").target("1", "done").due("2026-06-30").on(TODAY);
    var step = step("Complete", "2026-06-30", "2026-06-30");

    var reckoning = new MilestoneByHand().reckon(measure, new Entered(List.of(), List.of(step)));

    assertThat(reckoning.status()).isEqualTo(MeasureStatus.MET);
    assertThat(reckoning.shown()).isEqualTo("Reached on 30 June 2026");
    assertThat(step.standing()).isEqualTo(MilestoneState.Standing.REACHED);
  }

  @Test
  void isBehind_whenAnEarlierDatedStepIsLate() {
    var measure = SomeMeasure.of("milestone").target("1", "done").due("2026-12-31").on(TODAY);
    var entered =
        new Entered(
            List.of(update("2026-11-01", UpdateStatus.ON_SCHEDULE, null)),
            List.of(step("Programme", "2026-07-31", null), step("Complete", "2026-12-31", null)));

    var reckoning = new MilestoneByHand().reckon(measure, entered);

    assertThat(reckoning.status()).isEqualTo(MeasureStatus.BEHIND);
    assertThat(reckoning.explanation()).endsWith("“Programme” is late.");
  }

  /** On 23 November two quarters are over. */
  @ParameterizedTest
  @CsvSource({
    "2026-06-30 2026-09-30, ON_TRACK, 2 of 4 quarters",
    "2026-06-30 2026-07-01, ON_TRACK, 2 of 4 quarters",
    "2026-06-30 2026-06-29, BEHIND, 1 of 4 quarters",
    "2026-11-01, WELL_BEHIND, 1 of 4 quarters",
  })
  void asksForEveryQuarterThatIsOver(String published, MeasureStatus status, String shown) {
    var measure =
        SomeMeasure.of("milestone").target("1", "done").with("every", "quarter").on(TODAY);
    var updates =
        Arrays.stream(published.split(" "))
            .map(day -> update(day, UpdateStatus.COMPLETED, null))
            .toArray(PlanUpdate[]::new);

    var reckoning = new MilestoneByHand().reckon(measure, entered(updates));

    assertThat(reckoning.status()).isEqualTo(status);
    assertThat(reckoning.shown()).isEqualTo(shown);
    assertThat(reckoning.parts()).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({
    "321.1, MET, 5.0% less",
    "321.2, BEHIND, 4.9% less",
    "338, BEHIND, 0.0% less",
    "339, WELL_BEHIND, 0.3% more",
    "0, MET, 100.0% less",
  })
  void reducesAgainstThePrintedBaseline_unrounded(
      String crimes, MeasureStatus status, String shown) {
    var reckoning =
        new ReductionKind().reckon(burglary(), entered(year("2025-04-01", crimes, false)));

    assertThat(reckoning.status()).isEqualTo(status);
    assertThat(reckoning.shown()).isEqualTo(shown);
  }

  @Test
  void comparesNothing_whenThePeriodIsShorterThanTheBaselines() {
    var quarter =
        new Figure.OfPeriod(
            LocalDate.parse("2026-04-01"),
            LocalDate.parse("2026-06-30"),
            BigDecimal.TEN,
            "Police",
            false);
    var reckoning =
        new ReductionKind()
            .reckon(burglary(), entered(update("2026-07-10", UpdateStatus.ON_SCHEDULE, quarter)));

    assertThat(reckoning.value()).isNull();
    assertThat(reckoning.status()).isEqualTo(MeasureStatus.WAITING_FOR_DATA);
    assertThat(reckoning.explanation()).contains("No figure covers 12 months");
  }

  @Test
  void saysThereIsNoBaseline_whenThePlanPrintsNone() {
    var measure =
        SomeMeasure.of("reduction").target("5", "percent").fedBy(FedBy.LEAD_AGENCY).on(TODAY);

    assertThat(
            new ReductionKind()
                .reckon(measure, entered(year("2025-04-01", "300", false)))
                .explanation())
        .startsWith("There is no baseline: the plan prints none.");
    assertThat(
            new ReductionKind()
                .reckon(
                    measure,
                    entered(year("2025-04-01", "285", false), year("2024-04-01", "300", true)))
                .status())
        .isEqualTo(MeasureStatus.MET);
  }

  @Test
  void neverComputesWithABaselineOfAnotherUnit() {
    var measure =
        SomeMeasure.of("reduction")
            .target("2", "percent")
            .from("201", "repeat VICTIMS", "The target is on repeat incidents.")
            .with("baseline", "not-comparable")
            .on(TODAY);

    var reckoning = new ReductionKind().reckon(measure, entered(year("2025-04-01", "190", false)));

    assertThat(reckoning.value()).isNull();
    assertThat(reckoning.explanation())
        .contains("the printed one can’t be compared")
        .contains("The target is on repeat incidents.");
  }

  @Test
  void waitsForTheFirstFigure() {
    assertThat(new ReductionKind().reckon(burglary(), entered()).status())
        .isEqualTo(MeasureStatus.WAITING_FOR_DATA);
  }

  private static MeasureOnDay burglary() {
    return SomeMeasure.of("reduction")
        .target("5", "percent")
        .fedBy(FedBy.LEAD_AGENCY)
        .from("338", "dwelling burglaries", "")
        .on(TODAY);
  }

  private static Entered entered(PlanUpdate... updates) {
    return new Entered(List.of(updates), List.of());
  }

  private static PlanUpdate number(String day, String value) {
    return update(day, UpdateStatus.ON_SCHEDULE, new Figure.Number(new BigDecimal(value)));
  }

  private static PlanUpdate year(String from, String value, boolean baseline) {
    var first = LocalDate.parse(from);
    return update(
        TODAY,
        UpdateStatus.ON_SCHEDULE,
        new Figure.OfPeriod(
            first, first.plusYears(1).minusDays(1), new BigDecimal(value), "Police", baseline));
  }

  private static PlanUpdate update(String day, UpdateStatus status, @Nullable Figure figure) {
    return new PlanUpdate(
        UUID.randomUUID(),
        2026,
        "9.9-a",
        "kent-police",
        "Kent Police",
        status,
        LocalDate.parse(day),
        figure,
        "",
        "",
        false,
        null,
        "C. S. Unit",
        Instant.EPOCH,
        true);
  }

  private static MilestoneState step(String label, String due, @Nullable String reached) {
    var milestone = new Milestone(label, "", LocalDate.parse(due), null, null, false, null);
    var step =
        new MilestoneStep(
            "9.9",
            label,
            null,
            reached == null ? null : LocalDate.parse(reached),
            "",
            "C. S. Unit",
            Instant.EPOCH);
    return MilestoneState.of(milestone, step, LocalDate.parse(TODAY));
  }
}
