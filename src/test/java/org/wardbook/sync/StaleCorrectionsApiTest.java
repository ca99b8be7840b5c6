package org.wardbook.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wardbook.TestClock;
import org.wardbook.WardbookTest;
import org.wardbook.base.problem.Refusal;
import org.wardbook.people.People;
import org.wardbook.people.Person;
import org.wardbook.report.DeskCorrection;
import org.wardbook.report.DeskCorrection.Draft;
import org.wardbook.report.Report;
import org.wardbook.report.Reports;
import org.wardbook.report.StaleCorrection;
import org.wardbook.report.StaleCorrection.Difference;
import org.wardbook.report.StaleCorrections;
import org.wardbook.sync.ApiClient.Answer;
import tools.jackson.databind.node.ObjectNode;

/** A phone corrects what the CSU has corrected meanwhile: neither is lost. */
@WardbookTest
class StaleCorrectionsApiTest {
  @LocalServerPort private int port;
  @Autowired private Reports reports;
  @Autowired private DeskCorrection desk;
  @Autowired private StaleCorrections stale;
  @Autowired private People people;
  @Autowired private TestClock clock;

  private ApiClient warden;
  private Person csu;
  private FlyTipJson flyTip;
  private String firstHash;

  @BeforeEach
  void correctAtTheDesk() {
    warden = ApiClient.signedIn(port, "warden");
    csu = people.findByUsername("csu").orElseThrow();
    flyTip = FlyTipJson.some().answering("notes", "By the gate");
    firstHash = warden.putReport(flyTip.text()).json().path("contentHash").stringValue();
    correct(answers -> answers.put("size", "tipper-lorry"));
  }

  @Test
  void tellsTheAuthor_whenTheDeskCorrected() {
    var stored = warden.get("/api/v1/reports/" + flyTip.id()).json();

    assertThat(stored.path("answers").path("size").stringValue()).isEqualTo("tipper-lorry");
    assertThat(stored.path("deskCorrection").stringValue()).isEqualTo("Measured on the spot");
    assertThat(stored.path("contentHash").stringValue()).isNotEqualTo(firstHash);
    assertThat(stored.path("state").stringValue()).isEqualTo("accepted");
  }

