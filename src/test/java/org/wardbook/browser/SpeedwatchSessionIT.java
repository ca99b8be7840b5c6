package org.wardbook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
import org.wardbook.report.ReportFilter;
import org.wardbook.report.Reports;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An hour at the roadside without a signal, in which the phone dies: not one count is lost. */
class SpeedwatchSessionIT {

  private static final String PASSWORD = "a-long-enough-password";
  private static final String PLATE = "GY12ABC";

  /** Everything that the browser's database holds, as text. */
  private static final String WHOLE_DATABASE =
      """
      async () => {
        const database = await new Promise((resolve) => {
          const open = indexedDB.open('wardbook');
          open.onsuccess = () => resolve(open.result);
        });
        const stores = [...database.objectStoreNames].map((name) => new Promise((resolve) => {
          const read = database.transaction(name).objectStore(name).getAll();
          read.onsuccess = () => resolve(JSON.stringify(read.result));
        }));
        const all = (await Promise.all(stores)).join();
        database.close();
        return all;
      }""";

  @RegisterExtension FailureScreenshot failureScreenshot = new FailureScreenshot(() -> page());

  @TempDir Path folder;

  private LiveWardbook wardbook;
  private Phone phone;

  @BeforeEach
  void open() throws IOException, InterruptedException {
    wardbook = new LiveWardbook(folder.resolve("data"));
    People people = wardbook.bean(People.class);
    people.open("pat.warden", "Pat Warden", Role.WARDEN, null, PASSWORD);
    Person csu = people.open("chris.csu", "Chris Officer", Role.CSU, null, PASSWORD);
    approve(csu, "speedwatch-site", "London Road, Westerham", SITE);
    for (String name : List.of("Ann Archer", "Ben Baker", "Cat Cooper")) {
      approve(csu, "trained-person", name, "{}");
    }
    phone = new Phone(folder.resolve("phone"), Phone.SMALL);
  }

  private static final String SITE =
      """
      {"road": "London Road", "limit": 30, "directions": ["towards Biggin Hill", "towards the Green"],
       "ward": "E05009965", "lat": 51.26632, "lon": 0.06892}""";

  private void approve(Person csu, String register, String name, String values) {
    ObjectNode read = (ObjectNode) JsonMapper.shared().readTree(values);
    wardbook
        .bean(RegisterService.class)
        .add(register, new EntryDraft(name, read, LocalDate.of(2025, 4, 1), null), csu);
  }

  private Page page() {
    return phone.page();
  }

  @AfterEach
  void close() {
    phone.close();
    wardbook.close();
  }

  @Test
  void keepsEveryCountAndNoPlate_whenThePhoneDiesInASessionWithoutSignal() {
    signInOnce();
    phone.quit();
    reopenWithoutSignal();
    start();
    tapForty();
    logVehicle(PLATE, "47");

    // The battery is out in the middle of the next vehicle.
    tap("Log a vehicle");
    page().getByLabel("Plate").fill("KX62");
    tap("4");
    assertThat(page().locator(".sw-mph")).containsText("4");
    page().waitForFunction("async () => (await (" + WHOLE_DATABASE + ")()).includes('KX62')");
    phone.kill();
    reopenWithoutSignal();
    assertThat(page().getByText("Running since")).isVisible();
    page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Go on")).click();
    assertThat(page().getByLabel("Plate")).hasValue("KX62");
    tap("1");
    page().getByLabel("Plate").fill("KX62 DEF");
    finishVehicle();
    assertThat(passed()).hasText("42");

    logTooSlow();
    assertThat(passed()).hasText("43");
    tap("Undo the last count");
    assertThat(passed()).hasText("42");

    save();
    assertThat(page().getByText("Saved on this phone").first()).isVisible();
    phone.setOffline(false);
    assertThat(page().getByText("SW-000001").first()).isVisible();
    assertThat(page().locator("report-screen")).containsText("4.8%");

    assertThat(page().evaluate(WHOLE_DATABASE).toString())
        .contains("Ford")
        .doesNotContain(PLATE)
        .doesNotContain("KX62");
    seeItOnTheServer();
  }

  private void signInOnce() {
    SignIn.onPhone(page(), wardbook.url("/field"), "pat.warden", PASSWORD);
    assertThat(page().getByText("Pat Warden")).isVisible();
  }

  private void reopenWithoutSignal() {
    phone.reopen();
    phone.setOffline(true);
    page().navigate(wardbook.url("/field"));
  }

  private void start() {
    page()
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Start a speedwatch session"))
        .click();
    choose("Approved site", "London Road, Westerham");
    page().getByLabel("towards Biggin Hill").check();
    choose("Person 1", "Ann Archer");
    choose("Person 2", "Ben Baker");
    tap("Add a person");
    choose("Person 3", "Cat Cooper");
    choose("Device", "Unipar SL700");
    page().locator("#f-deviceChecked-true").check();
    choose("Weather", "Dry");
    choose("Road", "Dry");
    tap("Start the session");
  }

  private void choose(String label, String option) {
    Locator select = page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    String value =
        select
            .locator("option")
            .filter(new Locator.FilterOptions().setHasText(option))
            .first()
            .getAttribute("value");
    select.selectOption(value);
  }

  /** Faster than any thumb, so that the taps come while others are on their way to the disk. */
  private void tapForty() {
    assertThat(passed()).hasText("0");
    page()
        .locator(".sw-pass")
        .evaluate("key => { for (let tap = 0; tap < 40; tap++) key.click(); }");
    assertThat(passed()).hasText("40");
  }

  private Locator passed() {
    return page().locator(".sw-pass strong");
  }

  private void logVehicle(String plate, String speed) {
    tap("Log a vehicle");
    page().getByLabel("Plate").fill(plate);
    speed.chars().forEach(digit -> tap(Character.toString(digit)));
    finishVehicle();
  }

  private void finishVehicle() {
    tap("Next");
    tap("Blue");
    tap("Ford");
    tap("Cat Cooper agrees");
  }

  private void logTooSlow() {
    tap("Log a vehicle");
    tap("3");
    tap("4");
    assertThat(page().getByText("34 in a 30: Kent records from 35")).isVisible();
    tap("Count it");
  }

  private void save() {
    tap("Finish");
    tap("Save");
    // A test is short, and may run at night: each warning needs its reason.
    assertThat(page().locator("textarea[id^=sw-why]").first()).isVisible();
    page().locator("textarea[id^=sw-why]").all().forEach(reason -> reason.fill("A trial"));
    tap("Save");
  }

  private void seeItOnTheServer() {
    List<Report> all = wardbook.bean(Reports.class).matching(ReportFilter.ALL);
    assertThat(all).hasSize(1);
    ObjectNode answers = all.getFirst().answers();
    assertThat(answers.path("passed").asInt()).isEqualTo(42);
    assertThat(answers.path("vehicles")).hasSize(2);
    assertThat(answers.path("vehicles").valueStream().map(row -> row.path("speed").asInt()))
        .containsExactly(47, 41);
    assertThat(
            answers
                .path("vehicles")
                .valueStream()
                .map(row -> UUID.fromString(row.path("id").asString())))
        .doesNotHaveDuplicates();
  }

  private void tap(String key) {
    page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(key).setExact(true))
        .click();
  }
}
