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

  /** Blocks an answer that is more than what it is a part of, when both are known. */
  public static NamedRule partOfWhole(String name, String part, String whole, String code) {
    return new AnswerRule(
        name,
        answers ->
            answers.has(part)
                && answers.has(whole)
                && answers.path(part).doubleValue() > answers.path(whole).doubleValue(),
        FieldProblem.block(part, code));
  }

  @Override
  public List<FieldProblem> check(JsonNode content, ValidationContext context) {
    return applies.test(content.path("answers")) ? List.of(problem) : List.of();
  }
}
