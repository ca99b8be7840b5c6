package org.wardbook.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wardbook.WardbookTest;
import tools.jackson.databind.node.ObjectNode;

/** What can't be read gets a clear answer, and nothing of it is stored. */
@WardbookTest
class BadInputApiTest {
  @LocalServerPort private int port;

  private ApiClient warden;

  @BeforeEach
  void signIn() {
    warden = ApiClient.signedIn(port, "warden");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "\"text\"",
        "{\"id\":1,\"id\":2}",
        "{\"id\":NaN}",
        "{} {}",
        "{'id':1}",
        "{\"answers\":{\"a\":1,\"a\":1}}"
      })
  void refusesWithMalformedJson_whenTheBodyIsNotOneJsonObject(String body) {
    var answer = warden.putReport(UUID.randomUUID(), body);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.code()).isEqualTo("malformed-json");
  }

  @Test
  void refusesWithMalformedJson_whenTheBodyIsNotUtf8() {
    var flyTip = FlyTipJson.some().answering("notes", "caf\u00e9");

    var answer = warden.putReport(flyTip.id(), flyTip.text().getBytes(StandardCharsets.ISO_8859_1));

    assertThat(answer.code()).isEqualTo("malformed-json");
  }

  @Test
  void refusesWithMalformedJson_whenItIsNestedWithoutEnd() {
    var answer = warden.putReport(UUID.randomUUID(), "{\"a\":" + "[".repeat(20_000));

    assertThat(answer.code()).isEqualTo("malformed-json");
  }

  @Test
  void quotesNothingOfTheBody_whenItIsMalformed() {
    var answer = warden.putReport(UUID.randomUUID(), "{\"vehicleRegistration\": GY12ABC}");

    assertThat(answer.text()).doesNotContain("GY12ABC");
  }

  @ParameterizedTest
  @CsvSource({
    "\\u0000, control-characters",
    "\\ud800, control-characters",
  })
  void refusesWithTheField_whenATextCannotBeStored(String escape, String code) {
    var flyTip = FlyTipJson.some().answering("notes", "MARK");

    var answer = warden.putReport(flyTip.id(), flyTip.text().replace("MARK", escape));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.code()).isEqualTo("invalid-content");
    assertThat(answer.json().path("problems").get(0).path("field").stringValue())
        .isEqualTo("notes");
    assertThat(answer.json().path("problems").get(0).path("code").stringValue()).isEqualTo(code);
  }

  @Test
  void refusesWithUnknownType_whenThereIsNoSuchType() {
    assertRefused(FlyTipJson.some().with("type", "ufo"), "unknown-type", "type", "unknown-type");
  }

  @Test
  void refusesWithUnknownVersion_whenThereIsNoSuchVersion() {
    assertRefused(
        FlyTipJson.some().with(report -> report.put("definitionVersion", 99)),
        "unknown-version",
        "definitionVersion",
        "unknown-version");
  }

  @ParameterizedTest
  @ValueSource(strings = {"type", "definitionVersion", "observedAt", "savedAt", "answers"})
  void refusesWithTheField_whenItIsMissing(String field) {
    assertRefused(
        FlyTipJson.some().with(report -> report.remove(field)),
        "invalid-content",
        field,
        "missing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"type", "definitionVersion", "observedAt", "savedAt", "answers", "photos"})
  void refusesWithTheField_whenItHasTheWrongType(String field) {
    assertRefused(
        FlyTipJson.some().with(report -> report.put(field, true)),
        "invalid-content",
        field,
        "wrong-type");
  }

  @Test
  void refusesWithTheField_whenItIsUnknown() {
    assertRefused(
        FlyTipJson.some().with("colour", "red"), "invalid-content", "colour", "unknown-field");
  }

  @ParameterizedTest
  @CsvSource({
    "91, 0.1, coordinates-out-of-range",
    "51.3, 181, coordinates-out-of-range",
    "-90.000001, 0.1, coordinates-out-of-range",
    "0.06892, 51.26632, coordinates-swapped"
  })
  void refusesWithLocation_whenThereIsNoSuchPlaceOrItIsSwapped(
      double lat, double lon, String code) {
    assertRefused(FlyTipJson.some().at(lat, lon), "invalid-content", "location", code);
  }

  @Test
  void refusesWithIdDiffers_whenAddressAndBodyNameOtherReports() {
    var answer = warden.putReport(UUID.randomUUID(), FlyTipJson.some().text());

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.code()).isEqualTo("id-differs");
  }

  @Test
  void refusesWithBodyTooLarge_whenThereAreTenMegabytesOfText() {
    var flyTip = FlyTipJson.some().answering("notes", "x".repeat(10 * 1024 * 1024));

    var answer = warden.putReport(flyTip.text());

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.code()).isEqualTo("body-too-large");
    assertNotStored(flyTip.id());
  }

  @Test
  void refusesWithNotFound_whenAPhotoIsNamedByNoHash() {
    var answer = warden.putPhoto(UUID.randomUUID(), "not-a-hash", new byte[] {1});

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.code()).isEqualTo("not-found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "'; drop table report; --",
        "{{7*7}} ${7*7} %s \\ / \u202e \u00e9 \ud83d\ude97"
      })
  void keepsTextAsItIs_whenItLooksLikeCode(String text) {
    var flyTip = FlyTipJson.some().answering("notes", text);

    assertThat(warden.putReport(flyTip.text()).status()).isEqualTo(201);

    var answer = warden.get("/api/v1/reports/" + flyTip.id());
    assertThat(answer.json().path("answers").path("notes").stringValue()).isEqualTo(text);
    assertThat(answer.header("Content-Type")).startsWith("application/json");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void keepsTheOtherReports_whenOneOfTheSamePhoneIsRefused() {
    var bad = FlyTipJson.some().with("type", "ufo");
    var good = FlyTipJson.some();

    warden.putReport(bad.text());

    assertThat(warden.putReport(good.text()).status()).isEqualTo(201);
  }

  @Test
  void answersInJson_whenThereIsNoSuchCall() {
    var answer = warden.get("/api/v1/nothing");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.code()).isEqualTo("not-found");
  }

  @Test
  void refusesWithInvalidInput_whenTheIdIsNoUuid() {
    var answer = warden.get("/api/v1/reports/7");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.code()).isEqualTo("invalid-input");
  }

  private void assertRefused(FlyTipJson flyTip, String code, String field, String fieldCode) {
    var answer = warden.putReport(flyTip.text());

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.code()).isEqualTo(code);
    var problem = (ObjectNode) answer.json().path("problems").get(0);
    assertThat(problem.path("field").stringValue()).isEqualTo(field);
    assertThat(problem.path("code").stringValue()).isEqualTo(fieldCode);
    assertThat(problem.path("message").stringValue()).isNotEmpty();
    assertNotStored(flyTip.id());
  }

  private void assertNotStored(UUID id) {
    assertThat(warden.get("/api/v1/reports/" + id).status()).isEqualTo(404);
  }
}
