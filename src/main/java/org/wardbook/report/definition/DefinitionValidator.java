package org.wardbook.report.definition;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Says what is wrong with a report. {@code frontend/forms/validate.ts} says the same in the same
 * order; the examples of each type hold the two together.
 */
public final class DefinitionValidator {
  private final Map<String, NamedRule> rules;

  public DefinitionValidator(Collection<NamedRule> rules) {
    this.rules =
        rules.stream().collect(Collectors.toUnmodifiableMap(NamedRule::name, Function.identity()));
  }

  /**
   * What keeps the report from being understood at all: wrong JSON types, fields nobody knows, text
   * beyond all measure. Such a report is refused; a well-formed one never is.
   */
  public List<FieldProblem> malformed(FormDefinition definition, JsonNode content) {
    return List.of();
  }

  /**
   * Every problem of a report in the order of the form; empty when there is nothing to say. A
   * malformed report gets {@link #malformed} and nothing else.
   */
  public List<FieldProblem> validate(
      FormDefinition definition, JsonNode content, ValidationContext context) {
    return malformed(definition, content);
  }
}
