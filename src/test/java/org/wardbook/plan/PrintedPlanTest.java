package org.wardbook.plan;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PrintedPlanTest {
  private final PlanYear plan = PrintedPlan.of2011();

  @Test
  void holdsEveryActionAndSuccessMeasureOfTheDocument() {
    assertThat(plan.actions()).hasSize(31);
    assertThat(plan.successMeasures()).hasSize(14);
    assertThat(plan.actions().stream().flatMap(action -> action.measures().stream())).hasSize(42);
  }

  @Test
  void keepsPrioritiesChaptersAndHeadingsAsThreeLists() {
    assertThat(plan.priorityAreas()).hasSize(8);
    assertThat(plan.chapters()).hasSize(7);
    assertThat(plan.successHeadings()).hasSize(9).startsWith("All recorded crime");
    assertThat(action("3.1").priorityAreas()).containsExactly("Burglary", "Vehicle Crime");
  }

  @Test
  void keepsThePrintedTextBesideTheCleanedOne() {
    assertThat(action("3.4").text()).startsWith("Undertake four Multi Agency operations at boot");
    assertThat(action("3.4").textAsPrinted())
        .startsWith("Undertake four Multi Agency operation at");
    assertThat(action("1.5").textAsPrinted())
        .isEqualTo(
            "1.5 Effective use of mobile CCTV to deter crime and anti-social behaviour. Mobile"
                + " capabilities effectively deployed 9 out of 12 (75%) deployed at one time");
    assertThat(success("SM-PP-2").textAsPrinted())
        .isEqualTo("75% of people reporting to the CSU satisfied with service receive");
  }

  @Test
  void keepsLeadsPartnersAndFunding() {
    assertThat(action("4.7").leadAgencies()).containsExactly("CSU");
    assertThat(action("4.7").partners()).containsExactly("Direct Services", "KCC Highways");
    assertThat(action("4.7").funding()).isEqualTo("Existing resources and Clean Kent fund");
    assertThat(action("4.5").partners()).isEmpty();
  }

  @Test
  void readsAMonthAsItsLastDay() {
    assertThat(action("4.4").milestones())
        .extracting(Milestone::due)
        .containsExactly(LocalDate.of(2011, 9, 30));
  }

  @Test
  void makesOneMilestoneOfEachDate_whenTheCellHoldsSeveral() {
    assertThat(action("7.1").milestones())
        .extracting(Milestone::label, Milestone::due)
        .containsExactly(
            tuple("Programme", LocalDate.of(2011, 7, 31)),
            tuple("Roll out start", LocalDate.of(2011, 9, 30)),
            tuple("Roll out end", LocalDate.of(2012, 3, 31)));
  }

  @Test
  void hasNoDateButAQuarterlyReview_whenThePlanSaysOngoing() {
    assertThat(action("1.5").milestones())
        .singleElement()
        .satisfies(
            milestone -> {
              assertThat(milestone.due()).isNull();
              assertThat(milestone.review()).isEqualTo("quarterly");
            });
  }

  @Test
  void flagsThePowerProjectsDateAndNeverCallsItPast() {
    var power = milestoneOf("2.1-b");
    assertThat(power.due()).isEqualTo("2011-03-31");
    assertThat(power.suspect())
        .extracting(SuspectDate::suggested)
        .isEqualTo(LocalDate.of(2012, 3, 31));
    assertThat(power.isPast(LocalDate.of(2012, 1, 1))).isFalse();
  }

  @Test
  void keepsMeasuringAfterTheDate_whenTheWorkIsContinuous() {
    assertThat(Stream.of("4.5", "4.7").map(number -> action(number).milestones().getFirst()))
        .allMatch(Milestone::measuredAfter);
    assertThat(action("4.4").milestones()).noneMatch(Milestone::measuredAfter);
  }

  @Test
  void runsRepeatDomesticAbuseOneYearLonger() {
    assertThat(milestoneOf("SM-DA-1").due()).isEqualTo("2013-03-31");
    assertThat(milestoneOf("SM-ALL-1").due()).isEqualTo("2012-03-31");
  }

  @Test
  void keepsEveryBaselineWithItsOwnPeriod() {
    var crime = requireNonNull(success("SM-ALL-1").baseline());
    assertThat(crime.value()).isEqualByComparingTo("5170");
    assertThat(crime.period()).isEqualTo("2009/10");
    assertThat(crime.valueAtTarget()).isEqualByComparingTo("5066.6");
    assertThat(success("SM-BUR-2").baseline()).isNull();
  }

  @Test
  void marksTheTargetsThatThePlanDoesNotPrint() {
    assertThat(plan.measures())
        .filteredOn(planned -> planned.measure().targetInferred())
        .extracting(planned -> planned.measure().id())
        .containsExactly("1.2-b", "4.7-b");
    var within = plan.measure("4.7-b").orElseThrow().measure();
    assertThat(within.kind()).isEqualTo("within-days");
    assertThat(within.target()).isEqualByComparingTo(BigDecimal.valueOf(100));
    assertThat(within.requiredNumber("days")).isEqualTo(7);
    assertThat(plan.measure("4.7-a").orElseThrow().measure().target()).isNull();
  }

  @Test
  void saysInPlainWordsWhatIsOdd_forEveryCodeThatIsUsed() {
    assertThat(plan.oddities()).hasSize(54);
    var used =
        Stream.of(
                plan.actions().stream().map(Action::oddities),
                plan.successMeasures().stream().map(SuccessMeasure::oddities),
                plan.printedFigures().stream().map(PrintedFigure::oddities))
            .flatMap(lists -> lists)
            .flatMap(List::stream)
            .toList();
    assertThat(plan.oddities()).extracting(Oddity::code).containsAll(used);
    assertThat(plan.odditiesOf(action("4.7").oddities()))
        .extracting(Oddity::treatment)
        .first()
        .asString()
        .contains("measured all year");
  }

  private Milestone milestoneOf(String measure) {
    return requireNonNull(plan.measure(measure).orElseThrow().milestone());
  }

  private Action action(String number) {
    return plan.actions().stream()
        .filter(action -> action.number().equals(number))
        .findFirst()
        .orElseThrow();
  }

  private SuccessMeasure success(String id) {
    return plan.successMeasures().stream()
        .filter(measure -> measure.measure().id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
