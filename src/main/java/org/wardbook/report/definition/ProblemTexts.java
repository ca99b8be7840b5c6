package org.wardbook.report.definition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Problems in plain words, with what to do next: {@code frontend/forms/problem-texts.json}, which
 * the phone uses too.
 */
public final class ProblemTexts {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");
  private static final Pattern ROW = Pattern.compile("\\[([0-9]+)]");

  /** Names of what every report has beside its answers. */
  private static final Map<String, String> COMMON_LABELS =
      Map.of(
          "observedAt", "When it was",
          "location", "Where it is",
          "ward", "Ward",
          "photos", "Photos",
          "reasons", "The reason");

  private final Map<String, String> texts;

  private ProblemTexts(Map<String, String> texts) {
    this.texts = Map.copyOf(texts);
  }

  /** Reads them from the class path. */
  public static ProblemTexts read() {
    try (InputStream json = ProblemTexts.class.getResourceAsStream("/problem-texts.json")) {
      if (json == null) {
        throw new IllegalStateException("problem-texts.json is missing from the class path");
      }
      return new ProblemTexts(
          JsonMapper.builder()
              .build()
              .readValue(json, new TypeReference<Map<String, String>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What to tell a person about a problem. */
  public String textOf(FieldProblem problem, FormDefinition definition) {
    Optional<FieldDefinition> field = fieldAt(problem.field(), definition);
    String text = texts.getOrDefault(problem.code(), "Check ‘{label}’");
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(
            name ->
                Matcher.quoteReplacement(
                    switch (name.group(1)) {
                      case "label" -> labelOf(problem.field(), definition);
                      case "min" -> field.map(ProblemTexts::min).orElse("");
                      case "max" ->
                          problem.field().equals("photos")
                              ? String.valueOf(definition.photos().max())
                              : field.map(ProblemTexts::max).orElse("");
                      case "maxLength" ->
                          field.map(FieldDefinition::maxLength).map(String::valueOf).orElse("");
                      default -> "";
                    }));
  }

  /** The words a person knows a field by; in a group with the number of the row, from 1. */
  public static String labelOf(String path, FormDefinition definition) {
    String label =
        fieldAt(path, definition)
            .map(FieldDefinition::label)
            .orElse(COMMON_LABELS.getOrDefault(path, path));
    Matcher row = ROW.matcher(path);
    return row.find() ? label + " (" + (Long.parseLong(row.group(1)) + 1) + ")" : label;
  }

  private static Optional<FieldDefinition> fieldAt(String path, FormDefinition definition) {
    List<FieldDefinition> fields = definition.fields();
    Optional<FieldDefinition> found = Optional.empty();
    for (String key : path.split("\\[[0-9]+]\\.", -1)) {
      found = fields.stream().filter(field -> field.key().equals(key)).findFirst();
      fields = found.map(FieldDefinition::fields).orElse(List.of());
    }
    return found;
  }

  private static String min(FieldDefinition field) {
    FieldDefinition.Repeat repeat = field.repeat();
    return number(field.min(), repeat == null ? null : repeat.min());
  }

  private static String max(FieldDefinition field) {
    FieldDefinition.Repeat repeat = field.repeat();
    return number(field.max(), repeat == null ? null : repeat.max());
  }

  /** The first there is. */
  private static String number(@Nullable BigDecimal number, @Nullable Integer otherwise) {
    if (number == null) {
      return otherwise == null ? "" : otherwise.toString();
    }
    return number.toPlainString();
  }
}
