package org.wardbook.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SumAtRateKindTest {
  private final SumAtRateKind kind = new SumAtRateKind();

  @ParameterizedTest
  @CsvSource({
    "2026-09-30T23:59, 10, 59.30, £59.30",
    "2026-10-01T00:00, 10, 60.80, £60.80",
    "2026-10-01T00:00, 2.5, 15.20, £15.20",
    // Exact in the value: 1.25 hours at 593 pence are 741.25 pence.
    "2026-09-30T10:00, 1.25, 7.4125, £7.41",
    "2026-10-01T00:00, 1000, 6080, '£6,080.00'",
  })
  void takesTheRateOfTheDayOfTheWork(String observed, String hours, String pounds, String shown) {
    var reckoning = kind.reckon(measure(rates()), List.of(work(observed, hours)));

    assertThat(reckoning.value()).isEqualByComparingTo(pounds);
    assertThat(reckoning.shown()).isEqualTo(shown);
    assertThat(reckoning.status()).isEqualTo(MeasureStatus.NO_TARGET);
  }

  @Test
  void addsUpWithoutRoundingEachReport() {
    var twice = List.of(work("2026-09-30T10:00", "1.25"), work("2026-09-30T11:00", "1.25"));

    assertThat(kind.reckon(measure(rates()), twice).shown()).isEqualTo("£14.83");
    assertThat(kind.reckon(measure(rates()), twice).counted())
        .extracting(Counted::how)
        .contains("1.25 hours × £5.93 an hour on 30 September 2026: £7.41.");
  }

  @Test
  void doesNotCount_whenNoRateIsSetForTheDay() {
    var reckoning = kind.reckon(measure(rates()), List.of(work("2026-05-31T10:00", "10")));

    assertThat(reckoning.value()).isEqualByComparingTo("0");
    assertThat(reckoning.notCounted())
        .extracting(NotCounted::because)
        .containsExactly("No hourly rate is set for 31 May 2026.");
  }

  @Test
  void saysSetTheRatesFirst_whenThereIsNone() {
    var reckoning =
        kind.reckon(measure(new SomeRegisters()), List.of(work("2026-05-31T10:00", "10")));

    assertThat(reckoning.value()).isNull();
    assertThat(reckoning.explanation()).startsWith("Set hourly rates first.");
  }

  @Test
  void saysSetTheRatesFirst_whenAllHadEndedBeforeThePlanYear() {
    var registers =
        new SomeRegisters()
            .with("payback-rate", "Old", "{'pencePerHour':593}", null, "2026-03-31")
            .with("payback-rate", "To come", "{'pencePerHour':700}", "2026-11-24", null);

    var reckoning = kind.reckon(measure(registers), List.of(work("2026-05-31T10:00", "10")));

    assertThat(reckoning.value()).isNull();
    assertThat(reckoning.status()).isEqualTo(MeasureStatus.WAITING_FOR_DATA);
    assertThat(reckoning.explanation()).startsWith("Set hourly rates first.");
  }

  private static SomeRegisters rates() {
    return new SomeRegisters()
        .with("payback-rate", "Old", "{'pencePerHour':593}", "2026-06-01", "2026-09-30")
        .with("payback-rate", "New", "{'pencePerHour':608}", "2026-10-01", null);
  }

  private static MeasureOnDay measure(SomeRegisters registers) {
    return SomeMeasure.of("sum-at-rate")
        .with("register", "payback-rate")
        .knowing(registers.known())
        .on("2026-11-23");
  }

  private static Evidence work(String observed, String hours) {
    var report = SomeReport.numbered(1).observed(observed).build();
    return new Evidence(report, null, new BigDecimal(hours), null, true, "activity");
  }
}
