package org.wardbook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Geolocation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
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
import org.wardbook.report.ReportIntake;
import org.wardbook.report.Reports;
import org.wardbook.sync.FlyTipJson;
import org.wardbook.ward.file.WardFileJson;
import tools.jackson.databind.node.ObjectNode;

/** Other boundaries from the file that the officer chooses to the ward that a phone names. */
class WardFileIT {
  private static final String PASSWORD = "a-long-enough-password";

  /** Noon on the Monday of {@link FlyTipJson}, and two days later. */
  private static final Instant MONDAY = Instant.parse("2026-11-23T12:00:00Z");

  private static final Instant WEDNESDAY = Instant.parse("2026-11-25T12:00:00Z");
  private static final String BEFORE = "E05009965";
  private static final String AFTER = "E05019965";
  private static final double LAT = 51.26632;
  private static final double LON = 0.06892;

  @RegisterExtension FailureScreenshot failureScreenshot = new FailureScreenshot(() -> shown());

  @TempDir Path folder;

  private LiveWardbook wardbook;
  private @Nullable Phone browser;

  @BeforeEach
  void open() throws IOException {
    wardbook = new LiveWardbook(folder.resolve("data"), "", MONDAY);
    var people = wardbook.bean(People.class);
    people.open("pat.warden", "Pat Warden", Role.WARDEN, null, PASSWORD);
    people.open("chris.csu", "Chris Officer", Role.CSU, null, PASSWORD);
  }

  @AfterEach
  void close() {
    if (browser != null) {
      browser.close();
    }
    wardbook.close();
  }

  private Page shown() {
    return Objects.requireNonNull(browser).page();
  }

  @Test
  void reportsMoveAsAnnounced_whenAWardFileIsImported() throws Exception {
    var monday = receive(FlyTipJson.some());
    openTheBoundaries();
    choose(
        WardFileJson.ofToday()
            .changing("Westerham and Crockham Hill", one -> rename(one, AFTER, "Westerham Town"))
            .bytes());
    assertThat(shown().getByText("Its code was " + BEFORE)).isVisible();
    assertThat(shown().getByText("25 wards stay as they are.")).isVisible();
    assertThat(shown().getByText("1 of 1 reports with a pin would be in another ward")).isVisible();
    useFrom("25 Nov 2026");

    var tuesday = receive(FlyTipJson.some().with("observedAt", "2026-11-23T11:00:00.000Z"));
    goOnOn(WEDNESDAY);
    var late = receive(FlyTipJson.some().with("observedAt", "2026-11-24T23:59:59.000Z"));
    var wednesday = receive(FlyTipJson.some().with("observedAt", "2026-11-25T00:00:00.000Z"));

    assertThat(wardOf(monday)).isEqualTo(BEFORE);
    assertThat(wardOf(tuesday)).isEqualTo(BEFORE);
    assertThat(wardOf(late)).isEqualTo(BEFORE);
    assertThat(wardOf(wednesday)).isEqualTo(AFTER);
    seeBothNamesAtTheDesk();
    seeTheNewNameOnAPhone();
  }

  @Test
  void saysWhatIsWrong_whenTheFileCantBeUsed_andTakesTheNextOne() throws Exception {
    openTheBoundaries();
    choose("{\"type\": \"FeatureCollection\",".getBytes(StandardCharsets.UTF_8));
    assertThat(shown().getByText("This is not a whole JSON file")).isVisible();

    choose(WardFileJson.ofToday().without("Hextable").bytes());
    assertThat(shown().getByText("Nothing in the file covers “Hextable”")).isVisible();

    choose(WardFileJson.ofToday().bytes());
    assertThat(shown().getByText("all 26 wards are as they are today")).isVisible();
  }

  private void openTheBoundaries() throws IOException, InterruptedException {
    openDesk("desk-monday");
    shown().navigate(wardbook.url("/desk/settings"));
    shown()
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ward boundaries"))
        .click();
    assertThat(shown().getByText("26").first()).isVisible();
  }

  private void openDesk(String profile) throws IOException, InterruptedException {
    browser = new Phone(folder.resolve(profile), Phone.DESK);
    SignIn.atDesk(shown(), wardbook.url("/desk"), "chris.csu", PASSWORD);
  }

  private void choose(byte[] file) throws IOException {
    Path path = Files.write(folder.resolve("wards.geojson"), file);
    shown().waitForFileChooser(() -> press("Choose a ward file")).setFiles(path);
  }

  private void useFrom(String day) {
    shown().getByLabel("First day on which they hold").fill(day);
    shown().keyboard().press("Enter");
    press("Use these boundaries …");
    press("Use them from that day");
    assertThat(shown().getByText("Withdraw this change …")).isVisible();
  }

  private void goOnOn(Instant day) throws IOException {
    Objects.requireNonNull(browser).close();
    browser = null;
    wardbook.close();
    wardbook = new LiveWardbook(folder.resolve("data"), "", day);
  }

  private void seeBothNamesAtTheDesk() throws IOException, InterruptedException {
    openDesk("desk-wednesday");
    shown().navigate(wardbook.url("/desk/reports"));
    assertThat(shown().getByText("Westerham Town").first()).isVisible();
    assertThat(shown().getByText("Westerham and Crockham Hill").first()).isVisible();
    Objects.requireNonNull(browser).close();
  }

  private void seeTheNewNameOnAPhone() throws IOException, InterruptedException {
    browser = new Phone(folder.resolve("phone"), Phone.LARGE);
    browser.context().setGeolocation(new Geolocation(LAT, LON).setAccuracy(8));
    shown().clock().setSystemTime(Date.from(WEDNESDAY));
    SignIn.onPhone(shown(), wardbook.url("/field"), "pat.warden", PASSWORD);
    shown()
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Report a fly-tip"))
        .click();
    assertThat(shown().getByText("Westerham Town").first()).isVisible();
  }

  private void press(String name) {
    shown()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }

  private UUID receive(FlyTipJson report) {
    Person pat = wardbook.bean(People.class).findByUsername("pat.warden").orElseThrow();
    var sentNow = report.with("sentAt", wardbook.bean(Clock.class).instant().toString());
    var body = sentNow.text().getBytes(StandardCharsets.UTF_8);
    wardbook.bean(ReportIntake.class).receive(report.id(), body, pat);
    return report.id();
  }

  private @Nullable String wardOf(UUID report) {
    return wardbook.bean(Reports.class).find(report).orElseThrow().ward();
  }

  private static void rename(ObjectNode feature, String code, String name) {
    ((ObjectNode) feature.path("properties")).put("WD24CD", code).put("WD24NM", name);
  }
}
