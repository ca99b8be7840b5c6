package org.wardbook.report.type.activity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wardbook.report.definition.AnswerRule;
import org.wardbook.report.definition.NamedRule;

/** The rules of {@code frontend/report-types/activity/rules.ts}, one by one. */
@Configuration(proxyBeanMethods = false)
class ActivityRules {
  @Bean
  NamedRule movedOnAmongPresent() {
    return AnswerRule.partOfWhole(
        "moved-on-among-present",
        "vehiclesMovedOn",
        "vehiclesPresent",
        "more-moved-on-than-present");
  }

  @Bean
  NamedRule failedAmongPurchases() {
    return AnswerRule.partOfWhole(
        "failed-among-purchases", "testPurchasesFailed", "testPurchases", "more-failed-than-tried");
  }
}
