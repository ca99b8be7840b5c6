package org.wardbook.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardbook.report.UsePeriod;

class AtOneTimeKindTest {
  private static final String TODAY = "2026-05-10";

  private final AtOneTimeKind kind = new AtOneTimeKind();
  private final List<UsePeriod> uses = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "9, MET, 9 of 12 (75.0%)",
    "8, WELL_BEHIND, 8 of 12 (66.7%)",
    "12, MET, 12 of 12 (100.0%)",
    "0, WELL_BEHIND, 0 of 12 (0.0%)",
  })
  void holdsTheUnitsInOrderAgainstThreeQuartersOfTheFleet(
      int inOrder, MeasureStatus status, String shown) {
    for (int unit = 1; unit <= inOrder; unit++) {
      use(unit, "2026-05-01", null);
    }
    use(12, "2026-04-01", "2026-04-02");

    assertThat(reckon(fleetOf12()).status()).isEqualTo(status);
    assertThat(reckon(fleetOf12()).shown()).isEqualTo(shown);
  }

  @Test
  void countsOnce_whenMovedTheSameDay() {
    use(1, "2026-05-01", TODAY);
    use(1, TODAY, null);

    assertThat(reckon(fleetOf12()).value()).isEqualByComparingTo("1");
  }

  @Test
  void isNotInUse_onTheDayOnWhichItIsTakenDown() {
    use(1, "2026-05-01", TODAY);
    use(2, TODAY, null);

    assertThat(reckon(fleetOf12()).value()).isEqualByComparingTo("1");
  }

  @Test
  void countsWhatIsStillUp_whenItWasDeployedInAnEarlierPlanYear() {
    use(1, "2026-02-01", null);

    assertThat(kind.looksBack()).isTrue();
    assertThat(reckon(fleetOf12()).value()).isEqualByComparingTo("1");
  }

  @ParameterizedTest
  @CsvSource({
    "9, 0, MET, 9 of 12 (75.0%)",
    "9, 3, MET, 9 of 12 (75.0%)",
    "8, 1, WELL_BEHIND, 8 of 12 (66.7%)",
    "0, 9, WELL_BEHIND, 0 of 12 (0.0%)",
  })
  void judgesOnlyTheUnitsInOrder(int inOrder, int notInOrder, MeasureStatus status, String shown) {
    for (int unit = 1; unit <= inOrder; unit++) {
      use(unit, "2026-05-01", null);
    }
    for (int unit = inOrder + 1; unit <= inOrder + notInOrder; unit++) {
      uses.add(notInOrder(UUID.randomUUID(), unit));
    }

    var reckoning = reckon(fleetOf12());

    assertThat(reckoning.status()).isEqualTo(status);
    assertThat(reckoning.shown()).isEqualTo(shown);
    assertThat(part(reckoning, "Deployed but not in order").value())
        .isEqualByComparingTo(String.valueOf(notInOrder));
  }

  @ParameterizedTest
  @CsvSource({
    "0, ''",
    "1, ' 1 more is deployed but not in order.'",
    "2, ' 2 more are deployed but not in order.'",
  })
  void saysHowManyMoreAreNotInOrder(int notInOrder, String said) {
    use(1, "2026-05-01", null);
    for (int unit = 2; unit < 2 + notInOrder; unit++) {
      uses.add(notInOrder(UUID.randomUUID(), unit));
    }

    assertThat(reckon(fleetOf12()).explanation())
        .isEqualTo("1 of 12 units are deployed in order on 10 May 2026." + said);
  }

  @Test
  void showsAUnitApartWithWhatItLacks_whenNotInOrder() {
    uses.add(notInOrder(UUID.randomUUID(), 2));

    assertThat(part(reckon(fleetOf12()), "Unit 2"))
        .isEqualTo(new Part("Unit 2", null, "no signs are up", false));
  }

  @ParameterizedTest
  @CsvSource({"2026-05-09, 1", "2026-05-10, 0", "2026-05-11, 0"})
  void counts_untilTheDayFromWhichItIsNoLongerInOrder(LocalDate day, String inOrder) {
    uses.add(
        new UsePeriod(
            UUID.randomUUID(),
            "id of Unit 1",
            LocalDate.parse("2026-05-01"),
            null,
            LocalDate.parse("2026-05-01"),
            LocalDate.parse(TODAY),
            "it was to be reviewed by 9 May 2026"));

    var measure = measure(fleetOf12(), day);

    assertThat(kind.reckon(measure, List.of()).value()).isEqualByComparingTo(inOrder);
    assertThat(kind.valueOf(measure, List.of())).isEqualByComparingTo(inOrder);
  }

  @Test
  void countsOnce_whenMovedTheSameDayAndOnlyTheNewPlaceIsInOrder() {
    uses.add(notInOrder(UUID.randomUUID(), 1));
    use(1, TODAY, null);

    var reckoning = reckon(fleetOf12());

    assertThat(reckoning.value()).isEqualByComparingTo("1");
    assertThat(part(reckoning, "Deployed but not in order").value()).isEqualByComparingTo("0");
  }

  @Test
  void leavesOutOfTheOtherReadings_whatIsNotInOrder() {
    for (int unit = 1; unit <= 9; unit++) {
      uses.add(notInOrder(UUID.randomUUID(), unit));
    }
    use(10, "2026-05-01", null);

    var reckoning = reckon(fleetOf12());

    assertThat(part(reckoning, "Mean of the days since 1 April 2026").value())
        .isEqualByComparingTo("0.25");
    assertThat(part(reckoning, "Best day").shown()).isEqualTo("1 unit on 1 May 2026");
    assertThat(part(reckoning, "Days at 75% of the fleet or more").value())
        .isEqualByComparingTo("0");
  }

  @Test
  void isThatOfTheYearsLastDay_whenTheYearIsOver() {
    use(1, "2027-03-31", "2027-04-01");
    use(2, "2027-04-01", null);
    var yearAfter = measure(fleetOf12(), LocalDate.of(2027, 5, 10));

    assertThat(kind.reckon(yearAfter, List.of()).shown()).isEqualTo("1 of 12 (8.3%)");
    assertThat(kind.reckon(yearAfter, List.of()).explanation()).endsWith("on 31 March 2027.");
    assertThat(kind.valueOf(yearAfter, List.of())).isEqualByComparingTo("1");
  }

  @Test
  void waits_whenAllWasDeployedAfterTheYear() {
    use(1, "2027-04-01", null);
    var yearAfter = measure(fleetOf12(), LocalDate.of(2027, 5, 10));

    assertThat(kind.reckon(yearAfter, List.of()).shown()).isEqualTo("None reported");
    assertThat(kind.valueOf(yearAfter, List.of())).isNull();
  }

  @Test
  void leavesOutAUnit_whenItIsNotInTheFleetThatDay() {
    use(1, "2026-05-01", null);
    use(2, "2026-05-01", null);
    var registers =
        new SomeRegisters()
            .with("cctv-unit", "Unit 1", "{}", null, "2026-05-09")
            .with("cctv-unit", "Unit 2", "{}");

    assertThat(reckon(registers).shown()).isEqualTo("1 of 1 (100.0%)");
  }

  @Test
  void takesThePlansFleetAndSaysSo_whenNoUnitsAreSet() {
    use(1, "2026-05-01", null);

    var reckoning = reckon(new SomeRegisters());

    assertThat(reckoning.shown()).isEqualTo("1 of 12 (8.3%)");
    assertThat(reckoning.explanation())
        .endsWith("Set CCTV units first: the fleet of 12 is the plan’s.");
  }

  @Test
  void waits_whenNothingWasEverDeployed() {
    assertThat(reckon(fleetOf12()).status()).isEqualTo(MeasureStatus.WAITING_FOR_DATA);
    assertThat(reckon(fleetOf12()).value()).isNull();
  }

  /** 40 days from 1 April to 10 May: 9 units for 10 of them, none otherwise. */
  @Test
  void showsTheOtherReadingsOfAtOneTime() {
    for (int unit = 1; unit <= 9; unit++) {
      use(unit, "2026-04-11", "2026-04-21");
    }
    use(10, "2026-04-12", "2026-04-13");

    var reckoning = reckon(fleetOf12());

    assertThat(part(reckoning, "Mean of the days since 1 April 2026").shown())
        .isEqualTo("2.3 units");
    assertThat(part(reckoning, "Mean of the days since 1 April 2026").value())
        .isEqualByComparingTo("2.275");
    assertThat(part(reckoning, "Best day").shown()).isEqualTo("10 units on 12 April 2026");
    assertThat(part(reckoning, "Days at 75% of the fleet or more").shown())
        .isEqualTo("25.0% (10 of 40) of days");
  }

  @Test
  void listsTheReportsWhoseUnitsAreUp_andWhyOthersDoNotCount() {
    var up = SomeReport.numbered(1).build();
    var down = SomeReport.numbered(2).build();
    var lacking = SomeReport.numbered(3).build();
    uses.add(use(up.id(), 1, "2026-05-01", null));
    uses.add(use(down.id(), 2, "2026-04-01", "2026-05-01"));
    uses.add(notInOrder(lacking.id(), 8));

    var reckoning =
        kind.reckon(
            measure(fleetOf12()),
            List.of(new Evidence(up, null), new Evidence(down, null), new Evidence(lacking, null)));

    assertThat(reckoning.counted())
        .extracting(Counted::how)
        .containsExactly("Unit 1, since 1 May 2026.");
    assertThat(reckoning.notCounted())
        .extracting(NotCounted::because)
        .containsExactly(
            "It has no unit of the fleet deployed on 10 May 2026.",
            "Unit 8 is deployed but not in order: no signs are up.");
  }

  private Reckoning reckon(SomeRegisters registers) {
    return kind.reckon(measure(registers), List.of());
  }

  private MeasureOnDay measure(SomeRegisters registers) {
    return measure(registers, LocalDate.parse(TODAY));
  }

  private MeasureOnDay measure(SomeRegisters registers, LocalDate day) {
    return SomeMeasure.of("at-one-time")
        .target("9", "units")
        .with(Map.of("fleet", "12", "percent", "75", "register", "cctv-unit"))
        .knowing(registers.using(uses).known())
        .on(day.toString());
  }

  private static SomeRegisters fleetOf12() {
    var registers = new SomeRegisters();
    for (int unit = 1; unit <= 12; unit++) {
      registers.with("cctv-unit", "Unit " + unit, "{}");
    }
    return registers;
  }

  private void use(int unit, String from, @Nullable String until) {
    uses.add(use(UUID.randomUUID(), unit, from, until));
  }

  private static UsePeriod use(UUID report, int unit, String from, @Nullable String until) {
    var end = until == null ? null : LocalDate.parse(until);
    var start = LocalDate.parse(from);
    return new UsePeriod(report, "id of Unit " + unit, start, end, start, end, "");
  }

  private static UsePeriod notInOrder(UUID report, int unit) {
    var start = LocalDate.parse("2026-05-01");
    return new UsePeriod(report, "id of Unit " + unit, start, null, null, null, "no signs are up");
  }

  private static Part part(Reckoning reckoning, String label) {
    return reckoning.parts().stream()
        .filter(part -> part.label().equals(label))
        .findFirst()
        .orElseThrow();
  }
}
