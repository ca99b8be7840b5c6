package org.wardbook.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wardbook.TestClock;
import org.wardbook.WardbookTest;
import org.wardbook.sync.ApiClient.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A client that knows the OpenAPI document and the published definitions, and nothing else: every
 * answer is held against the document.
 */
@WardbookTest
class ForeignClientTest {
  private static final String REPORT = "/api/v1/reports/{id}";
  private static final String PHOTO = "/api/v1/reports/{id}/photos/{sha256}";
  private static final String DEFINITION = "/api/v1/report-types/{key}/{version}";

  /** Codes of problems that a definition alone is enough to avoid. */
  private static final Set<String> OF_THE_QUESTIONS =
      Set.of(
          "required",
          "too-small",
          "too-large",
          "too-long",
          "wrong-pattern",
          "unknown-option",
          "option-twice",
          "too-few-options",
          "too-many-options",
          "too-few-rows",
          "too-many-rows",
          "too-many-photos",
          "unknown-photo");

  @LocalServerPort private int port;

  private ApiContract contract;
  private ApiClient client;

  @BeforeEach
  void signIn() {
    client = new ApiClient(port);
    contract = ApiContract.servedTo(client);
    contract.answers("post", "/api/v1/sign-in", client.signIn("volunteer", WardbookTest.PASSWORD));
  }

  @Test
  void sendsAReportOfEveryType_filledInByItsDefinition() {
    var types = get("/api/v1/report-types").json().path("reportTypes");

    assertThat(types).isNotEmpty();
    for (var type : types) {
      var definition = definition(type);
      var report = FilledForm.of(definition);

      var receipt = put(report);

      assertThat(receipt.status()).isEqualTo(201);
      assertThat(receipt.json().path("id")).isEqualTo(report.path("id"));
      assertThat(receipt.json().path("contentHash").stringValue()).isEqualTo(contentHash(report));
      assertThat(receipt.json().path("problems"))
          .as("what is filled in by its definition breaks no rule")
          .noneMatch(
              problem ->
                  problem.path("severity").stringValue().equals("block")
                      && !concernsWhatTheCsuLists(problem, definition)
                      && !concernsWhatTheServerHolds(problem, definition));
      var stored = getReport(client, report);
      assertThat(stored.status()).isEqualTo(200);
      assertThat(stored.json().path("answers")).isEqualTo(report.path("answers"));
    }
  }

  @Test
  void breaksNoRule_whenItAddsToAFlyTipThatItSent() {
    var flyTip = FilledForm.of(definition("fly-tip"));
    put(flyTip);
    var addition = FilledForm.of(definition("fly-tip-addition"));
    addition.withObject("answers").set("report", flyTip.path("id"));

    assertThat(put(addition).json().path("problems"))
        .noneMatch(problem -> problem.path("severity").stringValue().equals("block"));
  }

