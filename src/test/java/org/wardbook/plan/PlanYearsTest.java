package org.wardbook.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanYearsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @TempDir Path folder;
  private PlanDatabase database;
  private PlanYears planYears;

  @BeforeEach
  void freshInstallation() {
    database = PlanDatabase.in(folder);
    planYears = database.planYears();
  }

  @Test
  void holdsThePrintedPlanAndTodaysYear_whenTheInstallationIsFresh() {
    planYears.ensureFor(TODAY);

    assertThat(planYears.firstYears()).containsExactly(2026, 2011);
    assertThat(planYears.containing(TODAY))
        .hasValueSatisfying(plan -> assertThat(plan.rolledForwardFrom()).isEqualTo(2011));
    assertThat(planYears.containing(LocalDate.of(2020, 1, 1))).isEmpty();
  }

  @Test
  void givesBackExactlyWhatWasPrinted() {
    planYears.ensureFor(TODAY);

    assertThat(planYears.find(2011)).contains(PrintedPlan.of2011());
    assertThat(planYears.find(2026)).contains(PlanRollForward.to(2026, PrintedPlan.of2011()));
  }

  @Test
  void changesNothing_whenItRunsAgain() {
    planYears.ensureFor(TODAY);
    database
        .jdbc()
        .sql("update plan_action set text = 'amended' where plan_year = 2026 and number = '4.7'")
        .update();

    planYears.ensureFor(TODAY);

    assertThat(planYears.firstYears()).containsExactly(2026, 2011);
    assertThat(planYears.find(2026).orElseThrow().actions())
        .extracting(Action::text)
        .contains("amended");
  }

  @Test
  void startsTheNextYear_whenTheFirstOfAprilComes() {
    planYears.ensureFor(TODAY);

    planYears.ensureFor(LocalDate.of(2027, 3, 31));
    assertThat(planYears.firstYears()).containsExactly(2026, 2011);

    planYears.ensureFor(LocalDate.of(2027, 4, 1));
    assertThat(planYears.firstYears()).containsExactly(2027, 2026, 2011);
    assertThat(planYears.all())
        .extracting(PlanYear::rolledForwardFrom)
        .containsExactly(2011, 2011, null);
  }

  @Test
  void needsNoCopy_whenTodayIsInThePrintedYear() {
    planYears.ensureFor(LocalDate.of(2012, 3, 31));

    assertThat(planYears.firstYears()).containsExactly(2011);
  }
}
