package org.wardbook.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wardbook.WardbookTest;
import org.wardbook.base.problem.Refusal;
import org.wardbook.people.People;
import org.wardbook.people.Person;
import org.wardbook.people.Role;
import org.wardbook.report.BulkReview.Chosen;
import org.wardbook.report.HistoryEntry.Event;
import org.wardbook.sync.FlyTipJson;
import tools.jackson.databind.node.ObjectNode;

/** What the CSU decides. */
@WardbookTest
class ReportReviewTest {
  @Autowired private ReportIntake intake;
  @Autowired private ReportReview review;
  @Autowired private BulkReview bulk;
  @Autowired private Reports reports;
  @Autowired private ReportHistory history;
  @Autowired private RestrictedAnswers restrictedAnswers;
  @Autowired private People people;
  @Autowired private JdbcClient jdbc;

  private Person csu;
  private Person volunteer;
  private Report report;

  @BeforeEach
  void receiveOne() {
    csu = people.findByUsername("csu").orElseThrow();
    volunteer = people.findByUsername("volunteer").orElseThrow();
    report = receive();
  }

  @Test
  void accepts_whatWaits() {
    var accepted = review.accept(report.id(), report.version(), csu);

    assertThat(accepted.state()).isEqualTo(ReportState.ACCEPTED);
    assertThat(events()).containsExactly(Event.RECEIVED, Event.ACCEPTED);
  }

  @Test
  void showsTheQuestion_untilItIsAnswered() {
    var asked = review.ask(report.id(), report.version(), csu, " Which side of the road? ");
    assertThat(asked.state()).isEqualTo(ReportState.NEEDS_INFORMATION);
    assertThat(asked.question()).isEqualTo("Which side of the road?");

    var answered = review.answer(report.id(), asked.version(), csu, "The left one");
    assertThat(answered.state()).isEqualTo(ReportState.RECEIVED);
    assertThat(answered.question()).isNull();
    assertThat(history.of(report.id()))
        .last()
        .extracting(HistoryEntry::note)
        .isEqualTo("The left one");
  }

  @Test
  void waitsAgain_whenTheAuthorCorrectsWhatWasAsked() {
    review.ask(report.id(), report.version(), csu, "How big is it?");

    intake.receive(
        report.id(),
        bytes(
            FlyTipJson.withId(report.id())
                .answering("size", "tipper-lorry")
                .with("revises", report.contentHash())),
        volunteer);

    var corrected = reports.find(report.id()).orElseThrow();
    assertThat(corrected.state()).isEqualTo(ReportState.RECEIVED);
    assertThat(corrected.question()).isNull();
    assertThat(corrected.version()).isEqualTo(report.version() + 2);
  }

  @Test
  void waitsAgain_whenARejectedReportIsCorrectedByAWarden() {
    var warden = people.findByUsername("warden").orElseThrow();
    var flyTip = FlyTipJson.some();
    intake.receive(flyTip.id(), bytes(flyTip), warden);
    var accepted = reports.find(flyTip.id()).orElseThrow();
    assertThat(accepted.state()).isEqualTo(ReportState.ACCEPTED);
    review.reject(accepted.id(), accepted.version(), csu, "Not a fly-tip");

    intake.receive(
        flyTip.id(),
        bytes(flyTip.answering("size", "tipper-lorry").with("revises", accepted.contentHash())),
        warden);

    assertThat(reports.find(flyTip.id()).orElseThrow().state()).isEqualTo(ReportState.RECEIVED);
  }

  @Test
  void namesTheOriginal_whenMarkedAsADuplicate() {
    var original = receive();

    var duplicate = review.markDuplicate(report.id(), report.version(), csu, original.id());

    assertThat(duplicate.state()).isEqualTo(ReportState.DUPLICATE);
    assertThat(duplicate.duplicateOf()).isEqualTo(original.id());
    assertThat(reports.duplicatesOf(original.id()))
        .extracting(Report::id)
        .containsExactly(report.id());
  }

  @Test
  void refusesDuplicates_ofItselfOrOfADuplicateOrOfNothing() {
    var original = receive();
    var duplicate = receive();
    review.markDuplicate(duplicate.id(), duplicate.version(), csu, original.id());

    assertRefused("invalid-input", () -> mark(report, report.id()));
    assertRefused("invalid-input", () -> mark(report, duplicate.id()));
    assertRefused("not-found", () -> mark(report, UUID.randomUUID()));
    var rejected = review.reject(receive().id(), 1, csu, "A compost heap");
    assertRefused("invalid-input", () -> mark(report, rejected.id()));
  }

