package org.wardbook.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardbook.WardbookTest;
import org.wardbook.base.problem.Refusal;
import org.wardbook.people.Agency;
import org.wardbook.people.People;
import org.wardbook.people.Person;
import org.wardbook.people.Role;
import org.wardbook.report.HistoryEntry.Event;
import org.wardbook.report.type.flytip.FlyTipClearance;
import org.wardbook.sync.FlyTipJson;

/** Who does what a report asks for. */
@WardbookTest
class AssignmentsTest {
  private static final LocalDate IN_TIME = LocalDate.of(2026, 11, 30);

  @Autowired private ReportIntake intake;
  @Autowired private Assignments assignments;
  @Autowired private Reports reports;
  @Autowired private ReportReview review;
  @Autowired private ReportHistory history;
  @Autowired private FlyTipClearance clearances;
  @Autowired private WorkOfPerson work;
  @Autowired private People people;

  private Person csu;
  private Person volunteer;
  private Report report;

  @BeforeEach
  void receiveOne() {
    csu = people.findByUsername("csu").orElseThrow();
    volunteer = people.findByUsername("volunteer").orElseThrow();
    report = receive(FlyTipJson.some());
  }

  @Test
  void goesWhereTheRuleSays_asSoonAsItIsReceived() {
    var now = now();

    assertThat(agencyOf(now)).isEqualTo("sdc-direct-services");
    assertThat(now.due()).isEqualTo("2026-11-30");
    assertThat(now.dueByClock()).isTrue();
    assertThat(now.assignedBy()).isNull();
    assertThat(now.isOpen()).isTrue();
  }

  @Test
  void goesToItsOwner_whenItIsOnPrivateLand() {
    report = receive(FlyTipJson.some().answering("land", "private-residential"));

    assertThat(now().toWhom()).isEqualTo("The landowner");
    assertThat(now().due()).isNull();
  }

  @Test
  void followsTheRuleAgain_whenTheAuthorCorrectsTheLand() {
    correct("land", "agricultural");

    assertThat(now().toWhom()).isEqualTo("The landowner");
    assertThat(now().due()).isNull();
  }

  @Test
  void stays_whenTheAuthorCorrectsWhatTheCsuHasAssigned() {
    report = assign("kcc-highways", null, IN_TIME, "They have agreed");

    correct("land", "agricultural");

    assertThat(agencyOf(now())).isEqualTo("kcc-highways");
  }

  @Test
  void keepsWhoAssignedItToWhom() {
    report = assign("kcc-highways", volunteer.id(), IN_TIME, " They have agreed ");

    assertThat(now().toWhom()).isEqualTo("Test Volunteer, Kent Highways");
    assertThat(now().assignedBy()).isEqualTo("Test Community Safety Unit");
    assertThat(now().note()).isEqualTo("They have agreed");
    assertThat(history.of(report.id()))
        .last()
        .satisfies(
            entry -> {
              assertThat(entry.event()).isEqualTo(Event.ASSIGNED);
              assertThat(entry.note())
                  .isEqualTo(
                      "To Test Volunteer, Kent Highways, due 30 November 2026"
                          + " (before: SDC Direct Services): They have agreed");
            });
  }

  @Test
  void asksWhy_whenItDoesNotGoWhereTheRuleSays() {
    assertThatThrownBy(() -> assign("kcc-highways", null, IN_TIME, " "))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("why it does not go to SDC Direct Services");

    assign("sdc-direct-services", null, IN_TIME, "");
  }

  @Test
  void followsNoClock_whenTheCsuSetsAnotherDay() {
    report = assign("sdc-direct-services", null, IN_TIME.minusDays(1), "");
    assertThat(now().dueByClock()).isFalse();

    report = assign("sdc-direct-services", null, IN_TIME, "");
    assertThat(now().dueByClock()).isTrue();
  }

  @Test
  void refusesADayThatHasPassed_unlessItWasThatDayBefore() {
    var yesterday = LocalDate.of(2026, 11, 22);
    assertThatThrownBy(() -> assign("sdc-direct-services", null, yesterday, ""))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("has passed");
    assign("sdc-direct-services", null, LocalDate.of(2026, 11, 23), "");

    report = receive(seen("2026-11-10"));
    assign("kcc-highways", null, LocalDate.of(2026, 11, 17), "Still late");
  }

