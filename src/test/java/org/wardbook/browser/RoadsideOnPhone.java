package org.wardbook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** A speedwatch session on the phone, key by key as a volunteer taps it. */
final class RoadsideOnPhone {
  private final Page page;

  RoadsideOnPhone(Page page) {
    this.page = page;
  }

  /**
   * Sets the session up with its first direction, a dry road and a checked device, and starts it.
   */
  void start(String site, List<String> team) {
    start(site, team, "passed");
    assertThat(passed()).hasText("0");
  }

  /** The same, noting the speed of every vehicle. */
  void startNotingEverySpeed(String site, List<String> team) {
    start(site, team, "speeds");
    assertThat(page.locator(".sw-every")).isVisible();
  }

  private void start(String site, List<String> team, String counting) {
    page.locator("a[href='#/']").first().click();
    page.locator("a[href='#/new/speedwatch-session']").click();
    choose("Approved site", site);
    page.locator("input[name='f-direction']").first().check();
    for (int person = 0; person < team.size(); person++) {
      if (person >= 2) {
        tap("Add a person");
      }
      choose("Person " + (person + 1), team.get(person));
    }
    choose("Device", "Unipar SL700");
    page.locator("#f-deviceChecked-true").check();
    choose("Weather", "Dry");
    choose("Road", "Dry");
    page.locator("#sw-counting-" + counting).check();
    tap("Start the session");
  }

  /** Notes the speed of a vehicle that is not recorded. */
  void note(int speed) {
    Integer.toString(speed).chars().forEach(digit -> tap(Character.toString(digit)));
    tap("Note it");
    assertThat(page.getByText(speed + " mph noted")).isVisible();
  }

  /** Counts vehicles that pass. */
  void count(int vehicles) {
    page.locator(".sw-pass")
        .evaluate("(key, taps) => { for (let tap = 0; tap < taps; tap++) key.click(); }", vehicles);
  }

  /** Logs a blue Ford, which the second person has read alike. */
  void log(String plate, int speed, String confirmedBy) {
    tap("Log a vehicle");
    describe(plate, speed);
    tap(confirmedBy + " agrees");
  }

  /** All that is asked of a blue Ford before the second person's word. */
  void describe(String plate, int speed) {
    page.getByLabel("Plate").fill(plate);
    Integer.toString(speed).chars().forEach(digit -> tap(Character.toString(digit)));
    tap("Next");
    tap("Blue");
    tap("Ford");
  }

  Locator passed() {
    return page.locator(".sw-pass strong");
  }

  void finish() {
    tap("Finish");
    tap("Save");
    assertThat(page.locator("report-screen .state").first()).containsText("Saved on this phone");
  }

  private void choose(String label, String option) {
    Locator select = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    select.selectOption(
        select
            .locator("option")
            .filter(new Locator.FilterOptions().setHasText(option))
            .first()
            .getAttribute("value"));
  }

  private void tap(String key) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(key).setExact(true))
        .click();
  }
}
