package org.wardbook.report.definition;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardbook.ward.WardAtPin;
import tools.jackson.databind.JsonNode;

/** What is asked of every report, whatever its type: a believable time and place, and photos. */
final class CommonChecks {
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);
  private static final Duration LONG_AGO = Duration.ofDays(30);
  private static final Instant YEAR_2000 = Instant.parse("2000-01-01T00:00:00Z");

  /** The radius above which a fix may be in the next street, in metres. */
  private static final double POOR_ACCURACY = 50;

  private CommonChecks() {}

  /**
   * What is wrong.
   *
   * @param envelope what is malformed, and is therefore left alone
   */
  static List<FieldProblem> problems(
      FormDefinition definition,
      JsonNode content,
      ValidationContext context,
      List<FieldProblem> envelope) {
    List<FieldProblem> problems = new ArrayList<>();
    if (areSound(envelope, "observedAt", "savedAt")) {
      problems.addAll(time(content, context.now()));
    }
    if (areSound(envelope, "location", "ward")) {
      problems.addAll(place(content, context.pin()));
    }
    if (areSound(envelope, "photos")) {
      problems.addAll(photos(definition, content));
    }
    return problems;
  }

  private static boolean areSound(List<FieldProblem> envelope, String... fields) {
    return envelope.stream().map(FieldProblem::field).noneMatch(List.of(fields)::contains);
  }

  private static List<FieldProblem> time(JsonNode content, Instant now) {
    Instant observed = instant(content, "observedAt");
    if (observed.isAfter(now.plus(CLOCK_SKEW))) {
      return List.of(FieldProblem.block("observedAt", "observed-in-future"));
    }
    if (observed.isBefore(YEAR_2000)) {
      return List.of(FieldProblem.block("observedAt", "observed-before-2000"));
    }
    Duration age = Duration.between(observed, instant(content, "savedAt"));
    return age.compareTo(LONG_AGO) > 0
        ? List.of(FieldProblem.warn("observedAt", "observed-long-ago"))
        : List.of();
  }

  private static List<FieldProblem> place(JsonNode content, @Nullable WardAtPin pin) {
    JsonNode location = Shapes.present(content.get("location"));
    if (location == null) {
      return List.of(FieldProblem.block("location", "location-missing"));
    }
    if (looksSwapped(
        Shapes.toDouble(location.path("lat")), Shapes.toDouble(location.path("lon")))) {
      return List.of(FieldProblem.block("location", "coordinates-swapped"));
    }
    List<FieldProblem> problems = new ArrayList<>();
    String ward = content.path("ward").stringValue(null);
    boolean near = pin != null && ward != null && pin.near().contains(ward);
    if (pin != null && pin.ward() == null && !near) {
      problems.add(FieldProblem.warn("location", "outside-district"));
    }
    if (location.path("source").stringValue().equals("gps") && accuracy(location) > POOR_ACCURACY) {
      problems.add(FieldProblem.warn("location", "accuracy-poor"));
    }
    if (pin != null && ward != null && !ward.equals(pin.ward()) && !near) {
      problems.add(FieldProblem.warn("ward", "ward-not-at-pin"));
    }
    return problems;
  }

  private static double accuracy(JsonNode location) {
    JsonNode metres = Shapes.present(location.get("accuracyMetres"));
    return metres == null ? 0 : Shapes.toDouble(metres);
  }

  /** Great Britain lies between 49 and 61 degrees north and between 9 degrees west and 3 east. */
  private static boolean looksSwapped(double lat, double lon) {
    return lat >= -9 && lat <= 3 && lon >= 49 && lon <= 61;
  }

  private static List<FieldProblem> photos(FormDefinition definition, JsonNode content) {
    int count = content.path("photos").size();
    int max = definition.photos().max();
    if (count > max) {
      return List.of(FieldProblem.block("photos", "too-many-photos"));
    }
    boolean expected = max > 0 && !definition.photos().optional();
    return count == 0 && expected ? List.of(FieldProblem.warn("photos", "no-photo")) : List.of();
  }

  private static Instant instant(JsonNode content, String key) {
    return Shapes.toInstant(content.path(key).stringValue()).orElseThrow();
  }
}
