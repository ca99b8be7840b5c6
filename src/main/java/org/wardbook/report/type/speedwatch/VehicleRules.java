package org.wardbook.report.type.speedwatch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wardbook.base.London;
import org.wardbook.report.definition.FieldProblem;
import org.wardbook.report.definition.NamedRule;
import org.wardbook.report.definition.Registration;
import org.wardbook.report.definition.ValidationContext;
import tools.jackson.databind.JsonNode;

/**
 * The rules of {@code frontend/report-types/speedwatch-session/rules.ts} about each recorded
 * vehicle, one by one.
 */
@Configuration(proxyBeanMethods = false)
class VehicleRules {
  /** A vehicle below the threshold is no business of the police: practice §1.2. */
  @Bean
  NamedRule speedThresholds() {
    return new CheckedRule("speed-thresholds", VehicleRules::speedThresholds);
  }

  @Bean
  NamedRule vehicleRecords() {
    return new CheckedRule("vehicle-records", (content, context) -> vehicleRecords(content));
  }

  /** A plate that two people do not agree on is not reported: practice §1.3. */
  @Bean
  NamedRule secondPerson() {
    return new CheckedRule("second-person", (content, context) -> secondPerson(content));
  }

  /** Warned of, never refused: foreign and personal plates exist. */
  @Bean
  NamedRule plateFormat() {
    return new CheckedRule("plate-format", (content, context) -> plateFormat(content));
  }

  private static List<FieldProblem> speedThresholds(JsonNode content, ValidationContext context) {
    return SpeedLimit.of(content.path("answers").path("limit").stringValue(""))
        .map(
            limit ->
                limit
                    .threshold(context.registers(), observedOn(content))
                    .map(
                        mph ->
                            inRows(content, "speed", "below-threshold", isLessThan(mph)).toList())
                    .orElse(List.of(FieldProblem.warn("limit", "threshold-not-set"))))
        .orElse(List.of());
  }

  private static BiPredicate<JsonNode, Integer> isLessThan(int mph) {
    return (vehicle, row) -> vehicle.has("speed") && vehicle.path("speed").doubleValue() < mph;
  }

  private static List<FieldProblem> vehicleRecords(JsonNode content) {
    JsonNode answers = content.path("answers");
    Instant from = time(answers.path("startedAt"), Instant.MIN);
    Instant to = time(answers.path("endedAt"), Instant.MAX);
    List<JsonNode> ids =
        answers.path("vehicles").valueStream().map(vehicle -> vehicle.path("id")).toList();
    return Stream.concat(
            inRows(
                content,
                "id",
                "vehicle-twice",
                (vehicle, row) -> vehicle.has("id") && ids.indexOf(vehicle.path("id")) < row),
            inRows(
                content,
                "at",
                "outside-the-session",
                (vehicle, row) ->
                    vehicle.has("at")
                        && (time(vehicle.path("at"), from).isBefore(from)
                            || time(vehicle.path("at"), to).isAfter(to))))
        .toList();
  }

  private static List<FieldProblem> secondPerson(JsonNode content) {
    List<JsonNode> team =
        content.path("answers").path("team").valueStream().map(one -> one.path("person")).toList();
    return Stream.of(
            inRows(content, "readBy", "not-in-the-team", isStranger("readBy", team)),
            inRows(content, "confirmedBy", "not-in-the-team", isStranger("confirmedBy", team)),
            inRows(
                content,
                "confirmedBy",
                "confirmed-by-the-reader",
                (vehicle, row) ->
                    vehicle.has("confirmedBy")
                        && vehicle.path("confirmedBy").equals(vehicle.path("readBy"))),
            inRows(
                    content,
                    "registration",
                    "plate-not-confirmed",
                    (vehicle, row) -> isHeldInVain(vehicle))
                .map(problem -> FieldProblem.warn(problem.field(), problem.code())))
        .flatMap(problems -> problems)
        .toList();
  }

  private static BiPredicate<JsonNode, Integer> isStranger(String key, List<JsonNode> team) {
    return (vehicle, row) -> vehicle.has(key) && !team.contains(vehicle.path(key));
  }

  private static boolean isHeldInVain(JsonNode vehicle) {
    return vehicle.has("registration")
        && (!vehicle.has("confirmedBy") || vehicle.path("notReportable").booleanValue(false));
  }

  private static List<FieldProblem> plateFormat(JsonNode content) {
    LocalDate day = observedOn(content);
    return IntStream.range(0, vehicles(content).size())
        .filter(row -> vehicles(content).path(row).has("registration"))
        .boxed()
        .flatMap(
            row -> {
              Registration plate =
                  Registration.typed(
                      vehicles(content).path(row).path("registration").stringValue());
              String field = "vehicles[" + row + "].registration";
              if (plate.format().isEmpty()) {
                return Stream.of(FieldProblem.warn(field, "registration-format"));
              }
              return plate.isNewerThan(day)
                  ? Stream.of(FieldProblem.warn(field, "registration-too-new"))
                  : Stream.empty();
            })
        .toList();
  }

  private static Stream<FieldProblem> inRows(
      JsonNode content, String key, String code, BiPredicate<JsonNode, Integer> applies) {
    return IntStream.range(0, vehicles(content).size())
        .filter(row -> applies.test(vehicles(content).path(row), row))
        .mapToObj(row -> FieldProblem.block("vehicles[" + row + "]." + key, code));
  }

  private static JsonNode vehicles(JsonNode content) {
    return content.path("answers").path("vehicles");
  }

  private static LocalDate observedOn(JsonNode content) {
    return London.dayOf(CheckedRule.instant(content.path("observedAt")));
  }

  private static Instant time(JsonNode answer, Instant otherwise) {
    return answer.isString() ? CheckedRule.instant(answer) : otherwise;
  }
}
