package org.wardbook.progress.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.wardbook.base.ui.DeskBrowser.textOf;
import static org.wardbook.base.ui.DeskBrowser.visit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.wardbook.WardbookTest;
import org.wardbook.base.ui.DeskBrowser;
import org.wardbook.base.ui.DeskLayout;
import org.wardbook.people.People;
import org.wardbook.people.Person;
import org.wardbook.plan.Figure;
import org.wardbook.plan.NewUpdate;
import org.wardbook.plan.PlanUpdates;
import org.wardbook.plan.UpdateStatus;

/** What somebody of Kent Police sees of the plan. */
@WardbookTest
class PartnerPagesTest {
  @Autowired private ApplicationContext context;
  @Autowired private PlanUpdates updates;
  @Autowired private People people;

  @BeforeEach
  void signIn() {
    DeskBrowser.openAs("PARTNER", context);
  }

  @AfterEach
  void close() {
    DeskBrowser.close();
  }

  @Test
  void leadsToThePlanAlone() {
    visit("desk/plan");

    assertThat(_find(SideNavItem.class))
        .extracting(SideNavItem::getLabel)
        .containsExactly("Action plan");
    assertThat(_find(MeasureLine.class)).isNotEmpty();
  }

  @Test
  void saysWhosePagesTheyAre() {
    visit("desk/plan");

    assertThat(textOf(_get(DeskLayout.class)))
        .contains("Kent Police")
        .doesNotContain("WardbookCommunity Safety Unit");
  }

  @Test
  void offersTheUpdatesOfItsOwnAction_forItsOwnAgencyOnly_andNoDatesOrStates() {
    visit("desk/plan/2026/3.1");
    assertThat(_find(Button.class)).extracting(Button::getText).contains("Add an update");
    assertThat(_find(Button.class))
        .extracting(Button::getText)
        .doesNotContain("Mark as reached", "Change the date", "Another state than by rule");
    _click(_get(Button.class, spec -> spec.withText("Add an update")));

    var agency = _get(ComboBox.class, spec -> spec.withLabel("Which agency says it?"));
    assertThat(agency.isReadOnly()).isTrue();
    assertThat(String.valueOf(agency.getValue())).contains("Kent Police");
  }

  @Test
  void showsHowAnotherActionStands_withoutWhatItsAgencySays() {
    visit("desk/plan/2026/4.4");

    assertThat(_find(MeasurePanel.class)).isNotEmpty();
    _assertNone(UpdatesPart.class);
  }

  @Test
  void showsTheFigureOfAMeasure_withoutTheReportsBehindIt() {
    visit("desk/plan/2026/4.7-a");

    _get(MeasurePanel.class);
    _assertNone(Grid.class);
    _assertNone(PartsList.class);
  }

  @Test
  void tellsNoSmallNumbersOfPeople() {
    var said = enter("7.5-a", "kcc", 4);
    visit("desk/plan/2026/7.5-a");

    assertThat(textOf(_get(MeasurePanel.class)))
        .contains("Not shownfewer than 5Target3 people")
        .contains("Numbers of 1 to 4 people are not shown");
    assertThat(textOf(_get(MeasureView.class)).replace("Numbers of 1 to 4 people", ""))
        .doesNotContain("4 people")
        .doesNotContain("133");
    updates.withdraw(said, "A test is over.", csu());
  }

  @Test
  void tellsNoSmallNumbersOfPeople_thatAnotherAgencySaidOfAnActionOfBoth() {
    var said = enter("7.5-a", "kcc", 3);
    visit("desk/plan/2026/7.5");

    assertThat(textOf(_get(UpdatesPart.class)))
        .doesNotContain(PlanWords.figure(new Figure.Number(BigDecimal.valueOf(3))))
        .contains("not shown here");
    updates.withdraw(said, "A test is over.", csu());
  }

  /** 12 after 10 are 2 more. */
  @Test
  void tellsNoStepsOfAnotherAgencysNumbersOfPeople_fromWhichASmallOneCouldBeWorkedOut() {
    var first = enter("7.5-a", "kcc", 10);
    var second = enter("7.5-a", "kcc", 12);
    visit("desk/plan/2026/7.5");

    assertThat(textOf(_get(UpdatesPart.class)))
        .doesNotContain(PlanWords.figure(new Figure.Number(BigDecimal.TEN)))
        .doesNotContain(PlanWords.figure(new Figure.Number(BigDecimal.valueOf(12))))
        .contains("not shown here");
    updates.withdraw(second, "A test is over.", csu());
    updates.withdraw(first, "A test is over.", csu());
  }

  private UUID enter(String about, String agency, int people) {
    return updates
        .enter(
            new NewUpdate(
                2026,
                about,
                agency,
                UpdateStatus.ON_SCHEDULE,
                LocalDate.of(2026, 11, 1),
                new Figure.Number(BigDecimal.valueOf(people)),
                "",
                ""),
            csu())
        .id();
  }

  private Person csu() {
    return people.findByUsername("csu").orElseThrow();
  }
}
