package org.wardbook.report.type.cctv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardbook.WardbookTest;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;
import org.wardbook.people.People;
import org.wardbook.people.Person;
import org.wardbook.register.RegisterService;
import org.wardbook.report.Report;
import org.wardbook.report.ReportIntake;
import org.wardbook.report.ReportReview;
import org.wardbook.report.ReportState;
import org.wardbook.report.Reports;
import org.wardbook.report.UsePeriod;
import tools.jackson.databind.node.ObjectNode;

/** What arrives from phones, held against where the units are. */
@WardbookTest
class CctvLedgerTest {
  @Autowired private ReportIntake intake;
  @Autowired private Reports reports;
  @Autowired private ReportReview review;
  @Autowired private People people;
  @Autowired private CctvConflicts conflicts;
  @Autowired private CctvStanding standing;
  @Autowired private CctvUse use;
  @Autowired private CctvFleet fleet;
  private String unit = "";

  @BeforeEach
  void addAUnit(@Autowired RegisterService registers) {
    unit = SomeUnit.addedTo(registers, person("csu"));
  }

  @Test
  void isAcceptedAndTellsPhonesWhereTheUnitIs_whenItIsInOrder() {
    var deploy = send(CctvJson.deploy(unit, "2026-06-01T09:00:00.000Z"));

    assertThat(deploy.problems()).isEmpty();
    assertThat(deploy.state()).isEqualTo(ReportState.ACCEPTED);
    assertThat(deploy.reference()).startsWith("CC-");
    assertThat(told().path("now").path("status").stringValue()).isEqualTo("deployed");
    assertThat(told().path("now").path("since").stringValue())
        .isEqualTo("2026-06-01T09:00:00.000Z");
    assertThat(told().path("now").path("report").stringValue()).isEqualTo(deploy.id().toString());
    assertThat(told().path("remark").stringValue())
        .isEqualTo("at Westerham and Crockham Hill, since 1 June 2026");
  }

  @Test
  void keepsBothAndFlagsTheLater_whenTwoPhonesPutUpTheSameUnitWithoutASignal() {
    var first = send(CctvJson.deploy(unit, "2026-06-01T09:00:00.000Z"));
    var second = send(CctvJson.deploy(unit, "2026-06-01T11:00:00.000Z"));

    assertThat(second.problems()).extracting("code").containsExactly("unit-elsewhere");
    assertThat(second.state()).isEqualTo(ReportState.RECEIVED);
    assertThat(conflict().earlier().id()).isEqualTo(first.id());
    assertThat(conflict().later().id()).isEqualTo(second.id());
    assertThat(reportsInUse()).isEqualTo(1);
  }

  @Test
  void flagsTheOneThatArrivesLast_whenItHappenedFirst() {
    var second = send(CctvJson.deploy(unit, "2026-06-01T11:00:00.000Z"));
    var first = send(CctvJson.deploy(unit, "2026-06-01T09:00:00.000Z"));

    assertThat(second.state()).isEqualTo(ReportState.ACCEPTED);
    assertThat(first.problems()).extracting("code").containsExactly("unit-elsewhere");
    assertThat(conflict().earlier().id()).isEqualTo(first.id());
  }

  @Test
  void lastsNoLonger_whenTheCsuSaysWhichOneIsTrue() {
    var first = send(CctvJson.deploy(unit, "2026-06-01T09:00:00.000Z"));
    var second = send(CctvJson.deploy(unit, "2026-06-01T11:00:00.000Z"));

    conflicts.settle(conflict(), second.id(), person("csu"));

    assertThat(state(first)).isEqualTo(ReportState.REJECTED);
    assertThat(state(second)).isEqualTo(ReportState.ACCEPTED);
    assertThat(conflicts.open()).noneMatch(open -> open.unit().equals(unit));
    assertThat(told().path("now").path("report").stringValue()).isEqualTo(second.id().toString());
  }

  @Test
  void isRefused_whenSomebodyElseThanTheCsuSettlesIt_orSomebodyWasFaster() {
    var first = send(CctvJson.deploy(unit, "2026-06-01T09:00:00.000Z"));
    var second = send(CctvJson.deploy(unit, "2026-06-01T11:00:00.000Z"));
    var seen = conflict();

    assertRefused(
        () -> conflicts.settle(seen, first.id(), person("warden")), ProblemCode.NOT_ALLOWED);
    assertRefused(
        () -> conflicts.settle(seen, UUID.randomUUID(), person("csu")), ProblemCode.INVALID_INPUT);
    review.ask(second.id(), second.version(), person("csu"), "Which one is it?");
    assertRefused(
        () -> conflicts.settle(seen, first.id(), person("csu")), ProblemCode.CHANGED_MEANWHILE);
    assertThat(state(first)).isEqualTo(ReportState.ACCEPTED);
  }

  @Test
  void isNoConflict_whenTheUnitWasMoved() {
    send(CctvJson.deploy(unit, "2026-06-01T09:00:00.000Z"));
    var move =
        send(
            CctvJson.deploy(unit, "2026-06-10T09:00:00.000Z")
                .answering(answers -> answers.put("event", "move")));

    assertThat(move.state()).isEqualTo(ReportState.ACCEPTED);
    assertThat(reportsInUse()).isEqualTo(2);
    assertThat(fleet.stayOf(move).orElseThrow().isInOrder()).isTrue();
  }

  @Test
  void isNoConflictWithItself_whenItsAuthorCorrectsIt() {
    var deploy = CctvJson.deploy(unit, "2026-06-01T09:00:00.000Z");
    var held = send(deploy);
    var corrected =
        send(
            deploy
                .answering(answers -> answers.put("columnNumber", "LC 12"))
                .with(report -> report.put("revises", held.contentHash())));

    assertThat(corrected.problems()).isEmpty();
    assertThat(corrected.answers().path("columnNumber").stringValue()).isEqualTo("LC 12");
  }

  @Test
  void isFlagged_whenAVolunteerSendsIt() {
    var sent = send(CctvJson.deploy(unit, "2026-06-01T09:00:00.000Z"), "volunteer");

    assertThat(sent.problems()).extracting("code").containsExactly("not-for-volunteers");
    assertThat(sent.state()).isEqualTo(ReportState.RECEIVED);
  }

  private Report send(CctvJson event) {
    return send(event, "warden");
  }

  private Report send(CctvJson event, String username) {
    intake.receive(event.id(), event.text().getBytes(StandardCharsets.UTF_8), person(username));
    return reports.find(event.id()).orElseThrow();
  }

  private CctvConflicts.Conflict conflict() {
    return conflicts.open().stream()
        .filter(open -> open.unit().equals(unit))
        .findFirst()
        .orElseThrow();
  }

  private ObjectNode told() {
    return Objects.requireNonNull(standing.values().get(unit));
  }

  private long reportsInUse() {
    return use.all().stream()
        .filter(period -> period.thing().equals(unit))
        .map(UsePeriod::report)
        .distinct()
        .count();
  }

  private ReportState state(Report report) {
    return reports.find(report.id()).orElseThrow().state();
  }

  private Person person(String username) {
    return people.findByUsername(username).orElseThrow();
  }

  private static void assertRefused(ThrowingCallable attempt, ProblemCode code) {
    assertThatThrownBy(attempt)
        .asInstanceOf(type(Refusal.class))
        .extracting(Refusal::code)
        .isEqualTo(code);
  }
}
