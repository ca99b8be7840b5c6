package org.wardbook.report.definition;

import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * Says one thing about the answers when something applies to them.
 *
 * @param applies is given the answers by field key
 */
public record AnswerRule(String name, Predicate<JsonNode> applies, FieldProblem problem)
    implements NamedRule {
  @Override
  public List<FieldProblem> check(JsonNode content, ValidationContext context) {
    return applies.test(content.path("answers")) ? List.of(problem) : List.of();
  }
}
