package org.wardbook.progress;

import java.util.Optional;
import java.util.stream.Collectors;
import org.wardbook.report.definition.Condition;
import org.wardbook.report.definition.FieldDefinition;
import org.wardbook.report.definition.FormDefinition;
import tools.jackson.databind.JsonNode;

/** What a form asks for before a report made with it counts towards a measure. */
record ReportFeed(FormDefinition form, FormDefinition.Feed feed) {
  /** What the answers lack, in plain words; empty when they have all that the measure needs. */
  Optional<String> lacking(JsonNode answers) {
    for (String field : feed.needs()) {
      if (isUnanswered(answers.path(field))) {
        return Optional.of("“%s” is not answered.".formatted(label(field)));
      }
    }
    var when = feed.when();
    return when == null
        ? Optional.empty()
        : when.each()
            .filter(condition -> !condition.holdsAlone(answers))
            .findFirst()
            .map(condition -> otherAnswer(condition, answers.path(condition.field())));
  }

  private String otherAnswer(Condition when, JsonNode answer) {
    if (isUnanswered(answer)) {
      return "“%s” is not answered.".formatted(label(when.field()));
    }
    var given =
        "“%s” is answered with “%s”".formatted(label(when.field()), words(when.field(), answer));
    return when.atLeast() == null
        ? given + "."
        : "%s; it takes at least %d.".formatted(given, when.atLeast());
  }

  private String label(String field) {
    return form.field(field).map(FieldDefinition::label).orElse(field);
  }

  private String words(String field, JsonNode answer) {
    if (answer.isBoolean()) {
      return answer.booleanValue() ? "Yes" : "No";
    }
    if (answer.isArray()) {
      return answer.valueStream().map(one -> words(field, one)).collect(Collectors.joining(", "));
    }
    String text = answer.asString();
    return form.field(field)
        .flatMap(definition -> definition.option(text))
        .map(option -> option.label())
        .orElse(text);
  }

  private static boolean isUnanswered(JsonNode answer) {
    return answer.isMissingNode()
        || answer.isNull()
        || (answer.isArray() && answer.isEmpty())
        || (answer.isString() && answer.asString().isBlank());
  }
}
