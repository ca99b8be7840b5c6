package org.wardbook.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wardbook.WardbookTest;
import org.wardbook.sync.ApiClient.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Sending reports, from outside. */
@WardbookTest
class ReportsApiTest {
  @LocalServerPort private int port;

  private ApiClient warden;

  @BeforeEach
  void signIn() {
    warden = ApiClient.signedIn(port, "warden");
  }

  @Test
  void givesReceipt_whenAReportArrives() {
    var flyTip = FlyTipJson.some();

    var answer = warden.putReport(flyTip.text());

    assertThat(answer.status()).isEqualTo(201);
    var receipt = answer.json();
    assertThat(receipt.path("id").stringValue()).isEqualTo(flyTip.id().toString());
    assertThat(receipt.path("reference").stringValue()).matches("FT-[0-9]{6}");
    assertThat(receipt.path("receivedAt").stringValue()).isEqualTo("2026-11-23T12:00:00.000Z");
    assertThat(receipt.path("contentHash").stringValue()).matches("[0-9a-f]{64}");
    assertThat(receipt.path("ward").stringValue()).isEqualTo("E05009965");
    assertThat(receipt.path("missingPhotos")).hasSize(1);
    assertThat(receipt.path("problems")).isEmpty();
  }

  @Test
  void givesTheSameReceipt_whenTheSameContentArrivesAgainLater() {
    var flyTip = FlyTipJson.some();
    var first = warden.putReport(flyTip.text());

    var again = warden.putReport(flyTip.with("sentAt", "2026-11-24T08:00:00.000Z").text());

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(ownReports(flyTip.id())).hasSize(1);
  }

