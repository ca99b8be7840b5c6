package org.wardbook.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wardbook.TestClock;
import org.wardbook.WardbookTest;
import org.wardbook.report.PlanContributions;
import org.wardbook.report.ReportFilter;
import org.wardbook.report.Reports;
import org.wardbook.report.WorkClock;
import tools.jackson.databind.JsonNode;

/** Failure 12: a phone whose clock is wrong by hours or days. */
@WardbookTest
class WrongClockApiTest {
  @LocalServerPort private int port;
  @Autowired private Reports reports;
  @Autowired private List<WorkClock> workClocks;
  @Autowired private PlanContributions contributions;
  @Autowired private TestClock clock;

  private ApiClient warden;

  @BeforeEach
  void signIn() {
    warden = ApiClient.signedIn(port, "warden");
  }

  @AfterEach
  void putClockBack() {
    clock.set(TestClock.START);
  }

  @ParameterizedTest
  @CsvSource({
    // observed, sent (received at 12:00:00), what is stored
    "2026-11-23T10:00:00.000Z, 2026-11-23T11:59:58.000Z, 2026-11-23T10:00:00.000Z",
    "2026-11-23T10:00:00.000Z, 2026-11-23T12:10:00.000Z, 2026-11-23T10:00:00.000Z",
    "2026-11-23T10:00:00.000Z, 2026-11-23T12:10:00.001Z, 2026-11-23T09:49:59.999Z",
    "2026-11-23T10:00:00.000Z, 2026-11-23T11:50:00.000Z, 2026-11-23T10:00:00.000Z",
    "2026-11-23T10:00:00.000Z, 2026-11-23T11:49:59.999Z, 2026-11-23T10:10:00.001Z",
    "2026-11-23T13:00:00.000Z, 2026-11-23T15:00:00.000Z, 2026-11-23T10:00:00.000Z",
    "2026-11-21T10:00:00.000Z, 2026-11-21T12:00:00.000Z, 2026-11-23T10:00:00.000Z",
    "2019-01-01T00:10:00.000Z, 2019-01-01T02:10:00.000Z, 2026-11-23T10:00:00.000Z"
  })
  void putsTheTimeRight_byAsMuchAsTheClockIsOut(String observed, String sent, String stored) {
    var report = received(flyTip(observed, sent));

    assertThat(report.path("observedAt").stringValue()).isEqualTo(stored);
    assertThat(report.path("observedAtByPhone").asString(stored)).isEqualTo(observed);
    assertThat(report.has("observedAtByPhone")).isEqualTo(!observed.equals(stored));
    // Right by its own clock: that is no reason for anybody to look.
    assertThat(report.path("state").stringValue()).isEqualTo("accepted");
  }

  @Test
  void saysSoInTheListToo_whenTheTimeWasCorrected() {
    var flyTip = flyTip("2026-11-23T13:00:00.000Z", "2026-11-23T15:00:00.000Z");
    received(flyTip);

    var listed =
        warden
            .get("/api/v1/reports?mine")
            .json()
            .path("reports")
            .valueStream()
            .filter(each -> each.path("id").stringValue().equals(flyTip.id().toString()))
            .findFirst()
            .orElseThrow();

    assertThat(listed.path("observedAt").stringValue()).isEqualTo("2026-11-23T10:00:00.000Z");
    assertThat(listed.path("observedAtByPhone").stringValue())
        .isEqualTo("2026-11-23T13:00:00.000Z");
  }

  @Test
  void startsTheSevenDays_whenItWasSeenByTheRightClock() {
    var flyTip = flyTip("2026-11-26T10:00:00.000Z", "2026-11-26T12:00:00.000Z");
    received(flyTip);
    var report = reports.find(flyTip.id()).orElseThrow();

    var sevenDays =
        workClocks.stream().filter(each -> each.type().equals("fly-tip")).findFirst().orElseThrow();

    assertThat(sevenDays.read(report, List.of()).startedAt())
        .isEqualTo(Instant.parse("2026-11-23T10:00:00Z"));
  }

  @Test
  void countsInThePlanYear_inWhichItWasSeenByTheRightClock() {
    clock.set(Instant.parse("2027-03-31T12:00:00Z"));
    // By the phone it is April already, which is the next plan year.
    var flyTip = flyTip("2027-04-02T10:00:00.000Z", "2027-04-02T12:00:00.000Z");
    received(flyTip);
    var report = reports.find(flyTip.id()).orElseThrow();

    assertThat(contributions.of(report)).extracting(each -> each.planYear()).containsOnly(2026);
    assertThat(
            reports.matching(
                ReportFilter.ALL
                    .ofTypes(Set.of("fly-tip"))
                    .between(
                        Instant.parse("2027-03-31T00:00:00Z"),
                        Instant.parse("2027-04-01T00:00:00Z"))))
        .extracting(found -> found.id())
        .contains(flyTip.id());
  }

  @Test
  void keepsWhatTheFirstSendingTold_whenItIsSentAgainByAClockThatWasSetMeanwhile() {
    var flyTip = flyTip("2026-11-23T13:00:00.000Z", "2026-11-23T15:00:00.000Z");
    var first = warden.putReport(flyTip.text());
    clock.advance(Duration.ofHours(1));

    var again = warden.putReport(flyTip.with("sentAt", "2026-11-23T13:00:00.000Z").text());

    assertThat(again.text()).isEqualTo(first.text());
    assertThat(stored(flyTip).path("observedAt").stringValue())
        .isEqualTo("2026-11-23T10:00:00.000Z");
  }

  @Test
  void keepsTheTimeCorrected_whenACorrectionRepeatsItByAClockThatWasSetMeanwhile() {
    var flyTip = flyTip("2026-11-23T13:00:00.000Z", "2026-11-23T15:00:00.000Z");
    var hash = received(flyTip).path("contentHash").stringValue();

    var correction = flyTip.answering("size", "tipper-lorry").with("revises", hash);
    assertThat(
            warden.putReport(correction.with("sentAt", TestClock.START.toString()).text()).status())
        .isEqualTo(201);

    assertThat(stored(flyTip).path("observedAt").stringValue())
        .isEqualTo("2026-11-23T10:00:00.000Z");
  }

  @Test
  void takesTheNewTime_whenACorrectionChangesIt() {
    var flyTip = flyTip("2026-11-23T13:00:00.000Z", "2026-11-23T15:00:00.000Z");
    var hash = received(flyTip).path("contentHash").stringValue();

    var correction =
        flyTip
            .with("observedAt", "2026-11-23T09:30:00.000Z")
            .with("revises", hash)
            .with("sentAt", TestClock.START.toString());
    assertThat(warden.putReport(correction.text()).status()).isEqualTo(201);

    assertThat(stored(flyTip).path("observedAt").stringValue())
        .isEqualTo("2026-11-23T09:30:00.000Z");
    assertThat(stored(flyTip).has("observedAtByPhone")).isFalse();
  }

  private static FlyTipJson flyTip(String observedAt, String sentAt) {
    return FlyTipJson.some()
        .with("observedAt", observedAt)
        .with("savedAt", observedAt)
        .with("sentAt", sentAt);
  }

  private JsonNode received(FlyTipJson flyTip) {
    assertThat(warden.putReport(flyTip.text()).status()).isEqualTo(201);
    return stored(flyTip);
  }

  private JsonNode stored(FlyTipJson flyTip) {
    return warden.get("/api/v1/reports/" + flyTip.id()).json();
  }
}
