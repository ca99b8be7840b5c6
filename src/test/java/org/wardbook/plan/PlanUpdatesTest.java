package org.wardbook.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wardbook.WardbookTest;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;
import org.wardbook.people.People;
import org.wardbook.people.Person;
import org.wardbook.progress.MeasureProgress;
import org.wardbook.progress.MeasureStatus;
import org.wardbook.progress.MilestoneState;
import org.wardbook.progress.ProgressService;

/** What lead agencies say of the printed plan of 2011-12, which no other test writes to. */
@WardbookTest
class PlanUpdatesTest {
  private static final LocalDate DAY = LocalDate.of(2011, 9, 30);
  private static final LocalDate YEARS_END = LocalDate.of(2012, 3, 31);

  @Autowired private PlanUpdates updates;
  @Autowired private PlanYears plans;
  @Autowired private ProgressService progress;
  @Autowired private People people;
  @Autowired private JdbcClient jdbc;
  private Person csu;

  @BeforeEach
  void findTheCsu() {
    csu = people.findByUsername("csu").orElseThrow();
  }

  @Test
  void movesTheMeasure_whenANumberIsEntered() {
    updates.enter(about("4.8-a", new Figure.Number(BigDecimal.valueOf(7)), ""), csu);

    var nominations = of("4.8-a");
    assertThat(nominations.shown()).isEqualTo("7 nominations");
    assertThat(nominations.fed()).isTrue();
    assertThat(nominations.agencyUpdate()).isNotNull();
    assertThat(nominations.trend())
        .hasSize(12)
        .extracting(point -> point.value() == null ? null : point.value().intValue())
        .startsWith(null, null, null, null, null, 7)
        .endsWith(7);
  }

  @Test
  void keepsTheEarlierEntry_whenItIsCorrected() {
    var first = updates.enter(about("6.2-a", new Figure.Number(BigDecimal.valueOf(60)), ""), csu);
    var right =
        updates.correct(
            first.id(), about("6.2-a", new Figure.Number(BigDecimal.valueOf(16)), ""), csu);

    assertThat(of("6.2-a").shown()).isEqualTo("16 referrals");
    assertThat(updates.of(2011, "6.2-a"))
        .extracting(PlanUpdate::id, PlanUpdate::standing)
        .contains(tuple(first.id(), false), tuple(right.id(), true));
    assertRefused(
        ProblemCode.CHANGED_MEANWHILE,
        () -> updates.correct(first.id(), about("6.2-a", null, ""), csu));
  }

  @Test
  void saysNothingAnyMore_whenItIsWithdrawn() {
    var wrong = updates.enter(about("2.2-a", null, "Ten workshops."), csu);
    assertThat(of("2.2-a").status()).isEqualTo(MeasureStatus.ON_TRACK);

    updates.withdraw(wrong.id(), "Entered for the wrong year.", csu);

    assertThat(of("2.2-a").agencyUpdate()).isNull();
    assertThat(of("2.2-a").status()).isEqualTo(MeasureStatus.NO_TARGET);
  }

  @Test
  void refusesEverybodyButTheCsu() {
    for (var username : new String[] {"warden", "volunteer"}) {
      var other = people.findByUsername(username).orElseThrow();
      assertRefused(ProblemCode.NOT_ALLOWED, () -> updates.enter(about("4.8-a", null, ""), other));
      assertRefused(
          ProblemCode.NOT_ALLOWED, () -> updates.withdraw(UUID.randomUUID(), "Why not.", other));
      assertRefused(
          ProblemCode.NOT_ALLOWED,
          () -> updates.reach(2011, "6.1", "Package ready", DAY, "", other));
      assertRefused(
          ProblemCode.NOT_ALLOWED,
          () -> updates.overrideStatus(2011, "4.8-a", "sdc", Judgement.MET, "So.", other));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2.2-a | Ring 01732 227000 | telephone number",
        "2.2-a | Mr Smith helped | person’s name",
        "2.2   | Write to a.b@example.org | e-mail address",
        "1.3-a | Lives at TN13 1HG | postcode",
      })
  void keepsNothingThatTellsWhoSomebodyIs(String about, String narrative, String words) {
    assertThatThrownBy(() -> updates.enter(about(about, null, narrative), csu))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(words)
        .hasMessageNotContaining("227000")
        .hasMessageNotContaining("Smith");
  }

  @Test
  void takesNumbersAlone_whenTheMeasureIsOfPeople() {
    assertThatThrownBy(() -> updates.enter(about("7.5-a", null, "Went well."), csu))
        .hasMessageContaining("Of people only the number is kept");
  }

