package org.wardbook.report.type.work;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardbook.TestClock;
import org.wardbook.WardbookTest;
import org.wardbook.people.People;
import org.wardbook.people.Person;
import org.wardbook.report.Assignment;
import org.wardbook.report.AssignmentWish;
import org.wardbook.report.Assignments;
import org.wardbook.report.DueDays;
import org.wardbook.report.DueItem;
import org.wardbook.report.DueList;
import org.wardbook.report.HistoryEntry;
import org.wardbook.report.HistoryEntry.Event;
import org.wardbook.report.Report;
import org.wardbook.report.ReportHistory;
import org.wardbook.report.ReportIntake;
import org.wardbook.report.ReportReview;
import org.wardbook.report.ReportState;
import org.wardbook.report.Reports;
import org.wardbook.report.WorkOfPerson;
import org.wardbook.report.inbox.Inbox;
import org.wardbook.report.inbox.InboxGroup;
import org.wardbook.report.inbox.InboxItem;
import org.wardbook.report.inbox.InboxPlace;
import org.wardbook.report.type.audit.AuditTasks;
import org.wardbook.report.type.audit.SentAudit;
import org.wardbook.report.type.flytip.FlyTipClearance;
import org.wardbook.sync.FlyTipJson;
import tools.jackson.databind.node.ObjectNode;

/** "It is done", said by the person whom the CSU asked. */
@WardbookTest
class WorkDoneTest {
  /** By a phone's clock that is 2 seconds slow: just when it was assigned. */
  private static final String NOW = "2026-11-23T11:59:58.000Z";

  @Autowired private ReportIntake intake;
  @Autowired private ReportReview review;
  @Autowired private Reports reports;
  @Autowired private ReportHistory history;
  @Autowired private Assignments assignments;
  @Autowired private WorkOfPerson workOfPerson;
  @Autowired private FlyTipClearance clearances;
  @Autowired private People people;
  @Autowired private Inbox inbox;
  @Autowired private TestClock clock;

  private Report flyTip;

  @BeforeEach
  void assignOne() {
    flyTip = assigned("warden");
  }

  @AfterEach
  void setTheClockBack() {
    clock.set(TestClock.START);
  }

  @Test
  void isDoneForTheAssignee_whenTheirReportIsAcceptedOnReceipt() {
    var said = send(done("It is gone"), "warden");

    assertThat(said.state()).isEqualTo(ReportState.ACCEPTED);
    assertThat(said.problems()).isEmpty();
    assertThat(now().status()).isEqualTo(Assignment.Status.DONE);
    assertThat(now().endedOn()).isEqualTo("2026-11-23");
    assertThat(now().endedNote()).isEqualTo("It is gone (" + said.reference() + ")");
    assertThat(now().endedBy()).isEqualTo(said.id());
    assertThat(forYou("warden")).doesNotContain(flyTip.id());
    assertThat(history.of(flyTip.id()))
        .last()
        .extracting(HistoryEntry::event, HistoryEntry::who, HistoryEntry::note)
        .containsExactly(
            Event.ASSIGNMENT_DONE, "Test Warden", "It is gone (" + said.reference() + ")");
  }

  @Test
  void isDoneOnce_whenTheSameArrivesAgain() {
    var report = done("");
    send(report, "warden");
    var said = send(report, "warden");

    assertThat(now().endedNote()).isEqualTo(said.reference());
    assertThat(history.of(flyTip.id()))
        .filteredOn(entry -> entry.event() == Event.ASSIGNMENT_DONE)
        .hasSize(1);
  }

  @Test
  void waitsForTheCsu_whenAVolunteerSaysIt() {
    flyTip = assigned("volunteer");
    var said = send(done("It is gone"), "volunteer");
    assertThat(now().isOpen()).isTrue();

    review.accept(said.id(), said.version(), csu());

    assertThat(now().status()).isEqualTo(Assignment.Status.DONE);
    assertThat(forYou("volunteer")).doesNotContain(flyTip.id());
  }

