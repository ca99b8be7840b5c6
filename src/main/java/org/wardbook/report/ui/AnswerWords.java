package org.wardbook.report.ui;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wardbook.base.Pounds;
import org.wardbook.base.ui.DateWords;
import org.wardbook.report.definition.FieldDefinition;
import org.wardbook.report.definition.FieldKind;
import org.wardbook.report.definition.Option;
import org.wardbook.ward.MicroPoint;
import tools.jackson.databind.JsonNode;

/**
 * Says an answer as the form's own words. Reports come from outside: an answer that does not fit
 * its question is said as it was sent.
 */
final class AnswerWords {

  /** Knows the entries of registers by name, those that ended too. */
  interface ListedNames {
    Optional<String> nameOf(String register, String id);
  }

  private AnswerWords() {}

  /**
   * Says an answer.
   *
   * @param listed the names of what is on the CSU's lists
   */
  static String of(FieldDefinition field, JsonNode answer, ListedNames listed) {
    return switch (field.kind()) {
      case YES_NO -> answer.isBoolean() ? yesOrNo(answer.booleanValue()) : plain(answer);
      case CHOICE -> optionLabel(field, answer);
      case CHOICES ->
          answer.isEmpty()
              ? "None"
              : answer
                  .valueStream()
                  .map(choice -> optionLabel(field, choice))
                  .collect(Collectors.joining("\n"));
      case MONEY -> answer.isIntegralNumber() ? Pounds.inWords(answer.longValue()) : plain(answer);
      case DATE -> day(answer);
      case DATE_TIME -> instant(answer);
      case GROUP ->
          answer
              .valueStream()
              .map(row -> row(field, row, listed))
              .collect(Collectors.joining("\n"));
      case INTEGER, DECIMAL ->
          field.unit() == null ? plain(answer) : plain(answer) + " " + field.unit();
      case PIN -> degrees(answer.path("lat")) + ", " + degrees(answer.path("lon"));
      case PHOTOS -> answer.size() == 1 ? "1 photo" : answer.size() + " photos";
      case LISTED ->
          listed
              .nameOf(Objects.requireNonNullElse(field.register(), ""), plain(answer))
              .orElseGet(() -> plain(answer));
      case TEXT, LONG_TEXT, TIME, ID -> plain(answer);
    };
  }

  private static String row(FieldDefinition group, JsonNode row, ListedNames listed) {
    return group.fields().stream()
        .filter(field -> row.has(field.key()) && field.kind() != FieldKind.ID)
        .map(field -> field.label() + " " + of(field, row.path(field.key()), listed))
        .collect(Collectors.joining(", "));
  }

  private static String optionLabel(FieldDefinition field, JsonNode answer) {
    var value = plain(answer);
    return field.option(value).map(Option::label).orElse(value);
  }

  private static String degrees(JsonNode answer) {
    return answer.isNumber() ? MicroPoint.degrees(answer.doubleValue()) : plain(answer);
  }

  private static String yesOrNo(boolean answer) {
    return answer ? "Yes" : "No";
  }

  private static String day(JsonNode answer) {
    try {
      return DateWords.day(LocalDate.parse(plain(answer)));
    } catch (DateTimeException notADay) {
      return plain(answer);
    }
  }

  private static String instant(JsonNode answer) {
    try {
      return DateWords.dayAndTime(Instant.parse(plain(answer)));
    } catch (DateTimeException notAnInstant) {
      return plain(answer);
    }
  }

  private static String plain(JsonNode answer) {
    return answer.isString() ? answer.stringValue() : answer.toString();
  }
}
