package org.wardbook.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardbook.WardbookTest;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;
import org.wardbook.people.People;
import org.wardbook.people.Person;
import org.wardbook.people.Role;
import org.wardbook.register.EntryDraft;
import org.wardbook.register.RegisterService;
import tools.jackson.databind.node.JsonNodeFactory;

/** Somebody of Kent Police, who speaks for it and for nobody else (practice §8). */
@WardbookTest
class PartnerUpdatesTest {
  private static final LocalDate DAY = LocalDate.of(2011, 9, 30);
  private static final String EVIDENCE = "Minutes of the partners’ test";

  @Autowired private PlanUpdates updates;
  @Autowired private People people;
  @Autowired private RegisterService registers;
  private Person police;
  private Person csu;

  @BeforeEach
  void findThem() {
    police = people.findByUsername("partner").orElseThrow();
    csu = people.findByUsername("csu").orElseThrow();
  }

  /** The printed plan is left as it was found: others look at it too. */
  @AfterEach
  void takeEverythingBack() {
    updates.of(2011).stream()
        .filter(update -> update.evidence().equals(EVIDENCE))
        .filter(update -> update.standing() && !update.withdrawn())
        .forEach(update -> updates.withdraw(update.id(), "A test is over.", csu));
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.1", "3.1-a", "1.2", "5.2", "1.4", "2.3"})
  void keepsWhatItsAgencySays_ofActionsThatItLeadsOrTakesPartInOrThatAreAllPartners(String about) {
    var kept = updates.enter(said(about, "kent-police"), police);

    assertThat(kept.enteredBy()).isEqualTo("Test Partner agency");
    assertThat(updates.of(2011, about, police)).extracting(PlanUpdate::id).contains(kept.id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"4.1", "4.3", "4.4", "4.4-a", "7.4", "SM-BUR-1"})
  void refusesUpdatesOfOtherActions_andShowsNone(String about) {
    updates.enter(said(about, "sdc"), csu);

    refused(() -> updates.enter(said(about, "kent-police"), police));
    assertThat(updates.of(2011, about, police)).isEmpty();
  }

  @Test
  void refusesWhatIsSaidForAnotherAgency() {
    refused(() -> updates.enter(said("3.4", "trading-standards"), police));
  }

  @Test
  void refusesToTouchWhatAnotherAgencySaid_ofTheSameAction() {
    var theirs = updates.enter(said("3.4", "trading-standards"), csu);

    refused(() -> updates.correct(theirs.id(), said("3.4", "kent-police"), police));
    refused(() -> updates.withdraw(theirs.id(), "Not so.", police));
    assertThat(updates.of(2011, "3.4", police)).extracting(PlanUpdate::id).contains(theirs.id());
  }

  @Test
  void takesBackWhatTheCsuEnteredForItsAgency() {
    var ours = updates.enter(said("3.3", "kent-police"), csu);

    assertThat(updates.withdraw(ours.id(), "Not so.", police).withdrawn()).isTrue();
  }

  @Test
  void leavesDatesAndStatesToTheCsu_ofItsOwnActionsToo() {
    refused(() -> updates.reach(2011, "3.1", "March 2012", DAY, "", police));
    refused(() -> updates.confirmDue(2011, "3.1", "March 2012", DAY, "", police));
    refused(
        () -> updates.overrideStatus(2011, "3.1-a", "kent-police", Judgement.MET, "So.", police));
    refused(() -> updates.liftOverride(2011, "3.1-a", "kent-police", "So.", police));
  }

  @Test
  void showsNothingToThoseWhoReport() {
    updates.enter(said("3.1", "kent-police"), csu);
    var warden = people.findByUsername("warden").orElseThrow();

    assertThat(updates.of(2011, "3.1", warden)).isEmpty();
    assertThat(updates.speaksOf(2011, "3.1", warden)).isFalse();
  }

  @Test
  void speaksOfAnAction_fromTheDayOnWhichTheCsuSaysThatThePlanMeansIt() {
    var housing =
        people.open(
            "housing." + UUID.randomUUID().toString().substring(0, 8),
            "H",
            Role.PARTNER,
            "west-kent",
            WardbookTest.PASSWORD);
    refused(() -> updates.enter(said("1.2", "west-kent"), housing));
    var values = JsonNodeFactory.instance.objectNode().put("agency", "west-kent");
    var entry =
        registers.add(
            "plan-agency", new EntryDraft("Housing Associations", values, null, null), csu);

    updates.enter(said("1.2", "west-kent"), housing);
    registers.withdraw(entry.entry().id(), 1, "A test.", csu);
    refused(() -> updates.enter(said("1.2", "west-kent"), housing));
  }

  private static NewUpdate said(String about, String agency) {
    return new NewUpdate(2011, about, agency, UpdateStatus.ON_SCHEDULE, DAY, null, "", EVIDENCE);
  }

  private static void refused(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ProblemCode.NOT_ALLOWED));
  }
}