  @Test
  void isToBeDoneAgain_whenTheCsuDoesNotAcceptIt() {
    var said = send(done("It is gone"), "warden");

    review.reject(said.id(), said.version(), csu(), "It still lies there");

    assertThat(now().isOpen()).isTrue();
    assertThat(now().endedBy()).isNull();
    assertThat(forYou("warden")).contains(flyTip.id());
    assertThat(history.of(flyTip.id()))
        .last()
        .extracting(HistoryEntry::event)
        .isEqualTo(Event.ASSIGNED);
  }

  @Test
  void isToBeDoneAgain_whenTheCsuUndoesThatItAcceptedIt() {
    flyTip = assigned("volunteer");
    var said = send(done("It is gone"), "volunteer");
    var accepted = review.accept(said.id(), said.version(), csu());
    review.reopen(said.id(), accepted.version(), csu());

    assertThat(now().isOpen()).isTrue();
  }

  @Test
  void endsNothingOfSomebodyElses() {
    flyTip = assigned("volunteer");

    send(done("It is gone"), "warden");

    assertThat(now().isOpen()).isTrue();
  }

  @Test
  void endsNothing_whenItWasAssignedAfterItWasSeen() {
    var said = send(done("It is gone").with("observedAt", "2026-11-23T10:02:11.000Z"), "warden");

    assertThat(said.state()).isEqualTo(ReportState.ACCEPTED);
    assertThat(now().isOpen()).isTrue();
  }

  @Test
  void leavesTheClockOfTheFlyTipToItsClearance() {
    send(done("It is gone"), "warden");
    assertThat(clearances.of(flyTip.id())).isEmpty();
    clearances.clear(flyTip.id(), csu(), Instant.parse("2026-11-23T11:00:00Z"), "Crew", null);
    clearances.undo(flyTip.id(), csu());

    assertThat(now().status()).isEqualTo(Assignment.Status.DONE);
  }

  @Test
  void isKeptForTheCsu_whenNobodyKnowsTheReportOrItWasDoneAlready() {
    send(done("It is gone"), "warden");

    var again = send(done("Still gone"), "warden");
    assertThat(again.problems()).extracting("code").containsExactly("work-not-open");
    assertThat(again.state()).isEqualTo(ReportState.RECEIVED);
    var unknown = send(done(UUID.randomUUID(), "It is gone"), "warden");
    assertThat(unknown.problems()).extracting("code").containsExactly("work-of-unknown");
  }

  @Test
  void saysTheNewWords_whenTheAuthorCorrectsThem() {
    var first = done("It is gone");
    var said = send(first, "warden");

    send(first.answering("note", "All but one bag").with("revises", said.contentHash()), "warden");

    assertThat(now().endedNote()).isEqualTo("All but one bag (" + said.reference() + ")");
    assertThat(now().status()).isEqualTo(Assignment.Status.DONE);
  }

  @Test
  void waitsForTheCsu_untilTheClearanceIsNoted() {
    assertThat(waiting()).isEmpty();

    var said = send(done("It is gone"), "warden");
    assertThat(waiting())
        .extracting(InboxItem::href, InboxItem::why)
        .containsExactly(
            tuple(
                "desk/reports/" + flyTip.id(),
                "Test Warden says so (" + said.reference() + "): “It is gone”"));

    clearances.clear(flyTip.id(), csu(), Instant.parse("2026-11-23T11:00:00Z"), "Crew", null);
    assertThat(waiting()).isEmpty();

    clearances.undo(flyTip.id(), csu());
    assertThat(waiting()).hasSize(1);
  }

  @Test
  void isToldAmongWhatFallsDue_whileTheClockRuns(@Autowired DueList due) {
    send(done(""), "warden");

    assertThat(
            due.list(
                DueDays.only(LocalDate.of(2026, 11, 30)),
                due.kind("fly-tip").orElseThrow(),
                null,
                10_000))
        .filteredOn(item -> item.report().equals(flyTip.id()))
        .extracting(DueItem::what)
        .containsExactly("Fly-tip said to be gone, its clearance to be noted");
  }

  @Test
  void waitsForTheCsuNoMore_whenItIsHandedOn() {
    send(done(""), "warden");
    assertThat(waiting()).hasSize(1);

    clock.set(TestClock.START.plusSeconds(60));
    assign(flyTip.id(), "volunteer");

    assertThat(waiting()).isEmpty();
  }

