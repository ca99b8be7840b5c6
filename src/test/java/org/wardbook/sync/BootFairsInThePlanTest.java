package org.wardbook.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wardbook.WardbookTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Boot-fair operations on their way from a phone to action 3.4. */
@WardbookTest
class BootFairsInThePlanTest {
  private static final Path EXAMPLES =
      Path.of("frontend/report-types/boot-fair-operation/examples");

  @LocalServerPort private int port;

  private ApiClient warden;

  @BeforeEach
  void signIn() {
    warden = ApiClient.signedIn(port, "warden");
  }

  @Test
  void countsTheOperation_whenTwoAgenciesCompletedIt() {
    var before = measure().path("value").intValue();

    var reference = send("valid-fewest-answers");

    assertThat(reference).matches("BF-[0-9]{6}");
    assertThat(references(measure().path("counted"))).contains(reference);
    assertThat(measure().path("value").intValue()).isEqualTo(before + 1);
  }

  @Test
  void saysWhyItDoesNotCount_whenItIsOnlyPlannedOrWasCancelled() {
    assertThat(because(send("valid-planned")))
        .isEqualTo("“How far is the operation?” is answered with “Planned”.");
    assertThat(because(send("valid-cancelled")))
        .isEqualTo("“How far is the operation?” is answered with “Cancelled”.");
  }

  @Test
  void waitsForReview_whenOneAgencyWasAlone() {
    assertThat(because(send("valid-one-agency-alone"))).isEqualTo("Waits for review.");
  }

  private String send(String example) {
    var file = EXAMPLES.resolve(example + ".json").toFile();
    var content = (ObjectNode) JsonMapper.shared().readTree(file).path("content");
    var answer = warden.putReport(content.put("id", UUID.randomUUID().toString()).toString());
    assertThat(answer.status()).isEqualTo(201);
    return answer.json().path("reference").stringValue();
  }

  private JsonNode measure() {
    var progress = warden.get("/api/v1/plan/progress?year=2026&on=2026-11-23").json();
    return progress
        .path("measures")
        .valueStream()
        .filter(measure -> measure.path("id").stringValue().equals("3.4-a"))
        .findFirst()
        .orElseThrow();
  }

  private String because(String reference) {
    return measure()
        .path("notCounted")
        .valueStream()
        .filter(report -> report.path("reference").stringValue().equals(reference))
        .map(report -> report.path("because").stringValue())
        .findFirst()
        .orElseThrow();
  }

  private static Stream<String> references(JsonNode reports) {
    return reports.valueStream().map(report -> report.path("reference").stringValue());
  }
}
