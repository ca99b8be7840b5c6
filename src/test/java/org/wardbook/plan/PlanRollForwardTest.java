package org.wardbook.plan;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PlanRollForwardTest {
  private final PlanYear printed = PrintedPlan.of2011();
  private final PlanYear rolled = PlanRollForward.to(2026, printed);

  @Test
  void changesThePlanYearOnTheFirstOfApril() {
    assertThat(PlanYear.firstYearOf(LocalDate.of(2026, 3, 31))).isEqualTo(2025);
    assertThat(PlanYear.firstYearOf(LocalDate.of(2026, 4, 1))).isEqualTo(2026);
    assertThat(rolled.contains(LocalDate.of(2026, 4, 1))).isTrue();
    assertThat(rolled.contains(LocalDate.of(2027, 3, 31))).isTrue();
    assertThat(rolled.contains(LocalDate.of(2027, 4, 1))).isFalse();
  }

  @Test
  void namesTheYearAsPeopleWriteIt() {
    assertThat(rolled.label()).isEqualTo("2026-27");
    assertThat(PlanYear.label(1999)).isEqualTo("1999-00");
  }

  @Test
  void saysWhichPlanItCameFrom() {
    assertThat(rolled.rolledForwardFrom()).isEqualTo(2011);
    assertThat(rolled.draft()).isTrue();
    assertThat(PlanRollForward.to(2027, rolled).rolledForwardFrom()).isEqualTo(2011);
  }

  @Test
  void movesDatesByWholeYearsAndKeepsWhatWasPrinted() {
    var milestone = milestoneOf("4.7-a", rolled);
    assertThat(milestone.due()).isEqualTo(LocalDate.of(2026, 6, 30));
    assertThat(milestone.asPrinted()).isEqualTo("June 2011");
    assertThat(milestone.measuredAfter()).isTrue();
    assertThat(milestoneOf("SM-DA-1", rolled).due()).isEqualTo(LocalDate.of(2028, 3, 31));
    assertThat(milestoneOf("1.5-a", rolled).due()).isNull();
  }

  @Test
  void keepsASuspectDateSuspect() {
    var power = milestoneOf("2.1-b", rolled);
    assertThat(power.due()).isEqualTo(LocalDate.of(2026, 3, 31));
    assertThat(power.suspect())
        .extracting(SuspectDate::suggested)
        .isEqualTo(LocalDate.of(2027, 3, 31));
  }

  @Test
  void keepsTheLastDayOfAMonth_whenAFebruaryIsLongerOrShorter() {
    assertThat(PlanRollForward.moved(LocalDate.of(2012, 2, 29), 14)).isEqualTo("2026-02-28");
    assertThat(PlanRollForward.moved(LocalDate.of(2011, 2, 28), 1)).isEqualTo("2012-02-29");
    assertThat(PlanRollForward.moved(LocalDate.of(2011, 2, 27), 1)).isEqualTo("2012-02-27");
  }

  @Test
  void leavesBaselinesTextsAndMeasuresAlone() {
    assertThat(rolled.successMeasures())
        .extracting(SuccessMeasure::baseline)
        .isEqualTo(printed.successMeasures().stream().map(SuccessMeasure::baseline).toList());
    assertThat(rolled.actions())
        .extracting(Action::textAsPrinted)
        .isEqualTo(printed.actions().stream().map(Action::textAsPrinted).toList());
    assertThat(rolled.actions())
        .extracting(Action::measures)
        .isEqualTo(printed.actions().stream().map(Action::measures).toList());
  }

  @Test
  void refuses_whenTheYearIsNotLater() {
    assertThatThrownBy(() -> PlanRollForward.to(2011, printed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("2011-12 can't be rolled forward to 2011-12");
  }

  private static Milestone milestoneOf(String measure, PlanYear plan) {
    return requireNonNull(plan.measure(measure).orElseThrow().milestone());
  }
}
