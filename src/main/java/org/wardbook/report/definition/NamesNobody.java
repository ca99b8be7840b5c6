package org.wardbook.report.definition;

import java.util.List;
import org.wardbook.base.PersonalDetails;
import tools.jackson.databind.JsonNode;

/**
 * Blocks free texts in which somebody seems to be named: nobody is in these reports, only numbers.
 *
 * @param fields the keys of the texts that are looked at, in the order of the form
 */
public record NamesNobody(String name, List<String> fields) implements NamedRule {
  public NamesNobody {
    fields = List.copyOf(fields);
  }

  @Override
  public List<FieldProblem> check(JsonNode content, ValidationContext context) {
    JsonNode answers = content.path("answers");
    return fields.stream()
        .filter(field -> answers.path(field).isString())
        .filter(field -> PersonalDetails.in(answers.path(field).stringValue()).isPresent())
        .map(field -> FieldProblem.block(field, "personal-details"))
        .toList();
  }
}
