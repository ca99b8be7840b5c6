package org.wardbook.report.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.wardbook.base.ui.DeskBrowser.textOf;
import static org.wardbook.base.ui.DeskBrowser.visit;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
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
import org.wardbook.people.Person;
import org.wardbook.report.AssignmentWish;
import org.wardbook.report.Assignments;
import org.wardbook.report.DueDays;
import org.wardbook.report.DueItem;
import org.wardbook.report.DueList;
import org.wardbook.report.Report;
import org.wardbook.report.ReportIntake;
import org.wardbook.report.ReportReview;
import org.wardbook.report.Reports;
import org.wardbook.report.type.audit.SentAudit;
import org.wardbook.report.type.flytip.FlyTipClearance;
import org.wardbook.sync.FlyTipJson;

/** What falls due, as the CSU sees it on Monday 23 November 2026. */
@WardbookTest
class DuePageTest {
  private static final DueDays OVERDUE = DueDays.before(LocalDate.of(2026, 11, 23));
  private static final DueDays TODAY = DueDays.only(LocalDate.of(2026, 11, 23));

  @Autowired private DueList due;
  @Autowired private ReportReview review;
  @Autowired private FlyTipClearance clearances;
  @Autowired private Assignments assignments;
  @Autowired private People people;
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
  void listsAFlyTip_onTheSeventhDayAfterItWasSeenInLondon() {
    var today = phone.send(seenAt("2026-11-16T00:00:00.000Z"), "warden");
    var late = phone.send(seenAt("2026-11-15T23:59:59.999Z"), "warden");

    assertThat(numbers(TODAY)).contains(today.reference()).doesNotContain(late.reference());
    assertThat(numbers(OVERDUE)).contains(late.reference()).doesNotContain(today.reference());
  }

  @Test
  void movesNoDay_whenTheClocksChangeMeanwhile() {
    var report = phone.send(seenAt("2026-10-24T23:30:00.000Z"), "warden");

    assertThat(due.list(OVERDUE, due.kind("fly-tip").orElseThrow(), null, 10_000))
        .filteredOn(item -> item.number().equals(report.reference()))
        .extracting(DueItem::due)
        .containsExactly(LocalDate.of(2026, 11, 1));
  }

  @Test
  void listsNoFlyTip_thatIsClearedOrNotAcceptedOrOnPrivateLand() {
    var cleared = phone.accepted("2026-11-02");
    var rejected = phone.accepted("2026-11-02");
    var owners =
        phone.send(SeenReports.on("2026-11-02").answering("land", "agricultural"), "warden");
    assertThat(numbers(OVERDUE)).contains(cleared.reference(), rejected.reference());

    clearances.clear(cleared.id(), csu(), Instant.parse("2026-11-20T09:00:00Z"), "Crew", null);
    review.reject(rejected.id(), rejected.version(), csu(), "Side waste");

    assertThat(numbers(OVERDUE))
        .doesNotContain(cleared.reference(), rejected.reference(), owners.reference());

    clearances.undo(cleared.id(), csu());
    review.reopen(rejected.id(), rejected.version() + 1, csu());
    assertThat(numbers(OVERDUE)).contains(cleared.reference(), rejected.reference());
  }

  @Test
  void takesTheEarliestClock_whenItIsMergedWithAnEarlierOne() {
    var later = phone.accepted("2026-11-20");
    var earlier = phone.accepted("2026-11-03");
    assertThat(numbers(OVERDUE)).contains(earlier.reference()).doesNotContain(later.reference());

    var merged = review.markDuplicate(earlier.id(), earlier.version(), csu(), later.id());
    assertThat(numbers(OVERDUE)).contains(later.reference()).doesNotContain(earlier.reference());

    clearances.clear(later.id(), csu(), Instant.parse("2026-11-21T09:00:00Z"), "Crew", null);
    assertThat(numbers(OVERDUE)).doesNotContain(later.reference(), earlier.reference());

    clearances.undo(later.id(), csu());
    review.reopen(merged.id(), merged.version(), csu());
    assertThat(numbers(OVERDUE)).contains(earlier.reference()).doesNotContain(later.reference());
  }

