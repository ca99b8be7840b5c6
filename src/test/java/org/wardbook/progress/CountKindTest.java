package org.wardbook.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountKindTest {
  private final CountKind kind = new CountKind();

  @Test
  void isMonitored_whenThePlanSetsNoTarget() {
    var reckoning = kind.reckon(SomeMeasure.of("count").on("2026-11-23"), reports(2));

    assertThat(reckoning.status()).isEqualTo(MeasureStatus.NO_TARGET);
    assertThat(reckoning.shown()).isEqualTo("2 reports");
    assertThat(reckoning.explanation()).contains("No target – monitored.");
    assertThat(reckoning.counted()).hasSize(2).allMatch(Counted::met);
  }

  @Test
  void isSingular_whenThereIsOne() {
    assertThat(kind.reckon(SomeMeasure.of("count").on("2026-11-23"), reports(1)).shown())
        .isEqualTo("1 report");
  }

  /** 20 by 31 December: 275 days, of which 1 to 275 have passed. */
  @ParameterizedTest
  @CsvSource({
    "0, 2026-03-31, ON_TRACK",
    "0, 2026-04-01, WELL_BEHIND",
    "20, 2026-04-01, MET",
    // Day 55 is a fifth of the time: 4 are expected, 80% of which is 3.2.
    "4, 2026-05-25, ON_TRACK",
    "4, 2026-05-26, BEHIND",
    "3, 2026-05-25, WELL_BEHIND",
    // Day 275: all 20 are expected, 80% of which is 16.
    "19, 2026-12-31, BEHIND",
    "16, 2026-12-31, BEHIND",
    "15, 2026-12-31, WELL_BEHIND",
    "19, 2027-01-01, LATE",
    "20, 2027-01-01, MET",
  })
  void holdsTheNumberAgainstTheTimeGoneBy(int count, String on, MeasureStatus status) {
    var measure = SomeMeasure.of("count").target("20", "cases").due("2026-12-31").on(on);

    assertThat(kind.reckon(measure, reports(count)).status()).isEqualTo(status);
  }

  @Test
  void isNeverLateByASuspectDate() {
    var measure = SomeMeasure.of("count").target("4", "sites").due("2026-03-31").suspectDate();

    assertThat(kind.reckon(measure.on("2026-11-23"), reports(3)).status())
        .isEqualTo(MeasureStatus.ON_TRACK);
  }

  @Test
  void saysTheTargetAndTheTime() {
    var measure = SomeMeasure.of("count").target("20", "cases").due("2026-12-31").on("2026-05-25");

    assertThat(kind.reckon(measure, reports(4)).explanation())
        .isEqualTo(
            "4 cases in plan year 2026-27. The target is 20 by 31 December 2026; 55 of 275 days"
                + " have passed.");
  }

  @Test
  void addsUpWhatTheReportsSay_whenEachCountsForSeveral() {
    var trained = List.of(counting(8), counting(1), counting(12));

    var reckoning = kind.reckon(SomeMeasure.of("count").on("2026-11-23"), trained);

    assertThat(reckoning.value()).isEqualByComparingTo("21");
    assertThat(reckoning.counted())
        .extracting(Counted::how)
        .containsExactly(
            "Observed on 1 June 2026. Counts for 8.",
            "Observed on 1 June 2026.",
            "Observed on 1 June 2026. Counts for 12.");
  }

  private static Evidence counting(int amount) {
    return new Evidence(SomeReport.numbered(amount).build(), null, amount, null, true);
  }

  private static List<Evidence> reports(int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> new Evidence(SomeReport.numbered(number).build(), null))
        .toList();
  }
}
