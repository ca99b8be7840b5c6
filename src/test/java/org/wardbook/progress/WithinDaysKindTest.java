package org.wardbook.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardbook.report.ClockReading;

class WithinDaysKindTest {
  private final WithinDaysKind kind = new WithinDaysKind();

  @ParameterizedTest
  @CsvSource({
    // Seen 1 June 10:00: due at the end of 8 June (practice §2.3).
    "2026-06-01T10:00, 2026-06-08T23:59, true",
    "2026-06-01T10:00, 2026-06-09T00:01, false",
    // The hour does not matter, only the day on London's calendar.
    "2026-06-01T00:00, 2026-06-08T23:59, true",
    "2026-06-01T23:59, 2026-06-09T00:00, false",
    // Across the start and the end of summer time.
    "2026-03-25T10:00, 2026-04-01T23:59, true",
    "2026-03-25T10:00, 2026-04-02T00:01, false",
    "2026-03-27T23:30, 2026-04-03T23:59, true",
    "2026-10-20T10:00, 2026-10-27T23:59, true",
    "2026-10-20T10:00, 2026-10-28T00:01, false",
    // In summer time, UTC is still on the day before.
    "2026-06-02T00:30, 2026-06-09T23:59, true",
  })
  void allowsSevenCalendarDaysToTheEndOfTheDayInLondon(
      String observed, String cleared, boolean inTime) {
    var reckoning = reckon("2026-11-23", seen(1, observed, cleared));

    assertThat(reckoning.counted()).extracting(Counted::met).containsExactly(inTime);
  }

  @Test
  void saysTheDaysOfClearanceAndDue() {
    var reckoning =
        reckon(
            "2026-11-23",
            seen(1, "2026-06-01T10:00", "2026-06-08T23:59"),
            seen(2, "2026-06-01T10:00", "2026-06-09T00:01"));

    assertThat(reckoning.counted())
        .extracting(Counted::how)
        .containsExactly(
            "Cleared on 8 June 2026, in time; due on 8 June 2026.",
            "Cleared on 9 June 2026, late; due on 8 June 2026.");
  }

  @Test
  void leavesOut_whenOpenAndNotYetDue() {
    var reckoning = reckon("2026-06-08", seen(1, "2026-06-01T10:00", null));

    assertThat(reckoning.counted()).isEmpty();
    assertThat(reckoning.notCounted())
        .extracting(NotCounted::because)
        .containsExactly("Open and not yet due: due on 8 June 2026.");
    assertThat(reckoning.status()).isEqualTo(MeasureStatus.WAITING_FOR_DATA);
    assertThat(reckoning.value()).isNull();
  }

  @Test
  void counts_asAMissWhenOpenAndPastDue() {
    var reckoning = reckon("2026-06-09", seen(1, "2026-06-01T10:00", null));

    assertThat(reckoning.counted())
        .containsExactly(
            new Counted(
                reckoning.counted().getFirst().reportId(),
                "FT-000001",
                false,
                "Still open; it was due on 8 June 2026."));
    assertThat(reckoning.value()).isEqualByComparingTo("0");
    assertThat(reckoning.status()).isEqualTo(MeasureStatus.WELL_BEHIND);
  }

  @Test
  void countsAsOpen_whenItWasClearedAfterTheDayLookedAt() {
    var reckoning = reckon("2026-06-08", seen(1, "2026-06-01T10:00", "2026-06-09T09:00"));

    assertThat(reckoning.counted()).isEmpty();
  }

  @Test
  void keepsApart_whenTheClockDoesNotRun() {
    var observed = SomeReport.numbered(1).observed("2026-06-01T10:00").build();
    var onPrivateLand =
        new Evidence(
            observed, new ClockReading("its owner clears it", observed.observedAt(), null));

    var reckoning = reckon("2026-11-23", onPrivateLand);

    assertThat(reckoning.counted()).isEmpty();
    assertThat(reckoning.notCounted())
        .extracting(NotCounted::because)
        .containsExactly("Kept apart: its owner clears it.");
  }

  @Test
  void startsWithTheEarliestDuplicate_sinceTheClockSaysSo() {
    var report = SomeReport.numbered(2).observed("2026-06-03T10:00").build();
    var clock =
        new ClockReading(
            null, SomeReport.london("2026-06-01T10:00"), SomeReport.london("2026-06-09T00:01"));

    assertThat(reckon("2026-11-23", new Evidence(report, clock)).counted())
        .extracting(Counted::met)
        .containsExactly(false);
  }

