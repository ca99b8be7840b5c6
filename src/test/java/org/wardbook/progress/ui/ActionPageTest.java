package org.wardbook.progress.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.wardbook.base.ui.DeskBrowser.textOf;
import static org.wardbook.base.ui.DeskBrowser.visit;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.wardbook.WardbookTest;
import org.wardbook.base.ui.DeskBrowser;
import org.wardbook.people.Agency;
import org.wardbook.people.People;
import org.wardbook.plan.PlanUpdates;
import org.wardbook.plan.UpdateStatus;

/** An action's page and what is entered there for lead agencies. */
@WardbookTest
class ActionPageTest {
  @Autowired private ApplicationContext context;
  @Autowired private PlanUpdates updates;
  @Autowired private People people;

  @BeforeEach
  void signIn() {
    DeskBrowser.openAs("CSU", context);
  }

  @AfterEach
  void close() {
    DeskBrowser.close();
  }

  @Test
  void showsWhatIsPrintedAndHowEveryMeasureStands() {
    visit("desk/plan/2026/4.7");

    assertThat(_get(H1.class).getElement().getTextRecursively())
        .startsWith("4.7 Reduce the impact of fly-tipping");
    assertThat(page())
        .contains("Direct Services, KCC Highways")
        .contains("Existing resources and Clean Kent fund")
        .contains("As printed")
        .contains("Cleared within 7 days")
        .contains("Rule");
    assertThat(_find(MeasurePanel.class)).hasSize(3);
  }

  @Test
  void isNotFound_whenThePlanHasNoSuchAction() {
    visit("desk/plan/2026/9.9");

    _assertNone(ActionView.class);
  }

  @Test
  void keepsWhatTheLeadAgencySays_withItsFigure() {
    visit("desk/plan/2026/1.4");
    press("Add an update");
    fillIn(UpdateStatus.ON_SCHEDULE);
    _get(BigDecimalField.class, spec -> spec.withLabel("How many so far in this plan year?"))
        .setValue(new BigDecimal("7"));
    pressInDialog("Save");

    assertThat(page())
        .contains("On schedule")
        .contains("7 so far in this plan year.")
        .contains("Entered by Test Community Safety Unit");
    assertThat(updates.of(2026, "1.4-a").getFirst().status()).isEqualTo(UpdateStatus.ON_SCHEDULE);
  }

  @Test
  void keepsNothing_whenTheFigureCantBeRead() {
    visit("desk/plan/2026/1.4");
    var before = updates.of(2026, "1.4-a");
    press("Add an update");
    fillIn(UpdateStatus.ON_SCHEDULE);
    var figure =
        _get(BigDecimalField.class, spec -> spec.withLabel("How many so far in this plan year?"));
    figure.setValue(new BigDecimal("7"));
    figure.getElement().setProperty("value", "7.1.2");

    pressInDialog("Save");

    assertThat(figure.getErrorMessage()).isEqualTo("Enter a number, such as 12.5.");
    assertThat(updates.of(2026, "1.4-a")).isEqualTo(before);
  }

  @Test
  void saysBesideTheFieldWhatIsMissing_andKeepsNothing() {
    visit("desk/plan/2026/2.2");
    press("Add an update");

    pressInDialog("Save");

    var agency = _get(ComboBox.class, spec -> spec.withLabel("Which agency says it?"));
    assertThat(agency.isInvalid()).isTrue();
    assertThat(agency.getErrorMessage()).isEqualTo("Choose the agency that says this");
    assertThat(updates.of(2026, "2.2-a")).isEmpty();
  }

  @Test
  void asksForNoNarrative_whenAMeasureIsOfPeople() {
    visit("desk/plan/2026/7.5-a");

    press("Add an update");

    _assertNone(TextArea.class, spec -> spec.withLabel("What happened?"));
    assertThat(textOf(_get(Dialog.class))).doesNotContain("No names");
  }

  @Test
  void refusesWhatTellsWhoSomebodyIs_inPlainWords() {
    visit("desk/plan/2026/7.4-a");
    press("Add an update");
    fillIn(UpdateStatus.ON_SCHEDULE);
    var narrative = _get(TextArea.class, spec -> spec.withLabel("What happened?"));
    narrative.setValue("Ring the mother on 01732 123456.");

    pressInDialog("Save");

    assertThat(narrative.isInvalid()).isTrue();
    assertThat(narrative.getErrorMessage()).contains("a telephone number").contains("take it out");
    assertThat(narrative.getValue()).contains("01732");
    assertThat(updates.of(2026, "7.4-a")).isEmpty();
  }

