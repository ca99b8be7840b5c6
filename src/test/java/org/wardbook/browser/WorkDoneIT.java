package org.wardbook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wardbook.people.People;
import org.wardbook.report.AssignmentWish;
import org.wardbook.report.Assignments;
import org.wardbook.report.Report;
import org.wardbook.report.ReportIntake;
import org.wardbook.report.Reports;
import org.wardbook.sync.FlyTipJson;

/** A warden sees to what the CSU has assigned, and says so where there is no signal. */
class WorkDoneIT extends PhoneAndDesk {
  private static final String NOTE = "Anything to say about it?";

  private Report flyTip;

  @BeforeEach
  void assignAFlyTip() throws IOException, InterruptedException {
    open(new LiveWardbook(data()));
    var people = wardbook.bean(People.class);
    var pat = people.findByUsername("pat.warden").orElseThrow();
    var chris = people.findByUsername("chris.csu").orElseThrow();
    var seen = FlyTipJson.some().with("sentAt", Instant.now().toString());
    wardbook.bean(ReportIntake.class).receive(seen.id(), seen.text().getBytes(UTF_8), pat);
    flyTip = wardbook.bean(Reports.class).find(seen.id()).orElseThrow();
    var wish =
        new AssignmentWish(
            null, pat.id(), LocalDate.now().plusDays(5), "Look whether it is still there");
    wardbook.bean(Assignments.class).assign(flyTip.id(), flyTip.version(), chris, wish);
  }

  @Test
  void isOffTheWardensListAndOnTheDesksPage_whenItIsDone() throws Exception {
    signInOnPhone();
    assertThat(forYou()).containsText("Fly-tip " + flyTip.reference());
    picture("phone-for-you-390-light.png");
    phone.setOffline(true);

    forYou()
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("It is done"))
        .click();
    assertThat(phone.page().getByLabel(NOTE)).isVisible();
    picture("phone-work-done-390-light.png");
    phone.page().getByLabel(NOTE).fill("All of it is gone");
    press("Save");
    assertThat(phone.page().getByText("Saved on this phone").first()).isVisible();
    phone.page().navigate(wardbook.url("/field#/"));
    assertThat(forYou()).containsText("You said that it is done: Saved on this phone");
    picture("phone-for-you-said-390-light.png");

    phone.setOffline(false);
    phone.page().navigate(wardbook.url("/field"));
    assertThat(phone.page().getByText("WD-000001").first()).isVisible();
    assertThat(forYou()).hasCount(0);

    openDesk().navigate(wardbook.url("/desk/reports/" + flyTip.id()));
    assertThat(shown().getByText("All of it is gone (WD-000001)").first()).isVisible();
    picture("desk-work-done-1366-light.png");
    shown()
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("See what was sent"))
        .click();
    assertThat(shown().getByText("Once this is accepted")).isVisible();
    picture("desk-work-done-said-1366-light.png");
    shown().navigate(wardbook.url("/desk/inbox?group=said-done"));
    assertThat(shown().getByText("Pat Warden says so (WD-000001)").first()).isVisible();
    picture("desk-inbox-said-done-1366-light.png");
  }

  private Locator forYou() {
    return phone.page().locator("for-you");
  }

  private void press(String button) {
    phone
        .page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  private void picture(String name) {
    shown()
        .screenshot(
            new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name))
                .setFullPage(true));
  }
}
