package org.wardbook.progress;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
  BigDecimal amount(JsonNode answers) {
    if (feed.amount() == null) {
      return BigDecimal.ONE;
    }
    var amount = answers.path(feed.amount());
    return amount.isNumber() ? amount.decimalValue().max(BigDecimal.ZERO) : BigDecimal.ZERO;
  }

  /** The name of the place, where the measure counts different places. */
  @Nullable String place(JsonNode answers) {
    return feed.place() == null || feed.isByWard()
        ? null
        : answers.path(feed.place()).asString().strip();
  }

  /** Whether the place is the report's own ward. */
  boolean isByWard() {
    return feed.isByWard();
  }

  /**
   * What tells one kind of work from another among the reports that count: the type, and what was
   * chosen where the feed takes several choices.
   */
  String variety(JsonNode answers) {
    var when = feed.when();
    return when == null
        ? form.key()
        : Stream.concat(
                Stream.of(form.key()),
                when.each()
                    .map(condition -> answers.path(condition.field()))
                    .filter(JsonNode::isString)
                    .map(JsonNode::asString))
            .collect(Collectors.joining(" "));
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
