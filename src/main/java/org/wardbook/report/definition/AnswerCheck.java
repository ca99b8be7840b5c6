package org.wardbook.report.definition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardbook.register.Registers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Holds the answers of a form, or of one row of a group, against its questions. */
final class AnswerCheck {
  private final String path;
  private final Surroundings around;
  private final List<FieldProblem> problems = new ArrayList<>();

  private AnswerCheck(String path, Surroundings around) {
    this.path = path;
    this.around = around;
  }

  /**
   * What answers may point at.
   *
   * @param photos hashes of the report's photos
   * @param observedOn London's day of the observation; null when nobody can tell
   */
  record Surroundings(Set<String> photos, Registers registers, @Nullable LocalDate observedOn) {}

  /**
   * What is wrong with the answers, in the order of the form.
   *
   * @param path of the row, such as {@code people[1].}; empty for the form itself
   */
  static List<FieldProblem> problems(
      List<FieldDefinition> fields, JsonNode answers, String path, Surroundings around) {
    AnswerCheck check = new AnswerCheck(path, around);
    check.all(fields, answers);
    return check.problems;
  }

  /** The answers that were asked for and given; what else there is falls away. */
  static ObjectNode asked(List<FieldDefinition> fields, JsonNode answers) {
    ObjectNode asked = JsonNodeFactory.instance.objectNode();
    for (FieldDefinition field : fields) {
      JsonNode answer = answers.get(field.key());
      if (answer == null || Shapes.isUnanswered(answer) || !field.isVisible(asked)) {
        continue;
      }
      if (field.kind() == FieldKind.GROUP) {
        ArrayNode rows = asked.putArray(field.key());
        answer.forEach(row -> rows.add(asked(field.fields(), row)));
      } else {
        asked.set(field.key(), answer);
      }
    }
    return asked;
  }

  private void all(List<FieldDefinition> fields, JsonNode answers) {
    Shapes.unknownKeys(
            answers,
            fields.stream().map(FieldDefinition::key).collect(Collectors.toSet()),
            "answers")
        .forEach(key -> problems.add(FieldProblem.block(path + key, "unknown-field")));
    ObjectNode asked = JsonNodeFactory.instance.objectNode();
    for (FieldDefinition field : fields) {
      JsonNode answer = Shapes.present(answers.get(field.key()));
      if (one(field, answer, field.isVisible(asked)) && answer != null) {
        asked.set(field.key(), answer);
      }
    }
  }

  /** Answers whether the question was asked and got an answer of the right shape. */
  private boolean one(FieldDefinition field, @Nullable JsonNode answer, boolean visible) {
    String shape = answer == null ? null : shapeProblem(field, answer);
    if (shape != null) {
      block(field, shape);
      return false;
    }
    if (answer == null || Shapes.isUnanswered(answer)) {
      blockIf(field.required() && visible, field, "required");
      return false;
    }
    if (!visible) {
      problems.add(FieldProblem.warn(path + field.key(), "not-asked"));
      return false;
    }
    value(field, answer);
    return true;
  }

  private static @Nullable String shapeProblem(FieldDefinition field, JsonNode answer) {
    // Blank means not answered, whatever the kind: a cleared date input is no malformed date.
    if (answer.isString() && Shapes.isUnanswered(answer) && Shapes.text(answer) == null) {
      return null;
    }
    return switch (field.kind()) {
      case TEXT, LONG_TEXT, CHOICE, LISTED -> Shapes.text(answer);
      case ID -> Shapes.textLike(Shapes.UUID).of(answer);
      case PIN -> Envelope.location(answer);
      case PHOTOS -> Shapes.listOf(Shapes.textLike(Shapes.SHA_256)).of(answer);
      case INTEGER, MONEY -> Shapes.integer(answer);
      case DECIMAL -> Shapes.number(answer);
      case YES_NO -> Shapes.bool(answer);
      case CHOICES -> Shapes.listOf(Shapes::text).of(answer);
      case DATE -> Shapes.date(answer);
      case TIME -> Shapes.time(answer);
      case DATE_TIME -> Shapes.instant(answer);
      case GROUP -> Shapes.listOf(Shapes::object).of(answer);
    };
  }

  /** An answer of the right shape against the limits its question sets. */
  private void value(FieldDefinition field, JsonNode answer) {
    switch (field.kind()) {
      case GROUP -> rows(field, answer);
      case CHOICES -> choices(field, answer);
      case CHOICE -> blockIf(!isOffered(field, answer), field, "unknown-option");
      case INTEGER, MONEY, DECIMAL -> {
        blockIf(isBelow(field.min(), Shapes.toDouble(answer)), field, "too-small");
        blockIf(isAbove(field.max(), Shapes.toDouble(answer)), field, "too-large");
      }
      case TEXT, LONG_TEXT, DATE, TIME, DATE_TIME -> {
        String text = answer.stringValue();
        Integer longest = field.maxLength();
        blockIf(longest != null && text.length() > longest, field, "too-long");
        String pattern = field.pattern();
        blockIf(pattern != null && !Pattern.matches(pattern, text), field, "wrong-pattern");
      }
      case LISTED -> listed(field, answer.stringValue());
      case PHOTOS ->
          blockIf(
              !answer.valueStream().map(JsonNode::stringValue).allMatch(around.photos()::contains),
              field,
              "unknown-photo");
      case YES_NO, ID, PIN -> {
        // Any answer of the right shape will do.
      }
    }
  }

  /** What was valid on the day of the observation may be named, whatever became of it since. */
  private void listed(FieldDefinition field, String id) {
    var entry = around.registers().find(Objects.requireNonNull(field.register()), id);
    blockIf(entry.isEmpty(), field, "not-on-register");
    LocalDate day = around.observedOn();
    blockIf(
        entry.isPresent() && day != null && !entry.get().isValidOn(day), field, "not-valid-then");
  }

  private void choices(FieldDefinition field, JsonNode answer) {
    boolean allOffered = answer.valueStream().allMatch(value -> isOffered(field, value));
    blockIf(!allOffered, field, "unknown-option");
    blockIf(answer.valueStream().distinct().count() < answer.size(), field, "option-twice");
    blockIf(isBelow(field.min(), answer.size()), field, "too-few-options");
    blockIf(isAbove(field.max(), answer.size()), field, "too-many-options");
  }

  private void rows(FieldDefinition field, JsonNode rows) {
    FieldDefinition.Repeat repeat = field.repeat();
    if (repeat != null) {
      Integer fewest = repeat.min();
      Integer most = repeat.max();
      blockIf(fewest != null && rows.size() < fewest, field, "too-few-rows");
      blockIf(most != null && rows.size() > most, field, "too-many-rows");
    }
    for (int i = 0; i < rows.size(); i++) {
      String rowPath = path + field.key() + "[" + i + "].";
      problems.addAll(problems(field.fields(), rows.path(i), rowPath, around));
    }
  }

  private static boolean isOffered(FieldDefinition field, JsonNode value) {
    return field.option(value.stringValue()).isPresent();
  }

  private static boolean isBelow(@Nullable BigDecimal min, double number) {
    return min != null && number < min.doubleValue();
  }

  private static boolean isAbove(@Nullable BigDecimal max, double number) {
    return max != null && number > max.doubleValue();
  }

  private void blockIf(boolean wrong, FieldDefinition field, String code) {
    if (wrong) {
      block(field, code);
    }
  }

  private void block(FieldDefinition field, String code) {
    problems.add(FieldProblem.block(path + field.key(), code));
  }
}
