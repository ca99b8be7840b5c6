package org.wardbook.report.type.speedwatch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wardbook.base.London;
import org.wardbook.report.definition.AnswerRule;
import org.wardbook.report.definition.FieldProblem;
import org.wardbook.report.definition.NamedRule;
import org.wardbook.report.definition.ValidationContext;
import tools.jackson.databind.JsonNode;

/**
 * The rules of {@code frontend/report-types/speedwatch-session/rules.ts} about the session, one by
 * one.
 */
@Configuration(proxyBeanMethods = false)
class SpeedwatchRules {
  /** Practice §1.1: two hours are the most that is recommended. */
  private static final Duration LONGEST = Duration.ofHours(2);

  private static final Duration SHORTEST = Duration.ofMinutes(15);

  /** What a phone's clock may be ahead by. */
  private static final Duration TOLERATED = Duration.ofMinutes(5);

  /** How many entries there may be, the form says; this is about people: practice §1.1. */
  @Bean
  NamedRule twoDifferentPeople() {
    return new AnswerRule(
        "two-different-people",
        answers -> answers.path("team").size() > 1 && people(answers).distinct().count() < 2,
        FieldProblem.block("team", "one-person-alone"));
  }

  @Bean
  NamedRule limitOfTheSite() {
    return new CheckedRule(
        "limit-of-the-site",
        (content, context) -> {
          JsonNode answers = content.path("answers");
          String site = answers.path("site").stringValue("");
          return SpeedLimit.of(answers.path("limit").stringValue(""))
              .flatMap(
                  limit ->
                      context
                          .registers()
                          .find("speedwatch-site", site)
                          .map(entry -> entry.values().path("limit"))
                          .filter(
                              approved -> approved.isNumber() && approved.intValue() != limit.mph())
                          .map(other -> FieldProblem.block("limit", "limit-not-the-sites")))
              .stream()
              .toList();
        });
  }

  @Bean
  NamedRule deviceChecked() {
    return new AnswerRule(
        "device-checked",
        answers -> answers.has("deviceChecked") && !answers.path("deviceChecked").booleanValue(),
        FieldProblem.block("deviceChecked", "device-not-checked"));
  }

  @Bean
  NamedRule sessionTimes() {
    return new CheckedRule("session-times", SpeedwatchRules::sessionTimes);
  }

  /** Education in daylight, where drivers see the team: practice §1.1. */
  @Bean
  NamedRule inDaylight() {
    return new CheckedRule("in-daylight", (content, context) -> inDaylight(content));
  }

  /** Wet, ice and fog make the roadside dangerous: practice §1.1. */
  @Bean
  NamedRule weatherAndRoad() {
    return new CheckedRule(
        "weather-and-road",
        (content, context) -> {
          List<FieldProblem> problems = new ArrayList<>();
          if (isOtherThanDry(content, "weather")) {
            problems.add(FieldProblem.warn("weather", "weather-unsafe"));
          }
          if (isOtherThanDry(content, "road")) {
            problems.add(FieldProblem.warn("road", "road-unsafe"));
          }
          return problems;
        });
  }

  @Bean
  NamedRule vehiclesAmongPassed() {
    return new CheckedRule(
        "vehicles-among-passed", (content, context) -> vehiclesAmongPassed(content));
  }

  /** Only with all of them known is there an 85th percentile: practice §1.5. */
  @Bean
  NamedRule fullSample() {
    return new AnswerRule(
        "full-sample",
        answers ->
            answers.has("speedCounts")
                && isCounted(answers)
                && answers
                        .path("speedCounts")
                        .valueStream()
                        .mapToLong(row -> row.path("count").asLong(0))
                        .sum()
                    != answers.path("passed").longValue(),
        FieldProblem.block("speedCounts", "not-all-speeds-listed"));
  }

  private static List<FieldProblem> sessionTimes(JsonNode content, ValidationContext context) {
    JsonNode answers = content.path("answers");
    if (!answers.has("startedAt")) {
      return List.of();
    }
    List<FieldProblem> problems = new ArrayList<>();
    Instant start = instant(answers, "startedAt");
    // Approval, training and thresholds are those of the day of the report.
    if (!London.dayOf(start).equals(London.dayOf(instant(content, "observedAt")))) {
      problems.add(FieldProblem.block("startedAt", "started-another-day"));
    }
    if (answers.has("endedAt")) {
      Instant end = instant(answers, "endedAt");
      Duration length = Duration.between(start, end);
      if (length.compareTo(Duration.ZERO) <= 0) {
        problems.add(FieldProblem.block("endedAt", "ended-before-started"));
      } else if (end.isAfter(context.now().plus(TOLERATED))) {
        problems.add(FieldProblem.block("endedAt", "session-ends-in-future"));
      } else if (length.compareTo(LONGEST) > 0) {
        problems.add(FieldProblem.warn("endedAt", "longer-than-two-hours"));
      } else if (length.compareTo(SHORTEST) < 0) {
        problems.add(FieldProblem.warn("endedAt", "shorter-than-quarter-hour"));
      }
    }
    return problems;
  }

  private static List<FieldProblem> inDaylight(JsonNode content) {
    JsonNode answers = content.path("answers");
    JsonNode location = content.path("location");
    if (!location.isObject() || !answers.has("startedAt")) {
      return List.of();
    }
    Instant start = instant(answers, "startedAt");
    LocalDate day = London.dayOf(start);
    List<FieldProblem> problems = new ArrayList<>();
    Daylight.of(day, location.path("lat").doubleValue(), location.path("lon").doubleValue())
        .ifPresent(
            light -> {
              if (start.isBefore(light.sunrise()) || start.isAfter(light.sunset())) {
                problems.add(FieldProblem.warn("startedAt", "outside-daylight"));
              }
              if (answers.has("endedAt") && instant(answers, "endedAt").isAfter(light.sunset())) {
                problems.add(FieldProblem.warn("endedAt", "outside-daylight"));
              }
            });
    return problems;
  }

  private static List<FieldProblem> vehiclesAmongPassed(JsonNode content) {
    JsonNode answers = content.path("answers");
    if (!isCounted(answers)) {
      return List.of();
    }
    long passed = answers.path("passed").longValue();
    long recorded = answers.path("vehicles").size();
    if (recorded > passed) {
      return List.of(FieldProblem.block("vehicles", "more-recorded-than-passed"));
    }
    return answers.has("underThreshold")
            && recorded + answers.path("underThreshold").longValue() > passed
        ? List.of(FieldProblem.block("underThreshold", "more-speeding-than-passed"))
        : List.of();
  }

  private static boolean isCounted(JsonNode answers) {
    return answers.path("countedAll").booleanValue(false) && answers.has("passed");
  }

  private static boolean isOtherThanDry(JsonNode content, String field) {
    JsonNode answers = content.path("answers");
    return answers.has(field) && !answers.path(field).stringValue("").equals("dry");
  }

  private static Stream<JsonNode> people(JsonNode answers) {
    return answers.path("team").valueStream().map(one -> one.path("person"));
  }

  private static Instant instant(JsonNode answers, String field) {
    return CheckedRule.instant(answers.path(field));
  }
}
