package org.wardbook.report.type.flytip.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.wardbook.base.ui.DeskBrowser.textOf;
import static org.wardbook.base.ui.DeskBrowser.visit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.wardbook.WardbookTest;
import org.wardbook.base.ui.DeskBrowser;
import org.wardbook.people.People;
import org.wardbook.report.ReportIntake;
import org.wardbook.report.type.flytip.Clearance;
import org.wardbook.report.type.flytip.FlyTipClearance;
import org.wardbook.sync.FlyTipJson;

/** How the CSU notes at the desk that a fly-tip was cleared, and takes it back. */
@WardbookTest
class FlyTipPanelTest {
  @Autowired private FlyTipClearance clearances;
  private UUID flyTip = new UUID(0, 0);

  @BeforeEach
  void openAFlyTipSeenOnTheNinth(
      @Autowired ReportIntake intake,
      @Autowired People people,
      @Autowired ApplicationContext context) {
    var sent =
        FlyTipJson.some()
            .with("observedAt", "2026-06-09T12:00:00.000Z")
            .with("savedAt", "2026-06-09T12:05:00.000Z");
    flyTip = sent.id();
    intake.receive(
        flyTip,
        sent.text().getBytes(StandardCharsets.UTF_8),
        people.findByUsername("warden").orElseThrow());
    DeskBrowser.openAs("CSU", context);
    visit("desk/reports/" + flyTip);
  }

  @AfterEach
  void closeDesk() {
    DeskBrowser.close();
  }

  @Test
  void stopsTheClock_whenSaveIsPressed() {
    fillIn("2026-06-16T23:59", "Direct Services", "120.50");
    pressInDialog("Save");

    _assertNone(Dialog.class);
    assertThat(clearances.of(flyTip))
        .contains(
            new Clearance(
                flyTip, Instant.parse("2026-06-16T22:59:00Z"), "Direct Services", 120_50));
    assertThat(page()).contains("cleared on 16 June 2026, in time.", "£120.50", "Direct Services");
  }

  @Test
  void letsTheClockRunOn_whenItIsTakenBack() {
    fillIn("2026-06-16T23:59", "Direct Services", "120.50");
    pressInDialog("Save");

    press("Take this back");

    assertThat(clearances.of(flyTip)).isEmpty();
    assertThat(page()).contains("It was to be cleared by the end of 16 June 2026");
    _get(Button.class, spec -> spec.withText("Note that it was cleared"));
  }

  @Test
  void keepsWhatWasFilledInAndSaysWhy_whenTheTimeIsBeforeItWasSeen() {
    fillIn("2026-06-08T10:00", "Direct Services", "120.50");
    pressInDialog("Save");

    assertThat(textOf(_get(Dialog.class))).contains("can't have been cleared before it was seen");
    assertThat(_get(BigDecimalField.class).getValue()).isEqualByComparingTo("120.50");
    assertThat(clearances.of(flyTip)).isEmpty();
  }

  @Test
  void keepsNoClearance_whenTheCostCantBeRead() {
    fillIn("2026-06-16T23:59", "Direct Services", "120.50");
    _get(BigDecimalField.class).getElement().setProperty("value", "120.5.0");
    pressInDialog("Save");

    assertThat(textOf(_get(Dialog.class))).contains("such as 120.50");
    assertThat(clearances.of(flyTip)).isEmpty();
  }

  @Test
  void changesNothing_whenCancelIsPressed() {
    fillIn("2026-06-10T10:00", "Direct Services", "120.50");
    pressInDialog("Cancel");

    assertThat(clearances.of(flyTip)).isEmpty();
  }

  @SuppressWarnings("unchecked")
  private static void fillIn(String clearedAt, String by, String pounds) {
    press("Note that it was cleared");
    _get(DateTimePicker.class).setValue(LocalDateTime.parse(clearedAt));
    ((ComboBox<String>) _get(ComboBox.class)).setValue(by);
    _get(BigDecimalField.class).setValue(new BigDecimal(pounds));
  }

  private static void press(String text) {
    _click(_get(Button.class, spec -> spec.withText(text)));
  }

  private static void pressInDialog(String text) {
    _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText(text)));
  }

  private static String page() {
    return textOf(_get(Main.class));
  }
}
