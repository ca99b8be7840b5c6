package org.wardbook.report.type.flytip;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wardbook.report.definition.AnswerRule;
import org.wardbook.report.definition.FieldProblem;
import org.wardbook.report.definition.NamedRule;
import tools.jackson.databind.JsonNode;

/** The rules of {@code frontend/report-types/fly-tip/rules.ts}, one by one. */
@Configuration(proxyBeanMethods = false)
class FlyTipRules {
  /** A hazard that the waste itself brings: practice §2.4. */
  private static final Map<String, String> HAZARD_OF_WASTE =
      Map.of(
          "asbestos", "asbestos",
          "clinical", "needles",
          "chemical-drums-oil-fuel", "chemicals");

  /** Practice §1.6, where each is explained. */
  private static final List<Pattern> REGISTRATION_FORMATS =
      Stream.of(
              "[A-HJ-PR-Y]{2}[0-9]{2}[A-HJ-PR-Z]{3}", // current, since September 2001
              "[A-HJ-NPR-TV-Y][0-9]{1,3}[A-HJ-PR-Y]{3}", // prefix, 1983-2001
              "Q[0-9]{1,3}[A-HJ-PR-Y]{3}", // Q plate
              "[A-HJ-PR-Y]{3}[0-9]{1,3}[A-HJ-NPR-TV-Y]", // suffix, 1963-83
              "[A-Z]?(?:[A-Z]I|[A-Z]Z|I[A-Z]|Z[A-Z])[A-Z]?[0-9]{1,4}", // Northern Ireland
              "[A-HJ-PR-Y]{1,3}[0-9]{1,4}", // dateless, letters first
              "[0-9]{1,4}[A-HJ-PR-Y]{1,3}", // dateless, numbers first
              "[0-9]{3}[DX][0-9]{3}", // diplomatic
              "[0-9]{5}", // trade
              "(?:[A-Z]{2}[0-9]{2}[A-Z]{2}|[0-9]{2}[A-Z]{2}[0-9]{2})") // military
          .map(Pattern::compile)
          .toList();

  @Bean
  NamedRule hazardMatchesWaste() {
    FieldProblem problem = FieldProblem.warn("hazards", "hazard-not-ticked");
    return new AnswerRule("hazard-matches-waste", FlyTipRules::lacksHazard, problem);
  }

  /**
   * Extra bags beside a bin are side waste, not fly-tipping: practice §2.1. One household bag is
   * where they are confused.
   */
  @Bean
  NamedRule sideWaste() {
    return new AnswerRule(
        "side-waste",
        answers ->
            is(answers, "size", "single-black-bag")
                && is(answers, "primaryWaste", "black-bags-household"),
        FieldProblem.warn("size", "side-waste"));
  }

  /** Kent Highways has to hear of it by telephone, not by report: practice §2.2. */
  @Bean
  NamedRule obstructionOnHighway() {
    return new AnswerRule(
        "obstruction-on-highway",
        answers ->
            answers.path("obstruction").booleanValue(false) && is(answers, "land", "highway"),
        FieldProblem.warn("obstruction", "obstruction-on-highway"));
  }

  /** Warned of, never refused: foreign and personal plates exist. */
  @Bean
  NamedRule vrmFormat() {
    return new AnswerRule(
        "vrm-format",
        answers ->
            answers.path("vehicleRegistration").isString()
                && !isRegistration(answers.path("vehicleRegistration").stringValue()),
        FieldProblem.warn("vehicleRegistration", "registration-format"));
  }

  private static boolean lacksHazard(JsonNode answers) {
    List<String> ticked = texts(answers.path("hazards")).toList();
    return Stream.concat(
            Stream.of(answers.path("primaryWaste").stringValue("")),
            texts(answers.path("otherWaste")))
        .map(HAZARD_OF_WASTE::get)
        .filter(Objects::nonNull)
        .anyMatch(hazard -> !ticked.contains(hazard));
  }

  private static boolean isRegistration(String typed) {
    String registration = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    return REGISTRATION_FORMATS.stream().anyMatch(format -> format.matcher(registration).matches());
  }

  private static Stream<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::stringValue);
  }

  private static boolean is(JsonNode answers, String field, String value) {
    return answers.path(field).stringValue("").equals(value);
  }
}
