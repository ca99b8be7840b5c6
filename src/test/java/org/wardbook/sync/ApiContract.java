package org.wardbook.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import org.wardbook.sync.ApiClient.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds what was sent and answered against the served OpenAPI document. Stricter than a client has
 * to be: what the document doesn't name may not be there, so that neither can leave the other
 * behind.
 */
final class ApiContract {
  private static final String SCHEMAS = "#/components/schemas/";

  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  private final JsonNode document;

  private ApiContract(JsonNode document) {
    this.document = document;
    for (var schema : document.path("components").path("schemas")) {
      close(schema);
    }
  }

  static ApiContract servedTo(ApiClient client) {
    return new ApiContract(client.get("/v3/api-docs").json());
  }

  /** Asserts that the body is one that the call takes. */
  void takes(String method, String path, JsonNode body) {
    assertMeets(
        call(method, path)
            .path("requestBody")
            .path("content")
            .path("application/json")
            .path("schema"),
        body);
  }

  /** Asserts that status, kind of content, body and code are such as the document lists. */
  Answer answers(String method, String path, Answer answer) {
    var response = call(method, path).path("responses").path(Integer.toString(answer.status()));
    assertThat(response.isObject())
        .as("%s %s lists %d: %s", method, path, answer.status(), answer.text())
        .isTrue();
    if (answer.text().isEmpty()) {
      assertThat(method.equals("head") || !response.has("content")).as("has no body").isTrue();
      return answer;
    }
    assertThat(response.path("content").propertyNames())
        .as("%s %s %d", method, path, answer.status())
        .contains(answer.header("Content-Type"));
    assertMeets(
        response.path("content").path(answer.header("Content-Type")).path("schema"), answer.json());
    if (answer.status() >= 400) {
      assertThat(response.path("description").stringValue()).contains(answer.code());
      assertThat(answer.json().path("status").intValue()).isEqualTo(answer.status());
    }
    return answer;
  }

  /** Asserts that the answer is one of those that any call may give. */
  Answer answersAsAnyCall(String method, String path, Answer answer) {
    var response = call(method, path).path("responses").path("default");
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(response.path("description").stringValue())
        .contains(answer.code() + " (" + answer.status() + ")");
    assertMeets(
        response.path("content").path("application/problem+json").path("schema"), answer.json());
    return answer;
  }

  private JsonNode call(String method, String path) {
    var call = document.path("paths").path(path).path(method);
    assertThat(call.isObject()).as("%s %s is described", method, path).isTrue();
    return call;
  }

  private void assertMeets(JsonNode schema, JsonNode value) {
    assertThat(schema.path("$ref").asString("")).startsWith(SCHEMAS);
    var root = JsonNodeFactory.instance.objectNode();
    root.set("components", document.path("components"));
    root.set("$ref", schema.path("$ref"));
    assertThat(registry.getSchema(root).validate(value)).as(value.toString()).isEmpty();
  }

  private static void close(JsonNode schema) {
    if (schema instanceof ObjectNode object
        && object.has("properties")
        && !object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
  }
}