  @Test
  void getsTheSameReceipt_whenTheReportIsSentAgain() {
    var report = someReport();
    var first = put(report);
    report.put("sentAt", "2026-11-23T12:00:05Z");

    var again = put(report);

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json()).isEqualTo(first.json());
  }

  @Test
  void isToldTheStoredVersion_whenOtherContentComes_andCorrectsItWithThat() {
    var report = someReport();
    put(report);
    var stored = contentHash(report);
    report.put("savedAt", TestClock.START.minusSeconds(60).toString());

    var refusal = put(report);
    assertThat(refusal.status()).isEqualTo(409);
    assertThat(refusal.json().path("storedHash").stringValue()).isEqualTo(stored);

    report.put("revises", stored);
    assertThat(put(report).status()).isEqualTo(201);
    assertThat(getReport(client, report).json().path("contentHash").stringValue())
        .isEqualTo(contentHash(report));
  }

  @Test
  void sendsThePhotosThatTheReceiptMisses_andAsksFirstHowMuchIsHeld() {
    var photo = TestPhoto.jpeg(1001);
    var report = withPhoto(photo);
    var id = UUID.fromString(report.path("id").stringValue());
    var receipt = put(report);
    assertThat(receipt.json().path("missingPhotos")).hasSize(1);

    var before = contract.answers("head", PHOTO, client.headPhoto(id, photo.sha256()));
    assertThat(before.header("Upload-Offset")).isEqualTo("0");
    assertThat(before.header("Upload-Length")).isEqualTo(Integer.toString(photo.bytes().length));
    var elsewhere =
        contract.answers("put", PHOTO, client.putRestOfPhoto(id, photo.sha256(), 5, photo.from(5)));
    assertThat(elsewhere.status()).isEqualTo(409);
    assertThat(elsewhere.json().path("held").intValue()).isZero();

    assertThat(send(id, photo).status()).isEqualTo(201);
    assertThat(send(id, photo).status()).isEqualTo(200);
    var stored = getReport(client, report).json();
    assertThat(stored.path("missingPhotos")).isEmpty();
    assertThat(stored.path("photos").get(0).path("held").booleanValue()).isTrue();
  }

  @Test
  void readsOwnReportsReferenceAndPlan_asDescribed() {
    var report = someReport();
    put(report);

    assertThat(get("/api/v1/reports").text()).contains(report.path("id").stringValue());
    get("/api/v1/me");
    get("/api/v1/ping");
    get("/api/v1/plan/progress");
    var reference = get("/api/v1/reference");
    var unchanged = client.get("/api/v1/reference", "If-None-Match", reference.header("ETag"));
    assertThat(contract.answers("get", "/api/v1/reference", unchanged).status()).isEqualTo(304);
  }

  @Test
  void keepsSendingByTheDeviceAlone_andReadsNoPlan() {
    client.withoutSession();

    assertThat(put(someReport()).status()).isEqualTo(201);
    assertThat(get("/api/v1/reports").status()).isEqualTo(200);
    assertThat(get("/api/v1/plan/progress").status()).isEqualTo(401);
  }

  @Test
  void isNobody_afterSigningOut() {
    contract.answers("post", "/api/v1/sign-out", client.post("/api/v1/sign-out", ""));

    assertThat(get("/api/v1/me").status()).isEqualTo(401);
    assertThat(put(someReport()).status()).isEqualTo(401);
  }

  @Test
  void isRefusedAsDescribed_whenTheReportIsSomebodyElses() {
    var photo = TestPhoto.jpeg(1002);
    var report = withPhoto(photo);
    var id = UUID.fromString(report.path("id").stringValue());
    put(report);
    var other = ApiClient.signedIn(port, "warden");

    assertThat(getReport(other, report).status()).isEqualTo(404);
    assertThat(contract.answers("put", REPORT, other.putReport(report.toString())).status())
        .isEqualTo(403);
    assertThat(
            contract
                .answers("put", PHOTO, other.putPhoto(id, photo.sha256(), photo.bytes()))
                .status())
        .isEqualTo(403);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badReports")
  void isRefusedAsDescribed_whenTheReportIs(String what, int status, String body) {
    var refusal = contract.answers("put", REPORT, client.putReport(UUID.randomUUID(), body));

    assertThat(refusal.status()).as(what).isEqualTo(status);
  }

  static Stream<Arguments> badReports() {
    var some = FlyTipJson.some().text();
    return Stream.of(
        Arguments.of("cut off", 422, some.substring(0, 40)),
        Arguments.of("a list", 422, "[" + some + "]"),
        Arguments.of("saying a thing twice", 422, some.replaceFirst("\\{", "{\"type\":\"x\",")),
        Arguments.of("nested without end", 422, "[".repeat(100_000)),
        Arguments.of("ten megabytes", 413, " ".repeat(10_000_000)),
        Arguments.of("of no known type", 422, some.replace("\"fly-tip\"", "\"ufo\"")),
        Arguments.of("of no known version", 422, some.replace("Version\":1", "Version\":99")),
        Arguments.of("of a huge version", 422, some.replace("Version\":1", "Version\":1e400")),
        Arguments.of("off the earth", 422, some.replace("51.26632", "151.3")),
        Arguments.of("at another id", 422, some),
        Arguments.of("without answers", 422, some.replace("\"answers\"", "\"replies\"")));
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"username\":\"volunteer\"}', 422",
    "'{\"username\":7,\"password\":[]}', 422",
    "'{\"username\":\"a\",\"username\":\"b\",\"password\":\"c\"}', 422",
    "'[', 422",
    "'{\"username\":\"nobody\",\"password\":\"wrong\"}', 401"
  })
  void isRefusedAsDescribed_whenTheSignInIsBad(String body, int status) {
    var refusal =
        contract.answers(
            "post", "/api/v1/sign-in", new ApiClient(port).post("/api/v1/sign-in", body));

    assertThat(refusal.status()).isEqualTo(status);
  }

  @Test
  void isRefusedAsDescribed_whenTheSignInHasTenMegabytes() {
    var body = "{\"username\":\"a\",\"password\":\"" + "x".repeat(10_000_000) + "\"}";

    var refusal = new ApiClient(port).post("/api/v1/sign-in", body);

    assertThat(contract.answers("post", "/api/v1/sign-in", refusal).status()).isEqualTo(413);
  }

  @Test
  void isRefusedAsDescribed_whenTheClientHeaderIsMissing() {
    var refusal = client.putWithoutClientHeader(UUID.randomUUID(), FlyTipJson.some().text());

    assertThat(contract.answers("put", REPORT, refusal).status()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({
    "put, /api/v1/reports/{id}, text/plain",
    "put, /api/v1/reports/{id}, application/x-www-form-urlencoded",
    "put, /api/v1/reports/{id}/photos/{sha256}, application/x-www-form-urlencoded",
    "put, /api/v1/reports/{id}/photos/{sha256}, multipart/form-data;boundary=x",
    "post, /api/v1/sign-in, application/x-www-form-urlencoded"
  })
  void isRefusedAsDescribed_whenTheContentIsOfAnotherKind(
      String method, String path, String contentType) {
    var refusal = client.send(method, address(path), contentType, "50%");

    assertThat(contract.answers(method, path, refusal).status()).isEqualTo(415);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/report-types/fly-tip/x, /api/v1/report-types/{key}/{version}",
    "/api/v1/reports/7, /api/v1/reports/{id}",
    "/api/v1/plan/progress?on=2026-02-30, /api/v1/plan/progress"
  })
  void isRefusedAsDescribed_whenAPartOfTheAddressIsMiswritten(String address, String path) {
    assertThat(contract.answers("get", path, client.get(address)).status()).isEqualTo(422);
  }

  @Test
  void isToldWhichMethodsThereAre_whenItUsesAnother() {
    var refusal = client.send("DELETE", address(REPORT), "application/json", "");

    assertThat(contract.answersAsAnyCall("put", REPORT, refusal).status()).isEqualTo(405);
    assertThat(refusal.header("Allow")).contains("GET", "PUT");
  }

  @Test
  void isRefusedInJson_whenItAcceptsNothingThatThereIs() {
    var refusal = client.get("/api/v1/me", "Accept", "application/xml");

    assertThat(contract.answersAsAnyCall("get", "/api/v1/me", refusal).status()).isEqualTo(406);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1//me", "/api/v1/reports/a;b"})
  void isRefusedInJson_whenTheAddressIsOneThatNoClientMakes(String address) {
    var refusal = client.get(address);

    assertThat(contract.answersAsAnyCall("get", "/api/v1/me", refusal).status()).isEqualTo(400);
  }

  /**
   * The CSU has listed nothing here, so that a form which asks for something of its lists can't be
   * filled in rightly; but what the definition itself demands can be met.
   */
  private static boolean concernsWhatTheCsuLists(JsonNode problem, JsonNode definition) {
    return definition.findValuesAsString("kind").contains("listed")
        && !OF_THE_QUESTIONS.contains(problem.path("code").stringValue());
  }

  /**
   * An id asked for outside a group is that of something which the server holds, a fly-tip or a
   * task. A definition can't say which there are; but that there is an id, and its shape, it does.
   */
  private static boolean concernsWhatTheServerHolds(JsonNode problem, JsonNode definition) {
    return definition
            .path("fields")
            .valueStream()
            .filter(field -> field.path("kind").stringValue().equals("id"))
            .anyMatch(field -> field.path("key").equals(problem.path("field")))
        && !OF_THE_QUESTIONS.contains(problem.path("code").stringValue());
  }

  private Answer get(String path) {
    return contract.answers("get", path, client.get(path));
  }

  private Answer getReport(ApiClient reader, JsonNode report) {
    return contract.answers(
        "get", REPORT, reader.get("/api/v1/reports/" + report.path("id").stringValue()));
  }

  private Answer put(ObjectNode report) {
    contract.takes("put", REPORT, report);
    return contract.answers("put", REPORT, client.putReport(report.toString()));
  }

  private Answer send(UUID report, TestPhoto photo) {
    return contract.answers("put", PHOTO, client.putPhoto(report, photo.sha256(), photo.bytes()));
  }

  private JsonNode definition(JsonNode type) {
    return contract
        .answers("get", DEFINITION, client.get(type.path("definition").stringValue()))
        .json();
  }

  private JsonNode definition(String key) {
    return get("/api/v1/report-types")
        .json()
        .path("reportTypes")
        .valueStream()
        .filter(type -> type.path("key").stringValue().equals(key))
        .findFirst()
        .map(this::definition)
        .orElseThrow();
  }

  private ObjectNode someReport() {
    return FilledForm.of(definition(get("/api/v1/report-types").json().at("/reportTypes/0")));
  }

  private ObjectNode withPhoto(TestPhoto photo) {
    var report = someReport();
    report
        .putArray("photos")
        .addObject()
        .put("sha256", photo.sha256())
        .put("bytes", photo.bytes().length)
        .put("mediaType", "image/jpeg");
    return report;
  }

  private static String address(String path) {
    return path.replace("{id}", UUID.randomUUID().toString()).replace("{sha256}", "0".repeat(64));
  }

  private static String contentHash(ObjectNode report) {
    var content = report.deepCopy();
    content.remove("sentAt");
    try {
      return TestPhoto.sha256(new JsonCanonicalizer(content.toString()).getEncodedUTF8());
    } catch (IOException e) {
      throw new AssertionError("It was JSON a moment ago", e);
    }
  }
}
