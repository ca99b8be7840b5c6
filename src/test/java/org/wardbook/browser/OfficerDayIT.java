package org.wardbook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.wardbook.people.People;
import org.wardbook.people.Person;
import org.wardbook.people.Role;
import org.wardbook.register.EntryDraft;
import org.wardbook.register.RegisterService;
import org.wardbook.report.Report;
import org.wardbook.report.ReportIntake;
import org.wardbook.report.Reports;
import org.wardbook.report.type.audit.SentAudit;
import org.wardbook.sync.FlyTipJson;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an officer of the Community Safety Unit does at the desk: sees which priority ward lacks an
 * audit, settles its fly-tips, passes one on, and finds the late one in the plan; and what happens
 * when two officers take up the same report.
 */
class OfficerDayIT {
  private static final String PASSWORD = "a-long-enough-password";
  private static final String WESTERHAM = "E05009965";
  private static final String TOWN = "E05005029";

  /** A Tuesday morning, the day after the first fly-tip was seen. */
  private static final Instant MORNING = Instant.parse("2026-11-24T09:00:00Z");

  /** The eighth day after it: the seven ended with 30 November. */
  private static final Instant DAY_EIGHT = Instant.parse("2026-12-01T10:00:00Z");

  @RegisterExtension FailureScreenshot failureScreenshot = new FailureScreenshot(this::shown);

  @TempDir Path folder;
  private LiveWardbook wardbook;
  private Phone chris;
  private @Nullable Phone sam;

  @BeforeEach
  void receiveTheWorkOfAWeekend() throws IOException, InterruptedException {
    wardbook = new LiveWardbook(folder.resolve("data"), "", MORNING);
    var people = wardbook.bean(People.class);
    var csu = people.open("chris.csu", "Chris Officer", Role.CSU, null, PASSWORD);
    people.open("sam.csu", "Sam Officer", Role.CSU, null, PASSWORD);
    var warden = people.open("pat.warden", "Pat Warden", Role.WARDEN, "kcc", PASSWORD);
    var volunteer = people.open("vic.volunteer", "Vic Volunteer", Role.VOLUNTEER, null, PASSWORD);
    priority(WESTERHAM, csu);
    priority(TOWN, csu);
    audited(warden);
    receive(flyTip("2026-11-23T10:02:11.000Z").at(51.26632, 0.06892), warden);
    receive(flyTip("2026-11-24T08:10:00.000Z").at(51.26640, 0.06900), volunteer);
    receive(flyTip("2026-11-24T08:30:00.000Z").at(51.27000, 0.07500), volunteer);
    chris = new Phone(folder.resolve("chris"), Phone.DESK);
  }

  @AfterEach
  void close() {
    if (sam != null) {
      sam.close();
    }
    chris.close();
    wardbook.close();
  }

  private Page shown() {
    return chris.page();
  }

  @Test
  void showsTheFlyTipAsLate_whenItIsClearedOnTheEighthDay() throws IOException {
    signIn(chris, "chris.csu");
    findsTheWardWithoutAnAudit();
    opensItsFlyTips();
    mergesTheTwo();
    assignsOne();
    seesWhatFallsDue();

    wardbook.close();
    wardbook = new LiveWardbook(folder.resolve("data"), "", DAY_EIGHT);
    signIn(chris, "chris.csu");
    seesThatItIsOverdue();
    notesThatItWasCleared();
    findsItLateInThePlan();
  }

  @Test
  void losesNothing_whenTwoOfficersTakeUpTheSameReport() throws IOException, InterruptedException {
    signIn(chris, "chris.csu");
    sam = new Phone(folder.resolve("sam"), Phone.DESK);
    signIn(sam, "sam.csu");
    var report = reference("FT-000003");
    Page hers = chris.page();
    Page his = sam.page();
    hers.navigate(wardbook.url("/desk/reports/" + report.id()));
    his.navigate(wardbook.url("/desk/reports/" + report.id()));
    button(hers, "Do not accept").click();
    hers.getByLabel("Why is it not accepted?").fill("Extra bags beside a bin: side waste");

    button(his, "Accept").click();
    assertThat(his.getByText("It is accepted.").first()).isVisible();

    Locator dialog = hers.locator("vaadin-dialog");
    dialog.getByRole(AriaRole.BUTTON, named("Do not accept")).click();
    assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("changed since you opened it");
    assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("Accepted by Sam Officer");
    assertThat(hers.getByLabel("Why is it not accepted?"))
        .hasValue("Extra bags beside a bin: side waste");

    dialog.getByRole(AriaRole.BUTTON, named("Do not accept")).click();
    assertThat(his.getByText("Not accepted by Chris Officer").first()).isVisible();
    for (Page page : List.of(hers, his)) {
      assertThat(page.getByText("Extra bags beside a bin: side waste").first()).isVisible();
      assertThat(page.getByText("Accepted by Sam Officer").first()).isVisible();
    }
  }

