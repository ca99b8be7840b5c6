package org.wardbook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ViewportSize;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.wardbook.sync.FlyTipJson;
import org.wardbook.ward.file.WardFileJson;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every page of the demonstration, light and dark, at the sizes people have: nothing that axe can
 * find against WCAG 2.2 AA, nothing that sticks out sideways, and a picture of each in {@code
 * target/screenshots} (or where {@code wardbook.screenshots} says).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageIT {

  private static final Path AXE = Path.of("node_modules", "axe-core", "axe.min.js");
  private static final Path SCREENSHOTS =
      Path.of(System.getProperty("wardbook.screenshots", "target/screenshots"));
  private static final ViewportSize TABLET = new ViewportSize(1024, 768);
  private static final String DEMO_PASSWORD = "wardbook-demo";

  @RegisterExtension FailureScreenshot failureScreenshot = new FailureScreenshot(() -> shown());

  private LiveWardbook wardbook;
  private Phone browser;
  private String axe;
  private SoftAssertions found;

  @BeforeAll
  void openTheDemonstration(@TempDir Path folder) throws IOException {
    wardbook = new LiveWardbook(folder.resolve("data"), "demo");
    axe = Files.readString(AXE);
  }

  @AfterAll
  void closeTheDemonstration() {
    wardbook.close();
  }

  @BeforeEach
  void openABrowser(@TempDir Path profile) throws IOException, InterruptedException {
    browser = new Phone(profile, Phone.LARGE);
    found = new SoftAssertions();
  }

  @AfterEach
  void closeTheBrowser() {
    browser.close();
  }

  private Page shown() {
    return browser.page();
  }

  @Test
  void phonePagesAreAccessible_atBothSizesLightAndDark() {
    Page page = browser.page();
    page.navigate(wardbook.url("/field"));
    assertThat(page.getByText("This is a demonstration")).isVisible();
    inspect("phone-sign-in", Phone.LARGE, Phone.SMALL);
    SignIn.onPhone(page, wardbook.url("/field"), "volunteer", DEMO_PASSWORD);
    inspect("phone", Phone.LARGE, Phone.SMALL);

    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Report a fly-tip")).click();
    assertThat(page.getByText("Sevenoaks Town and St John's").first()).isVisible();
    inspect("phone-form", Phone.LARGE, Phone.SMALL);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save").setExact(true))
        .click();
    assertThat(page.getByText("There is a problem")).isVisible();
    inspect("phone-form-problems", Phone.LARGE, Phone.SMALL);

    inspectTheRoadside(page);
    page.navigate(wardbook.url("/field#/new/environmental-audit"));
    assertThat(page.getByText("Who leads the audit?")).isVisible();
    inspect("phone-audit", Phone.LARGE, Phone.SMALL);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Begin the walk")).click();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Grade a stretch")).click();
    assertThat(page.getByText("From where to where?")).isVisible();
    inspect("phone-audit-stretch", Phone.LARGE, Phone.SMALL);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Back to the walk"))
        .click();
    inspect("phone-audit-walk", Phone.LARGE, Phone.SMALL);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add a finding")).click();
    inspect("phone-audit-kinds", Phone.LARGE, Phone.SMALL);

    page.navigate(wardbook.url("/field#/plan"));
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .isVisible();
    assertThat(page.getByText("As of").first()).isVisible();
    inspect("phone-plan", Phone.LARGE, Phone.SMALL);
    page.locator("summary")
        .filter(new Locator.FilterOptions().setHasText("Public Perception"))
        .click();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Cleared within 7 days"))
        .scrollIntoViewIfNeeded();
    inspect("phone-plan-chapter", Phone.LARGE, Phone.SMALL);
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Cleared within 7 days"))
        .click();
    assertThat(page.getByText("Rule:")).isVisible();
    inspect("phone-measure", Phone.LARGE, Phone.SMALL);
    page.navigate(wardbook.url("/field#/about"));
    assertThat(page.getByText("storage").first()).isVisible();
    inspect("phone-about", Phone.LARGE, Phone.SMALL);
    found.assertAll();
  }

  @Test
  void wardenPagesAreAccessible_atBothSizesLightAndDark() {
    Page page = browser.page();
    SignIn.onPhone(page, wardbook.url("/field"), "warden", DEMO_PASSWORD);
    inspect("phone-warden", Phone.LARGE, Phone.SMALL);
    for (String start :
        List.of("Log a CCTV event", "Log SmartWater", "Log a boot-fair operation")) {
      page.navigate(wardbook.url("/field"));
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(start)).click();
      assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(start)))
          .isVisible();
      inspect("phone-" + start.toLowerCase(Locale.ROOT).replace(' ', '-'), Phone.SMALL);
    }
    page.navigate(wardbook.url("/field#/tasks"));
    Locator task =
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Say what became"));
    assertThat(task.first()).isVisible();
    inspect("phone-tasks", Phone.LARGE, Phone.SMALL);
    task.first().click();
    assertThat(page.getByText("Photos that show it")).isVisible();
    inspect("phone-task", Phone.LARGE, Phone.SMALL);
    found.assertAll();
  }

  private void inspectTheRoadside(Page page) {
    var roadside = new RoadsideOnPhone(page);
    page.navigate(wardbook.url("/field#/new/speedwatch-session"));
    assertThat(page.getByText("Before you can start")).isVisible();
    inspect("phone-session-set-up", Phone.LARGE, Phone.SMALL);
    roadside.start("High Street, Otford", List.of("Alan Ashdown", "Bridget Cole"));
    roadside.count(3);
    assertThat(roadside.passed()).hasText("3");
    inspect("phone-session", Phone.LARGE, Phone.SMALL);
    tap(page, "Log a vehicle");
    page.getByLabel("Plate").fill("GY12 ABC");
    tap(page, "4");
    tap(page, "7");
    inspect("phone-session-vehicle", Phone.LARGE, Phone.SMALL);
    tap(page, "Next");
    inspect("phone-session-looks", Phone.LARGE, Phone.SMALL);
    tap(page, "Blue");
    tap(page, "Ford");
    inspect("phone-session-second-person", Phone.LARGE, Phone.SMALL);
    tap(page, "Alan Ashdown agrees");
    tap(page, "Vehicles");
    inspect("phone-session-vehicles", Phone.LARGE, Phone.SMALL);
    tap(page, "Back");
    tap(page, "Finish");
    inspect("phone-session-sheet", Phone.LARGE, Phone.SMALL);
    roadside.startNotingEverySpeed("High Street, Otford", List.of("Alan Ashdown", "Bridget Cole"));
    roadside.note(29);
    tap(page, "3");
    inspect("phone-session-speeds", Phone.LARGE, Phone.SMALL);
    tap(page, "Finish");
    inspect("phone-session-speeds-sheet", Phone.LARGE, Phone.SMALL);
  }

  private static void tap(Page page, String key) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(key)).first().click();
  }

  @Test
  void partnersPagesAreAccessible_lightAndDark() {
    Page page = browser.page();
    page.setViewportSize(Phone.DESK.width, Phone.DESK.height);
    page.navigate(wardbook.url("/desk/sign-in"));
    page.getByLabel("Username").fill("partner");
    page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Password"))
        .fill(DEMO_PASSWORD);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
    assertThat(page.locator(".plan-chapter").first()).isVisible();
    assertThat(page.locator("vaadin-side-nav-item")).hasCount(1);
    inspect("desk-partner", Phone.DESK);
    page.locator("a[href$='/3.1']").first().click();
    assertThat(page.getByText("Add an update")).isVisible();
    inspect("desk-partner-action", Phone.DESK);
    page.navigate(wardbook.url("/desk/reports"));
    assertThat(page.getByText("Open the action plan")).isVisible();
    inspect("desk-partner-refused", Phone.DESK);
    assertThat(page.request().get(wardbook.url("/desk/photos/" + "0".repeat(64)))).not().isOK();
    found.assertAll();
  }

  @Test
  void deskPagesAreAccessible_lightAndDark() {
    Page page = browser.page();
    page.setViewportSize(Phone.DESK.width, Phone.DESK.height);
    page.navigate(wardbook.url("/desk"));
    assertThat(page.getByLabel("Username")).isVisible();
    inspect("desk-sign-in", Phone.DESK);
    SignIn.atDesk(page, wardbook.url("/desk"), "csu", DEMO_PASSWORD);
    assertThat(
            page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Map of reports")))
        .isVisible();
    assertThat(page.locator("ward-map")).isVisible();
    inspect("desk", Phone.DESK, TABLET);
    page.setViewportSize(Phone.DESK.width, Phone.DESK.height);
    page.navigate(wardbook.url("/desk?shade=reports&type=fly-tip"));
    assertThat(page.getByText("The shades count only what the filter lets through")).isVisible();
    page.getByText("Filter: Fly-tip").click();
    assertThat(page.getByLabel("Sent by")).isVisible();
    inspect("desk-shaded", Phone.DESK, Phone.LARGE);
    page.setViewportSize(Phone.DESK.width, Phone.DESK.height);
    page.navigate(wardbook.url("/desk/wards"));
    assertThat(page.getByText("★ Priority").first()).isVisible();
    inspect("desk-wards", Phone.DESK, TABLET);
    page.setViewportSize(Phone.DESK.width, Phone.DESK.height);

    page.navigate(wardbook.url("/desk/today"));
    assertThat(page.getByText("Where the plan stands")).isVisible();
    inspect("desk-today", Phone.DESK, TABLET);
    page.navigate(wardbook.url("/desk/inbox?group=warnings"));
    assertThat(page.getByText("Tick those that you decide on")).isVisible();
    inspect("desk-inbox", Phone.DESK, TABLET);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keyboard shortcuts"))
        .click();
    assertThat(page.getByText("only while the focus is in the table")).isVisible();
    inspect("desk-inbox-keys", Phone.DESK);
    page.setViewportSize(Phone.DESK.width, Phone.DESK.height);

    page.navigate(wardbook.url("/desk/reports"));
    Locator first =
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("FT-0000")).first();
    assertThat(first).isVisible();
    inspect("desk-reports", Phone.DESK);
    first.click();
    assertThat(page.getByText("What was reported")).isVisible();
    inspect("desk-report", Phone.DESK);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Correct").setExact(true))
        .click();
    assertThat(page.getByText("Why do you correct it?")).isVisible();
    inspect("desk-report-correct", Phone.DESK, TABLET);
    page.setViewportSize(Phone.DESK.width, Phone.DESK.height);

    page.navigate(wardbook.url("/desk/plan"));
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Cleared within 7 days"))
        .scrollIntoViewIfNeeded();
    inspect("desk-plan", Phone.DESK);
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Cleared within 7 days"))
        .click();
    assertThat(page.getByText("How it came about")).isVisible();
    inspect("desk-measure", Phone.DESK);
    page.navigate(wardbook.url("/desk/plan"));
    Locator report =
        page.getByRole(
            AriaRole.LINK, new Page.GetByRoleOptions().setName("Report to print or publish"));
    String printed = "/" + report.getAttribute("href");
    page.getByRole(
            AriaRole.LINK,
            new Page.GetByRoleOptions().setName("Undertake at least one Environmental"))
        .click();
    assertThat(page.getByText("How its measures stand")).isVisible();
    inspect("desk-action", Phone.DESK);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add an update")).click();
    assertThat(page.getByText("Which agency says it?")).isVisible();
    inspect("desk-action-update", Phone.DESK);
    page.navigate(wardbook.url(printed));
    inspect("desk-plan-report", Phone.DESK);
    page.navigate(wardbook.url("/desk/ward/E05009964"));
    assertThat(page.getByText("What it still lacks")).isVisible();
    inspect("desk-ward", Phone.DESK);
    page.navigate(wardbook.url("/desk/tasks"));
    assertThat(page.getByText("Only what is overdue")).isVisible();
    inspect("desk-tasks", Phone.DESK);
    page.navigate(wardbook.url("/desk/tasks?view=board"));
    assertThat(page.getByText("Show as a list")).isVisible();
    inspect("desk-tasks-board", Phone.DESK);
    page.navigate(wardbook.url("/desk/due"));
    assertThat(page.getByText("Later this week").or(page.getByText("Next week")).first())
        .isVisible();
    inspect("desk-due", Phone.DESK);
    page.navigate(wardbook.url("/desk/calendar"));
    assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("This month")))
        .isVisible();
    inspect("desk-calendar", Phone.DESK, Phone.LARGE);
    page.setViewportSize(Phone.DESK.width, Phone.DESK.height);
    page.navigate(wardbook.url("/desk/cctv"));
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Mobile CCTV")))
        .isVisible();
    inspect("desk-cctv", Phone.DESK);
    page.navigate(wardbook.url("/desk/speedwatch"));
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .isVisible();
    inspect("desk-speedwatch", Phone.DESK);
    page.navigate(wardbook.url("/desk/duplicates"));
    assertThat(page.getByText("Nothing is merged by itself")).isVisible();
    inspect("desk-duplicates", Phone.DESK);
    page.navigate(wardbook.url("/desk/people"));
    assertThat(page.getByText("volunteer").first()).isVisible();
    inspect("desk-people", Phone.DESK);
    page.navigate(wardbook.url("/desk/settings"));
    assertThat(page.getByText("All settings")).isVisible();
    inspect("desk-settings", Phone.DESK, Phone.LARGE);
    page.navigate(wardbook.url("/desk/settings/speedwatch-site"));
    assertThat(page.getByText("High Street, Otford")).isVisible();
    inspect("desk-register", Phone.DESK, Phone.LARGE);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add: Speedwatch site"))
        .click();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save")).click();
    assertThat(page.getByText("This can't be left empty.").first()).isVisible();
    inspect("desk-register-form", Phone.DESK, Phone.LARGE);
    inspectTheBoundaries(page);
    inspectTheRescueFiles(page);
    page.navigate(wardbook.url("/desk/settings/agencies"));
    assertThat(page.getByText("Kent Police")).isVisible();
    inspect("desk-agencies", Phone.DESK, Phone.LARGE);
    page.setViewportSize(Phone.DESK.width, Phone.DESK.height);
    page.navigate(wardbook.url("/desk/nonsense"));
    assertThat(page.getByText("Check the address for a slip")).isVisible();
    inspect("desk-not-found", Phone.DESK);
    page.navigate(wardbook.url("/accessibility"));
    inspect("accessibility", Phone.DESK);
    found.assertAll();
  }

  private void inspectTheRescueFiles(Page page) {
    page.setViewportSize(Phone.DESK.width, Phone.DESK.height);
    page.navigate(wardbook.url("/desk/settings/rescue-files"));
    var rescued =
        """
        {"format": "wardbook-rescue", "version": 2, "parts": [
          {"part": "file", "account": "warden", "exportedAt": "2026-11-23T11:00:00.000Z"},
          {"part": "report", "content": %s, "attention": "The CSU knows no such site"},
          {"part": "report", "content": %s}, {"part": "end"}]}
        """
            .formatted(
                FlyTipJson.some().with("type", "spaceship").text(), FlyTipJson.some().text());
    page.waitForFileChooser(() -> tap(page, "Choose a rescue file"))
        .setFiles(
            new FilePayload(
                "wardbook-202611231100.json",
                "application/json",
                rescued.getBytes(StandardCharsets.UTF_8)));
    tap(page, "Import these 2 reports");
    assertThat(page.getByText("1 not imported").first()).isVisible();
    inspect("desk-rescue-files", Phone.DESK, Phone.TABLET, Phone.LARGE);
  }

  private void inspectTheBoundaries(Page page) {
    page.setViewportSize(Phone.DESK.width, Phone.DESK.height);
    page.navigate(wardbook.url("/desk/settings/ward-boundaries"));
    page.waitForFileChooser(() -> tap(page, "Choose a ward file"))
        .setFiles(
            new FilePayload(
                "wards-2027.geojson",
                "application/geo+json",
                WardFileJson.ofToday()
                    .changing(
                        "Hextable",
                        one ->
                            ((ObjectNode) one.path("properties"))
                                .put("WD24CD", "E05019960")
                                .put("WD24NM", "Hextable and Button Street"))
                    .bytes()));
    assertThat(page.getByText("would be in another ward")).isVisible();
    inspect("desk-ward-boundaries", Phone.DESK, Phone.TABLET, Phone.LARGE);
  }

  private void inspect(String name, ViewportSize... sizes) {
    Page page = browser.page();
    for (ViewportSize size : sizes) {
      page.setViewportSize(size.width, size.height);
      for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        String file = "%s-%d-%s.png".formatted(name, size.width, scheme.name().toLowerCase());
        // Without animations: colours that are still on their way from dark to light are nobody's.
        page.screenshot(
            new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(file))
                .setAnimations(ScreenshotAnimations.DISABLED));
        found.assertThat(violations(page)).as(file).isEmpty();
        found.assertThat(sidewaysOverflow(page)).as(file + " sticks out sideways, px").isZero();
      }
    }
  }

  /** What axe finds, as "rule: element" lines. */
  @SuppressWarnings("unchecked")
  private List<String> violations(Page page) {
    // Evaluated and not added as a script: the pages' security policy rightly forbids that.
    page.evaluate(axe + "; undefined");
    return (List<String>)
        page.evaluate(
            """
            async () => {
              const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
              // Vaadin's own line about the connection lies outside the page's landmarks. Pins stand where
              // the reports are: WCAG 2.5.8 exempts that, and the list beside the map has them all.
              const pins = { fromShadowDom: ['ward-map', '.leaflet-marker-icon'] };
              const page = { exclude: ['vaadin-connection-indicator', pins] };
              const { violations } = await axe.run(page, { runOnly: tags });
              return violations.flatMap(({ id, nodes }) =>
                nodes.map(node => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary}`));
            }
            """);
  }

  private static int sidewaysOverflow(Page page) {
    return (int)
        page.evaluate(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }
}
