package org.wardbook.progress;

import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardbook.report.definition.Condition;
import org.wardbook.report.definition.FieldDefinition;
import org.wardbook.report.definition.FormDefinition;
import tools.jackson.databind.JsonNode;

/** What a form asks for before a report made with it counts towards a measure. */
record ReportFeed(FormDefinition form, FormDefinition.Feed feed) {
  /** What the answers lack, in plain words; empty when they have all that the measure needs. */
  Optional<String> lacking(JsonNode answers) {
    return otherwise(answers).or(() -> unanswered(answers));
  }

  /** Said first: of another kind of activity it doesn't matter what else is missing. */
  private Optional<String> otherwise(JsonNode answers) {
    var when = feed.when();
    return when == null
        ? Optional.empty()
        : when.each()
            .filter(condition -> !condition.holdsAlone(answers))
            .findFirst()
            .map(condition -> otherAnswer(condition, answers.path(condition.field())));
  }

  private Optional<String> unanswered(JsonNode answers) {
    return feed.needed().stream()
        .filter(field -> isUnanswered(answers.path(field)))
        .findFirst()
        .map(field -> "“%s” is not answered.".formatted(label(field)));
  }

  /** For how many the report counts; one, unless the form asks how many there were. */
  int amount(JsonNode answers) {
    return feed.amount() == null ? 1 : Math.max(0, answers.path(feed.amount()).intValue());
  }

  /** The name of the place, where the measure counts different places. */
  @Nullable String place(JsonNode answers) {
    return feed.place() == null ? null : answers.path(feed.place()).asString().strip();
  }

  /** Whether the report is in the part of a share. */
  boolean meets(JsonNode answers) {
    return feed.met() == null || feed.met().holds(answers);
  }

  private String otherAnswer(Condition when, JsonNode answer) {
    if (isUnanswered(answer)) {
      return "“%s” is not answered.".formatted(label(when.field()));
    }
    var given =
        "“%s” is answered with “%s”".formatted(label(when.field()), words(when.field(), answer));
    return when.atLeast() == null
        ? given + "."
        : "%s; it takes at least %d%s.".formatted(given, when.atLeast(), besides(when));
  }

  /** The choices that don't help, where there are such. */
  private String besides(Condition when) {
    var others =
        form.field(when.field()).stream()
            .flatMap(field -> field.options().stream())
            .filter(
                option -> when.is().stream().noneMatch(is -> is.asString().equals(option.value())))
            .map(option -> "“" + option.label() + "”")
            .collect(Collectors.joining(", "));
    return others.isEmpty() ? "" : " besides " + others;
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