  @Test
  void listsAnAssignment_onTheDayThatTheCsuSet() {
    var report = phone.accepted("2026-11-21");
    var wish =
        new AssignmentWish("kcc-highways", null, LocalDate.of(2026, 11, 23), "Beside the signs");
    assignments.assign(report.id(), report.version(), csu(), wish);

    assertThat(due.list(TODAY, due.kind("assignment").orElseThrow(), null, 1000))
        .filteredOn(item -> item.number().equals(report.reference()))
        .extracting(DueItem::what, DueItem::who)
        .containsExactly(tuple("Fly-tip: Beside the signs", "Kent Highways"));
  }

  @Test
  void listsWhatWasHandedBack_untilSomebodyElseHasIt() {
    var report = phone.accepted("2026-11-21");
    report = assignments.handBack(report.id(), report.version(), csu(), "Not on our land");
    var handedBack = due.kind("handed-back").orElseThrow();

    assertThat(due.list(TODAY, handedBack, null, 1000))
        .extracting(DueItem::what)
        .contains("Handed back by SDC Direct Services, find somebody else: Not on our land");

    var wish = new AssignmentWish("sdc-direct-services", null, null, "");
    assignments.assign(report.id(), report.version(), csu(), wish);
    assertThat(due.list(TODAY, handedBack, null, 1000))
        .extracting(DueItem::number)
        .doesNotContain(report.reference());
  }

  @Test
  void listsTheTasksOfAudits(@Autowired ReportIntake intake, @Autowired Reports reports) {
    var audit = new SentAudit(intake, reports).receive(phone.person("warden"), 2);
    var inTwoWeeks = new DueDays(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 12, 31));

    assertThat(numbers(inTwoWeeks)).contains(audit.reference() + "/1", audit.reference() + "/2");
  }

  @Test
  void countsWhatItLists_forEveryKindAndAgency() {
    phone.accepted("2026-11-04");
    var agencies = people.agencies();
    for (var kind : due.kinds()) {
      assertThat(due.count(OVERDUE, kind, null))
          .isEqualTo(due.list(OVERDUE, kind, null, 99_999).size());
      for (Agency agency : agencies) {
        assertThat(due.count(OVERDUE, kind, agency))
            .isEqualTo(due.list(OVERDUE, kind, agency, 99_999).size());
      }
    }
  }

  @Test
  void showsHowLateItIs_andWhoseItIs() {
    Report report = phone.accepted("2026-11-15");

    visit("desk/due");

    assertThat(page()).contains("Overdue", "Today, 23 November 2026", "Later this week");
    visit("desk/due?kind=fly-tip&when=overdue&agency=sdc-direct-services");
    assertThat(page()).contains(report.reference(), "1 day late", "SDC Direct Services");
    assertThat(_find(Section.class)).hasSize(1);
  }

  @Test
  void leavesOut_whatTheAddressNamesAndNobodyKnows() {
    visit("desk/due?kind=elephants&agency=nobody-knows&when=yesterday");

    assertThat(page())
        .contains("“elephants”, which is not a kind of work")
        .contains("“nobody-knows”, which is not an agency")
        .contains("“yesterday”, which is not a time");
  }

  @Test
  @SuppressWarnings("unchecked")
  void keepsTheChoice_inTheAddress() {
    visit("desk/due?agency=kcc-highways");

    var agency = (ComboBox<Agency>) _get(ComboBox.class, spec -> spec.withLabel("Agency"));
    assertThat(agency.getValue().name()).isEqualTo("Kent Highways");
    agency.clear();
    assertThat(page()).doesNotContain("of what you chose above");
  }

  private List<String> numbers(DueDays days) {
    return due.list(days, null, null, 99_999).stream().map(DueItem::number).toList();
  }

  private Person csu() {
    return phone.person("csu");
  }

  private static FlyTipJson seenAt(String instant) {
    return FlyTipJson.some()
        .with("observedAt", instant)
        .with("savedAt", "2026-11-20T12:05:00.000Z");
  }

  private static String page() {
    return textOf(_get(Main.class));
  }
}
