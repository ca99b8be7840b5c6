package org.wardbook.ward.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.wardbook.base.ui.DeskBrowser.textOf;
import static org.wardbook.base.ui.DeskBrowser.visit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.wardbook.WardbookTest;
import org.wardbook.base.ui.DeskBrowser;
import org.wardbook.people.People;
import org.wardbook.people.Person;
import org.wardbook.register.RegisterService;
import org.wardbook.register.SomeEntry;
import org.wardbook.ward.ActivatedBoundaries;
import org.wardbook.ward.WardBoundaries;
import org.wardbook.ward.WardMoves;
import org.wardbook.ward.WardSets;
import org.wardbook.ward.file.WardFileJson;
import tools.jackson.databind.node.ObjectNode;

/** How the CSU brings in other boundaries. */
@WardbookTest
@ExtendWith(OutputCaptureExtension.class)
class WardBoundariesPageTest {
  @Autowired private ApplicationContext context;
  @Autowired private WardBoundaries boundaries;
  @Autowired private WardSets wardSets;
  @Autowired private WardMoves moves;
  @Autowired private RegisterService registers;
  @Autowired private People people;

  @BeforeEach
  void openBrowser() {
    DeskBrowser.openAs("CSU", context);
    visit("desk/settings/ward-boundaries");
  }

  @AfterEach
  void closeBrowser() {
    DeskBrowser.close();
    ActivatedBoundaries.withdraw(boundaries, csu());
  }

  @Test
  void saysEverythingThatIsWrong_withNamesAsText() {
    page()
        .read(
            "<b>wards</b>.json",
            WardFileJson.ofToday().changing("Hextable", one -> name(one, "<i>Hex</i>")).bytes());
    assertThat(textOf(page())).contains("<i>Hex</i>");

    page().read("<b>wards</b>.json", "nonsense".getBytes(StandardCharsets.UTF_8));
    assertThat(textOf(page())).contains("“<b>wards</b>.json” can’t be used:", "not a whole JSON");
  }

  @Test
  void namesTheSettings_whenTheirWardGoes() {
    registers.add(
        "priority-ward",
        SomeEntry.of(null, "{\"ward\": \"E05009960\", \"theme\": \"asb\"}", "2026-04-01", null),
        csu());

    page()
        .read(
            "wards.json",
            WardFileJson.ofToday().changing("Hextable", one -> code(one, "E05019960")).bytes());

    assertThat(textOf(page())).contains("These settings name wards whose code goes", "Hextable");
  }

  @Test
  void holdsFromTheDay_andIsWithdrawn() {
    page()
        .read(
            "wards.json",
            WardFileJson.ofToday().changing("Hextable", one -> name(one, "Hextable New")).bytes());
    _get(DatePicker.class).setValue(LocalDate.parse("2026-11-23"));
    click("Use these boundaries …");
    assertThat(_get(DatePicker.class).isInvalid()).isTrue();
    _get(DatePicker.class).setValue(LocalDate.parse("2027-05-01"));
    click("Use these boundaries …");
    click("Use them from that day");
    assertThat(textOf(page())).contains("To come", "1 May 2027", "Decided by");

    click("Withdraw this change …");
    click("Withdraw it");
    assertThat(textOf(_get(DecisionDialog.class))).contains("Write why it is withdrawn.");
    _get(TextArea.class).setValue("Put off");
    click("Withdraw it");

    assertThat(textOf(page())).doesNotContain("To come").contains("Withdrawn by", "Put off");
  }

  @Test
  void countsForNobody_whenThePageIsClosedMeanwhile(CapturedOutput output) {
    var counting = new ArrayDeque<Runnable>();
    UI.getCurrent().add(new MovesPart(moves, wardSets.current(), code -> code, counting::addLast));

    DeskBrowser.close();
    counting.removeFirst().run();

    assertThat(output).doesNotContain("could not be counted");
  }

  private static WardBoundariesView page() {
    return _get(WardBoundariesView.class);
  }

  private static void click(String text) {
    _click(_get(Button.class, spec -> spec.withText(text)));
  }

  private static void code(ObjectNode feature, String code) {
    ((ObjectNode) feature.path("properties")).put("WD24CD", code);
  }

  private static void name(ObjectNode feature, String name) {
    ((ObjectNode) feature.path("properties")).put("WD24NM", name);
  }

  private Person csu() {
    return people.findByUsername("csu").orElseThrow();
  }
}