  private void findsTheWardWithoutAnAudit() {
    Page page = chris.page();
    link(page, "Table by ward").click();
    // Both priority wards are named with their theme; the audits of each are counted beside it.
    assertThat(page.getByText("★ Priority: Burglary")).hasCount(2);
    link(page, "Westerham and Crockham Hill").click();
    assertThat(page.getByText("None yet, and it is on the list of priority wards.")).isVisible();
  }

  private void opensItsFlyTips() {
    Page page = chris.page();
    page.navigate(wardbook.url("/desk/reports?type=fly-tip&ward=" + WESTERHAM));
    for (int number = 1; number <= 3; number++) {
      assertThat(link(page, "FT-00000" + number)).isVisible();
    }
  }

  private void mergesTheTwo() {
    Page page = chris.page();
    page.navigate(wardbook.url("/desk/duplicates"));
    button(page, "Same: keep FT-000001").click();
    assertThat(page.getByText("FT-000002 is a duplicate of FT-000001").first()).isVisible();
  }

  private void assignsOne() {
    Page page = chris.page();
    page.navigate(wardbook.url("/desk/reports/" + reference("FT-000001").id()));
    assertThat(page.getByText("The rule says SDC Direct Services").first()).isVisible();
    button(page, "Assign to somebody else").click();
    Locator dialog = page.locator("vaadin-dialog");
    Locator agency = dialog.getByRole(AriaRole.COMBOBOX, inDialog("Which agency does it?"));
    agency.fill("Kent Highways");
    page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Kent Highways")).click();
    dialog.getByRole(AriaRole.BUTTON, named("Assign")).click();
    assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("why it does not go to");
    dialog.getByLabel("Note").fill("Tyres of the garage: Kent Highways has agreed");
    dialog.getByRole(AriaRole.BUTTON, named("Assign")).click();
    assertThat(page.getByText("The CSU has said otherwise.").first()).isVisible();
    assertThat(page.getByText("before: SDC Direct Services").first()).isVisible();
  }

  private void seesWhatFallsDue() {
    Page page = chris.page();
    page.navigate(wardbook.url("/desk/due?agency=kcc-highways"));
    assertThat(link(page, "FT-000001")).isVisible();
    assertThat(page.getByText("30 November 2026").first()).isVisible();
    assertThat(page.getByText("0 overdue, 0 today")).isVisible();
  }

  private void seesThatItIsOverdue() {
    Page page = chris.page();
    page.navigate(wardbook.url("/desk/due?when=overdue&agency=kcc-highways"));
    assertThat(page.getByText("30 November 2026, 1 day late")).isVisible();
    link(page, "FT-000001").click();
  }

  private void notesThatItWasCleared() {
    Page page = chris.page();
    button(page, "Note that it was cleared").click();
    Locator dialog = page.locator("vaadin-dialog");
    dialog.getByRole(AriaRole.COMBOBOX, inDialog("Who cleared it?")).fill("Kent Highways");
    page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Kent Highways")).click();
    dialog.getByRole(AriaRole.BUTTON, named("Save")).click();
    assertThat(page.getByText("was cleared on 1 December 2026, 1 day late.").first()).isVisible();
  }

  private void findsItLateInThePlan() {
    Page page = chris.page();
    page.navigate(wardbook.url("/desk/plan/2026/4.7-b"));
    assertThat(link(page, "FT-000001")).isVisible();
    assertThat(page.getByText("Cleared on 1 December 2026, late").first()).isVisible();
  }

  private void signIn(Phone browser, String username) {
    Page page = browser.page();
    SignIn.atDesk(page, wardbook.url("/desk"), username, PASSWORD);
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .first();
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first();
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Locator.GetByRoleOptions inDialog(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }

  private Report reference(String reference) {
    return wardbook.bean(Reports.class).findByReference(reference).orElseThrow();
  }

  private void priority(String ward, Person by) {
    var values =
        (ObjectNode)
            JsonMapper.shared()
                .readTree("{\"ward\": \"%s\", \"theme\": \"burglary\"}".formatted(ward));
    wardbook
        .bean(RegisterService.class)
        .add("priority-ward", new EntryDraft(null, values, LocalDate.of(2026, 4, 1), null), by);
  }

  /** Of the town's ward: the other priority ward has none. */
  private void audited(Person warden) {
    var audit = SentAudit.audit(List.of());
    audit.withObject("location").put("lat", 51.27266).put("lon", 0.1888);
    new SentAudit(wardbook.bean(ReportIntake.class), wardbook.bean(Reports.class))
        .receive(audit.put("ward", TOWN).put("id", UUID.randomUUID().toString()), warden);
  }

  /** Sent this morning, by a phone whose clock is right. */
  private static FlyTipJson flyTip(String seenAt) {
    return FlyTipJson.some()
        .with("observedAt", seenAt)
        .with("savedAt", seenAt)
        .with("sentAt", MORNING.toString());
  }

  private void receive(FlyTipJson flyTip, Person by) {
    wardbook
        .bean(ReportIntake.class)
        .receive(flyTip.id(), flyTip.text().getBytes(StandardCharsets.UTF_8), by);
  }
}