  @Test
  void waitsForTheCsuNoMore_whenTheCsuDoesNotAcceptIt() {
    var said = send(done("It is gone"), "warden");

    review.reject(said.id(), said.version(), csu(), "It still lies there");

    assertThat(waiting()).isEmpty();
  }

  @Test
  void waitsForTheCsu_whenItEndsNothing() {
    flyTip = assigned("volunteer");
    send(done("It is gone"), "warden");
    assertThat(now().isOpen()).isTrue();

    assertThat(waiting()).hasSize(1);
  }

  @Test
  void waitsWithTheOtherOne_whenTheReportTurnsOutToRepeatIt() {
    var original = send(FlyTipJson.some(), "volunteer");
    send(done("It is gone"), "warden");
    var repeated = reports.find(flyTip.id()).orElseThrow();
    review.markDuplicate(repeated.id(), repeated.version(), csu(), original.id());
    flyTip = original;
    assertThat(waiting()).extracting(InboxItem::name).containsExactly(original.reference());

    clearances.clear(original.id(), csu(), Instant.parse("2026-11-23T11:00:00Z"), "Crew", null);
    assertThat(waiting()).isEmpty();
  }

  @Test
  void waitsForTheCsu_whileATaskOfTheAuditIsOpen(@Autowired AuditTasks tasks) {
    var audits = new SentAudit(intake, reports);
    flyTip = audits.receive(person("warden"), 1);
    assign(flyTip.id(), "warden");
    send(done("Swept"), "warden");
    assertThat(now().status()).isEqualTo(Assignment.Status.DONE);
    assertThat(waiting()).hasSize(1);

    var task = tasks.of(flyTip.id()).getFirst().id();
    audits.receive(SentAudit.completed(task, "2026-11-23"), person("warden"));
    assertThat(waiting()).isEmpty();
  }

  @Test
  void waitsForNothing_whenTheReportEndsWithItsAssignment() {
    flyTip = send(FlyTipJson.example("activity", "valid-disposal-point"), "csu");
    assign(flyTip.id(), "csu");
    send(done("Seen"), "csu");

    assertThat(now().status()).isEqualTo(Assignment.Status.DONE);
    assertThat(waiting()).isEmpty();
  }

  /** What of this test's report waits as said to be done. */
  private List<InboxItem> waiting() {
    return inbox.after(InboxGroup.SAID_DONE, InboxPlace.BEGINNING, 10_000, csu()).stream()
        .filter(item -> item.href().endsWith(flyTip.id().toString()))
        .toList();
  }

  private Report assigned(String username) {
    return assign(send(FlyTipJson.some(), "warden").id(), username);
  }

  private Report assign(UUID id, String username) {
    var wish =
        new AssignmentWish(null, person(username).id(), LocalDate.of(2026, 11, 30), "Look at it");
    return assignments.assign(id, reports.find(id).orElseThrow().version(), csu(), wish);
  }

  private FlyTipJson done(String note) {
    return done(flyTip.id(), note);
  }

  private static FlyTipJson done(UUID target, String note) {
    return FlyTipJson.some()
        .with("type", "work-done")
        .with("observedAt", NOW)
        .with("savedAt", NOW)
        .with(
            report -> {
              ObjectNode answers = report.putObject("answers");
              answers.put("report", target.toString());
              if (!note.isEmpty()) {
                answers.put("note", note);
              }
              report.putArray("photos");
            });
  }

  private Assignment now() {
    return assignments.of(flyTip).orElseThrow();
  }

  private List<UUID> forYou(String username) {
    return workOfPerson.open(person(username)).stream().map(WorkOfPerson.Item::report).toList();
  }

  private Report send(FlyTipJson report, String username) {
    intake.receive(report.id(), report.text().getBytes(UTF_8), person(username));
    return reports.find(report.id()).orElseThrow();
  }

  private Person csu() {
    return person("csu");
  }

  private Person person(String username) {
    return people.findByUsername(username).orElseThrow();
  }
}
