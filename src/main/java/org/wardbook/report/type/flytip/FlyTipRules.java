package org.wardbook.report.type.flytip;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wardbook.report.definition.AnswerRule;
import org.wardbook.report.definition.FieldProblem;
import org.wardbook.report.definition.NamedRule;
import org.wardbook.report.definition.Registration;
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
                && Registration.typed(answers.path("vehicleRegistration").stringValue())
                    .format()
                    .isEmpty(),
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

  private static Stream<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::stringValue);
  }

  private static boolean is(JsonNode answers, String field, String value) {
    return answers.path(field).stringValue("").equals(value);
  }
}
