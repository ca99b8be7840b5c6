package org.wardbook.report.type.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wardbook.report.type.audit.TaskStatus.COMPLETED;
import static org.wardbook.report.type.audit.TaskStatus.IN_PROGRESS;
import static org.wardbook.report.type.audit.TaskStatus.NOT_FEASIBLE;
import static org.wardbook.report.type.audit.TaskStatus.NOT_STARTED;
import static org.wardbook.report.type.audit.TaskStatus.WITHDRAWN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardbook.TestClock;
import org.wardbook.WardbookTest;
import org.wardbook.base.problem.Refusal;
import org.wardbook.people.People;
import org.wardbook.people.Person;
import org.wardbook.report.FollowUpCount;
import org.wardbook.report.Report;
import org.wardbook.report.ReportIntake;
import org.wardbook.report.ReportReview;
import org.wardbook.report.ReportState;
import org.wardbook.report.Reports;
import org.wardbook.report.definition.FieldProblem;
import org.wardbook.report.type.audit.TaskEvent.What;
import tools.jackson.databind.node.ObjectNode;

/** What becomes of a task that wardens work on without a signal, and the CSU at the desk. */
@WardbookTest
class TaskUpdatesTest {
  private static final String PHOTO = "a".repeat(64);
  private static final Instant AFTER_A_WEEK = Instant.parse("2026-11-30T12:00:00Z");

  @Autowired private AuditTasks tasks;
  @Autowired private AuditFollowUps followUps;
  @Autowired private ReportReview review;
  @Autowired private Reports reports;
  @Autowired private TestClock clock;

  private SentAudit phone;
  private Person csu;
  private Person warden;
  private Person volunteer;
  private Report audit;
  private UUID task;

  @BeforeEach
  void auditWithOneFinding(@Autowired ReportIntake intake, @Autowired People people) {
    phone = new SentAudit(intake, reports);
    csu = people.findByUsername("csu").orElseThrow();
    warden = people.findByUsername("warden").orElseThrow();
    volunteer = people.findByUsername("volunteer").orElseThrow();
    audit = phone.receive(warden, 1);
    task = tasks.of(audit.id()).getFirst().id();
    clock.set(AFTER_A_WEEK);
  }

  @AfterEach
  void setTheClockBack() {
    clock.set(TestClock.START);
  }

  @Test
  void completesTheTask_whenAWardenSaysSo() {
    var update = phone.receive(completedOn("2026-11-25"), warden);

    assertThat(update.state()).isEqualTo(ReportState.ACCEPTED);
    assertThat(update.reference()).matches("AT-[0-9]{6}");
    assertThat(now().status()).isEqualTo(COMPLETED);
    assertThat(now().completedOn()).isEqualTo("2026-11-25");
    assertThat(completedAt("2026-11-24")).isZero();
    assertThat(completedAt("2026-11-25")).isOne();
    assertThat(tasks.history(task))
        .last()
        .extracting(TaskEvent::update)
        .isEqualTo(update.reference());
  }

  @Test
  void completesItOnce_whenTheSameUpdateArrivesTwice() {
    var content = completedOn("2026-11-25");

    phone.receive(content, warden);
    phone.receive(content, warden);

    assertThat(tasks.history(task)).hasSize(2);
    assertThat(completedAt("2026-11-30")).isOne();
  }

  @Test
  void completesItOnceOnTheEarlierDay_whenTwoPeopleClosedIt() {
    phone.receive(completedOn("2026-11-27"), warden);
    phone.receive(completedOn("2026-11-25"), csu);
    phone.receive(completedOn("2026-11-28"), warden);

    assertThat(now().completedOn()).isEqualTo("2026-11-25");
    assertThat(followUps.of(audit, LocalDate.parse("2026-11-30")))
        .isEqualTo(new FollowUpCount(1, 1, 0, 0));
    assertThat(completedAt("2026-11-26")).isOne();
  }