  @Test
  void takesItsDuplicatesAlong_whenAnOriginalIsMergedItself() {
    var first = receive();
    var original = receive();
    mark(report, original.id());

    mark(original, first.id());

    assertThat(reports.duplicatesOf(first.id()))
        .extracting(Report::id)
        .containsExactlyInAnyOrder(original.id(), report.id());
    assertThat(reports.duplicatesOf(original.id())).isEmpty();
  }

  @Test
  void standsAsBefore_whenADecisionIsUndone() {
    var asked = review.ask(report.id(), report.version(), csu, "How big is it?");
    var rejected = review.reject(report.id(), asked.version(), csu, "A compost heap");

    var undone = review.undo(report.id(), rejected.version(), csu, UUID.randomUUID());

    assertThat(undone.state()).isEqualTo(ReportState.NEEDS_INFORMATION);
    assertThat(undone.question()).isEqualTo("How big is it?");
    assertThat(undone.askedAt()).isEqualTo(asked.askedAt());
    assertThat(events()).containsExactly(Event.RECEIVED, Event.ASKED, Event.REJECTED, Event.UNDONE);
  }

  @Test
  void refusesToUndo_whenSomebodyElseDecidedOrNobody() {
    var other = people.open("csu-two", "Second Officer", Role.CSU, null, WardbookTest.PASSWORD);
    var accepted = review.accept(report.id(), report.version(), csu);

    assertRefused(
        "not-possible-now", () -> review.undo(report.id(), accepted.version(), other, batch()));
    var waiting = receive();
    assertRefused(
        "not-possible-now", () -> review.undo(waiting.id(), waiting.version(), csu, batch()));
    assertRefused(
        "not-allowed", () -> review.undo(report.id(), accepted.version(), volunteer, batch()));
  }

  @Test
  void decidesOnEachForItself_whenOneOfManyWasChangedMeanwhile() {
    var others = List.of(receive(), receive());
    var chosen = Stream.concat(others.stream(), Stream.of(report)).map(Chosen::of).toList();
    review.reject(report.id(), report.version(), csu, "A compost heap");

    var outcome = bulk.decide(chosen, csu, Decision.accept());

    assertThat(outcome.done())
        .extracting(Report::id)
        .containsExactlyElementsOf(others.stream().map(Report::id).toList());
    assertThat(outcome.left())
        .singleElement()
        .satisfies(
            left -> {
              assertThat(left.reference()).isEqualTo(report.reference());
              assertThat(left.code().code()).isEqualTo("changed-meanwhile");
              assertThat(left.why()).contains("Not accepted by " + csu.displayName());
            });
  }

  @Test
  void undoesInOneGo_whatWasDecidedInOneGo() {
    var others = List.of(receive(), receive());
    bulk.decide(others.stream().map(Chosen::of).toList(), csu, Decision.accept());

    var undone = bulk.undo(csu);

    assertThat(undone.done()).hasSize(2);
    assertThat(others)
        .allSatisfy(
            each ->
                assertThat(reports.find(each.id()).orElseThrow().state())
                    .isEqualTo(ReportState.RECEIVED));
    assertThat(review.undoable(csu)).isEmpty();
  }

  @Test
  void leavesAMergeWhole_whenItIsUndone() {
    var first = receive();
    var original = receive();
    mark(report, original.id());
    mark(original, first.id());

    bulk.undo(csu);

    assertThat(reports.find(report.id()).orElseThrow().duplicateOf()).isEqualTo(original.id());
    assertThat(reports.find(original.id()).orElseThrow().state()).isEqualTo(ReportState.RECEIVED);
  }

  @Test
  void takesItsDuplicatesAlongAgain_whenAMergeAloneIsUndone() {
    var first = receive();
    var original = receive();
    var changedSince = receive();
    mark(report, original.id());
    mark(changedSince, original.id());
    mark(original, first.id());
    var gone = reports.find(changedSince.id()).orElseThrow();
    review.reopen(gone.id(), gone.version(), csu);
    var merged = reports.find(original.id()).orElseThrow();

    review.undo(merged.id(), merged.version(), csu, batch());

    assertThat(reports.duplicatesOf(original.id()))
        .extracting(Report::id)
        .containsExactly(report.id());
    assertThat(reports.duplicatesOf(first.id())).isEmpty();
  }

  @Test
  void refusesToUndo_whenTheOriginalIsNoneAnyMore() {
    var original = receive();
    mark(report, original.id());
    var duplicate = reports.find(report.id()).orElseThrow();
    var reopened = review.reopen(report.id(), duplicate.version(), csu);
    review.reject(original.id(), original.version(), csu, "A compost heap");

    assertRefused(
        "invalid-input", () -> review.undo(report.id(), reopened.version(), csu, batch()));
    assertThat(reports.find(report.id()).orElseThrow().state()).isEqualTo(ReportState.RECEIVED);
  }