  @ParameterizedTest
  @CsvSource({
    "4.8-a, -1, 'a whole number of 0 or more'",
    "4.8-a, 1.5, 'a whole number of 0 or more'",
    "1.2-b, 1, 'Enter two whole numbers'",
    "SM-ALL-1, 1, 'with the period'",
    "2.2-a, 1, 'takes no figure'",
    "4.1-a, 1, 'comes from reports'",
    "4.1, 1, 'belongs to one of the action’s measures'",
    "9.9-z, 1, 'no action or measure'",
  })
  void refusesAFigureOfAnotherShape(String about, String number, String words) {
    assertThatThrownBy(
            () -> updates.enter(about(about, new Figure.Number(new BigDecimal(number)), ""), csu))
        .hasMessageContaining(words);
  }

  @Test
  void refusesDaysOutsideThePlan() {
    assertThatThrownBy(() -> updates.enter(on(LocalDate.of(2011, 3, 31)), csu))
        .hasMessageContaining("before the plan year starts");
    assertThatThrownBy(() -> updates.enter(on(LocalDate.of(2099, 1, 1)), csu))
        .hasMessageContaining("in the future");
  }

  @Test
  void reachesAMilestoneOnItsDay_andCanTakeItBack() {
    updates.reach(2011, "7.2", "Complete", DAY, "", csu);

    assertThat(of("7.2-a").status()).isEqualTo(MeasureStatus.MET);
    assertThat(of("7.2-a").milestones())
        .extracting(MilestoneState::standing)
        .containsExactly(MilestoneState.Standing.REACHED_LATE);

    updates.notReached(2011, "7.2", "Complete", "Confirmed by mistake.", csu);
    assertThat(of("7.2-a").status()).isEqualTo(MeasureStatus.WAITING_FOR_DATA);
    assertThat(updates.stepHistory(2011, "7.2")).hasSize(2);
  }

  @Test
  void isLateByASuspectDate_onlyOnceTheCsuConfirmedOne() {
    assertThat(power().milestone().isPast(LocalDate.of(2012, 4, 1))).isFalse();

    updates.confirmDue(2011, "2.1", "Power Project", YEARS_END, "Meant was 2012.", csu);

    assertThat(power().milestone().suspect()).isNull();
    assertThat(power().milestone().due()).isEqualTo(YEARS_END);
    assertThat(power().milestone().isPast(LocalDate.of(2012, 4, 1))).isTrue();
    assertThat(of("2.1-b").milestones())
        .extracting(MilestoneState::dueConfirmed)
        .containsExactly(false, true);
  }

  private MilestoneState power() {
    return of("2.1-b").milestones().getLast();
  }

  @Test
  void showsAnOverrideWithItsReason_untilItIsLifted() {
    updates.overrideStatus(
        2011, "4.6-a", "sdc", Judgement.ON_TRACK, "Three days are booked for March.", csu);

    var overridden = progress.of(plan(), LocalDate.of(2026, 11, 23), "4.6-a").orElseThrow();
    assertThat(overridden.status()).isEqualTo(MeasureStatus.ON_TRACK);
    assertThat(overridden.statusByRule()).isNotEqualTo(MeasureStatus.ON_TRACK);
    assertThat(overridden.override()).isNotNull();

    updates.liftOverride(2011, "4.6-a", "sdc", "They were cancelled.", csu);
    var lifted = progress.of(plan(), LocalDate.of(2026, 11, 23), "4.6-a").orElseThrow();
    assertThat(lifted.status()).isEqualTo(lifted.statusByRule());
    assertThat(updates.overrideHistory(2011, "4.6-a")).hasSize(2);
  }

  @Test
  void neverChangesOrDeletesWhatWasEntered() {
    updates.enter(about("4.3", null, "Told."), csu);

    assertThatThrownBy(() -> jdbc.sql("update plan_update set narrative = ''").update())
        .hasMessageContaining("append-only");
    assertThatThrownBy(() -> jdbc.sql("delete from plan_update").update())
        .hasMessageContaining("append-only");
  }

  private PlanYear plan() {
    return plans.find(2011).orElseThrow();
  }

  private MeasureProgress of(String measure) {
    return progress.of(plan(), YEARS_END, measure).orElseThrow();
  }

  private static NewUpdate on(LocalDate day) {
    return new NewUpdate(2011, "4.8-a", "sdc", UpdateStatus.ON_SCHEDULE, day, null, "", "");
  }

  private static NewUpdate about(String about, @Nullable Figure figure, String narrative) {
    return new NewUpdate(
        2011, about, "sdc", UpdateStatus.ON_SCHEDULE, DAY, figure, narrative, "Quarterly return");
  }

  private static void assertRefused(ProblemCode code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
