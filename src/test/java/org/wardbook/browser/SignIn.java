package org.wardbook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Signs people in as they do it themselves. */
final class SignIn {
  private SignIn() {}

  /**
   * Until everything is there that the phone needs without a signal.
   *
   * @param url of {@code /field}
   */
  static void onPhone(Page page, String url, String username, String password) {
    page.navigate(url);
    page.getByLabel("Username").fill(username);
    page.getByLabel("Password").fill(password);
    press(page);
    // What the form needs offline comes with the first talk with the server.
    assertThat(page.getByText("Last reached the CSU")).isVisible();
    page.waitForFunction("() => navigator.serviceWorker.controller !== null");
  }

  /**
   * Until the desk's map is shown.
   *
   * @param url of {@code /desk}
   */
  static void atDesk(Page page, String url, String username, String password) {
    page.navigate(url);
    page.getByLabel("Username").fill(username);
    // The button that shows the password has the word in its name as well.
    page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Password"))
        .fill(password);
    press(page);
    assertThat(page.locator("ward-map")).isVisible();
  }

  private static void press(Page page) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in").setExact(true))
        .click();
  }
}