  @Test
  void refusesToUndo_whenItHasDuplicatesOfItsOwnSince() {
    var original = receive();
    mark(report, original.id());
    var duplicate = reports.find(report.id()).orElseThrow();
    var reopened = review.reopen(report.id(), duplicate.version(), csu);
    mark(receive(), report.id());

    assertRefused(
        "not-possible-now", () -> review.undo(report.id(), reopened.version(), csu, batch()));
  }

  @ParameterizedTest
  @MethodSource("others")
  void refusesBulkDecisions_ofAnybodyButTheCsu(String username) {
    var other = people.findByUsername(username).orElseThrow();

    assertRefused(
        "not-allowed", () -> bulk.decide(List.of(Chosen.of(report)), other, Decision.accept()));
    assertRefused("not-allowed", () -> bulk.undo(other));
  }

  private static UUID batch() {
    return UUID.randomUUID();
  }

  @Test
  void opensItAgain_whenADecisionWasWrong() {
    var rejected = review.reject(report.id(), report.version(), csu, "A bin bag beside a bin");

    var reopened = review.reopen(report.id(), rejected.version(), csu);

    assertThat(reopened.state()).isEqualTo(ReportState.RECEIVED);
    assertThat(events()).containsExactly(Event.RECEIVED, Event.REJECTED, Event.REOPENED);
  }

  @Test
  void saysWhoWasFaster_whenTwoDecideOnTheSameVersion() {
    review.accept(report.id(), report.version(), csu);

    assertThatThrownBy(() -> review.reject(report.id(), report.version(), csu, "Too late"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Accepted by " + csu.displayName());
    assertThat(reports.find(report.id()).orElseThrow().state()).isEqualTo(ReportState.ACCEPTED);
  }

  static Stream<String> others() {
    return Stream.of("warden", "volunteer");
  }

  @ParameterizedTest
  @MethodSource("others")
  void refusesDecisions_ofAnybodyButTheCsu(String username) {
    var other = people.findByUsername(username).orElseThrow();

    assertRefused("not-allowed", () -> review.accept(report.id(), report.version(), other));
  }

  @Test
  void refusesEmptyReasons() {
    assertRefused("invalid-input", () -> review.reject(report.id(), report.version(), csu, "  "));
    assertRefused("invalid-input", () -> review.ask(report.id(), report.version(), csu, ""));
  }

  @Test
  void neverChangesHistory() {
    var id = report.id().toString();

    assertThatThrownBy(
            () -> jdbc.sql("delete from report_history where report_id = ?").param(id).update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("append-only");
    assertThatThrownBy(
            () ->
                jdbc.sql("update report_history set note = 'x' where report_id = ?")
                    .param(id)
                    .update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("append-only");
  }

  @Test
  void keepsRestrictedAnswersApart_andNotesWhoReadThem() {
    var flyTip =
        FlyTipJson.some()
            .answering("notes", "Seen twice")
            .with(
                sent ->
                    ((ObjectNode) sent.path("answers"))
                        .put("vehicleSeen", true)
                        .put("vehicleRegistration", "AA07ENU"));
    intake.receive(flyTip.id(), bytes(flyTip), volunteer);
    var stored = reports.find(flyTip.id()).orElseThrow();

    assertThat(stored.answers().toString()).contains("Seen twice").doesNotContain("AA07ENU");
    assertThat(stored.hasRestrictedAnswers()).isTrue();
    assertThat(restrictedAnswers.read(stored.id(), volunteer).toString()).contains("AA07ENU");
    assertThat(history.of(stored.id()))
        .extracting(HistoryEntry::event)
        .containsExactly(Event.RECEIVED);
    assertThat(restrictedAnswers.read(stored.id(), csu).toString()).contains("AA07ENU");
    assertThat(history.of(stored.id()))
        .last()
        .extracting(HistoryEntry::event, HistoryEntry::who)
        .containsExactly(Event.RESTRICTED_READ, csu.displayName());
    var warden = people.findByUsername("warden").orElseThrow();
    assertRefused("not-allowed", () -> restrictedAnswers.read(stored.id(), warden));
  }

  private Report receive() {
    var flyTip = FlyTipJson.some();
    intake.receive(flyTip.id(), bytes(flyTip), volunteer);
    return reports.find(flyTip.id()).orElseThrow();
  }

  private void mark(Report which, UUID of) {
    review.markDuplicate(which.id(), which.version(), csu, of);
  }

  private List<Event> events() {
    return history.of(report.id()).stream().map(HistoryEntry::event).toList();
  }

  private static byte[] bytes(FlyTipJson flyTip) {
    return flyTip.text().getBytes(StandardCharsets.UTF_8);
  }

  private static void assertRefused(String code, Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code().code()).isEqualTo(code));
  }
}
