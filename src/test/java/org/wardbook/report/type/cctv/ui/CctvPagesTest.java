package org.wardbook.report.type.cctv.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.wardbook.base.ui.DeskBrowser.textOf;
import static org.wardbook.base.ui.DeskBrowser.visit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Main;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.wardbook.WardbookTest;
import org.wardbook.base.ui.DeskBrowser;
import org.wardbook.people.People;
import org.wardbook.register.RegisterService;
import org.wardbook.report.Report;
import org.wardbook.report.ReportIntake;
import org.wardbook.report.ReportState;
import org.wardbook.report.Reports;
import org.wardbook.report.type.cctv.CctvJson;
import org.wardbook.report.type.cctv.SomeUnit;

/** The units at the desk, and how a contradiction is settled there. */
@WardbookTest
class CctvPagesTest {
  @Autowired private ReportIntake intake;
  @Autowired private Reports reports;
  @Autowired private People people;
  private String unit = "";

  @BeforeEach
  void openDesk(@Autowired ApplicationContext context, @Autowired RegisterService registers) {
    var csu = people.findByUsername("csu").orElseThrow();
    if (unit.isEmpty()) {
      unit = SomeUnit.addedTo(registers, csu);
    }
    DeskBrowser.openAs("CSU", context);
  }

  @AfterEach
  void closeDesk() {
    DeskBrowser.close();
  }

  @Test
  void saysWhereAUnitIsAndWhatItLacks() {
    var deploy =
        CctvJson.deploy(unit, "2026-06-01T09:00:00.000Z")
            .answering(
                answers -> {
                  answers.put("columnNumber", "LC 12");
                  answers.remove("signsUp");
                });
    var report = send(deploy);

    visit("desk/cctv");

    assertThat(page())
        .contains("column LC 12, Westerham and Crockham Hill")
        .contains("✗ Not in order: no signs are up")
        .contains(report.reference());
  }

  @Test
  void letsTheCsuSettleIt_whenAUnitIsInTwoPlaces() {
    var first = send(CctvJson.deploy(unit, "2026-06-01T09:00:00.000Z"));
    var second = send(CctvJson.deploy(unit, "2026-06-01T11:00:00.000Z"));
    visit("desk/reports/" + second.id());
    assertThat(page()).contains("put the same unit in two places at once");

    visit("desk/cctv");
    assertThat(page()).contains("In two places at once", first.reference(), second.reference());
    _click(_get(Button.class, spec -> spec.withText(second.reference() + " is true")));

    assertThat(reports.find(first.id()).orElseThrow().state()).isEqualTo(ReportState.REJECTED);
    assertThat(reports.find(second.id()).orElseThrow().state()).isEqualTo(ReportState.ACCEPTED);
    assertThat(page()).doesNotContain(second.reference() + " is true");
  }

  private Report send(CctvJson event) {
    intake.receive(
        event.id(),
        event.text().getBytes(StandardCharsets.UTF_8),
        people.findByUsername("warden").orElseThrow());
    return reports.find(event.id()).orElseThrow();
  }

  private static String page() {
    return textOf(_get(Main.class));
  }
}
