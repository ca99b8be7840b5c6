package org.wardbook.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OnePerAreaKindTest {
  private final OnePerAreaKind kind = new OnePerAreaKind();

  @Test
  void saysSetPriorityWardsFirst_whenNoneIsSet() {
    var reckoning = kind.reckon(audits(new SomeRegisters()), List.of(in("W1", 1, "audit")));

    assertThat(reckoning.status()).isEqualTo(MeasureStatus.WAITING_FOR_DATA);
    assertThat(reckoning.value()).isNull();
    assertThat(reckoning.explanation()).startsWith("Set priority wards first.");
    assertThat(reckoning.notCounted()).hasSize(1);
  }

  @Test
  void isOneArea_whenAWardHasPriorityForTwoThemes() {
    var reckoning = kind.reckon(audits(twoWards()), List.of(in("W1", 1, "audit")));

    assertThat(reckoning.shown()).isEqualTo("1 of 2 areas");
    assertThat(reckoning.value()).isEqualByComparingTo("0.5");
    assertThat(reckoning.parts())
        .extracting(Part::label, Part::met)
        .containsExactly(tuple("Halstead", true), tuple("Hextable", false));
  }

  @Test
  void isMet_whenEveryAreaIsDone() {
    var all = List.of(in("W1", 1, "audit"), in("W2", 2, "audit"));

    assertThat(kind.reckon(audits(twoWards()), all).status()).isEqualTo(MeasureStatus.MET);
    assertThat(kind.reckon(audits(twoWards()), all).value()).isEqualByComparingTo(BigDecimal.ONE);
  }

  @Test
  void countsTheFirstOfAWard_andSaysWhyOthersDoNotCount() {
    var reckoning =
        kind.reckon(
            audits(twoWards()),
            List.of(in("W1", 1, "audit"), in("W1", 2, "audit"), in("W3", 3, "audit")));

    assertThat(reckoning.counted()).extracting(Counted::reference).containsExactly("FT-000001");
    assertThat(reckoning.notCounted())
        .extracting(NotCounted::because)
        .containsExactly(
            "Halstead has this already with FT-000001.",
            "Ash is not on the CSU’s list of priority wards on 23 November 2026.");
  }

  @Test
  void asksOnlyForThoseOfTheDay() {
    var registers =
        new SomeRegisters()
            .with("priority-ward", "Halstead", "{'ward':'W1'}", null, "2026-11-22")
            .with("priority-ward", "Hextable", "{'ward':'W2'}", "2026-11-23", null);

    assertThat(kind.reckon(audits(registers), List.of(in("W2", 1, "audit"))).shown())
        .isEqualTo("1 of 1 area");
  }

  @Test
  void asksForThoseOfTheYearsLastDay_whenTheYearIsOver() {
    var registers =
        new SomeRegisters()
            .with("priority-ward", "Halstead", "{'ward':'W1'}", null, "2027-03-31")
            .with("priority-ward", "Hextable", "{'ward':'W2'}", "2027-04-01", null);
    var yearAfter = audits(registers).on(LocalDate.of(2027, 5, 10));
    var audits = List.of(in("W1", 1, "audit"));

    assertThat(kind.reckon(yearAfter, audits).shown()).isEqualTo("1 of 1 area");
    assertThat(kind.reckon(yearAfter, audits).explanation()).endsWith("on 31 March 2027.");
    assertThat(kind.valueOf(yearAfter, audits)).isEqualByComparingTo(BigDecimal.ONE);
    assertThat(kind.lackingIn(yearAfter, "W2", List.of())).isEmpty();
  }

  @Test
  void takesTwoDifferentKinds_whereARangeOfInitiativesIsAskedFor() {
    var registers =
        new SomeRegisters()
            .with("speeding-area", "Halstead", "{'ward':'W1'}")
            .with("speeding-area", "Hextable", "{'ward':'W2'}");
    var measure =
        SomeMeasure.of("one-per-area")
            .with(Map.of("register", "speeding-area", "kinds", "2"))
            .knowing(registers.known())
            .on("2026-11-23");

    var reckoning =
        kind.reckon(
            measure,
            List.of(
                in("W1", 1, "speedwatch-session"),
                in("W1", 2, "activity zigzag"),
                in("W2", 3, "speedwatch-session"),
                in("W2", 4, "speedwatch-session")));

    assertThat(reckoning.status()).isEqualTo(MeasureStatus.NO_TARGET);
    assertThat(reckoning.value()).isEqualByComparingTo("1");
    assertThat(reckoning.parts())
        .extracting(Part::shown)
        .containsExactly("2 kinds of initiative", "1 kind of initiative, not enough");
  }

  private static SomeRegisters twoWards() {
    return new SomeRegisters()
        .with("priority-ward", "Halstead", "{'ward':'W1','theme':'burglary'}")
        .with("priority-ward", "Halstead", "{'ward':'W1','theme':'environment'}")
        .with("priority-ward", "Hextable", "{'ward':'W2','theme':'asb'}");
  }

  private static MeasureOnDay audits(SomeRegisters registers) {
    return SomeMeasure.of("one-per-area")
        .target("1", "EVA per priority ward")
        .with("register", "priority-ward")
        .knowing(registers.known())
        .on("2026-11-23");
  }

  private static Evidence in(String ward, int number, String variety) {
    var report = SomeReport.numbered(number).inWard(ward).build();
    return new Evidence(report, null, BigDecimal.ONE, null, true, variety);
  }
}
