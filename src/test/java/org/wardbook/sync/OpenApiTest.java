package org.wardbook.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wardbook.WardbookTest;
import tools.jackson.databind.JsonNode;

/** What a stranger is told who wants to write a client. */
@WardbookTest
class OpenApiTest {
  @LocalServerPort private int port;

  private JsonNode document;

  @BeforeEach
  void read() {
    document = new ApiClient(port).get("/v3/api-docs").json();
  }

  @Test
  void namesEveryCall() {
    assertThat(document.path("paths").propertyNames())
        .contains(
            "/api/v1/ping",
            "/api/v1/sign-in",
            "/api/v1/sign-out",
            "/api/v1/me",
            "/api/v1/reference",
            "/api/v1/report-types",
            "/api/v1/report-types/{key}/{version}",
            "/api/v1/reports",
            "/api/v1/reports/{id}",
            "/api/v1/reports/{id}/photos/{sha256}",
            "/api/v1/phone-queue",
            "/api/v1/plan/progress");
  }

  @Test
  void wantsTheClientHeader_whereverSomethingChanges() {
    var changing = new ArrayList<JsonNode>();
    document
        .path("paths")
        .valueStream()
        .forEach(
            path -> {
              path.optional("put").ifPresent(changing::add);
              path.optional("post").ifPresent(changing::add);
            });

    assertThat(changing).hasSizeGreaterThanOrEqualTo(4);
    assertThat(changing)
        .allSatisfy(
            call -> assertThat(call.path("parameters").toString()).contains("X-Wardbook-Client"));
  }

  @Test
  void describesBodyReceiptAndRefusals_ofSendingAReport() {
    var put = document.path("paths").path("/api/v1/reports/{id}").path("put");

    assertThat(
            put.path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema")
                .path("$ref")
                .stringValue())
        .isEqualTo("#/components/schemas/Report");
    assertThat(put.path("responses").propertyNames())
        .containsExactlyInAnyOrder(
            "200", "201", "401", "403", "409", "413", "415", "422", "default");
    assertThat(put.path("responses").path("409").toString())
        .contains("other-content", "#/components/schemas/Refusal");
    var report = document.path("components").path("schemas").path("Report");
    assertThat(report.path("required").toString())
        .contains("id", "type", "definitionVersion", "observedAt", "savedAt", "answers");
    assertThat(report.path("properties").propertyNames()).hasSize(12);
  }

  @Test
  void definesEverySchemaThatItNames() {
    var schemas = document.path("components").path("schemas");
    var names = document.toString().split("#/components/schemas/", -1);

    for (var i = 1; i < names.length; i++) {
      var name = names[i].substring(0, names[i].indexOf('"'));
      assertThat(schemas.has(name)).as(name).isTrue();
    }
  }

  @Test
  void saysNothingBesideAReference_thatNoValueCouldMeet() {
    assertThat(document.toString()).doesNotContainPattern("\"type\":\"null\",\"\\$ref\"");
    assertThat(
            document
                .path("components")
                .path("schemas")
                .path("Report")
                .path("properties")
                .path("location")
                .path("anyOf"))
        .hasSize(2);
  }

  @Test
  void servesEveryDefinition_withoutASignIn() {
    var client = new ApiClient(port);
    var types = client.get("/api/v1/report-types").json().path("reportTypes");

    assertThat(types).isNotEmpty();
    for (var type : types) {
      var definition = client.get(type.path("definition").stringValue());
      assertThat(definition.status()).isEqualTo(200);
      assertThat(definition.json().path("key")).isEqualTo(type.path("key"));
      assertThat(definition.json().path("version")).isEqualTo(type.path("version"));
      assertThat(definition.json().path("fields")).isNotEmpty();
    }
    assertThat(client.get("/api/v1/report-types/fly-tip/99").status()).isEqualTo(404);
  }
}
