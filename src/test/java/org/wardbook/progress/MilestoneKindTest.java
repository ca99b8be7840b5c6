package org.wardbook.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MilestoneKindTest {
  private final MilestoneKind kind = new MilestoneKind();

  @ParameterizedTest
  @CsvSource({"2026-06-30, ON_TRACK", "2026-07-01, LATE"})
  void isLateFromTheDayAfterItsDate_whenItIsNotReached(String on, MeasureStatus status) {
    var reckoning = kind.reckon(byJune(on), List.of());

    assertThat(reckoning.status()).isEqualTo(status);
    assertThat(reckoning.value()).isNull();
    assertThat(reckoning.shown()).isEqualTo("Not reached yet");
  }

  @Test
  void isNotLate_whenItsDateIsSuspect() {
    var measure = SomeMeasure.of("milestone").due("2026-03-31").suspectDate();

    assertThat(kind.reckon(measure.on("2026-11-23"), List.of()).status())
        .isEqualTo(MeasureStatus.ON_TRACK);
  }

  @Test
  void isMetWithTheFirstReport_andNamesItForTheOthers() {
    var first = seen(7, "2026-05-02T09:00");
    var second = seen(8, "2026-05-03T09:00");

    var reckoning = kind.reckon(byJune("2026-11-23"), List.of(first, second));

    assertThat(reckoning.status()).isEqualTo(MeasureStatus.MET);
    assertThat(reckoning.counted()).extracting(Counted::reference).containsExactly("FT-000007");
    assertThat(reckoning.notCounted())
        .extracting(NotCounted::because)
        .containsExactly("Already reached with FT-000007.");
    assertThat(reckoning.explanation())
        .isEqualTo("Reached on 2 May 2026 with FT-000007, by the date, 30 June 2026.");
  }

  @Test
  void isMetAfterItsDateToo_andSaysSo() {
    var reckoning = kind.reckon(byJune("2026-11-23"), List.of(seen(7, "2026-08-03T09:00")));

    assertThat(reckoning.status()).isEqualTo(MeasureStatus.MET);
    assertThat(reckoning.explanation())
        .isEqualTo("Reached on 3 August 2026 with FT-000007, after the date, 30 June 2026.");
  }

  private static MeasureOnDay byJune(String on) {
    return SomeMeasure.of("milestone").target("1", "done").due("2026-06-30").on(on);
  }

  private static Evidence seen(int number, String observed) {
    return new Evidence(SomeReport.numbered(number).observed(observed).build(), null);
  }
}
