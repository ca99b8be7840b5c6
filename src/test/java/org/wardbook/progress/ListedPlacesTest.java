package org.wardbook.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts only where the CSU has it on a list: reported schools, hot spots, priority wards. */
class ListedPlacesTest {
  private final RatioKind ratio = new RatioKind();
  private final DistinctPlacesKind places = new DistinctPlacesKind();
  private final CountKind count = new CountKind();

  @Test
  void isNoneReported_whenNoSchoolIsOnTheList() {
    var reckoning = ratio.reckon(schools(new SomeRegisters()), List.of(at(1, "St John’s")));

    assertThat(reckoning.shown()).isEqualTo("None reported");
    assertThat(reckoning.value()).isNull();
    assertThat(reckoning.status()).isEqualTo(MeasureStatus.NO_TARGET);
    assertThat(reckoning.notCounted())
        .extracting(NotCounted::because)
        .containsExactly("“St John’s” is not on the list of reported schools.");
  }

  @Test
  void sharesTheSchoolsVisitedAmongThoseReported() {
    var reckoning =
        ratio.reckon(
            schools(threeSchools()),
            List.of(at(1, "ash  SCHOOL"), at(2, "Ash School"), at(3, "Elsewhere")));

    assertThat(reckoning.shown()).isEqualTo("50.0% (1 of 2)");
    assertThat(reckoning.parts()).extracting(Part::met).containsExactly(true, false);
    assertThat(reckoning.notCounted())
        .extracting(NotCounted::because)
        .containsExactly(
            "“Ash School” counts already with FT-000001.",
            "“Elsewhere” is not on the list of reported schools.");
  }

  @Test
  void is0_whenSchoolsWereReportedAndNoneVisited() {
    assertThat(ratio.reckon(schools(threeSchools()), List.of()).shown()).isEqualTo("0.0% (0 of 2)");
  }

  @Test
  void doesNotCountAVisit_whenTheSchoolWasReportedOnlyLater() {
    var registers =
        new SomeRegisters().with("reported-school", "Ash School", "{}", "2026-06-02", null);

    assertThat(ratio.reckon(schools(registers), List.of(at(1, "Ash School"))).notCounted())
        .extracting(NotCounted::because)
        .containsExactly("“Ash School” was not reported as a problem by 1 June 2026.");
  }

  @Test
  void countsOnlyHotSpotsOnTheList() {
    var registers = new SomeRegisters().with("hot-spot", "Bat and Ball", "{}");
    var reckoning =
        places.reckon(hotSpots(registers), List.of(at(1, "bat and ball"), at(2, "Elsewhere")));

    assertThat(reckoning.value()).isEqualByComparingTo("1");
    assertThat(reckoning.counted()).extracting(Counted::how).containsExactly("“Bat and Ball”.");
    assertThat(reckoning.notCounted())
        .extracting(NotCounted::because)
        .containsExactly("“Elsewhere” is not on the CSU’s list of hot spots.");
  }

  @Test
  void saysSetHotSpotsFirst_whenNoneIsSet() {
    var reckoning = places.reckon(hotSpots(new SomeRegisters()), List.of(at(1, "Bat and Ball")));

    assertThat(reckoning.status()).isEqualTo(MeasureStatus.WAITING_FOR_DATA);
    assertThat(reckoning.explanation()).startsWith("Set hot spots first.");
  }

  @Test
  void countsWorkInWardsThatHadPriorityOnItsDay() {
    var registers =
        new SomeRegisters()
            .with("priority-ward", "A", "{'ward':'W1','theme':'burglary'}", null, "2026-06-01")
            .with("priority-ward", "B", "{'ward':'W2','theme':'asb'}");
    var reckoning =
        count.reckon(
            interventions(registers),
            List.of(
                in("W1", 1, "2026-06-01T23:59"),
                in("W1", 2, "2026-06-02T00:00"),
                in("W2", 3, "2026-06-01T10:00")));

    assertThat(reckoning.value()).isEqualByComparingTo("1");
    assertThat(reckoning.notCounted())
        .extracting(NotCounted::because)
        .containsExactly(
            "Halstead was not a priority ward on 2 June 2026.",
            "Hextable was not a priority ward on 1 June 2026.");
  }

  @Test
  void saysSetPriorityWardsFirst_whenNoneHasTheTheme() {
    var registers = new SomeRegisters().with("priority-ward", "B", "{'ward':'W2','theme':'asb'}");

    assertThat(
            count
                .reckon(interventions(registers), List.of(in("W2", 1, "2026-06-01T10:00")))
                .explanation())
        .startsWith("Set priority wards first.");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-04-01, 2026-03-31, true",
    "2025-04-01, 2026-04-01, false",
    "2026-11-23, , false",
    "2026-11-24, , true",
  })
  void saysSetThemFirst_whenNoneOfTheListIsOfThePlanYearSoFar(
      String from, @Nullable String until, boolean unset) {
    var registers =
        new SomeRegisters()
            .with("hot-spot", "Bat and Ball", "{}", from, until)
            .with("priority-ward", "A", "{'ward':'W1','theme':'burglary'}", from, until);

    for (var reckoning :
        List.of(
            places.reckon(hotSpots(registers), List.of()),
            count.reckon(interventions(registers), List.of()))) {
      assertThat(reckoning.value() == null).isEqualTo(unset);
      assertThat(reckoning.explanation().startsWith("Set ")).isEqualTo(unset);
    }
    assertThat(places.valueOf(hotSpots(registers), List.of()) == null).isEqualTo(unset);
  }

  @Test
  void asksForNoSchool_thatWasReportedAfterThePlanYear() {
    var registers =
        new SomeRegisters()
            .with("reported-school", "Ash School", "{}", "2027-03-31", null)
            .with("reported-school", "Later School", "{}", "2027-04-01", null);
    var yearAfter = schools(registers).on(LocalDate.of(2027, 5, 10));

    assertThat(ratio.reckon(yearAfter, List.of()).shown()).isEqualTo("0.0% (0 of 1)");
  }

  private static SomeRegisters threeSchools() {
    return new SomeRegisters()
        .with("reported-school", "Ash School", "{}", "2026-05-01", null)
        .with("reported-school", "St John’s", "{}", "2026-11-23", null)
        // Not reported yet on the day looked at, and over before the plan year began.
        .with("reported-school", "Later School", "{}", "2026-11-24", null)
        .with("reported-school", "Old School", "{}", "2025-05-01", "2026-03-31");
  }

  private static MeasureOnDay schools(SomeRegisters registers) {
    return SomeMeasure.of("ratio")
        .with(Map.of("conditional", "yes", "register", "reported-school"))
        .knowing(registers.known())
        .on("2026-11-23");
  }

  private static MeasureOnDay hotSpots(SomeRegisters registers) {
    return SomeMeasure.of("distinct-places")
        .target("5", "hot spot areas")
        .with("register", "hot-spot")
        .knowing(registers.known())
        .on("2026-11-23");
  }

  private static MeasureOnDay interventions(SomeRegisters registers) {
    return SomeMeasure.of("count")
        .with(Map.of("within", "priority-ward", "themes", "burglary vehicle-crime"))
        .knowing(registers.known())
        .on("2026-11-23");
  }

  private static Evidence at(int number, String place) {
    return new Evidence(SomeReport.numbered(number).build(), null, 1, place, true);
  }

  private static Evidence in(String ward, int number, String observed) {
    return new Evidence(SomeReport.numbered(number).inWard(ward).observed(observed).build(), null);
  }
}
