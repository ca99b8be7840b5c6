package org.wardbook.report.type.bootfair;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wardbook.report.definition.AnswerRule;
import org.wardbook.report.definition.FieldProblem;
import org.wardbook.report.definition.NamedRule;
import org.wardbook.report.definition.NamesNobody;
import org.wardbook.report.definition.ValidationContext;
import tools.jackson.databind.JsonNode;

/** The rules of {@code frontend/report-types/boot-fair-operation/rules.ts}, one by one. */
@Configuration(proxyBeanMethods = false)
class BootFairRules {
  @Bean
  NamedRule stallsCheckedAmongAll() {
    return AnswerRule.partOfWhole(
        "stalls-checked-among-all", "stallsChecked", "stallsTotal", "more-checked-than-there");
  }

  @Bean
  NamedRule unregisteredAmongChecked() {
    return AnswerRule.partOfWhole(
        "unregistered-among-checked",
        "dealersUnregistered",
        "dealersChecked",
        "more-unregistered-than-checked");
  }

  @Bean
  NamedRule returnedAmongIdentified() {
    return AnswerRule.partOfWhole(
        "returned-among-identified",
        "stolenReturned",
        "stolenIdentified",
        "more-returned-than-identified");
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

  /** Since version 2. No names of suspects, stallholders or visitors: practice §5. */
  @Bean
  NamedRule bootFairNamesNobody() {
    return new NamesNobody("boot-fair-names-nobody", List.of("cancelledBecause", "outcome"));
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
