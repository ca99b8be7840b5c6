package org.wardbook.progress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wardbook.people.People;
import org.wardbook.people.Person;
import org.wardbook.people.Role;
import org.wardbook.plan.PlanYear;
import org.wardbook.plan.PlanYears;
import org.wardbook.register.EntryDraft;
import org.wardbook.register.RegisterService;
import org.wardbook.report.ReportIntake;
import org.wardbook.report.type.cctv.CctvFleet;
import org.wardbook.report.type.cctv.CctvJson;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The plan counts by the days of London. On 25 October 2026 the hour from 1 to 2 happens twice
 * there, and from 29 March to that night the day begins at 23:00 UTC of the day before.
 */
@SpringBootTest(properties = "wardbook.data-dir=target/test-data/${random.uuid}")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClockChangeTest {
  private static final String HALF_PAST_ONE_IN_SUMMER_TIME = "2026-10-25T00:30:00.000Z";
  private static final String HALF_PAST_ONE_AN_HOUR_LATER = "2026-10-25T01:30:00.000Z";
  private static final LocalDate CLOCK_CHANGE = LocalDate.of(2026, 10, 25);
  private static final Instant NOW = Instant.parse("2027-04-10T10:00:00Z");

  @TestConfiguration
  static class InTheYearAfter {
    @Bean
    @Primary
    Clock fixedClock() {
      return Clock.fixed(NOW, ZoneOffset.UTC);
    }
  }

  @Autowired private ProgressService progress;
  @Autowired private PlanYears plans;
  @Autowired private People people;
  @Autowired private RegisterService registers;
  @Autowired private ReportIntake intake;
  @Autowired private CctvFleet fleet;

  @BeforeAll
  void report(@Autowired JdbcClient jdbc) {
    people.open("csu-of-october", "C. S. Unit", Role.CSU, null, "a long password");
    plans.ensureFor(CLOCK_CHANGE);
    var observed =
        List.of(
            "2026-03-31T22:59:59.999Z",
            "2026-03-31T23:00:00.000Z",
            "2026-04-30T22:59:59.999Z",
            "2026-04-30T23:00:00.000Z",
            HALF_PAST_ONE_IN_SUMMER_TIME,
            HALF_PAST_ONE_AN_HOUR_LATER,
            "2026-10-31T23:59:59.999Z",
            "2026-11-01T00:00:00.000Z",
            "2027-03-31T22:59:59.999Z",
            "2027-03-31T23:00:00.000Z");
    for (int number = 1; number <= observed.size(); number++) {
      StoredFlyTip.numbered(number).observed(observed.get(number - 1)).in(jdbc);
    }
  }

  @Test
  void countsFromTheFirstToTheLastMomentOfThePlanYearInLondon() {
    var flyTips = flyTips(2026, "2027-03-31");

    assertThat(flyTips.value()).isEqualByComparingTo("8");
    assertThat(flyTips.counted())
        .extracting(Counted::reference)
        .doesNotContain("FT-000001", "FT-000010")
        .contains("FT-000002", "FT-000009");
    assertThat(flyTips.notCounted())
        .extracting(NotCounted::because)
        .contains(
            "Observed on 31 March 2026, outside this plan year: it belongs to 2025-26.",
            "Observed on 1 April 2027, outside this plan year: it belongs to 2027-28.");
    assertThat(flyTips(2027, "2027-04-10").counted())
        .extracting(Counted::reference)
        .containsExactly("FT-000010");
  }

  /** Summer time in April, not any more at the end of October. */
  @Test
  void countsInTheMonthThatItIsInLondon() {
    assertThat(flyTips(2026, "2027-03-31").trend())
        .extracting(point -> point.value() == null ? -1 : point.value().intValueExact())
        .containsExactly(2, 3, 3, 3, 3, 3, 6, 7, 7, 7, 7, 8);
  }

  @Test
  void countsBothHoursThatAreCalledTheSame_onTheDayOfTheClockChange() {
    assertThat(flyTips(2026, "2026-10-24").value()).isEqualByComparingTo("3");
    assertThat(flyTips(2026, "2026-10-25").value()).isEqualByComparingTo("5");
    assertThat(flyTips(2026, "2026-10-25").counted())
        .extracting(Counted::how)
        .endsWith("Observed on 25 October 2026.", "Observed on 25 October 2026.");
  }

  @Test
  void countsAUnitOnce_whenItWasPutUpAndMovedInTheHourThatHappensTwice() {
    var unit = unit("Unit 1");
    deploy("deploy", unit, HALF_PAST_ONE_IN_SUMMER_TIME);
    deploy("move", unit, HALF_PAST_ONE_AN_HOUR_LATER);

    assertThat(inOrderOn(CLOCK_CHANGE.minusDays(1))).isEqualTo("None reported");
    assertThat(inOrderOn(CLOCK_CHANGE)).isEqualTo("1 of 1 (100.0%)");
    assertThat(inOrderOn(CLOCK_CHANGE.plusDays(1))).isEqualTo("1 of 1 (100.0%)");
    assertThat(fleet.stays(2).latest()).extracting(CctvFleet.Stay::from).containsOnly(CLOCK_CHANGE);
  }

  private String inOrderOn(LocalDate day) {
    return progress.of(year(2026), day, "1.5-a").orElseThrow().shown();
  }

  private MeasureProgress flyTips(int year, String on) {
    return progress.of(year(year), LocalDate.parse(on), "4.7-a").orElseThrow();
  }

  private PlanYear year(int firstYear) {
    return plans.find(firstYear).orElseThrow();
  }

  private String unit(String name) {
    var draft =
        new EntryDraft(name, JsonNodeFactory.instance.objectNode(), LocalDate.of(2026, 4, 1), null);
    return registers.add("cctv-unit", draft, csu()).entry().id();
  }

  private void deploy(String event, String unit, String at) {
    var json =
        CctvJson.deploy(unit, at)
            .answering(answers -> answers.put("event", event))
            .with(report -> report.put("sentAt", NOW.toString()));
    intake.receive(json.id(), json.text().getBytes(UTF_8), csu());
  }

  private Person csu() {
    return people.findByUsername("csu-of-october").orElseThrow();
  }
}
