package org.wardbook.report.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What every report has around its answers, and whether it is well formed. */
final class Envelope {
  private static final Pattern PROBLEM_CODE = Pattern.compile("[a-z][a-z0-9-]{0,59}");

  private static final Map<String, Part> LOCATION =
      parts(
          required("lat", value -> degrees(value, 90)),
          required("lon", value -> degrees(value, 180)),
          optional("accuracyMetres", value -> atLeast(0, value, Shapes::number)),
          required("source", Shapes.textLike("gps|map|typed")));

  private static final Map<String, Part> PHOTO =
      parts(
          required("sha256", Shapes.textLike(Shapes.SHA_256)),
          required("bytes", value -> atLeast(1, value, Shapes::integer)),
          required("mediaType", Shapes.textLike("[a-z]+/[a-z0-9.+-]{1,60}")),
          optional("takenAt", Shapes::instant));

  private static final Map<String, Part> REPORT =
      parts(
          required("id", Shapes.textLike(Shapes.UUID)),
          required("type", Shapes::text),
          required("definitionVersion", Shapes::integer),
          required("observedAt", Shapes::instant),
          required("savedAt", Shapes::instant),
          optional("sentAt", Shapes::instant),
          optional("location", value -> whole(value, LOCATION)),
          optional("ward", Shapes.textLike("[A-Z0-9]{1,20}")),
          optional("reasons", Envelope::reasons),
          optional("photos", Envelope::photos),
          optional("revises", Shapes.textLike(Shapes.SHA_256)),
          required("answers", Shapes::object));

  private Envelope() {}

  /** What is wrong with the report around its answers, in a fixed order. */
  static List<FieldProblem> problems(FormDefinition definition, JsonNode content) {
    if (!content.isObject()) {
      return List.of(FieldProblem.block("report", "not-a-report"));
    }
    List<FieldProblem> problems = new ArrayList<>();
    Shapes.unknownKeys(content, REPORT.keySet(), "report")
        .forEach(key -> problems.add(FieldProblem.block(key, "unknown-field")));
    REPORT.forEach(
        (key, part) -> {
          String code = part.problemOf(content.get(key));
          if (code != null) {
            problems.add(FieldProblem.block(key, code));
          }
        });
    JsonNode type = content.path("type");
    if (type.isString()
        && isFine("type", problems)
        && !definition.key().equals(type.stringValue())) {
      problems.add(FieldProblem.block("type", "other-definition"));
    }
    JsonNode version = content.path("definitionVersion");
    if (isFine("definitionVersion", problems) && Shapes.toDouble(version) != definition.version()) {
      problems.add(FieldProblem.block("definitionVersion", "other-definition"));
    }
    return problems;
  }

  /** The code of what is wrong with a place, or null. */
  static @Nullable String location(JsonNode value) {
    return whole(value, LOCATION);
  }

  private static boolean isFine(String field, List<FieldProblem> problems) {
    return problems.stream().noneMatch(problem -> problem.field().equals(field));
  }

  private static @Nullable String degrees(JsonNode value, double limit) {
    String code = Shapes.number(value);
    return code == null && Math.abs(Shapes.toDouble(value)) > limit
        ? "coordinates-out-of-range"
        : code;
  }

  private static @Nullable String atLeast(double least, JsonNode value, Shapes.Check check) {
    String code = check.of(value);
    return code == null && Shapes.toDouble(value) < least ? "wrong-format" : code;
  }

  private static @Nullable String reasons(JsonNode value) {
    if (!value.isObject()) {
      return "wrong-type";
    }
    if (value.size() > Shapes.LONGEST_LIST) {
      return "far-too-many";
    }
    List<String> codes = value.propertyNames().stream().sorted().toList();
    if (!codes.stream().allMatch(PROBLEM_CODE.asMatchPredicate())) {
      return "unknown-field";
    }
    return Shapes.first(codes.stream().map(code -> Shapes.text(value.path(code))));
  }

  private static @Nullable String photos(JsonNode value) {
    String code = Shapes.listOf(photo -> whole(photo, PHOTO)).of(value);
    if (code != null) {
      return code;
    }
    long different =
        value.valueStream().map(photo -> photo.path("sha256").stringValue()).distinct().count();
    return different < value.size() ? "same-photo-twice" : null;
  }

  /** An object with these parts and no other; the first problem of any part is the object's. */
  private static @Nullable String whole(JsonNode value, Map<String, Part> parts) {
    if (!value.isObject()) {
      return "wrong-type";
    }
    Stream<@Nullable String> ofParts =
        parts.entrySet().stream().map(part -> part.getValue().problemOf(value.get(part.getKey())));
    String code = Shapes.first(ofParts);
    boolean hasStranger = !parts.keySet().containsAll(value.propertyNames());
    return code == null && hasStranger ? "unknown-field" : code;
  }

  private static Part required(String key, Shapes.Check check) {
    return new Part(key, check, true);
  }

  private static Part optional(String key, Shapes.Check check) {
    return new Part(key, check, false);
  }

  /** Keeps their order, which is the order of problems. */
  private static Map<String, Part> parts(Part... parts) {
    Map<String, Part> byKey = new LinkedHashMap<>();
    for (Part part : parts) {
      byKey.put(part.key(), part);
    }
    return byKey;
  }

  private record Part(String key, Shapes.Check check, boolean required) {
    @Nullable String problemOf(@Nullable JsonNode value) {
      JsonNode present = Shapes.present(value);
      if (present == null || (required && present.isString() && present.stringValue().isEmpty())) {
        return required ? "missing" : null;
      }
      return check.of(present);
    }
  }
}
