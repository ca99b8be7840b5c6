package org.wardbook.report.definition;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Holds for an answer that is one of {@code is}; of several choices, for any one of them. */
public record Condition(String field, List<JsonNode> is) {
  public Condition {
    is = List.copyOf(is);
  }

  /** Whether it holds for these answers, by field key. */
  public boolean holds(JsonNode answers) {
    JsonNode answer = answers.path(field);
    if (answer.isArray()) {
      return answer.valueStream().anyMatch(is::contains);
    }
    return is.contains(answer);
  }
}
