package org.wardbook.report.type.activity;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wardbook.report.definition.AnswerRule;
import org.wardbook.report.definition.NamedRule;
import org.wardbook.report.definition.NamesNobody;

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

  /**
   * Since version 2. A venue may have its postcode; the people of an activity are numbers: practice
   * §10.
   */
  @Bean
  NamedRule activityNamesNobody() {
    return new NamesNobody(
        "activity-names-nobody",
        List.of(
            "title",
            "audience",
            "project",
            "beneficiary",
            "pressingNeed",
            "intervention",
            "outcome"));
  }
}