  @Test
  void followsWhatWasSeenLast_whateverArrivesFirst() {
    phone.receive(update("not-feasible", "2026-11-27T09:00:00Z"), warden);
    phone.receive(update("in-progress", "2026-11-25T09:00:00Z"), warden);

    assertThat(now().status()).isEqualTo(NOT_FEASIBLE);
    assertThat(tasks.history(task)).last().extracting(TaskEvent::what).isEqualTo(What.NOT_APPLIED);
  }

  @Test
  void keepsWhatTheDeskDecided_whenSomethingSeenBeforeArrivesAfterwards() {
    decideAtDesk(IN_PROGRESS, "The council comes on Friday");

    phone.receive(completedOn("2026-11-25"), warden);

    assertThat(now().status()).isEqualTo(IN_PROGRESS);
    assertThat(tasks.history(task)).last().extracting(TaskEvent::what).isEqualTo(What.NOT_APPLIED);
    assertThat(completedAt("2026-11-30")).isZero();
  }

  @Test
  void goesOn_whenSomethingIsSeenAfterTheDeskDecided() {
    decideAtDesk(IN_PROGRESS, null);
    clock.set(Instant.parse("2026-12-02T15:00:00Z"));

    phone.receive(sentAtOnce(completedOn("2026-12-02")), warden);

    assertThat(now().status()).isEqualTo(COMPLETED);
  }

  @Test
  void measuresWhatWasSeenByTheServersClock_whenThePhonesIsSlow() {
    decideAtDesk(IN_PROGRESS, null);
    clock.set(AFTER_A_WEEK.plusSeconds(3600));
    // Seen a minute ago; the phone's clock is two hours slow.
    var content = update("not-feasible", "2026-11-30T10:59:00Z");

    phone.receive(content.put("sentAt", "2026-11-30T11:00:00Z"), warden);

    assertThat(now().status()).isEqualTo(NOT_FEASIBLE);
  }

  @Test
  void staysWithdrawn_whenAPhoneStillHasIt() {
    decideAtDesk(WITHDRAWN, "Found twice");
    clock.set(Instant.parse("2026-12-02T15:00:00Z"));

    phone.receive(sentAtOnce(completedOn("2026-12-02")), warden);

    assertThat(now().status()).isEqualTo(WITHDRAWN);
  }

  @Test
  void waitsForTheCsu_whenAVolunteerSaysSo() {
    var update = phone.receive(completedOn("2026-11-25"), volunteer);
    assertThat(update.state()).isEqualTo(ReportState.RECEIVED);
    assertThat(now().status()).isEqualTo(NOT_STARTED);

    review.accept(update.id(), update.version(), csu);

    assertThat(now().status()).isEqualTo(COMPLETED);
  }

  @Test
  void changesNothingAgain_whenAnAcceptedOneIsOpenedAndAcceptedOnceMore() {
    var update = phone.receive(completedOn("2026-11-25"), warden);
    decideAtDesk(IN_PROGRESS, "It was another bin");

    var reopened = review.reopen(update.id(), update.version(), csu);
    review.accept(update.id(), reopened.version(), csu);

    assertThat(now().status()).isEqualTo(IN_PROGRESS);
    assertThat(tasks.history(task)).hasSize(3);
  }

  @Test
  void isAsItWas_whenTheCsuDoesNotAcceptWhatWasSaid() {
    var update = phone.receive(withPhoto(completedOn("2026-11-25")), warden);

    reject(update);

    assertThat(now().status()).isEqualTo(NOT_STARTED);
    assertThat(now().completedOn()).isNull();
    assertThat(now().afterPhoto()).isNull();
    assertThat(completedAt("2026-11-25")).isZero();
    assertThat(completedAt("2026-11-30")).isZero();
    assertThat(tasks.history(task))
        .extracting(TaskEvent::what)
        .containsExactly(What.RAISED, What.STATUS, What.NOT_APPLIED, What.STATUS);
  }

