package org.wardbook.sync;

import java.util.HashSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.wardbook.TestClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Fills in any form by its published definition and nothing else. */
final class FilledForm {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String SEEN_AT = TestClock.START.minusSeconds(600).toString();

  private FilledForm() {}

  /** A report that answers every question that is asked. */
  static ObjectNode of(JsonNode definition) {
    var report =
        (ObjectNode)
            JsonMapper.shared()
                .readTree(
                    """
                    {"location": {"lat": 51.26632, "lon": 0.06892, "source": "map"}, "photos": []}
                    """);
    report.put("id", UUID.randomUUID().toString());
    report.set("type", definition.path("key"));
    report.set("definitionVersion", definition.path("version"));
    report.put("observedAt", SEEN_AT);
    report.put("savedAt", SEEN_AT);
    report.put("sentAt", TestClock.START.toString());
    report.set("answers", answers(definition.path("fields")));
    return report;
  }

  private static ObjectNode answers(JsonNode fields) {
    var answers = JSON.objectNode();
    for (var field : fields) {
      var answer = isAsked(field, answers) ? answer(field) : JSON.missingNode();
      // An empty list is no answer, and what is not answered is left out.
      if (!answer.isMissingNode() && !(answer.isArray() && answer.isEmpty())) {
        answers.set(field.path("key").stringValue(), answer);
      }
    }
    return answers;
  }

  private static boolean isAsked(JsonNode field, ObjectNode answers) {
    return holds(field.path("visibleWhen"), answers);
  }

  private static boolean holds(JsonNode condition, ObjectNode answers) {
    if (condition.isMissingNode()) {
      return true;
    }
    var wanted = new HashSet<JsonNode>();
    condition.path("is").forEach(wanted::add);
    var answer = answers.path(condition.path("field").stringValue());
    var values = answer.isArray() ? answer.valueStream() : Stream.of(answer);
    return values.filter(wanted::contains).count() >= condition.path("atLeast").asInt(1)
        && holds(condition.path("and"), answers);
  }

  private static JsonNode answer(JsonNode field) {
    return switch (field.path("kind").stringValue()) {
      case "text", "long-text" -> JSON.stringNode("<b>Zoë’s</b>");
      case "integer", "money" -> JSON.numberNode(field.path("min").asInt(1));
      case "decimal" -> JSON.numberNode(field.path("min").asDouble(1.5));
      case "yes-no" -> JSON.booleanNode(true);
      case "choice" -> field.path("options").get(0).path("value");
      case "choices" -> JSON.arrayNode().add(field.path("options").get(0).path("value"));
      case "date" -> JSON.stringNode(SEEN_AT.substring(0, 10));
      case "time" -> JSON.stringNode("10:02");
      case "date-time" -> JSON.stringNode(SEEN_AT);
      case "listed" -> JSON.stringNode("an-entry-that-the-register-does-not-have");
      case "id" -> JSON.stringNode("0d9f1c1e-6f0a-4f0e-9d57-3b0c5d5b7a20");
      case "pin" -> JSON.objectNode().put("lat", 51.26632).put("lon", 0.06892).put("source", "map");
      case "photos" -> JSON.arrayNode();
      case "group" -> rows(field);
      default -> throw new AssertionError("A kind that no client can know: " + field);
    };
  }

  private static ArrayNode rows(JsonNode group) {
    var rows = JSON.arrayNode();
    for (var row = 0; row < group.path("repeat").path("min").asInt(1); row++) {
      rows.add(answers(group.path("fields")));
    }
    return rows;
  }
}
