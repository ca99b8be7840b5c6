package org.wardbook.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardbook.plan.Figure;
import org.wardbook.plan.PlanUpdate;
import org.wardbook.plan.PlannedMeasure;
import org.wardbook.plan.UpdateStatus;

class SmallNumbersTest {
  @ParameterizedTest
  @ValueSource(strings = {"1", "2", "3", "4"})
  void tellsNothing_fromWhichTheNumberCouldBeWorkedOut(String number) {
    var published = of("count", new Figure.Number(new BigDecimal(number)), number).published();

    assertThat(published.value()).isNull();
    assertThat(published.shown()).isEqualTo("fewer than 5");
    assertThat(published.status()).isEqualTo(MeasureStatus.NOT_SHOWN);
    assertThat(published.statusByRule()).isEqualTo(MeasureStatus.NOT_SHOWN);
    assertThat(published.explanation()).doesNotContain("plan year");
    assertThat(published.counted()).isEmpty();
    assertThat(published.notCounted()).isEmpty();
    assertThat(published.trend()).isEmpty();
    assertThat(published.updates()).isEmpty();
    assertThat(published.agencyUpdate()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "5", "100"})
  void tellsNoneAndFiveOrMore(String number) {
    var published = of("count", new Figure.Number(new BigDecimal(number)), number).published();

    assertThat(published.value()).isEqualByComparingTo(number);
    assertThat(published.status()).isEqualTo(MeasureStatus.MET);
  }

  @ParameterizedTest
  @CsvSource({
    "3, 20, true",
    // 18 of 20 who did not re-offend are 2 who did.
    "18, 20, true",
    "2, 4, true",
    "15, 20, false",
    "20, 20, false",
    "0, 20, false",
  })
  void hidesAShare_whenAPartOrTheRestIsSmall(int part, int whole, boolean hidden) {
    var published = of("ratio", new Figure.Part(part, whole), "50").published();

    assertThat(published.value() == null).isEqualTo(hidden);
  }

  @Test
  void leavesOutTheMonths_whenOneOfThemAddsFewerThanFive() {
    assertThat(of("count", new Figure.Number(BigDecimal.TEN), "0", "6", "8").published().trend())
        .isEmpty();
    assertThat(of("count", new Figure.Number(BigDecimal.TEN), "0", "5", "10").published().trend())
        .hasSize(3);
  }

  @Test
  void neverTellsForHowManyAReportCounts() {
    var counted = List.of(new Counted(UUID.randomUUID(), "AC-000001", true, "Counts for 3."));
    var published = of(counted, "count", new Figure.Number(BigDecimal.TEN), "10").published();

    assertThat(published.counted()).extracting(Counted::how).containsExactly("It counts.");
  }

  @Test
  void tellsEverything_whenItIsNotOfPeople() {
    var operations = SomeMeasure.of("count").target("4", "operations").on("2026-11-23").planned();
    var progress = progress(operations, List.of(), new Figure.Number(BigDecimal.TWO), "2");

    assertThat(progress.published()).isEqualTo(progress);
  }

  private static MeasureProgress of(String kind, Figure figure, String... months) {
    return of(List.of(), kind, figure, months);
  }

  private static MeasureProgress of(
      List<Counted> counted, String kind, Figure figure, String... months) {
    var planned =
        SomeMeasure.of(kind)
            .target("3", "people")
            .with(Map.of("people", "yes"))
            .on("2026-11-23")
            .planned();
    return progress(planned, counted, figure, months);
  }

  private static MeasureProgress progress(
      PlannedMeasure planned, List<Counted> counted, Figure figure, String... months) {
    var update =
        new PlanUpdate(
            UUID.randomUUID(),
            2026,
            "9.9-a",
            "kcc",
            "Kent County Council",
            UpdateStatus.ON_SCHEDULE,
            LocalDate.parse("2026-11-01"),
            figure,
            "",
            "",
            false,
            null,
            "C. S. Unit",
            Instant.EPOCH,
            true);
    var value = new BigDecimal(months[months.length - 1]);
    var trend =
        Arrays.stream(months)
            .map(month -> new TrendPoint(LocalDate.parse("2026-11-01"), new BigDecimal(month)))
            .toList();
    return new MeasureProgress(
        planned,
        true,
        MeasureStatus.MET,
        MeasureStatus.MET,
        null,
        value,
        value + " people",
        value + " people in plan year 2026-27.",
        "Rule.",
        counted,
        List.of(),
        0,
        null,
        List.of(),
        List.of(new WeighedUpdate(update, true, "The latest number.")),
        update,
        List.of(),
        trend,
        Counted.sum(counted),
        0);
  }
}
