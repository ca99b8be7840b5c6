package org.wardbook.report.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.wardbook.WardbookTest;
import org.wardbook.base.ui.DeskBrowser;
import org.wardbook.base.ui.Sparkline;
import org.wardbook.base.ui.WardSection;
import org.wardbook.people.People;
import org.wardbook.register.EntryDraft;
import org.wardbook.register.RegisterService;
import org.wardbook.report.ReportIntake;
import org.wardbook.report.Reports;
import tools.jackson.databind.json.JsonMapper;

/** Everything about one ward, on Monday 23 November 2026. */
@WardbookTest
class WardPageTest {
  /** A ward that no other test reports from, since all of them share what is stored. */
  private static final String ASH = "E05009956";

  @Autowired private People people;
  @Autowired private RegisterService registers;
  @Autowired private JsonMapper json;
  private SeenReports phone;

  @BeforeEach
  void openDesk(
      @Autowired ReportIntake intake,
      @Autowired Reports reports,
      @Autowired ApplicationContext context) {
    phone = new SeenReports(intake, reports, people);
    DeskBrowser.openAs("CSU", context);
  }

  @AfterEach
  void closeDesk() {
    DeskBrowser.close();
  }

  @Test
  void hasAPartOfEveryRoom_whenNothingHappenedThere() {
    UI.getCurrent().navigate("desk/ward/E05005014");

    assertThat(_find(H2.class))
        .extracting(H2::getText)
        .contains(
            "Reports",
            "Open fly-tips",
            "Environmental audits",
            "Speedwatch sessions",
            "Cameras there now",
            "What is set for it")
        .anyMatch(heading -> heading.startsWith("In the plan of 2026-27"));
    assertThat(text("Environmental audits")).contains("No audit yet.");
  }

  @Test
  void listsWhatWasReportedThere_andWhatFallsDue() {
    var flyTip = SeenReports.on("2026-11-20").at(51.36, 0.3).with("ward", ASH);
    var report = phone.send(flyTip, "warden");

    UI.getCurrent().navigate("desk/ward/" + ASH);

    assertThat(_get(H1.class).getText()).isEqualTo("Ash and New Ash Green");
    assertThat(text("Reports")).contains(report.reference());
    assertThat(text("Open fly-tips")).contains("open");
    assertThat(text("In the plan of 2026-27")).contains("4.7-a Fly-tip reports received");
  }

  @Test
  void showsItsMonthsOfThePlanYear_inAllAndByType() {
    phone.send(SeenReports.on("2026-11-21").at(51.36, 0.3).with("ward", ASH), "warden");

    UI.getCurrent().navigate("desk/ward/" + ASH);

    var lines = _find(partOf("Reports"), Sparkline.class);
    assertThat(lines).hasSizeGreaterThanOrEqualTo(2);
    assertThat(lines.getFirst().getElement().getAttribute("aria-label"))
        .startsWith("Reports a month: from 0 to ");
    assertThat(text("Reports")).contains("2026-27");
  }

  @Test
  void saysWhatItLacks_whenThePlanAsksForAnAuditInIt() {
    var csu = people.findByUsername("csu").orElseThrow();
    var values = json.createObjectNode().put("ward", ASH).put("theme", "environment");
    var entry =
        registers.add(
            "priority-ward", new EntryDraft(null, values, LocalDate.of(2026, 4, 1), null), csu);

    UI.getCurrent().navigate("desk/ward/" + ASH);

    assertThat(text("In the plan of 2026-27"))
        .contains("4.2-a")
        .contains("None yet, and it is on the list of priority wards.");
    assertThat(text("What is set for it")).contains("Priority ward: Theme: Environment");
    registers.withdraw(entry.entry().id(), entry.version(), "Only for this test.", csu);
  }

  @Test
  void isNotFound_whenTheDistrictHasNoSuchWard() {
    UI.getCurrent().navigate("desk/ward/E99999999");

    _assertNone(WardView.class);
  }

  private static String text(String heading) {
    return partOf(heading).getElement().getTextRecursively();
  }

  private static WardSection partOf(String heading) {
    return _find(WardSection.class).stream()
        .filter(part -> _get(part, H2.class).getText().equals(heading))
        .findFirst()
        .orElseThrow();
  }
}
