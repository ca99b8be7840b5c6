package org.wardbook.report.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.wardbook.base.ui.DeskBrowser.textOf;
import static org.wardbook.base.ui.DeskBrowser.visit;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeTableCell;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.wardbook.WardbookTest;
import org.wardbook.base.ui.DeskBrowser;
import org.wardbook.people.People;
import org.wardbook.report.PlannedWork;
import org.wardbook.report.PlannedWork.Entry;
import org.wardbook.report.PlannedWork.OnDay;
import org.wardbook.report.Report;
import org.wardbook.report.ReportIntake;
import org.wardbook.report.ReportReview;
import org.wardbook.report.Reports;

/** The calendar of boot fairs and activities, on 23 November 2026. */
@WardbookTest
class CalendarPageTest {
  @Autowired private PlannedWork work;
  @Autowired private ReportIntake intake;
  @Autowired private ReportReview review;
  @Autowired private Reports reports;
  @Autowired private People people;

  @BeforeEach
  void openDesk(@Autowired ApplicationContext context) {
    DeskBrowser.openAs("CSU", context);
  }

  @AfterEach
  void closeDesk() {
    DeskBrowser.close();
  }

  @Test
  void putsWhatIsPlanned_onTheDayItIsPlannedFor() {
    planned("Pact in June", "2027-06-09");

    visit("desk/calendar?month=2027-06");

    assertThat(_get(H1.class).getText()).isEqualTo("Calendar: June 2027");
    assertThat(cell("9 June 2027")).contains("Planned: PACT meeting: Pact in June");
    assertThat(cell("10 June 2027")).doesNotContain("Pact in June");
  }

  @Test
  void putsWhatWasDone_onItsDayInLondon() {
    activity("Summer night", "completed", "", "2026-07-04T23:30:00.000Z");

    visit("desk/calendar?month=2026-07");

    assertThat(cell("5 July 2026")).contains("Completed: PACT meeting: Summer night");
  }

  @Test
  void asksWhetherItHappened_whenTheDayHasPassed() {
    planned("Long ago", "2026-11-22");
    planned("Only today", "2026-11-23");

    var today = LocalDate.of(2026, 11, 23);
    assertThat(work.unsettled(today, null, 1000))
        .extracting(Entry::what)
        .contains("PACT meeting: Long ago")
        .doesNotContain("PACT meeting: Only today");
    assertThat(work.countUnsettled(today, null))
        .isEqualTo(work.unsettled(today, null, 9999).size());

    visit("desk/calendar");
    assertThat(page())
        .contains("PACT meeting: Long ago, planned for 22 November 2026: did it happen?");
    assertThat(cell("22 November 2026")).contains("Planned, did it happen?");
    assertThat(cell("23 November 2026, today")).contains("Planned: PACT meeting: Only today");
  }

  @Test
  void leavesOut_whatTheCsuDidNotAccept() {
    var report = planned("Not ours", "2027-08-11");
    review.reject(report.id(), report.version(), people.findByUsername("csu").orElseThrow(), "No");

    visit("desk/calendar?month=2027-08");

    assertThat(page()).doesNotContain("Not ours");
  }

  @Test
  void showsADayInFull_whenThereIsMoreThanFits() {
    for (int number = 1; number <= 5; number++) {
      planned("Number " + number, "2027-09-15");
    }

    visit("desk/calendar?month=2027-09");
    assertThat(cell("15 September 2027"))
        .contains("All 5 on 15 September")
        .doesNotContain("Number 5");

    visit("desk/calendar?day=2027-09-15");
    assertThat(page()).contains("15 September 2027 (5)", "Number 5");
  }

  @Test
  void saysTheSameOfAMonth_asOfEachOfItsDays() {
    for (int number = 1; number <= 4; number++) {
      planned("Busy " + number, "2026-10-25");
      activity("Night " + number, "completed", "", "2026-10-25T23:30:00.000Z");
    }
    var month = YearMonth.of(2026, 10);

    for (var type : Arrays.asList("activity", "boot-fair-operation", null)) {
      var days = work.in(month, type, 3);
      month
          .atDay(1)
          .datesUntil(month.plusMonths(1).atDay(1))
          .forEach(
              day -> {
                var there = days.getOrDefault(day, new OnDay(List.of(), 0));
                assertThat(there.first()).isEqualTo(work.on(day, type, 3));
                assertThat(there.number()).isEqualTo(work.count(day, type));
              });
    }
  }

  @Test
  void showsOneKindAlone_whenTheAddressNamesIt() {
    planned("A PACT", "2027-10-05");

    visit("desk/calendar?month=2027-10&type=boot-fair-operation");

    assertThat(page()).doesNotContain("A PACT");
  }

  @Test
  void saysWhatItCouldNotRead_andShowsThisMonth() {
    visit("desk/calendar?month=2026-13&type=elephants");

    assertThat(_get(H1.class).getText()).isEqualTo("Calendar: November 2026");
    assertThat(page())
        .contains("“2026-13”, which is not a month")
        .contains("“elephants”, which is not boot fairs");

    visit("desk/calendar?day=31-11-2026&month=9999-01");
    assertThat(page()).contains("“31-11-2026”, which is not a date", "“9999-01”");
  }

  private Report planned(String title, String day) {
    return activity(
        title, "planned", ", \"plannedFor\": \"" + day + "\"", "2026-11-01T09:00:00.000Z");
  }

  private Report activity(String title, String status, String more, String seenAt) {
    var id = UUID.randomUUID();
    var json =
        """
        {"id": "%s", "type": "activity", "definitionVersion": 2,
         "observedAt": "%s", "savedAt": "%2$s", "sentAt": "2026-11-23T11:59:58.000Z",
         "location": {"lat": 51.26632, "lon": 0.06892, "accuracyMetres": 8, "source": "gps"},
         "ward": "E05009965", "reasons": {}, "photos": [], "revises": null,
         "answers": {"kind": "pact-meeting", "title": "%s", "status": "%s"%s}}
        """
            .formatted(id, seenAt, title, status, more);
    intake.receive(
        id, json.getBytes(StandardCharsets.UTF_8), people.findByUsername("warden").orElseThrow());
    return reports.find(id).orElseThrow();
  }

  /** The number that is seen, then the day as it is read aloud. */
  private static String cell(String day) {
    return _find(NativeTableCell.class).stream()
        .map(DeskBrowser::textOf)
        .filter(text -> text.startsWith(day.substring(0, day.indexOf(' ')) + day))
        .findFirst()
        .orElseThrow();
  }

  private static String page() {
    return textOf(_get(Main.class));
  }
}
