package org.wardbook.report.type.cctv;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wardbook.base.London;
import org.wardbook.report.definition.AnswerRule;
import org.wardbook.report.definition.FieldProblem;
import org.wardbook.report.definition.NamedRule;
import org.wardbook.report.definition.NamesNobody;
import org.wardbook.report.definition.ValidationContext;
import tools.jackson.databind.JsonNode;

/** The rules of {@code frontend/report-types/cctv-deployment/rules.ts}, one by one. */
@Configuration(proxyBeanMethods = false)
class CctvRules {
  /** What a deployment has to have before it counts as in order: practice §4. */
  private static final List<String> PAPERS =
      List.of("need", "authorisedBy", "authorisedOn", "signsUp", "reviewOn");

  /**
   * Hidden cameras need an authorisation under RIPA, of which nothing may be kept here: practice
   * §4.
   */
  @Bean
  NamedRule covertRefused() {
    return new AnswerRule(
        "covert-refused",
        answers -> answers.path("use").stringValue("").equals("covert"),
        FieldProblem.block("use", "covert-needs-ripa"));
  }

  /** The rule of the phone; when a report arrives the whole ledger is asked as well. */
  @Bean
  NamedRule unitInOnePlace() {
    return new UnitInOnePlace();
  }

  @Bean
  NamedRule deploymentInOrder() {
    return new DeploymentInOrder();
  }

  @Bean
  NamedRule photoOfSigns() {
    return new PhotoOfSigns();
  }

  @Bean
  NamedRule releasedAmongRequested() {
    return AnswerRule.partOfWhole(
        "released-among-requested",
        "footageReleased",
        "footageRequests",
        "more-released-than-requested");
  }

  @Bean
  NamedRule cctvNamesNobody() {
    return new NamesNobody(
        "cctv-names-nobody",
        List.of(
            "requestedBy",
            "needDetails",
            "evidence",
            "alternatives",
            "refusalReason",
            "fault",
            "notes"));
  }

  private static boolean isPutUp(JsonNode answers) {
    var event = answers.path("event").stringValue("");
    return event.equals("deploy") || event.equals("move");
  }

  private record DeploymentInOrder() implements NamedRule {
    @Override
    public String name() {
      return "deployment-in-order";
    }

    @Override
    public List<FieldProblem> check(JsonNode content, ValidationContext context) {
      var answers = content.path("answers");
      return isPutUp(answers)
          ? lacking(answers, London.dayOf(Instant.parse(content.path("observedAt").stringValue())))
              .map(field -> FieldProblem.warn(field, "not-in-order"))
              .stream()
              .toList()
          : List.of();
    }

    private static Optional<String> lacking(JsonNode answers, LocalDate day) {
      var missing = PAPERS.stream().filter(field -> !answers.has(field)).findFirst();
      return missing.isPresent()
          ? missing
          : Optional.of("reviewOn")
              .filter(field -> LocalDate.parse(answers.path(field).stringValue()).isBefore(day));
    }
  }

  private record PhotoOfSigns() implements NamedRule {
    @Override
    public String name() {
      return "photo-of-signs";
    }

    @Override
    public List<FieldProblem> check(JsonNode content, ValidationContext context) {
      return content.path("answers").has("signsUp") && content.path("photos").isEmpty()
          ? List.of(FieldProblem.warn("signsUp", "no-photo-of-signs"))
          : List.of();
    }
  }
}