  @Test
  void givesTheSameReceipt_whenKeysAndSpacesAreInAnotherOrder() {
    var flyTip = FlyTipJson.some();
    var first = warden.putReport(flyTip.text());
    var type = flyTip.text().replace("\"type\":\"fly-tip\",", "");

    var again =
        warden.putReport(
            flyTip.id(), type.substring(0, type.length() - 1) + ",  \"type\" : \"fly-tip\" }");

    assertThat(again.text()).isEqualTo(first.text());
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 16, 64})
  void storesReportOnce_whenTheSamePutArrivesManyTimesAtOnce(int times) throws Exception {
    var flyTip = FlyTipJson.some();

    var answers = atOnce(times, () -> warden.putReport(flyTip.text()));

    assertThat(answers).extracting(Answer::text).containsOnly(answers.getFirst().text());
    assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
    assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(times - 1);
    assertThat(ownReports(flyTip.id())).hasSize(1);
  }

  @Test
  void givesEveryReportItsOwnReference_whenManyArriveAtOnce() throws Exception {
    var answers = atOnce(32, () -> warden.putReport(FlyTipJson.some().text()));

    var references = new HashSet<String>();
    answers.forEach(answer -> references.add(answer.json().path("reference").stringValue()));
    assertThat(references).hasSize(32);
  }

  @Test
  void refusesWithTheStoredHash_whenOtherContentComesUnderTheSameId() {
    var flyTip = FlyTipJson.some();
    var hash = warden.putReport(flyTip.text()).json().path("contentHash").stringValue();

    var answer = warden.putReport(flyTip.answering("size", "tipper-lorry").text());

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.code()).isEqualTo("other-content");
    assertThat(answer.json().path("storedHash").stringValue()).isEqualTo(hash);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
  }

  @Test
  void storesCorrection_whenItNamesTheStoredVersion() {
    var flyTip = FlyTipJson.some();
    var first = warden.putReport(flyTip.text()).json();

    var correction =
        flyTip
            .answering("size", "tipper-lorry")
            .with("revises", first.path("contentHash").stringValue());
    var answer = warden.putReport(correction.text());

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.json().path("reference")).isEqualTo(first.path("reference"));
    var stored = warden.get("/api/v1/reports/" + flyTip.id()).json();
    assertThat(stored.path("answers").path("size").stringValue()).isEqualTo("tipper-lorry");
    assertThat(stored.path("contentHash")).isEqualTo(answer.json().path("contentHash"));
  }

  @Test
  void keepsThePlate_whenACorrectionSaysNothingOfIt() {
    var flyTip = withPlate();
    var first = warden.putReport(flyTip.text()).json();

    correct(flyTip, first, answers -> answers.put("size", "tipper").remove("vehicleRegistration"));

    var answers = warden.get("/api/v1/reports/" + flyTip.id()).json().path("answers");
    assertThat(answers.path("size").stringValue()).isEqualTo("tipper");
    assertThat(answers.path("vehicleRegistration").stringValue()).isEqualTo("GK11ABC");
  }

  @Test
  void takesThePlateAway_whenACorrectionSaysThatThereIsNone() {
    var flyTip = withPlate();
    var first = warden.putReport(flyTip.text()).json();

    correct(flyTip, first, answers -> answers.putNull("vehicleRegistration"));

    assertThat(warden.get("/api/v1/reports/" + flyTip.id()).text()).doesNotContain("GK11ABC");
  }

  @Test
  void takesThePlateAway_whenACorrectionSaysThatNoVehicleWasSeen() {
    var flyTip = withPlate();
    var first = warden.putReport(flyTip.text()).json();

    correct(
        flyTip, first, answers -> answers.put("vehicleSeen", false).remove("vehicleRegistration"));

    assertThat(warden.get("/api/v1/reports/" + flyTip.id()).text()).doesNotContain("GK11ABC");
  }

  private static FlyTipJson withPlate() {
    return FlyTipJson.some()
        .with(report -> ((ObjectNode) report.path("answers")).put("vehicleSeen", true))
        .answering("vehicleRegistration", "GK11ABC");
  }

  private void correct(FlyTipJson flyTip, JsonNode receipt, Consumer<ObjectNode> change) {
    var correction =
        flyTip
            .with("revises", receipt.path("contentHash").stringValue())
            .with(report -> change.accept((ObjectNode) report.path("answers")));
    assertThat(warden.putReport(correction.text()).status()).isEqualTo(201);
  }

  @Test
  void givesTheFirstReceipt_whenTheFirstVersionArrivesAgainAfterACorrection() {
    var flyTip = FlyTipJson.some();
    var original = flyTip.text();
    var first = warden.putReport(original);
    warden.putReport(
        flyTip
            .answering("size", "tipper-lorry")
            .with("revises", first.json().path("contentHash").stringValue())
            .text());

    var replayed = warden.putReport(original);

    assertThat(replayed.status()).isEqualTo(200);
    assertThat(replayed.text()).isEqualTo(first.text());
    var stored = warden.get("/api/v1/reports/" + flyTip.id()).json();
    assertThat(stored.path("answers").path("size").stringValue()).isEqualTo("tipper-lorry");
  }

  @Test
  void refusesCorrection_whenItNamesAnOldVersion() {
    var flyTip = FlyTipJson.some();
    var first = warden.putReport(flyTip.text()).json().path("contentHash").stringValue();
    flyTip.with("revises", first);
    warden.putReport(flyTip.answering("size", "tipper-lorry").text());

    var answer = warden.putReport(flyTip.answering("size", "single-item").text());

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.code()).isEqualTo("other-content");
  }

  @Test
  void acceptsOnReceipt_whenAWardenSendsItWithoutAnyProblem() {
    assertThat(stateOf(warden.putReport(FlyTipJson.some().text()))).isEqualTo("accepted");
  }

  @Test
  void waitsForTheCsu_whenAVolunteerSendsIt() {
    var volunteer = ApiClient.signedIn(port, "volunteer");

    assertThat(stateOf(volunteer.putReport(FlyTipJson.some().text()))).isEqualTo("received");
  }

  @Test
  void waitsForTheCsu_whenAWardenSendsItWithAWarning() {
    var flyTip = FlyTipJson.some().with(report -> report.putArray("photos"));

    var answer = warden.putReport(flyTip.text());

    assertThat(stateOf(answer)).isEqualTo("received");
    assertThat(codes(answer.json().path("problems"))).containsExactly("no-photo");
  }

  @Test
  void saysThatPlatesAreMissing_whenAPhoneSendsAgainWhatTheServerHadLost() {
    var flyTip =
        FlyTipJson.some()
            .with(
                report ->
                    ((ObjectNode) report.path("reasons"))
                        .put("sent-without-restricted", "It was sent again on 2026-11-23."));

    var answer = warden.putReport(flyTip.text());

    assertThat(answer.status()).isEqualTo(201);
    assertThat(stateOf(answer)).isEqualTo("received");
    assertThat(codes(answer.json().path("problems"))).containsExactly("sent-without-restricted");
    assertThat(answer.json().path("problems").get(0).path("message").stringValue())
        .contains("plates and descriptions are missing");
  }

  @Test
  void storesAndFlagsIt_whenABusinessRuleIsBroken() {
    var flyTip = FlyTipJson.some().with("observedAt", "2027-06-01T00:00:00Z");

    var answer = warden.putReport(flyTip.text());

    assertThat(answer.status()).isEqualTo(201);
    assertThat(codes(answer.json().path("problems"))).contains("observed-in-future");
    assertThat(answer.json().path("problems").get(0).path("message").stringValue()).isNotEmpty();
  }

  @Test
  void placesItInTheWardOfThePin_whenThePhoneNamesAnother() {
    var answer = warden.putReport(FlyTipJson.some().with("ward", "E05005031").text());

    assertThat(answer.json().path("ward").stringValue()).isEqualTo("E05009965");
    assertThat(codes(answer.json().path("problems"))).containsExactly("ward-not-at-pin");
  }

  @Test
  void placesItInNoWard_whenThePinIsOutsideTheDistrict() {
    var answer = warden.putReport(FlyTipJson.some().at(51.5074, -0.1278).text());

    assertThat(answer.json().path("ward").isNull()).isTrue();
    assertThat(codes(answer.json().path("problems"))).contains("outside-district");
  }

  @Test
  void keepsTheContentHashOfTheCanonicalJson_asAnyoneCanComputeIt() {
    // Computed outside: printf of the canonical form, without sentAt, through sha256sum.
    var id = UUID.fromString("00000000-0000-4000-8000-000000000001");
    var canonical =
        "{\"answers\":{\"land\":\"highway\",\"primaryWaste\":\"tyres\",\"size\":\"small-van\"},"
            + "\"definitionVersion\":1,\"id\":\"00000000-0000-4000-8000-000000000001\","
            + "\"location\":{\"accuracyMetres\":8,\"lat\":51.26632,\"lon\":0.06892,"
            + "\"source\":\"gps\"},\"observedAt\":\"2026-11-23T10:02:11.000Z\","
            + "\"photos\":[{\"bytes\":131072,\"mediaType\":\"image/jpeg\",\"sha256\":"
            + "\"3f79bb7b435b05321651daefd374cdc681dc06faa65e374e38337b88ca046dea\"}],"
            + "\"reasons\":{},\"revises\":null,\"savedAt\":\"2026-11-23T10:06:30.000Z\","
            + "\"type\":\"fly-tip\",\"ward\":\"E05009965\"}";

    var receipt = warden.putReport(FlyTipJson.withId(id).text()).json();

    assertThat(receipt.path("contentHash").stringValue()).isEqualTo(sha256(canonical));
  }

  private static String sha256(String text) {
    return TestPhoto.sha256(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private List<JsonNode> ownReports(UUID id) {
    return warden
        .get("/api/v1/reports?mine")
        .json()
        .path("reports")
        .valueStream()
        .filter(report -> report.path("id").stringValue().equals(id.toString()))
        .toList();
  }

  private static String stateOf(Answer answer) {
    return answer.json().path("state").stringValue();
  }

  private static List<String> codes(JsonNode problems) {
    return problems.valueStream().map(problem -> problem.path("code").stringValue()).toList();
  }

  private static List<Answer> atOnce(int times, Callable<Answer> call) throws Exception {
    var start = new CyclicBarrier(times);
    try (var threads = Executors.newFixedThreadPool(times)) {
      List<Future<Answer>> waiting =
          IntStream.range(0, times)
              .mapToObj(
                  i ->
                      threads.submit(
                          () -> {
                            start.await();
                            return call.call();
                          }))
              .toList();
      threads.shutdown();
      var answers = new java.util.ArrayList<Answer>();
      for (var answer : waiting) {
        answers.add(answer.get());
      }
      return answers;
    }
  }
}