  @Test
  void followsItAgain_whenTheCsuAcceptsItAfterAll() {
    var update = phone.receive(completedOn("2026-11-25"), warden);
    var rejected = reject(update);

    var reopened = review.reopen(update.id(), rejected.version(), csu);
    review.accept(update.id(), reopened.version(), csu);

    assertThat(now().status()).isEqualTo(COMPLETED);
    assertThat(completedAt("2026-11-25")).isOne();
  }

  @Test
  void isAsItWas_whenItsAcceptanceIsUndone_andFollowsItAgain_whenItIsAccepted() {
    var update = phone.receive(completedOn("2026-11-25"), volunteer);
    var accepted = review.accept(update.id(), update.version(), csu);

    var undone = review.undo(update.id(), accepted.version(), csu, UUID.randomUUID());
    assertThat(now().status()).isEqualTo(NOT_STARTED);
    assertThat(completedAt("2026-11-25")).isZero();
    assertThat(tasks.history(task))
        .extracting(TaskEvent::note)
        .contains("Taken back: it is not accepted any more.");

    review.accept(update.id(), undone.version(), csu);
    assertThat(now().status()).isEqualTo(COMPLETED);
  }

  @Test
  void isAsItWas_whileTheCsuHasAQuestion() {
    var update = phone.receive(completedOn("2026-11-25"), warden);

    review.ask(update.id(), update.version(), csu, "Which bin?");

    assertThat(now().status()).isEqualTo(NOT_STARTED);
  }

  @Test
  void forgetsWhatWaitsAgain_whenWhatWasSaidSinceIsNotAccepted() {
    var first = phone.receive(update("in-progress", "2026-11-25T09:00:00Z"), warden);
    var second = phone.receive(update("not-feasible", "2026-11-27T09:00:00Z"), warden);
    review.reopen(first.id(), first.version(), csu);
    assertThat(now().status()).isEqualTo(NOT_FEASIBLE);

    reject(second);

    assertThat(now().status()).isEqualTo(NOT_STARTED);
  }

  @Test
  void followsItAgain_whenWhatWasSaidSinceWasTakenBackMeanwhile() {
    var first = phone.receive(update("in-progress", "2026-11-25T09:00:00Z"), warden);
    var second = phone.receive(update("not-feasible", "2026-11-27T09:00:00Z"), warden);
    var reopened = review.reopen(first.id(), first.version(), csu);
    reject(second);

    review.accept(first.id(), reopened.version(), csu);

    assertThat(now().status()).isEqualTo(IN_PROGRESS);
  }

  @Test
  void keepsWhatTheDeskDecidedSince_whenTheCsuDoesNotAcceptWhatWasSaid() {
    var update = phone.receive(completedOn("2026-11-25"), warden);
    decideAtDesk(IN_PROGRESS, "It was another bin");

    reject(update);

    assertThat(now().status()).isEqualTo(IN_PROGRESS);
    assertThat(now().note()).isEqualTo("It was another bin");
    assertThat(tasks.history(task)).hasSize(3);
  }

  @Test
  void keepsWhatAnotherSawSince_andForgetsBothOnceNeitherIsAccepted() {
    var first = phone.receive(update("in-progress", "2026-11-25T09:00:00Z"), warden);
    var second = phone.receive(update("not-feasible", "2026-11-27T09:00:00Z"), warden);

    reject(first);
    assertThat(now().status()).isEqualTo(NOT_FEASIBLE);
    reject(second);
    assertThat(now().status()).isEqualTo(NOT_STARTED);
  }

  @Test
  void isAsTheEarlierReportSaid_whenTheLaterIsNotAccepted() {
    phone.receive(completedOn("2026-11-27"), warden);
    var earlierDay = phone.receive(completedOn("2026-11-25"), warden);

    reject(earlierDay);

    assertThat(now().completedOn()).isEqualTo("2026-11-27");
    assertThat(completedAt("2026-11-26")).isZero();
    assertThat(completedAt("2026-11-27")).isOne();
  }

