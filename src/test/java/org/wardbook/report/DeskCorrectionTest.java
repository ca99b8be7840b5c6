package org.wardbook.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardbook.WardbookTest;
import org.wardbook.base.problem.Refusal;
import org.wardbook.base.problem.RefusedField;
import org.wardbook.people.People;
import org.wardbook.people.Person;
import org.wardbook.report.DeskCorrection.Draft;
import org.wardbook.report.HistoryEntry.Event;
import org.wardbook.sync.FlyTipJson;
import org.wardbook.ward.MicroPoint;

/** What the CSU puts right itself. */
@WardbookTest
class DeskCorrectionTest {
  @Autowired private ReportIntake intake;
  @Autowired private DeskCorrection desk;
  @Autowired private Reports reports;
  @Autowired private ReportVersions versions;
  @Autowired private ReportReview review;
  @Autowired private ReportHistory history;
  @Autowired private RestrictedAnswers restricted;
  @Autowired private People people;

  private Person csu;
  private Person volunteer;
  private Report report;

  @BeforeEach
  void receiveOne() {
    csu = people.findByUsername("csu").orElseThrow();
    volunteer = people.findByUsername("volunteer").orElseThrow();
    var flyTip =
        FlyTipJson.some()
            .with(
                sent ->
                    sent.withObject("/answers")
                        .put("vehicleSeen", true)
                        .put("vehicleRegistration", "AA07ENU"));
    intake.receive(flyTip.id(), flyTip.text().getBytes(StandardCharsets.UTF_8), volunteer);
    report = reports.find(flyTip.id()).orElseThrow();
  }

  @Test
  void keepsTheOriginalBesideIt_whenAnAnswerIsCorrected() {
    var corrected = correct(answering("size", "tipper-lorry"));

    assertThat(corrected.answers().path("size").stringValue()).isEqualTo("tipper-lorry");
    assertThat(corrected.state()).isEqualTo(report.state());
    assertThat(corrected.version()).isEqualTo(report.version() + 1);
    assertThat(history.of(report.id()))
        .last()
        .extracting(HistoryEntry::event, HistoryEntry::who, HistoryEntry::note)
        .containsExactly(Event.CORRECTED_AT_DESK, csu.displayName(), "He rang");
    assertThat(versions.of(report.id()))
        .extracting(ReportVersions.Version::by, ReportVersions.Version::reason)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(volunteer.displayName(), null),
            org.assertj.core.groups.Tuple.tuple(csu.displayName(), "He rang"));
    assertThat(versions.answers(report.id(), 1, csu).path("size").stringValue())
        .isEqualTo("small-van");
  }

  @Test
  void keepsThePlateUnseen_whenAnythingElseIsCorrected() {
    correct(answering("size", "tipper-lorry"));

    assertThat(versions.answers(report.id(), 1, csu).toString()).doesNotContain("AA07ENU");
    assertThat(restricted.read(report.id(), volunteer).toString()).contains("AA07ENU");
  }

  @Test
  void findsTheWardAgain_whenThePinIsMoved() {
    var before = Draft.of(report);
    var sevenoaks = new Location(new MicroPoint(51_272_660, 188_800), null, Location.Source.MAP);

    var corrected =
        correct(new Draft(before.answers(), before.observedAt(), sevenoaks, before.photos()));

    assertThat(corrected.ward()).isNotEqualTo(report.ward()).isNotNull();
  }

  @Test
  void believesTheCsu_whenItSetsTheTimeThatThePhonesWrongClockSaid() {
    var flyTip =
        FlyTipJson.some()
            .with("observedAt", "2026-11-23T07:02:11.000Z")
            .with("savedAt", "2026-11-23T07:06:30.000Z")
            .with("sentAt", "2026-11-23T08:59:58.000Z");
    intake.receive(flyTip.id(), flyTip.text().getBytes(StandardCharsets.UTF_8), volunteer);
    report = reports.find(flyTip.id()).orElseThrow();
    assertThat(report.observedAt()).isEqualTo("2026-11-23T10:02:13Z");
    var before = Draft.of(report);

    var corrected =
        correct(
            new Draft(
                before.answers(), report.observedAtByPhone(), before.location(), before.photos()));

    assertThat(corrected.observedAt()).isEqualTo("2026-11-23T07:02:11Z");
    assertThat(corrected.isTimeCorrected()).isFalse();
  }

  @Test
  void stillAsks_whenTheCsuCorrectsWhileItWaitsForAnAnswer() {
    report = review.ask(report.id(), report.version(), csu, "How big is it?");

    var corrected = correct(answering("size", "tipper-lorry"));

    assertThat(corrected.state()).isEqualTo(ReportState.NEEDS_INFORMATION);
    assertThat(corrected.question()).isEqualTo("How big is it?");
  }

  @Test
  void refusesWithTheField_whenTheFormWouldNot() {
    assertThatThrownBy(() -> correct(answering("size", "enormous")))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.fields())
                    .extracting(RefusedField::field)
                    .containsExactly("size"));
    var draft = Draft.of(report);
    var tomorrow = Instant.parse("2026-11-24T12:00:00Z");
    assertThatThrownBy(
            () -> correct(new Draft(draft.answers(), tomorrow, draft.location(), draft.photos())))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.fields())
                    .extracting(RefusedField::field)
                    .containsExactly("observedAt"));
    assertThat(reports.find(report.id()).orElseThrow().version()).isEqualTo(report.version());
  }

  @Test
  void refuses_whenAColleagueWasFasterOrNoReasonIsGiven() {
    assertThatThrownBy(
            () ->
                desk.correct(
                    report.id(), report.version(), csu, answering("size", "tipper-lorry"), " "))
        .hasMessageContaining("Write why you correct it");
    review.accept(report.id(), report.version(), csu);
    assertThatThrownBy(() -> correct(answering("size", "tipper-lorry")))
        .hasMessageContaining("Accepted by " + csu.displayName());
  }

  private Draft answering(String field, String answer) {
    var draft = Draft.of(report);
    draft.answers().put(field, answer);
    return draft;
  }

  private Report correct(Draft draft) {
    return desk.correct(report.id(), report.version(), csu, draft, "He rang");
  }
}
