package org.wardbook.report.type.flytip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardbook.WardbookTest;
import org.wardbook.plan.Measure;
import org.wardbook.plan.PlanYears;

/** What is shown of one fly-tip and what the plan counts may not differ. */
@WardbookTest
class DaysOfThePlanTest {
  @Test
  void areThoseOfMeasure47b_inEveryPlanYear(@Autowired PlanYears planYears) {
    assertThat(planYears.firstYears()).isNotEmpty();
    for (var year : planYears.firstYears()) {
      var measure =
          planYears.find(year).orElseThrow().actions().stream()
              .flatMap(action -> action.measures().stream())
              .filter(each -> each.id().equals("4.7-b"))
              .findFirst();
      assertThat(measure)
          .map((Measure each) -> each.requiredNumber("days"))
          .contains(ClearanceDays.PRINTED);
    }
  }
}
