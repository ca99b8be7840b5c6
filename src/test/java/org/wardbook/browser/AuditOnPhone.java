package org.wardbook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;

/** An environmental visual audit on the phone, and the tasks that it left. */
final class AuditOnPhone {
  private final Page page;

  AuditOnPhone(Page page) {
    this.page = page;
  }

  void begin(String ward) {
    page.locator("a[href='#/']").first().click();
    page.locator("a[href='#/new/environmental-audit']").click();
    assertThat(page.locator("where-question").getByText(ward).first()).isVisible();
    page.locator("#f-lead").fill("Community wardens");
    tap("One more: Local businesses");
    tap("One more: Residents");
    page.locator("#f-light").check();
    page.locator("#f-route").fill("From the station down to the bus station");
    tap("Begin the walk");
  }

  /** Adds a finding with one photo from the camera. */
  void find(String category, Path photo) {
    tap("Add a finding");
    page.waitForFileChooser(() -> tap(category)).setFiles(photo);
    assertThat(page.locator(".photos img, .photos photo-thumbnail").first()).isVisible();
    page.locator("input[id^='f-findings-'][id$='-severity']").check();
    if (category.equals("Graffiti")) {
      page.locator("input[id^='f-findings-'][id$='-offensive-2']").check();
    }
    tap("Back to the walk");
  }

  void finish() {
    tap("Finish the audit");
    tap("Save");
    assertThat(page.locator("report-screen .state").first()).containsText("Saved on this phone");
  }

  /** Says of the first task that nothing was said of yet that it is done. */
  void complete() {
    page.locator("a[href='#/']").first().click();
    page.locator("a[href='#/tasks']").click();
    page.locator("tasks-screen li:not(:has(.notice)) button").first().click();
    page.locator("input[value='completed']").check();
    page.locator(".save-bar button").click();
    assertThat(page.locator("report-screen .state").first()).containsText("Saved on this phone");
  }

  private void tap(String key) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(key).setExact(true))
        .click();
  }
}
