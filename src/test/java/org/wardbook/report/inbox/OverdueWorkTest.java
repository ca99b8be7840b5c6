package org.wardbook.report.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardbook.TestClock;
import org.wardbook.WardbookTest;
import org.wardbook.people.People;
import org.wardbook.people.Person;
import org.wardbook.report.Assignments;
import org.wardbook.report.DueDays;
import org.wardbook.report.DueItem;
import org.wardbook.report.DueList;
import org.wardbook.report.Report;
import org.wardbook.report.ReportIntake;
import org.wardbook.report.Reports;
import org.wardbook.report.type.audit.SentAudit;
import org.wardbook.sync.FlyTipJson;

/** Everything that is overdue, however small the pages are. */
@WardbookTest
class OverdueWorkTest {
  /** Seen a week before a day on which nothing of another test falls due. */
  private static final String SEEN = "2024-03-04";

  private static final LocalDate DUE = LocalDate.of(2024, 3, 11);

  @Autowired private Inbox inbox;
  @Autowired private DueList due;
  @Autowired private ReportIntake intake;
  @Autowired private Reports reports;
  @Autowired private Assignments assignments;
  @Autowired private TestClock clock;
  private Person csu;
  private Person warden;

  @BeforeEach
  void findPeople(@Autowired People people) {
    csu = people.findByUsername("csu").orElseThrow();
    warden = people.findByUsername("warden").orElseThrow();
  }

  @AfterEach
  void setTheClockBack() {
    clock.set(TestClock.START);
  }

  @Test
  void comesOnSomePage_whateverTheOrderInWhichItWasSeen() {
    flyTip(SEEN + "T12:00:00.000Z");
    var twice = flyTip(SEEN + "T11:00:00.000Z");
    flyTip(SEEN + "T10:00:00.000Z");
    clock.set(Instant.parse(DUE + "T12:00:00Z"));
    assignments.handBack(twice.id(), twice.version(), csu, "Not on our land");
    clock.set(TestClock.START);

    assertThat(everyPageOf(DUE, 1)).containsExactlyElementsOf(numbersOf(DUE)).hasSize(4);
    assertThat(everyPageOf(DUE, 3)).containsExactlyElementsOf(numbersOf(DUE));
  }

  @Test
  void comesOnSomePage_whenAnAuditFoundMoreThanNineThings() {
    var audit = new SentAudit(intake, reports).receive(warden, 11);
    var tasks = due.kind("audit-task").orElseThrow();
    clock.set(Instant.parse("2027-06-01T12:00:00Z"));
    var day =
        due.list(DueDays.before(LocalDate.of(2027, 6, 1)), tasks, null, 99_999).stream()
            .filter(item -> item.report().equals(audit.id()))
            .map(DueItem::due)
            .findFirst()
            .orElseThrow();

    assertThat(everyPageOf(day, 4)).containsExactlyElementsOf(numbersOf(day));
  }

  @Test
  void isAllBefore_aPlaceThatIsNoDay() {
    flyTip(SEEN + "T12:00:00.000Z");

    assertThat(inbox.after(InboxGroup.OVERDUE, new InboxPlace("a while ago", ""), 1, csu))
        .isEmpty();
  }

  private List<String> everyPageOf(LocalDate day, int most) {
    var numbers = new ArrayList<String>();
    var place = new InboxPlace(day.toString(), "");
    while (true) {
      var page = inbox.after(InboxGroup.OVERDUE, place, most, csu);
      for (var item : page) {
        if (!item.place().since().equals(day.toString())) {
          return numbers;
        }
        numbers.add(item.name());
        place = item.place();
      }
      if (page.isEmpty()) {
        return numbers;
      }
    }
  }

  private List<String> numbersOf(LocalDate day) {
    return due.list(DueDays.only(day), null, null, 99_999).stream().map(DueItem::number).toList();
  }

  private Report flyTip(String seenAt) {
    var flyTip = FlyTipJson.some().with("observedAt", seenAt).with("savedAt", seenAt);
    intake.receive(flyTip.id(), flyTip.text().getBytes(StandardCharsets.UTF_8), warden);
    return reports.find(flyTip.id()).orElseThrow();
  }
}
