package org.wardbook.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wardbook.TestClock;
import org.wardbook.WardbookTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** PACT meetings on their way from a phone to action 1.3, which stays what their members say. */
@WardbookTest
class PactMeetingsInThePlanTest {
  private static final Path EXAMPLES = Path.of("frontend/report-types/activity/examples");

  @LocalServerPort private int port;

  private ApiClient warden;

  @BeforeEach
  void signIn() {
    warden = ApiClient.signedIn(port, "warden");
  }

  @ParameterizedTest
  @ValueSource(strings = {"valid-pact-meeting", "valid-v2-pact-meeting"})
  void isShownBesideTheWords_andMakesNoFigure(String example) {
    var reference = send(example, answers -> {});

    assertThat(references(measure().path("counted"))).contains(reference);
    assertThat(measure().path("counted").toString())
        .contains("Held on 20 November 2026, 23 people came, 3 priorities were set.");
    assertThat(measure().path("value").isNull()).isTrue();
    assertThat(measure().path("status").asString()).isEqualTo("no-target");
    assertThat(measure().path("explanation").stringValue())
        .containsPattern("[1-9][0-9]* meetings? that belongs? to it w(as|ere) logged");
  }

  @ParameterizedTest
  @CsvSource({
    "0,0 people came",
    "1,fewer than 5 people came",
    "4,fewer than 5 people came",
    "5,5 people came"
  })
  void tellsNoSmallNumberOfPeople(int people, String told) {
    var sent = send("valid-pact-meeting", answers -> answers.put("peopleReached", people));

    assertThat(how(sent))
        .isEqualTo("Held on 20 November 2026, " + told + ", 3 priorities were set.");
  }

  @Test
  void isNotShown_whenItIsOnlyPlanned() {
    var planned =
        send(
            "valid-pact-meeting",
            answers ->
                answers
                    .put("status", "planned")
                    .put("plannedFor", "2026-12-05")
                    .retain("kind", "status", "plannedFor"));

    assertThat(because(planned)).isEqualTo("“How far is it?” is answered with “Planned”.");
  }

  private String send(String example, Consumer<ObjectNode> filled) {
    var file = EXAMPLES.resolve(example + ".json").toFile();
    var content = (ObjectNode) JsonMapper.shared().readTree(file).path("content");
    filled.accept((ObjectNode) content.path("answers"));
    content.put("sentAt", TestClock.START.toString());
    var answer = warden.putReport(content.put("id", UUID.randomUUID().toString()).toString());
    assertThat(answer.status()).isEqualTo(201);
    return answer.json().path("reference").stringValue();
  }

  private JsonNode measure() {
    var progress = warden.get("/api/v1/plan/progress?year=2026&on=2026-11-23").json();
    return progress
        .path("measures")
        .valueStream()
        .filter(measure -> measure.path("id").stringValue().equals("1.3-a"))
        .findFirst()
        .orElseThrow();
  }

  private String because(String reference) {
    return said(reference, "notCounted", "because");
  }

  private String how(String reference) {
    return said(reference, "counted", "how");
  }

  private String said(String reference, String list, String what) {
    return measure()
        .path(list)
        .valueStream()
        .filter(report -> report.path("reference").stringValue().equals(reference))
        .map(report -> report.path(what).stringValue())
        .findFirst()
        .orElseThrow();
  }

  private static Stream<String> references(JsonNode reports) {
    return reports.valueStream().map(report -> report.path("reference").stringValue());
  }
}