  @Test
  void refusesAndKeepsIt_whenThePhoneCorrectsTheOldVersion() {
    var answer = sendStale("notes", "Behind the gate");

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.code()).isEqualTo("other-content");
    assertThat(answer.json().path("detail").stringValue())
        .contains(report().reference(), "another version", "Compare the two and choose")
        .doesNotContain("revises");
    assertThat(answer.json().path("storedHash").stringValue()).isEqualTo(report().contentHash());
    assertThat(answer.json().path("staleCorrection").stringValue()).isEqualTo("waiting");
    assertThat(open().differences()).extracting(Difference::key).containsExactly("size", "notes");
    var notes = open().differences().getLast();
    assertThat(notes.before()).hasToString("\"By the gate\"");
    assertThat(notes.now()).hasToString("\"By the gate\"");
    assertThat(notes.phone()).hasToString("\"Behind the gate\"");
  }

  @Test
  void keepsItOnce_whenItIsSentAgainAndAgain() {
    sendStale("notes", "Behind the gate");
    sendStale("notes", "Behind the gate");

    assertThat(stale.openOf(report(), csu)).hasSize(1);
  }

  @Test
  void givesAReceipt_whenTheCsuTakesThePhones() {
    sendStale("notes", "Behind the gate");

    settle(open().keys());

    assertThat(report().answers().path("notes").stringValue()).isEqualTo("Behind the gate");
    assertThat(report().answers().path("size").stringValue()).isEqualTo("small-van");
    assertThat(report().deskCorrection()).isNull();
    var again = sendStale("notes", "Behind the gate");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().path("contentHash").stringValue()).isEqualTo(report().contentHash());
    assertThat(stale.openOf(report(), csu)).isEmpty();
  }

  @Test
  void differsInNothingElse_whenThePhonesClockIsSlow() {
    receiveByASlowClock();

    sendStale("notes", "Behind the gate");

    assertThat(open().keys()).containsExactlyInAnyOrder("size", "notes");
    settle(open().keys());
    assertThat(report().observedAt()).isEqualTo("2026-11-23T10:02:13Z");
    assertThat(report().observedAtByPhone()).isEqualTo("2026-11-23T07:02:11Z");
  }

  @Test
  void putsThePhonesTimeRight_whenTheCsuTakesIt() {
    receiveByASlowClock();
    flyTip.with("observedAt", "2026-11-23T06:30:00.000Z");
    sendStale("notes", "Behind the gate");

    assertThat(open().differences().getFirst().phone()).hasToString("\"2026-11-23T09:30:02.000Z\"");
    settle(open().keys());

    assertThat(report().observedAt()).isEqualTo("2026-11-23T09:30:02Z");
    assertThat(report().observedAtByPhone()).isEqualTo("2026-11-23T06:30:00Z");
  }

  @Test
  void putsThePhonesTimeRight_whenTheCsuTakesThatAlone() {
    receiveByASlowClock();
    flyTip.with("observedAt", "2026-11-23T06:30:00.000Z");
    sendStale("notes", "Behind the gate");

    settle(Set.of(StaleCorrection.OBSERVED_AT));

    assertThat(report().observedAt()).isEqualTo("2026-11-23T09:30:02Z");
  }

  @Test
  void believesTheDesksTime_whenThePhoneRepeatsIt() {
    receiveByASlowClock();
    var draft = Draft.of(report());
    var seenAt = java.time.Instant.parse("2026-11-23T09:00:00Z");
    desk.correct(
        flyTip.id(),
        report().version(),
        csu,
        new Draft(draft.answers(), seenAt, draft.location(), draft.photos()),
        "Somebody else saw it first");
    firstHash = report().contentHash();
    correct(answers -> answers.put("primaryWaste", "other-household"));
    flyTip.with("observedAt", "2026-11-23T09:00:00.000Z");

    sendStale("notes", "Behind the gate");

    assertThat(open().keys()).doesNotContain(StaleCorrection.OBSERVED_AT);
  }

  /** Three hours and two seconds slow. */
  private void receiveByASlowClock() {
    flyTip =
        FlyTipJson.some()
            .with("observedAt", "2026-11-23T07:02:11.000Z")
            .with("savedAt", "2026-11-23T07:06:30.000Z")
            .with("sentAt", "2026-11-23T08:59:58.000Z");
    firstHash = warden.putReport(flyTip.text()).json().path("contentHash").stringValue();
    correct(answers -> answers.put("size", "tipper-lorry"));
  }

  @Test
  void waitsForTheCsuNoMore_whenItsAuthorLetsTheReportStand() {
    var hash = open(sendStale("notes", "Behind the gate"));

    var answer = withdraw(warden, hash);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("withdrawn").stringValue()).isEqualTo(hash);
    assertThat(stale.openOf(report(), csu)).isEmpty();
    assertThat(report().answers().path("size").stringValue()).isEqualTo("tipper-lorry");
    assertThat(sendStale("notes", "Behind the gate").json().path("staleCorrection").stringValue())
        .isEqualTo("replaced");
  }

  @Test
  void isWithdrawnOnce_whenThePhoneSaysItAgain() {
    var hash = open(sendStale("notes", "Behind the gate"));
    withdraw(warden, hash);
    int version = report().version();

    assertThat(withdraw(warden, hash).status()).isEqualTo(200);
    assertThat(report().version()).isEqualTo(version);
  }

  @Test
  void waitsOn_whenItCameAfterTheOneThatIsWithdrawn() {
    var first = open(sendStale("notes", "Behind the gate"));
    clock.advance(Duration.ofMinutes(1));
    sendStale("notes", "Beside the gate");

    withdraw(warden, first);

    clock.set(TestClock.START);
    assertThat(stale.openOf(report(), csu)).hasSize(1);
  }

  @Test
  void isNotFound_whenSomebodyElseWithdrawsIt() {
    var hash = open(sendStale("notes", "Behind the gate"));

    assertThat(withdraw(ApiClient.signedIn(port, "volunteer"), hash).status()).isEqualTo(404);
    assertThat(withdraw(warden, "no-such-hash").status()).isEqualTo(404);
    assertThat(stale.openOf(report(), csu)).hasSize(1);
  }

  /** The hash of the only one that waits. */
  private String open(Answer refused) {
    assertThat(refused.status()).isEqualTo(409);
    return open().contentHash();
  }

  private Answer withdraw(ApiClient client, String hash) {
    return client.put(
        "/api/v1/reports/%s/corrections/%s/withdrawn".formatted(flyTip.id(), hash), "{}");
  }

  @Test
  void staysAsItIs_whenTheCsuKeepsIts() {
    sendStale("notes", "Behind the gate");

    settle(Set.of());

    assertThat(report().answers().path("notes").stringValue()).isEqualTo("By the gate");
    var again = sendStale("notes", "Behind the gate");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.json().path("staleCorrection").stringValue()).isEqualTo("not-taken");
    assertThat(stale.openOf(report(), csu)).isEmpty();
  }

  @Test
  void takesFieldByField_whenTheCsuMixes() {
    sendStale("notes", "Behind the gate");

    settle(Set.of("notes"));

    assertThat(report().answers().path("notes").stringValue()).isEqualTo("Behind the gate");
    assertThat(report().answers().path("size").stringValue()).isEqualTo("tipper-lorry");
    assertThat(report().deskCorrection()).contains("taken over in part");
    assertThat(sendStale("notes", "Behind the gate").json().path("staleCorrection").stringValue())
        .isEqualTo("partly-taken");
  }

  @Test
  void isSettledByItsAuthor_whenACorrectionOfThePresentVersionFollows() {
    sendStale("notes", "Behind the gate");

    var answer =
        warden.putReport(
            flyTip
                .answering("size", "tipper-lorry")
                .with("revises", report().contentHash())
                .text());

    assertThat(answer.status()).isEqualTo(201);
    assertThat(stale.openOf(report(), csu)).isEmpty();
    assertThat(report().deskCorrection()).isNull();
  }

  @Test
  void tellsNoPlate_whenPeopleOrVehiclesDiffer() {
    flyTip.with(
        sent ->
            sent.withObject("/answers")
                .put("vehicleSeen", true)
                .put("vehicleRegistration", "GK11ABC"));

    sendStale("notes", "Behind the gate");

    assertThat(open().differences())
        .filteredOn(Difference::restricted)
        .extracting(Difference::key)
        .containsExactly("vehicleRegistration");
    assertThat(open().toString()).doesNotContain("GK11ABC");
  }

  @Test
  void refusesToSettle_whatAColleagueSettled() {
    sendStale("notes", "Behind the gate");
    var version = report().version();
    var hash = open().contentHash();
    settle(Set.of());

    assertThatThrownBy(() -> stale.settle(flyTip.id(), version, hash, Set.of(), csu))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("was changed since you opened it");
    assertThatThrownBy(() -> stale.settle(flyTip.id(), report().version(), hash, Set.of(), csu))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("settled already");
  }

  @ParameterizedTest
  @ValueSource(strings = {"warden", "volunteer"})
  void refusesAnybodyButTheCsu(String username) {
    sendStale("notes", "Behind the gate");
    var other = people.findByUsername(username).orElseThrow();
    var now = report();
    var hash = open().contentHash();

    assertThatThrownBy(() -> stale.openOf(now, other)).hasMessageContaining("Only the CSU");
    assertThatThrownBy(() -> stale.settle(now.id(), now.version(), hash, Set.of(), other))
        .hasMessageContaining("Only the CSU");
    assertThatThrownBy(
            () -> desk.correct(now.id(), now.version(), other, Draft.of(now), "I may not"))
        .hasMessageContaining("Only the CSU");
  }

  private Answer sendStale(String field, String answer) {
    return warden.putReport(flyTip.answering(field, answer).with("revises", firstHash).text());
  }

  private void settle(Set<String> fromPhone) {
    stale.settle(flyTip.id(), report().version(), open().contentHash(), fromPhone, csu);
  }

  private StaleCorrection open() {
    return stale.openOf(report(), csu).getFirst();
  }

  private Report report() {
    return reports.find(flyTip.id()).orElseThrow();
  }

  private void correct(Consumer<ObjectNode> change) {
    var draft = Draft.of(report());
    change.accept(draft.answers());
    desk.correct(flyTip.id(), report().version(), csu, draft, "Measured on the spot");
  }
}
