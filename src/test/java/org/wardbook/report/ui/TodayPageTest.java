package org.wardbook.report.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wardbook.base.ui.DeskBrowser.textOf;
import static org.wardbook.base.ui.DeskBrowser.visit;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.button.Button;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.wardbook.base.problem.Refusal;
import org.wardbook.base.ui.DeskBrowser;
import org.wardbook.people.People;
import org.wardbook.report.DayCounts;
import org.wardbook.report.DeskVisits;
import org.wardbook.report.PhoneQueues;
import org.wardbook.report.ReportIntake;
import org.wardbook.report.ReportReview;
import org.wardbook.report.Reports;

/** The day on one page. */
@DeskTest
class TodayPageTest {
  @Autowired private ApplicationContext context;
  @Autowired private DeskVisits visits;
  @Autowired private DayCounts counts;
  @Autowired private ReportReview review;
  private SeenReports seen;

  @BeforeEach
  void openDesk(
      @Autowired ReportIntake intake, @Autowired Reports reports, @Autowired People people) {
    seen = new SeenReports(intake, reports, people);
    DeskBrowser.openAs("CSU", context);
  }

  @AfterEach
  void closeDesk() {
    DeskBrowser.close();
  }

  @Test
  void saysWhatCameInAndWhereThePlanStands() {
    seen.waiting("2026-08-01");

    visit("desk/today");

    assertThat(page())
        .contains("Today, 23 November 2026", "Received today", "Waits for you")
        .contains("Fly-tip: ", " today, 0 yesterday")
        .contains("Where the plan stands", "Falls due today", "Overdue", "Still on phones");
  }

  @Test
  void saysOnWhosePhonesReportsWait_andSinceWhen(@Autowired PhoneQueues phones) {
    var device = UUID.randomUUID();
    var now = Instant.parse("2026-11-23T11:00:00Z");
    phones.tell(
        seen.person("warden"), device, Map.of("fly-tip", 2), now.minus(Duration.ofHours(26)), now);

    visit("desk/today");

    assertThat(page())
        .contains("Test Warden – Fly-tip: 2, since 22 November 2026")
        .contains("Heard of last on 23 November 2026");
    phones.tell(seen.person("warden"), device, Map.of(), null, now.plusSeconds(1));
  }

  @Test
  void listsWhatOthersDid_sinceOneWasLastHere() {
    visit("desk/today");
    press("I have seen everything");
    assertThat(page()).contains("Nothing happened since 23 November 2026");

    var report = seen.waiting("2026-08-02");
    review.accept(report.id(), report.version(), seen.person("csu"));
    MockVaadin.clientRoundtrip(false);

    assertThat(page())
        .contains("1 thing happened", report.reference() + ": Received by Test Volunteer")
        .doesNotContain(report.reference() + ": Accepted");
    assertThat(visits.count(seen.person("csu"))).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"warden", "volunteer"})
  void isNobodysButTheCsus(String username) {
    var other = seen.person(username);
    var today = LocalDate.parse("2026-11-23");

    assertThatThrownBy(() -> visits.count(other)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> visits.since(other, 1)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> visits.lastSeen(other)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> visits.seenEverything(other)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> counts.byType(today, other)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> counts.ofDays(today, 1, other)).isInstanceOf(Refusal.class);
  }

  private static String page() {
    return textOf(_get(TodayView.class));
  }

  private static void press(String text) {
    _click(_get(_get(TodayView.class), Button.class, spec -> spec.withText(text)));
  }
}