  @Test
  void canStillBeTold_whatWasSeenBeforeTheRejectedReport() {
    var wrong = phone.receive(update("not-feasible", "2026-11-27T09:00:00Z"), warden);
    reject(wrong);

    phone.receive(update("in-progress", "2026-11-25T09:00:00Z"), warden);

    assertThat(now().status()).isEqualTo(IN_PROGRESS);
  }

  @Test
  void followsTheAuthor_whenTheDayIsPutRight() {
    var content = completedOn("2026-11-25");
    var update = phone.receive(content, warden);

    content.withObject("answers").put("completedOn", "2026-11-24");
    phone.receive(content.put("revises", update.contentHash()), warden);

    assertThat(now().completedOn()).isEqualTo("2026-11-24");
  }

  @Test
  void keepsAndFlagsTheUpdate_whenNobodyKnowsTheTask() {
    var update =
        phone.receive(sentAtOnce(SentAudit.completed(UUID.randomUUID(), "2026-11-25")), warden);

    assertThat(update.state()).isEqualTo(ReportState.RECEIVED);
    assertThat(update.problems()).containsExactly(FieldProblem.warn("task", "unknown-task"));
  }

  @Test
  void keepsThePhotoThatShowsItDone() {
    phone.receive(withPhoto(completedOn("2026-11-25")), warden);

    assertThat(now().afterPhoto()).isEqualTo(PHOTO);
  }

  @Test
  void refusesAtTheDesk_whatIsNotSaidWhole() {
    assertRefused("invalid-input", COMPLETED, null, null, csu);
    assertRefused("invalid-input", COMPLETED, LocalDate.parse("2026-11-22"), null, csu);
    assertRefused("invalid-input", COMPLETED, LocalDate.parse("2026-12-01"), null, csu);
    assertRefused("invalid-input", NOT_FEASIBLE, null, " ", csu);
    assertRefused("invalid-input", WITHDRAWN, null, null, csu);
    assertRefused("not-allowed", IN_PROGRESS, null, null, warden);
    assertThat(now().status()).isEqualTo(NOT_STARTED);
  }

  @Test
  void refusesAChange_whenSomebodyWasFaster() {
    var seen = now();
    decideAtDesk(IN_PROGRESS, null);

    assertThatThrownBy(() -> tasks.change(task, seen.version(), csu, TaskChange.of(seen)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code().code()).isEqualTo("changed-meanwhile"));
  }

  private void assertRefused(
      String code,
      TaskStatus status,
      @Nullable LocalDate completedOn,
      @Nullable String note,
      Person by) {
    var seen = now();
    assertThatThrownBy(
            () ->
                tasks.change(
                    task, seen.version(), by, TaskChange.of(seen).to(status, completedOn, note)))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code().code()).isEqualTo(code));
  }

  private void decideAtDesk(TaskStatus status, @Nullable String note) {
    var seen = now();
    tasks.change(task, seen.version(), csu, TaskChange.of(seen).to(status, null, note));
  }

  private Report reject(Report update) {
    var seen = reports.find(update.id()).orElseThrow();
    return review.reject(seen.id(), seen.version(), csu, "That was another place");
  }

  private static ObjectNode withPhoto(ObjectNode content) {
    content
        .putArray("photos")
        .addObject()
        .put("sha256", PHOTO)
        .put("bytes", 1000)
        .put("mediaType", "image/jpeg")
        .putNull("takenAt");
    return content;
  }

  private AuditTask now() {
    return tasks.find(task).orElseThrow();
  }

  private int completedAt(String day) {
    return followUps.of(audit, LocalDate.parse(day)).completed();
  }

  private ObjectNode completedOn(String day) {
    return SentAudit.completed(task, day).put("sentAt", AFTER_A_WEEK.toString());
  }

  private ObjectNode update(String status, String seenAt) {
    return SentAudit.update(task, status, Instant.parse(seenAt))
        .put("sentAt", AFTER_A_WEEK.toString());
  }

  private ObjectNode sentAtOnce(ObjectNode content) {
    return content.put("sentAt", clock.instant().toString());
  }
}
