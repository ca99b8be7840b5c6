package org.wardbook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.wardbook.people.People;
import org.wardbook.people.Role;

/** A newer Wardbook comes while somebody writes: it waits for them and takes nothing with it. */
class AppUpdateIT {
  private static final String PASSWORD = "a-long-enough-password";
  private static final String LAND = "What kind of land is it on?";
  private static final String WORDS = "Behind the third lamp post";

  @RegisterExtension FailureScreenshot failureScreenshot = new FailureScreenshot(() -> shown());

  @TempDir Path folder;

  private LiveWardbook wardbook;
  private Phone phone;

  @BeforeEach
  void open() throws IOException, InterruptedException {
    wardbook = new LiveWardbook(folder.resolve("data"));
    wardbook.bean(People.class).open("pat.warden", "Pat Warden", Role.WARDEN, null, PASSWORD);
    phone = new Phone(folder.resolve("phone"), Phone.LARGE);
  }

  private Page shown() {
    return phone.page();
  }

  @AfterEach
  void close() {
    phone.close();
    wardbook.close();
  }

  @Test
  void waitsWhileAFormIsOpen_andUpdatesWhenAsked() {
    Page page = phone.page();
    // Nothing is loaded again after that: a phone stays open for days.
    SignIn.onPhone(page, wardbook.url("/field"), "pat.warden", PASSWORD);
    named(page, AriaRole.LINK, "Report a fly-tip").click();
    page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Highway")).check();
    Locator notes = page.locator("textarea").first();
    notes.fill(WORDS);
    page.evaluate("() => { window.wasHereBefore = true; }");

    getNewer(page);

    assertThat(named(page, AriaRole.BUTTON, "Update now")).not().isVisible();
    assertThat(notes).hasValue(WORDS);

    Page second = phone.context().newPage();
    second.navigate(wardbook.url("/field"));
    named(second, AriaRole.BUTTON, "Update now").click();
    assertThat(second.getByText("A report is open in another window")).isVisible();
    second.close();
    assertThat(notes).hasValue(WORDS);

    page.locator("a[href='#/']").first().click();
    assertThat(page.getByText("Not finished")).isVisible();
    page.waitForFunction("() => window.wasHereBefore === true");
    named(page, AriaRole.BUTTON, "Update now").click();
    page.waitForFunction("() => window.wasHereBefore === undefined");
    page.waitForFunction(
        "async () => (await navigator.serviceWorker.getRegistration()).waiting === null");

    page.locator("a[href^='#/draft/']").first().click();
    assertThat(page.locator("textarea").first()).hasValue(WORDS);
    assertThat(page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(LAND)))
        .containsText("Highway Change");
  }

  private void getNewer(Page page) {
    wardbook.stop();
    wardbook.becomeNewer();
    wardbook.start();
    page.evaluate("async () => (await navigator.serviceWorker.getRegistration()).update()");
    page.waitForFunction(
        "async () => (await navigator.serviceWorker.getRegistration()).waiting !== null");
  }

  private static Locator named(Page page, AriaRole role, String name) {
    return page.getByRole(
        role, new Page.GetByRoleOptions().setName(Pattern.compile("^\\W*" + name)));
  }
}
