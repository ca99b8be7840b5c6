package org.wardbook.report.type.flytip;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wardbook.report.definition.FieldProblem;
import org.wardbook.report.definition.NamedRule;
import org.wardbook.report.definition.ValidationContext;
import tools.jackson.databind.JsonNode;

/** The rule of {@code frontend/report-types/fly-tip-addition/rules.ts}. */
@Configuration(proxyBeanMethods = false)
class AdditionRules {
  @Bean
  NamedRule additionAddsSomething() {
    return new AddsSomething();
  }

  private record AddsSomething() implements NamedRule {
    @Override
    public String name() {
      return "addition-adds-something";
    }

    @Override
    public List<FieldProblem> check(JsonNode content, ValidationContext context) {
      var answers = content.path("answers");
      return answers.has("note") || answers.has("aboutPeople") || !content.path("photos").isEmpty()
          ? List.of()
          : List.of(FieldProblem.block("note", "nothing-added"));
    }
  }
}
