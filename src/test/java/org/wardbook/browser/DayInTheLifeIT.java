package org.wardbook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.wardbook.people.People;
import org.wardbook.people.Role;
import org.wardbook.report.definition.DefinitionCatalogue;

/**
 * A day of the partnership's work, logged on one phone without a signal and sent in the evening:
 * every action of the plan that it moves shows the right number, and the right reports behind it.
 */
class DayInTheLifeIT {
  private static final String PASSWORD = "a-long-enough-password";
  private static final String TOWN = "Sevenoaks Town and St John's";

  /** A Wednesday in June, nine in the morning by the clocks of London. */
  private static final Instant MORNING = Instant.parse("2026-06-10T08:00:00Z");

  private static final Instant EVENING = Instant.parse("2026-06-10T18:00:00Z");

  @RegisterExtension FailureScreenshot failureScreenshot = new FailureScreenshot(() -> shown());

  @TempDir Path folder;

  private LiveWardbook wardbook;
  private Phone phone;

  @BeforeEach
  void open() throws IOException, InterruptedException {
    wardbook = new LiveWardbook(folder.resolve("data"), "", EVENING);
    People people = wardbook.bean(People.class);
    people.open("pat.warden", "Pat Warden", Role.WARDEN, null, PASSWORD);
    people.open("chris.csu", "Chris Officer", Role.CSU, null, PASSWORD);
    phone = new Phone(folder.resolve("phone"), Phone.LARGE);
    phone.context().clock().install(new Clock.InstallOptions().setTime(MORNING.toString()));
  }

  @AfterEach
  void close() {
    phone.close();
    wardbook.close();
  }

  @Test
  void everyActionShowsTheRightNumber_whenADaysWorkWasLoggedOffline() {
    signIn();
    phone.setOffline(true);
    bootFair();
    activities();
    phone.page().locator("a[href='#/']").first().click();
    phone.setOffline(false);
    assertThat(phone.page().getByText("Nothing waits to be sent")).isVisible();
  }

  private Page shown() {
    return phone.page();
  }

  private void signIn() {
    Page page = phone.page();
    page.navigate(wardbook.url("/field"));
    page.getByLabel("Username").fill("pat.warden");
    page.getByLabel("Password").fill(PASSWORD);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
    assertThat(page.getByText("Last reached the CSU")).isVisible();
    page.waitForFunction("() => navigator.serviceWorker.controller !== null");
  }

  private void bootFair() {
    log(
        "boot-fair-operation",
        Map.of(
            "status",
            "completed",
            "fairName",
            "Swanley boot fair",
            "agencies",
            List.of("police", "trading-standards", "kcc-wardens"),
            "goodsSeized",
            true,
            "seizedGoods",
            List.of(
                Map.of(
                    "category", "clothing-footwear",
                    "quantity", 1579,
                    "suspectedAs", List.of("counterfeit"),
                    "value", "530000",
                    "valueBasis", "genuine-price"))));
  }

  private void activities() {
    activity("zigzag", Map.of("school", "Lady Boswell's School"));
    activity(
        "carmageddon",
        Map.of("hotSpot", "Bligh's car park", "agencies", List.of("kent-fire-rescue", "police")));
    activity(
        "community-payback",
        Map.of("project", "Clearing a footpath", "paybackPeople", 6, "personHours", "30.5"));
    activity("awareness-day", Map.of("stands", 8, "peopleReached", 240));
    activity("anpr-site", Map.of("siteName", "A25 west", "cameras", 2, "stage", "live"));
    activity(
        "disposal-point",
        Map.of(
            "referredOn", LocalDate.of(2026, 5, 4),
            "disposalType", "second-hand-shop",
            "disruption", "disrupted"));
    activity("crime-reduction", Map.of("theme", "burglary", "homesVisited", 40));
    activity("volunteer-training", Map.of("peopleTrained", 7));
    activity("training", Map.of("trainingTopic", "iba", "peopleTrained", 12));
    activity("speedwatch-promotion", Map.of("leaflets", 150));
    activity("underage-drinking", Map.of("testPurchases", 5, "testPurchasesFailed", 1));
    activity("pact-meeting", Map.of("prioritiesRaised", 3));
    activity("youth-session", Map.of("youthProject", "eight-to-twelves", "community", "Swanley"));
  }

  private void activity(String kind, Map<String, Object> answers) {
    var all = new java.util.HashMap<>(answers);
    all.put("kind", kind);
    all.put("status", "completed");
    log("activity", all);
  }

  private void log(String type, Map<String, Object> answers) {
    var definition = wardbook.bean(DefinitionCatalogue.class).latest(type).orElseThrow();
    PhoneForm.start(phone.page(), definition, TOWN).answer(answers).save();
  }
}
