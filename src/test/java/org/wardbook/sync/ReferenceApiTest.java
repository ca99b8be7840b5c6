package org.wardbook.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wardbook.WardbookTest;

/** What a phone keeps for when there is no signal. */
@WardbookTest
class ReferenceApiTest {
  @LocalServerPort private int port;

  @Test
  void tellsWardsPlacesPlanAndMap() {
    var reference = ApiClient.signedIn(port, "volunteer").get("/api/v1/reference").json();

    assertThat(reference.path("wardSet").path("wards")).hasSize(26);
    assertThat(reference.path("wardSet").path("district").path("code").stringValue())
        .isEqualTo("E07000111");
    assertThat(reference.path("places")).isNotEmpty();
    assertThat(reference.path("planYear").path("label").stringValue()).isEqualTo("2026-27");
    assertThat(reference.path("actions")).hasSize(31);
    assertThat(reference.path("agencies")).isNotEmpty();
    assertThat(reference.path("map").path("tilesUrl").stringValue()).contains("{z}");
  }

  @Test
  void answersNotModified_whenNothingChanged() {
    var client = ApiClient.signedIn(port, "volunteer");
    var etag = client.get("/api/v1/reference").header("ETag");

    var again = client.get("/api/v1/reference", "If-None-Match", etag);

    assertThat(again.status()).isEqualTo(304);
    assertThat(again.response().body()).isEmpty();
  }

  @Test
  void namesOpenFlyTips_withoutAnythingOfPeopleOrVehicles() {
    var flyTip =
        FlyTipJson.some().answering("land", "council-land").answering("notes", "Behind the hedge");
    ApiClient.signedIn(port, "warden").putReport(flyTip.text());

    var open =
        ApiClient.signedIn(port, "volunteer")
            .get("/api/v1/reference")
            .json()
            .path("openFlyTips")
            .valueStream()
            .filter(tip -> tip.path("id").stringValue().equals(flyTip.id().toString()))
            .toList();

    assertThat(open).hasSize(1);
    assertThat(open.getFirst().path("summary").stringValue()).isEqualTo("Tyres, Small van load");
    assertThat(open.getFirst().toString()).doesNotContain("hedge");
  }

  @Test
  void answersWithItsOwnNameAndNoAccounts_whenAskedWhetherItIsThere() {
    var pong = new ApiClient(port).get("/api/v1/ping");

    assertThat(pong.status()).isEqualTo(200);
    assertThat(pong.json().path("service").stringValue()).isEqualTo("wardbook");
    assertThat(pong.json().path("time").stringValue()).isEqualTo("2026-11-23T12:00:00.000Z");
    assertThat(pong.json().has("demo")).isFalse();
  }
}