  @Test
  void keepsTheHistory_whenAnUpdateIsCorrectedAndWithdrawn() {
    visit("desk/plan/2026/2.2-a");
    press("Add an update");
    fillIn(UpdateStatus.BEHIND);
    pressInDialog("Save");

    press("Correct");
    status().setValue(UpdateStatus.ON_SCHEDULE);
    pressInDialog("Save");
    assertThat(page()).contains("Corrected and withdrawn (1)");

    press("Withdraw");
    _get(TextArea.class, spec -> spec.withLabel("Why?")).setValue("Said of another project.");
    pressInDialog("Withdraw");
    assertThat(page())
        .contains("No update yet.")
        .contains("Corrected and withdrawn (3)")
        .contains("Withdrawn: Said of another project.");
  }

  @Test
  void marksADateAsReached() {
    visit("desk/plan/2026/2.3");

    press("Mark as reached");
    _get(DatePicker.class).setValue(LocalDate.of(2026, 6, 12));
    pressInDialog("Save");

    assertThat(page()).contains("Reached on 12 June 2026");
    assertThat(textOf(_get(MeasurePanel.class))).contains("Met");
  }

  @Test
  void letsTheCsuConfirmASuspectDate() {
    visit("desk/plan/2026/2.1");
    assertThat(page()).contains("⚑ Suspect date.");

    press("Confirm the date");
    pressInDialog("Save");

    assertThat(page()).contains("Confirmed by the CSU").doesNotContain("⚑ Suspect date.");
  }

  @Test
  void showsAnotherStateThanByRule_withTheReason() {
    visit("desk/plan/2026/SM-SUB-1");
    press("Another state than by rule");
    choice("How does it stand?")
        .setValue(choice("How does it stand?").getListDataView().getItem(1));
    agency().setValue(anyAgency());
    _get(TextArea.class, spec -> spec.withLabel("Why?")).setValue("The board sees it so.");
    pressInDialog("Save");

    assertThat(page())
        .contains("set this state: “The board sees it so.”")
        .contains("By rule it is");
    assertThat(textOf(_get(MeasurePanel.class))).contains("On track");
  }

  private void fillIn(UpdateStatus how) {
    agency().setValue(anyAgency());
    status().setValue(how);
  }

  private Agency anyAgency() {
    return people.agencies().getFirst();
  }

  @SuppressWarnings("unchecked")
  private static ComboBox<Agency> agency() {
    return _get(ComboBox.class, spec -> spec.withLabel("Which agency says it?"));
  }

  @SuppressWarnings("unchecked")
  private static ComboBox<UpdateStatus> status() {
    return (ComboBox<UpdateStatus>) (ComboBox<?>) choice("How does it stand?");
  }

  @SuppressWarnings("unchecked")
  private static ComboBox<Object> choice(String label) {
    return _get(ComboBox.class, spec -> spec.withLabel(label));
  }

  private static void press(String text) {
    _click(
        _find(Button.class, spec -> spec.withText(text)).stream()
            .filter(button -> !isInDialog(button))
            .findFirst()
            .orElseThrow());
    MockVaadin.clientRoundtrip(false);
  }

  private static void pressInDialog(String text) {
    _click(
        List.copyOf(_find(Button.class, spec -> spec.withText(text))).stream()
            .filter(ActionPageTest::isInDialog)
            .findFirst()
            .orElseThrow());
    // The page hears of it after a pause.
    MockVaadin.clientRoundtrip(false);
    visitAgain();
  }

  private static boolean isInDialog(Button button) {
    return button
        .getParent()
        .map(
            parent ->
                parent instanceof Dialog
                    || parent.getParent().stream().anyMatch(Dialog.class::isInstance))
        .orElse(true);
  }

  /** Reads the page again, unless a dialog is open on it. */
  private static void visitAgain() {
    if (_find(Dialog.class).isEmpty()) {
      UI.getCurrent().navigate(UI.getCurrent().getActiveViewLocation().getPath());
    }
  }

  private static String page() {
    return textOf((Component) UI.getCurrent().getCurrentView());
  }

  /** Kept so that headings stay an outline. */
  @Test
  void hasOneHeadingOfTheFirstLevelAndNamesItsParts() {
    visit("desk/plan/2026/2.1");

    assertThat(_find(H1.class)).hasSize(1);
    assertThat(_find(H2.class))
        .extracting(H2::getText)
        .contains("How its measures stand", "Dates", "What the lead agency says");
    _assertNone(TextField.class);
  }
}