  @Test
  void sharesWhatWasInTimeAmongWhatWasClearedOrDue() {
    var reckoning =
        reckon(
            "2026-06-20",
            seen(1, "2026-06-01T10:00", "2026-06-03T10:00"),
            seen(2, "2026-06-01T10:00", "2026-06-20T10:00"),
            seen(3, "2026-06-02T10:00", null),
            seen(4, "2026-06-19T10:00", null),
            seen(5, "2026-06-19T10:00", "2026-06-20T08:00"));

    assertThat(reckoning.shown()).isEqualTo("50.0% (2 of 4)");
    assertThat(reckoning.value()).isEqualByComparingTo("50");
    assertThat(reckoning.notCounted()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "20, 20, MET, 100.0% (20 of 20)",
    "19, 20, BEHIND, 95.0% (19 of 20)",
    "18, 19, WELL_BEHIND, 94.7% (18 of 19)",
    "1999, 2000, BEHIND, 99.9% (1999 of 2000)",
    "0, 3, WELL_BEHIND, 0.0% (0 of 3)",
  })
  void judgesByTheDistanceToTheTarget(int inTime, int all, MeasureStatus status, String shown) {
    var evidence = new ArrayList<Evidence>();
    IntStream.range(0, all)
        .mapToObj(
            n -> seen(n, "2026-06-01T10:00", n < inTime ? "2026-06-08T10:00" : "2026-06-09T10:00"))
        .forEach(evidence::add);

    var reckoning = kind.reckon(sevenDays("2026-11-23"), evidence);

    assertThat(reckoning.status()).isEqualTo(status);
    assertThat(reckoning.shown()).isEqualTo(shown);
  }

  @Test
  void takesTheNumberOfDaysFromTheMeasure() {
    var threeDays = SomeMeasure.of("within-days").target("100", "percent").with("days", "3");

    var reckoning =
        kind.reckon(
            threeDays.on("2026-11-23"),
            List.of(
                seen(1, "2026-06-01T10:00", "2026-06-04T23:59"),
                seen(2, "2026-06-01T10:00", "2026-06-05T00:01")));

    assertThat(reckoning.counted()).extracting(Counted::met).containsExactly(true, false);
    assertThat(kind.rule(threeDays.on("2026-11-23"))).contains("3 calendar days");
  }

  @Test
  void takesDaysAndShareOfTheDayOfTheObservation_whereTheCsuSetThem() {
    var registers =
        new SomeRegisters()
            .with("clearance-target", "A", "{'days':5,'percent':90}", null, "2026-06-01")
            .with("clearance-target", "B", "{'days':3,'percent':50}", "2026-06-02", null);
    var measure =
        SomeMeasure.of("within-days")
            .target("100", "percent")
            .with(Map.of("days", "7", "register", "clearance-target"))
            .knowing(registers.known())
            .on("2026-11-23");

    var reckoning =
        kind.reckon(
            measure,
            List.of(
                seen(1, "2026-06-01T23:59", "2026-06-06T23:59"),
                seen(2, "2026-06-02T00:00", "2026-06-06T00:00")));

    assertThat(reckoning.counted()).extracting(Counted::met).containsExactly(true, false);
    // 1 of 2 against the mean of 90% and 50%.
    assertThat(reckoning.status()).isEqualTo(MeasureStatus.WELL_BEHIND);
    assertThat(reckoning.explanation()).endsWith("The target set for them is 70%.");
  }

  private Reckoning reckon(String on, Evidence... evidence) {
    return kind.reckon(sevenDays(on), List.of(evidence));
  }

  private static MeasureOnDay sevenDays(String on) {
    var parameters = Map.of("days", "7", "done", "Cleared");
    return SomeMeasure.of("within-days").target("100", "percent").with(parameters).on(on);
  }

  private static Evidence seen(int number, String observed, @Nullable String cleared) {
    var report = SomeReport.numbered(number).observed(observed).build();
    return new Evidence(
        report,
        new ClockReading(
            null, report.observedAt(), cleared == null ? null : SomeReport.london(cleared)));
  }
}
