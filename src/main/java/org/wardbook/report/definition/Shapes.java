package org.wardbook.report.definition;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The shapes that JSON values of a report may have. Each check answers the code of what is wrong,
 * or null. The same, in the same order, as in {@code frontend/forms/malformed.ts}.
 */
final class Shapes {
  /** Beyond this no person wrote it: far above every {@code maxLength}, in UTF-16 units. */
  private static final int LONGEST_TEXT = 20_000;

  /**
   * Of a list: photos, rows, ticked options. A long speedwatch session on a busy road records some
   * hundreds of vehicles.
   */
  static final int LONGEST_LIST = 1_000;

  private static final double LARGEST_INTEGER = 9_007_199_254_740_991.0;
  private static final Pattern UNPRINTABLE = Pattern.compile("(?![\\t\\n\\r])[\\p{Cc}\\p{Cs}]");
  private static final Pattern BLANK = Pattern.compile("[ \\t\\n\\r\\u00a0]*");
  private static final Pattern INSTANT =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?Z");
  private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
  static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
  static final String SHA_256 = "[0-9a-f]{64}";
  private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,59}");

  private Shapes() {}

  /** Answers a code of {@code problem-texts.json}, or null. */
  interface Check {
    @Nullable String of(JsonNode value);
  }

  static @Nullable String text(JsonNode value) {
    if (!value.isString()) {
      return "wrong-type";
    }
    if (value.stringValue().length() > LONGEST_TEXT) {
      return "text-far-too-long";
    }
    return UNPRINTABLE.matcher(value.stringValue()).find() ? "control-characters" : null;
  }

  static Check textThat(Predicate<String> fits) {
    return value -> {
      String code = text(value);
      return code == null && !fits.test(value.stringValue()) ? "wrong-format" : code;
    };
  }

  static Check textLike(String pattern) {
    return textThat(Pattern.compile(pattern).asMatchPredicate());
  }

  static @Nullable String number(JsonNode value) {
    return value.isNumber() && Double.isFinite(toDouble(value)) ? null : "wrong-type";
  }

  static @Nullable String integer(JsonNode value) {
    double number = value.isNumber() ? toDouble(value) : Double.NaN;
    return number == Math.rint(number) && Math.abs(number) <= LARGEST_INTEGER ? null : "wrong-type";
  }

  static @Nullable String bool(JsonNode value) {
    return value.isBoolean() ? null : "wrong-type";
  }

  static @Nullable String object(JsonNode value) {
    return value.isObject() ? null : "wrong-type";
  }

  static @Nullable String instant(JsonNode value) {
    return textThat(text -> toInstant(text).isPresent()).of(value);
  }

  static @Nullable String date(JsonNode value) {
    return textThat(text -> text.length() == 10 && toInstant(text + "T00:00:00Z").isPresent())
        .of(value);
  }

  static @Nullable String time(JsonNode value) {
    return textThat(TIME.asMatchPredicate()).of(value);
  }

  static Check listOf(Check check) {
    return value -> {
      if (!value.isArray()) {
        return "wrong-type";
      }
      if (value.size() > LONGEST_LIST) {
        return "far-too-many";
      }
      return first(value.valueStream().map(check::of));
    };
  }

  /** The first code there is. */
  static @Nullable String first(Stream<@Nullable String> codes) {
    return codes
        .<String>mapMulti(
            (code, next) -> {
              if (code != null) {
                next.accept(code);
              }
            })
        .findFirst()
        .orElse(null);
  }

  /** The instant of text such as {@code 2026-11-23T10:02:11.000Z}, finer digits cut off. */
  static Optional<Instant> toInstant(String text) {
    if (!INSTANT.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDateTime.parse(text.substring(0, text.length() - 1))
              .toInstant(ZoneOffset.UTC)
              .truncatedTo(ChronoUnit.MILLIS));
    } catch (DateTimeException e) {
      return Optional.empty(); // the 30th of February
    }
  }

  /** As JavaScript reads it: any JSON number is a double. */
  static double toDouble(JsonNode number) {
    return number.numberValue().doubleValue();
  }

  /** Nothing, blank text and an empty list all mean "not answered". */
  static boolean isUnanswered(@Nullable JsonNode answer) {
    return answer == null
        || answer.isNull()
        || (answer.isString() && BLANK.matcher(answer.stringValue()).matches())
        || (answer.isArray() && answer.isEmpty());
  }

  /** JSON null means the same as a field that is left out. */
  static @Nullable JsonNode present(@Nullable JsonNode value) {
    return value == null || value.isNull() ? null : value;
  }

  /** The fields that nobody knows; one whose key is no word is named by what holds it. */
  static Stream<String> unknownKeys(JsonNode object, Set<String> known, String holder) {
    return object.propertyNames().stream()
        .filter(key -> !known.contains(key))
        .sorted()
        .map(key -> KEY.matcher(key).matches() ? key : holder)
        .distinct();
  }
}