  @Test
  void refusesNobodyAndStrangers() {
    assertThatThrownBy(() -> assign(null, null, IN_TIME, "Why"))
        .hasMessageContaining("Choose an agency, a person or both");
    assertThatThrownBy(() -> assign("no-such", null, IN_TIME, "Why"))
        .hasMessageContaining("no such agency");
    assertThatThrownBy(() -> assign("sdc", UUID.randomUUID(), IN_TIME, "Why"))
        .hasMessageContaining("no open account");
    assertThatThrownBy(
            () ->
                assignments.assign(
                    report.id(), report.version(), volunteer, wish("sdc", null, IN_TIME, "Why")))
        .hasMessageContaining("Only the CSU");
    assertThat(agencyOf(now())).isEqualTo("sdc-direct-services");
  }

  @Test
  void refusesTheSlowerOne_andKeepsWhatTheFasterOneSaid() {
    var seen = report.version();
    assignments.assign(report.id(), seen, csu, wish("kcc-highways", null, IN_TIME, "Theirs"));

    assertThatThrownBy(
            () -> assignments.assign(report.id(), seen, csu, wish("sdc", null, IN_TIME, "Ours")))
        .hasMessageContaining("was changed since you opened it");
    assertThatThrownBy(() -> review.accept(report.id(), seen, csu))
        .hasMessageContaining("was changed since you opened it");
    assertThat(agencyOf(now())).isEqualTo("kcc-highways");
  }

  @Test
  void waitsForSomebodyElse_whenItIsHandedBack() {
    report = assignments.handBack(report.id(), report.version(), csu, "Not on their land");

    assertThat(now().status()).isEqualTo(Assignment.Status.HANDED_BACK);
    assertThat(now().endedNote()).isEqualTo("Not on their land");
    assertThatThrownBy(() -> assignments.handBack(report.id(), report.version(), csu, "Again"))
        .hasMessageContaining("Nobody has this to do");

    report = assign("kcc-highways", null, IN_TIME, "It is theirs");
    assertThat(now().isOpen()).isTrue();
  }

  @Test
  void asksWhy_whenItIsHandedBackWithoutAReason() {
    assertThatThrownBy(() -> assignments.handBack(report.id(), report.version(), csu, " "))
        .hasMessageContaining("why it is handed back");
  }

  @Test
  void ends_whenTheFlyTipIsCleared_andGoesOn_whenThatWasAMistake() {
    clearances.clear(report.id(), csu, Instant.parse("2026-11-23T11:00:00Z"), "Crew", null);
    assertThat(now().status()).isEqualTo(Assignment.Status.DONE);
    assertThat(now().endedOn()).isEqualTo("2026-11-23");
    assertThatThrownBy(() -> assign("sdc", null, IN_TIME, "Late"))
        .hasMessageContaining("nothing to assign");

    clearances.undo(report.id(), csu);
    assertThat(now().isOpen()).isTrue();
    assertThat(now().endedOn()).isNull();
  }

  @Test
  void waitsForNobody_whenItIsClearedAfterItWasHandedBack() {
    report = assignments.handBack(report.id(), report.version(), csu, "Not on their land");
    clearances.clear(report.id(), csu, Instant.parse("2026-11-23T11:00:00Z"), "Crew", null);
    assertThat(now().status()).isEqualTo(Assignment.Status.DONE);
    assertThat(now().endedNote()).isNull();

    clearances.undo(report.id(), csu);
    assertThat(now().status()).isEqualTo(Assignment.Status.HANDED_BACK);
    assertThat(now().endedOn()).isEqualTo("2026-11-23");
    assertThat(now().endedNote()).isEqualTo("Not on their land");
  }

  @Test
  void ends_whenItIsMergedWithOneThatIsCleared_andGoesOn_whenThatWasAMistake() {
    var cleared = receive(seen("2026-11-20"));
    clearances.clear(cleared.id(), csu, Instant.parse("2026-11-23T11:00:00Z"), "Crew", null);
    var merged = review.markDuplicate(cleared.id(), cleared.version(), csu, report.id());
    assertThat(now().status()).isEqualTo(Assignment.Status.DONE);

    review.undo(merged.id(), merged.version(), csu, UUID.randomUUID());
    assertThat(now().isOpen()).isTrue();
  }

