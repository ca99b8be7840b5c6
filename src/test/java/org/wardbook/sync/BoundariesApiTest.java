package org.wardbook.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wardbook.TestClock;
import org.wardbook.WardbookTest;
import org.wardbook.base.problem.Refusal;
import org.wardbook.people.People;
import org.wardbook.people.Person;
import org.wardbook.ward.ActivatedBoundaries;
import org.wardbook.ward.ShippedWards;
import org.wardbook.ward.Ward;
import org.wardbook.ward.WardBoundaries;
import org.wardbook.ward.WardSet;
import tools.jackson.databind.JsonNode;

/** What other boundaries mean for phones and for reports. */
@WardbookTest
class BoundariesApiTest {
  private static final String WESTERHAM = "E05009965";
  private static final String NEW_WESTERHAM = "E05019965";
  private static final LocalDate TOMORROW = LocalDate.parse("2026-11-24");

  @LocalServerPort private int port;
  @Autowired private WardBoundaries boundaries;
  @Autowired private People people;
  @Autowired private TestClock clock;

  private ApiClient warden;

  @BeforeEach
  void signIn() {
    warden = ApiClient.signedIn(port, "warden");
  }

  @AfterEach
  void takeBackWhatStillWaits() {
    clock.set(TestClock.START);
    ActivatedBoundaries.withdraw(boundaries, person("csu"));
  }

  @Test
  void placesReportsByTheDayOfTheObservation_whenBoundariesChange() {
    var before = warden.putReport(FlyTipJson.some().text()).json();
    boundaries.activate(changed(), "wards.geojson", TOMORROW, person("csu"));
    clock.advance(Duration.ofDays(1));

    var late = warden.putReport(sentNow(FlyTipJson.some()).text()).json();
    var seenAfterwards = FlyTipJson.some().with("observedAt", "2026-11-24T08:00:00.000Z");
    var after = warden.putReport(sentNow(seenAfterwards).text()).json();

    assertThat(ward(before)).isEqualTo(WESTERHAM);
    assertThat(ward(late)).isEqualTo(WESTERHAM);
    assertThat(ward(after)).isEqualTo(NEW_WESTERHAM);
    assertThat(wardSetOf(before)).isEqualTo("sevenoaks-2023");
    assertThat(wardSetOf(late)).isEqualTo("sevenoaks-2023");
    assertThat(wardSetOf(after)).isEqualTo(changed().id());
  }

  @Test
  void keepsTheWard_whenAReportOfBeforeIsCorrectedAfterwards() {
    var report = FlyTipJson.some();
    var before = warden.putReport(report.text()).json();
    boundaries.activate(changed(), "wards.geojson", TOMORROW, person("csu"));
    clock.advance(Duration.ofDays(3));

    var corrected =
        warden
            .putReport(
                sentNow(report)
                    .answering("size", "tipper-lorry")
                    .with("revises", before.path("contentHash").stringValue())
                    .text())
            .json();

    assertThat(ward(corrected)).isEqualTo(WESTERHAM);
    assertThat(wardSetOf(corrected)).isEqualTo("sevenoaks-2023");
  }

  @Test
  void tellsPhonesWhatHoldsAndWhatIsToCome() {
    var etag = warden.get("/api/v1/reference").header("ETag");
    boundaries.activate(changed(), "wards.geojson", TOMORROW, person("csu"));

    var waiting = warden.get("/api/v1/reference", "If-None-Match", etag);
    clock.advance(Duration.ofDays(1));
    var after = warden.get("/api/v1/reference").json();
    clock.advance(Duration.ofDays(91));
    var muchLater = warden.get("/api/v1/reference").json();

    assertThat(waiting.status()).isEqualTo(200);
    assertThat(waiting.json().path("wardSet").path("until").stringValue()).isEqualTo("2026-11-23");
    assertThat(waiting.json().path("otherWardSets").path(0).path("from").stringValue())
        .isEqualTo("2026-11-24");
    assertThat(after.path("wardSet").path("id").stringValue()).isEqualTo(changed().id());
    assertThat(after.path("otherWardSets").path(0).path("id").stringValue())
        .isEqualTo("sevenoaks-2023");
    assertThat(muchLater.path("otherWardSets")).isEmpty();
  }

  @Test
  void holdsNothing_whenItWasWithdrawnInTime() {
    boundaries.activate(changed(), "wards.geojson", TOMORROW, person("csu"));
    var decided = boundaries.history().getFirst();

    boundaries.withdraw(decided.id(), "The order was put off", person("csu"));

    var entry = boundaries.history().getFirst();
    assertThat(entry.who()).startsWith("Test ");
    assertThat(entry.withdrawal()).isNotNull();
    assertThat(warden.get("/api/v1/reference").json().path("otherWardSets")).isEmpty();
    assertThatThrownBy(() -> boundaries.withdraw(decided.id(), "Again", person("csu")))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void refusesTheChange_whenTheDayIsNotToCome_orAnotherWaits_orSomebodyElseAsks() {
    var today = LocalDate.parse("2026-11-23");

    refuses(() -> boundaries.activate(changed(), "a.json", today, person("csu")), "tomorrow");
    refuses(
        () -> boundaries.activate(changed(), "a.json", today.plusYears(6), person("csu")),
        "next 5 years");
    refuses(() -> boundaries.activate(changed(), "a.json", TOMORROW, person("warden")), "CSU");
    refuses(
        () -> boundaries.activate(ShippedWards.read(), "a.json", TOMORROW, person("csu")),
        "hold already");
    boundaries.activate(changed(), "a.json", TOMORROW, person("csu"));
    refuses(
        () -> boundaries.activate(changed(), "a.json", TOMORROW.plusDays(1), person("csu")),
        "Withdraw it first");
  }

  private static void refuses(Runnable change, String because) {
    assertThatThrownBy(change::run).isInstanceOf(Refusal.class).hasMessageContaining(because);
  }

  private static String ward(JsonNode receipt) {
    return receipt.path("ward").stringValue();
  }

  private String wardSetOf(JsonNode receipt) {
    return warden
        .get("/api/v1/reports/" + receipt.path("id").stringValue())
        .json()
        .path("wardSet")
        .stringValue();
  }

  /** The wards of today, one of them under a new code. */
  private static WardSet changed() {
    var shipped = ShippedWards.read();
    return new WardSet(
        "changed-2026",
        shipped.district(),
        shipped.attribution(),
        shipped.wards().stream().flatMap(BoundariesApiTest::recoded).toList());
  }

  private static Stream<Ward> recoded(Ward ward) {
    return Stream.of(
        ward.code().equals(WESTERHAM)
            ? new Ward(NEW_WESTERHAM, ward.name(), ward.outline())
            : ward);
  }

  /** By a phone whose clock is right. */
  private FlyTipJson sentNow(FlyTipJson report) {
    return report.with("sentAt", clock.instant().toString());
  }

  private Person person(String username) {
    return people.findByUsername(username).orElseThrow();
  }
}
