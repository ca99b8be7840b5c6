package org.wardbook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.wardbook.people.People;
import org.wardbook.people.Role;
import org.wardbook.report.ReportFilter;
import org.wardbook.report.Reports;

/** The path that everything hangs on: logged without a signal, received once, seen by the CSU. */
class OfflinePathIT {

  private static final String PASSWORD = "a-long-enough-password";
  private static final Pattern RECEIVED = Pattern.compile("FT-000001|Accepted");

  @RegisterExtension FailureScreenshot failureScreenshot = new FailureScreenshot(() -> shown());

  @TempDir Path folder;

  private LiveWardbook wardbook;
  private Phone phone;
  private @Nullable Phone desk;

  @BeforeEach
  void open() throws IOException, InterruptedException {
    wardbook = new LiveWardbook(folder.resolve("data"));
    People people = wardbook.bean(People.class);
    people.open("pat.warden", "Pat Warden", Role.WARDEN, null, PASSWORD);
    people.open("chris.csu", "Chris Officer", Role.CSU, null, PASSWORD);
    phone = new Phone(folder.resolve("phone"), Phone.LARGE);
  }

  private Page shown() {
    return (desk == null ? phone : desk).page();
  }

  @AfterEach
  void close() {
    if (desk != null) {
      desk.close();
    }
    phone.close();
    wardbook.close();
  }

  @Test
  void flyTipReachesTheDeskAndThePlanExactlyOnce_whenItWasLoggedWithoutSignal() throws Exception {
    signInOnce();

    goOutOfReach();
    logFlyTip();
    assertThat(phone.page().getByText("Saved on this phone").first()).isVisible();

    phone.kill();
    phone.reopen();
    phone.setOffline(true);
    phone.page().navigate(wardbook.url("/field"));
    assertThat(phone.page().getByText("Saved on this phone").first()).isVisible();

    wardbook.start();
    openTheDesk();
    assertThat(desk().getByText("No reports").first()).isVisible();

    phone.setOffline(false);
    assertThat(phone.page().getByText(RECEIVED).first()).isVisible();
    // Nothing was reloaded: the server told the open page.
    assertThat(desk().getByText("1 report").first()).isVisible();

    phone.page().reload();
    assertThat(phone.page().getByText(RECEIVED).first()).isVisible();
    assertThat(wardbook.bean(Reports.class).matching(ReportFilter.ALL)).hasSize(1);
    seeItsPhotoAndWard();
    seeItCountedOnce();
  }

  private void signInOnce() {
    Page page = phone.page();
    SignIn.onPhone(page, wardbook.url("/field"), "pat.warden", PASSWORD);
    assertThat(page.getByText("Pat Warden")).isVisible();
  }

  /** Server dead, network off, and the browser's process ended: as dead as it gets. */
  private void goOutOfReach() {
    wardbook.stop();
    phone.quit();
    phone.reopen();
    phone.setOffline(true);
    phone.page().navigate(wardbook.url("/field"));
  }

  private void logFlyTip() throws IOException {
    Page page = phone.page();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Report a fly-tip")).click();
    assertThat(page.getByText("Sevenoaks Town and St John's")).isVisible();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Put a pin on the map"))
        .or(
            page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Move the pin on the map")))
        .click();
    Locator map = page.locator("ward-map");
    assertThat(map).isVisible();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("10 metres north")).click();

    FileChooser chooser =
        page.waitForFileChooser(
            () ->
                page.getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Choose photos"))
                    .click());
    chooser.setFiles(photo());
    assertThat(page.getByRole(AriaRole.IMG)).not().hasCount(0);

    choose("Highway");
    choose("Small van load");
    choose("Tyres");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save").setExact(true))
        .click();
  }

  private void choose(String option) {
    phone.page().getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(option)).check();
  }

  private void openTheDesk() throws IOException, InterruptedException {
    desk = new Phone(folder.resolve("desk"), Phone.DESK);
    SignIn.atDesk(desk(), wardbook.url("/desk"), "chris.csu", PASSWORD);
  }

  private Page desk() {
    return Objects.requireNonNull(desk).page();
  }

  private void seeItsPhotoAndWard() {
    desk().navigate(wardbook.url("/desk/reports"));
    desk().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("FT-000001")).click();
    assertThat(desk().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("FT-000001")))
        .isVisible();
    assertThat(desk().getByText("Sevenoaks Town and St John's").first()).isVisible();
    desk().waitForFunction("() => [...document.images].some(image => image.naturalWidth > 1000)");
  }

  private void seeItCountedOnce() {
    desk().navigate(wardbook.url("/desk/plan"));
    desk()
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Fly-tip reports received"))
        .click();
    assertThat(desk().getByText("Counted (1)")).isVisible();
    assertThat(desk().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("FT-000001")))
        .hasCount(1);
  }

  /** A picture of the size a phone takes, so that scaling has something to do. */
  private Path photo() throws IOException {
    BufferedImage image = new BufferedImage(3000, 2250, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(new Color(0x4f6d3a));
    graphics.fillRect(0, 0, 3000, 2250);
    graphics.setColor(Color.BLACK);
    graphics.fillOval(900, 900, 1200, 700);
    graphics.dispose();
    Path file = folder.resolve("tip.jpg");
    ImageIO.write(image, "jpg", file.toFile());
    return file;
  }
}
