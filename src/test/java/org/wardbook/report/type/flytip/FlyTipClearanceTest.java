package org.wardbook.report.type.flytip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardbook.TestClock;
import org.wardbook.WardbookTest;
import org.wardbook.base.problem.Refusal;
import org.wardbook.people.People;
import org.wardbook.people.Person;
import org.wardbook.report.HistoryEntry;
import org.wardbook.report.HistoryEntry.Event;
import org.wardbook.report.Report;
import org.wardbook.report.ReportHistory;
import org.wardbook.report.ReportIntake;
import org.wardbook.report.ReportReview;
import org.wardbook.report.Reports;
import org.wardbook.sync.FlyTipJson;

/** Clearing fly-tips, and the clock that this stops. */
@WardbookTest
class FlyTipClearanceTest {
  /** When the sample was seen. */
  private static final Instant SEEN = Instant.parse("2026-11-23T10:02:11Z");

  private static final Instant CLEARED = Instant.parse("2026-11-23T11:30:00Z");

  @Autowired private FlyTipClearance clearance;
  @Autowired private FlyTipClock workClock;
  @Autowired private ReportIntake intake;
  @Autowired private ReportReview review;
  @Autowired private Reports reports;
  @Autowired private ReportHistory history;
  @Autowired private People people;

  private Person csu;
  private Person warden;

  @BeforeEach
  void findPeople() {
    csu = people.findByUsername("csu").orElseThrow();
    warden = people.findByUsername("warden").orElseThrow();
  }

  @Test
  void stopsTheClock_whenItIsCleared() {
    var flyTip = receive(FlyTipJson.some());
    assertThat(workClock.read(flyTip, List.of()).stoppedAt()).isNull();

    clearance.clear(flyTip.id(), csu, CLEARED, " Direct Services ", 12_50);

    assertThat(workClock.read(flyTip, List.of()).stoppedAt()).isEqualTo(CLEARED);
    assertThat(clearance.of(flyTip.id()))
        .contains(new Clearance(flyTip.id(), CLEARED, "Direct Services", 12_50));
    assertThat(history.of(flyTip.id()))
        .last()
        .extracting(HistoryEntry::event)
        .isEqualTo(Event.CLEARED);
  }

  @Test
  void readsTheSame_whenManyAreLookedAtAtOnce() {
    var cleared = receive(FlyTipJson.some());
    var open = receive(FlyTipJson.some());
    clearance.clear(cleared.id(), csu, CLEARED, "Direct Services", 12_50);

    var look = workClock.forOneLook();

    assertThat(look.type()).isEqualTo(workClock.type());
    assertThat(look.read(cleared, List.of())).isEqualTo(workClock.read(cleared, List.of()));
    assertThat(look.read(open, List.of())).isEqualTo(workClock.read(open, List.of()));
    assertThat(look.read(open, List.of(cleared)).stoppedAt()).isEqualTo(CLEARED);
  }

  @Test
  void letsTheClockRunOn_whenTheClearanceIsTakenBack() {
    var flyTip = receive(FlyTipJson.some());
    clearance.clear(flyTip.id(), csu, CLEARED, "Direct Services", null);

    clearance.undo(flyTip.id(), csu);

    assertThat(workClock.read(flyTip, List.of()).stoppedAt()).isNull();
    assertRefused("not-possible-now", () -> clearance.undo(flyTip.id(), csu));
  }

  @Test
  void takesTheMinuteInWhichItWasSeen_butNothingEarlierAndNothingToCome() {
    var flyTip = receive(FlyTipJson.some());
    var minute = Instant.parse("2026-11-23T10:02:00Z");

    assertRefused("invalid-input", () -> clear(flyTip, minute.minusMillis(1)));
    assertRefused("invalid-input", () -> clear(flyTip, TestClock.START.plusSeconds(1)));
    clear(flyTip, minute);

    assertThat(clearance.of(flyTip.id())).isPresent();
  }

  @Test
  void refusesASecondClearance() {
    var flyTip = receive(FlyTipJson.some());
    clear(flyTip, CLEARED);

    assertRefused("not-possible-now", () -> clear(flyTip, CLEARED));
  }

  @Test
  void refusesClearance_ofADuplicateOrByAnybodyButTheCsu() {
    var original = receive(FlyTipJson.some());
    var duplicate = receive(FlyTipJson.some());
    review.markDuplicate(duplicate.id(), duplicate.version(), csu, original.id());

    assertRefused("not-possible-now", () -> clear(duplicate, CLEARED));
    assertRefused(
        "not-allowed",
        () -> clearance.clear(original.id(), warden, CLEARED, "Direct Services", null));
    assertRefused(
        "not-found", () -> clearance.clear(UUID.randomUUID(), csu, CLEARED, "Services", null));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 100_000_01})
  void refusesCosts_thatNobodyPaid(int pence) {
    var flyTip = receive(FlyTipJson.some());

    assertRefused(
        "invalid-input",
        () -> clearance.clear(flyTip.id(), csu, CLEARED, "Direct Services", pence));
  }

  @Test
  void startsWithTheEarliest_whenDuplicatesSawItBefore() {
    var original = receive(FlyTipJson.some());
    var earlier = receive(FlyTipJson.some().with("observedAt", "2026-11-20T08:00:00.000Z"));

    assertThat(workClock.read(original, List.of(earlier)).startedAt())
        .isEqualTo(Instant.parse("2026-11-20T08:00:00Z"));
    assertThat(workClock.read(original, List.of()).startedAt()).isEqualTo(SEEN);
  }

  @Test
  void stops_whenADuplicateWasClearedBeforeItBecameOne() {
    var original = receive(FlyTipJson.some());
    var duplicate = receive(FlyTipJson.some());
    clear(duplicate, CLEARED);

    assertThat(workClock.read(original, List.of(duplicate)).stoppedAt()).isEqualTo(CLEARED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "highway",
        "footpath-bridleway",
        "back-alleyway",
        "council-land",
        "watercourse-bank"
      })
  void runs_onPublicLandAndHighways(String land) {
    assertThat(notEligible(land)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"private-residential", "agricultural", "commercial-industrial", "railway"})
  void doesNotRun_whereTheOwnerClears(String land) {
    assertThat(notEligible(land)).contains("its owner clears it");
  }

  @Test
  void doesNotRun_whereNobodyKnowsWhoseLandItIs() {
    assertThat(notEligible("other")).contains("not known");
  }

  private @Nullable String notEligible(String land) {
    var flyTip = receive(FlyTipJson.some().answering("land", land));
    return workClock.read(flyTip, List.of()).notEligibleBecause();
  }

  private Report receive(FlyTipJson flyTip) {
    intake.receive(flyTip.id(), flyTip.text().getBytes(StandardCharsets.UTF_8), warden);
    return reports.find(flyTip.id()).orElseThrow();
  }

  private void clear(Report flyTip, Instant at) {
    clearance.clear(flyTip.id(), csu, at, "Direct Services", null);
  }

  private static void assertRefused(String code, Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code().code()).isEqualTo(code));
  }
}
