package org.wardbook.report.type.bootfair;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wardbook.report.definition.AnswerRule;
import org.wardbook.report.definition.FieldProblem;
import org.wardbook.report.definition.NamedRule;
import org.wardbook.report.definition.ValidationContext;
import tools.jackson.databind.JsonNode;

/** The rules of {@code frontend/report-types/boot-fair-operation/rules.ts}, one by one. */
@Configuration(proxyBeanMethods = false)
class BootFairRules {
  @Bean
  NamedRule stallsCheckedAmongAll() {
    FieldProblem problem = FieldProblem.block("stallsChecked", "more-checked-than-there");
    return new AnswerRule(
        "stalls-checked-among-all", exceeds("stallsChecked", "stallsTotal"), problem);
  }

  @Bean
  NamedRule unregisteredAmongChecked() {
    FieldProblem problem =
        FieldProblem.block("dealersUnregistered", "more-unregistered-than-checked");
    return new AnswerRule(
        "unregistered-among-checked", exceeds("dealersUnregistered", "dealersChecked"), problem);
  }

  @Bean
  NamedRule returnedAmongIdentified() {
    FieldProblem problem = FieldProblem.block("stolenReturned", "more-returned-than-identified");
    return new AnswerRule(
        "returned-among-identified", exceeds("stolenReturned", "stolenIdentified"), problem);
  }

  /** The plan counts operations of several agencies: practice §5. */
  @Bean
  NamedRule singleAgency() {
    return new AnswerRule(
        "single-agency",
        answers -> answers.path("agencies").valueStream().distinct().count() == 1,
        FieldProblem.warn("agencies", "single-agency"));
  }

  /** £530,000 "if genuine" and £18,000 "conservative" can be the same goods: practice §5. */
  @Bean
  NamedRule valueNeedsBasis() {
    return new ValueNeedsBasis();
  }

  /** Whether the part is more than what it is a part of; never when either is not known. */
  private static Predicate<JsonNode> exceeds(String part, String whole) {
    return answers ->
        answers.has(part)
            && answers.has(whole)
            && answers.path(part).doubleValue() > answers.path(whole).doubleValue();
  }

  private record ValueNeedsBasis() implements NamedRule {
    @Override
    public String name() {
      return "value-needs-basis";
    }

    @Override
    public List<FieldProblem> check(JsonNode content, ValidationContext context) {
      JsonNode goods = content.path("answers").path("seizedGoods");
      return IntStream.range(0, goods.size())
          .filter(row -> goods.path(row).has("value") && !goods.path(row).has("valueBasis"))
          .mapToObj(row -> "seizedGoods[" + row + "].valueBasis")
          .map(field -> FieldProblem.block(field, "value-needs-basis"))
          .toList();
    }
  }
}