  @Test
  void goesOn_onlyWhenNoneOfThoseWhoReportedItIsCleared() {
    var cleared = receive(seen("2026-11-20"));
    clearances.clear(cleared.id(), csu, Instant.parse("2026-11-23T11:00:00Z"), "Crew", null);
    clearances.clear(report.id(), csu, Instant.parse("2026-11-23T11:00:00Z"), "Crew", null);
    review.markDuplicate(cleared.id(), cleared.version(), csu, report.id());

    clearances.undo(report.id(), csu);
    assertThat(now().status()).isEqualTo(Assignment.Status.DONE);

    clearances.undo(cleared.id(), csu);
    assertThat(now().isOpen()).isTrue();
  }

  @Test
  void keepsToTheEarliestClock_whenItIsMergedWithAnEarlierOne() {
    var earlier = receive(seen("2026-11-20"));
    review.markDuplicate(earlier.id(), earlier.version(), csu, report.id());

    assertThat(now().due()).isEqualTo("2026-11-27");
  }

  @Test
  void tellsThePhoneTheSameDay_whenItIsMergedWithAnEarlierOne() {
    report = assign("sdc-direct-services", volunteer.id(), IN_TIME, "");
    var earlier = receive(seen("2026-11-20"));
    review.markDuplicate(earlier.id(), earlier.version(), csu, report.id());

    assertThat(work.open(volunteer))
        .filteredOn(item -> item.report().equals(report.id()))
        .extracting(WorkOfPerson.Item::due)
        .containsExactly(LocalDate.of(2026, 11, 27));
  }

  @Test
  void refusesWhoMayNotSeeIt() {
    report = receive(FlyTipJson.example("activity", "valid-disposal-point"));
    var warden = people.findByUsername("warden").orElseThrow();

    assertThatThrownBy(() -> assign(null, warden.id(), IN_TIME, "Have a look"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("may not see this report");

    assign(null, csu.id(), IN_TIME, "Have a look");
  }

  @Test
  void refusesAPartner_whoSeesNoReports() {
    var partner = people.findByUsername("partner").orElseThrow();

    assertThatThrownBy(() -> assign(null, partner.id(), IN_TIME, "Have a look"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("may not see this report");
  }

  @Test
  void offersWhoeverCanBeAsked_andNobodyElse() {
    assertThat(assignments.whoCanDo(report))
        .contains(csu, volunteer)
        .allMatch(Person::active)
        .noneMatch(one -> one.role() == Role.PARTNER);

    report = receive(FlyTipJson.example("activity", "valid-disposal-point"));
    assertThat(assignments.whoCanDo(report)).contains(csu).allMatch(one -> one.role() == Role.CSU);
  }

  @Test
  void asksNobody_whenItIsNotAccepted() {
    report = review.reject(report.id(), report.version(), csu, "Side waste");

    assertThatThrownBy(() -> assign("sdc", null, IN_TIME, "Why"))
        .hasMessageContaining("asks nobody to do anything");
  }

  private Assignment now() {
    return assignments.of(report).orElseThrow();
  }

  private static @Nullable String agencyOf(Assignment assignment) {
    Agency agency = assignment.agency();
    return agency == null ? null : agency.key();
  }

  private Report assign(
      @Nullable String agency, @Nullable UUID person, LocalDate due, String note) {
    return assignments.assign(report.id(), report.version(), csu, wish(agency, person, due, note));
  }

  private static AssignmentWish wish(
      @Nullable String agency, @Nullable UUID person, LocalDate due, String note) {
    return new AssignmentWish(agency, person, due, note);
  }

  private void correct(String field, String answer) {
    intake.receive(
        report.id(),
        FlyTipJson.withId(report.id())
            .answering(field, answer)
            .with("revises", report.contentHash())
            .text()
            .getBytes(StandardCharsets.UTF_8),
        volunteer);
    report = reports.find(report.id()).orElseThrow();
  }

  private static FlyTipJson seen(String day) {
    return FlyTipJson.some()
        .with("observedAt", day + "T12:00:00.000Z")
        .with("savedAt", day + "T12:05:00.000Z");
  }

  private Report receive(FlyTipJson flyTip) {
    intake.receive(flyTip.id(), flyTip.text().getBytes(StandardCharsets.UTF_8), volunteer);
    return reports.find(flyTip.id()).orElseThrow();
  }
}
