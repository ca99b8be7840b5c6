package org.wardbook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wardbook.report.ReportFilter;
import org.wardbook.report.Reports;

/** The path that everything hangs on: logged without a signal, received once, seen by the CSU. */
class OfflinePathIT extends PhoneAndDesk {

  private static final Pattern RECEIVED = Pattern.compile("FT-000001|Accepted");

  @BeforeEach
  void start() throws IOException, InterruptedException {
    open(new LiveWardbook(data()));
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
    openDesk();
    assertThat(shown().getByText("No reports").first()).isVisible();

    List<Response> puts = new CopyOnWriteArrayList<>();
    phone.page().onResponse(answer -> keepPut(answer, puts));
    phone.setOffline(false);
    assertThat(phone.page().getByText(RECEIVED).first()).isVisible();
    // Failure 6: the worker opened the page, and has no part in what is sent.
    assertThat(puts).isNotEmpty().noneMatch(Response::fromServiceWorker);
    // Nothing was reloaded: the server told the open page.
    assertThat(shown().getByText("1 report").first()).isVisible();

    phone.page().reload();
    assertThat(phone.page().getByText(RECEIVED).first()).isVisible();
    assertThat(wardbook.bean(Reports.class).matching(ReportFilter.ALL)).hasSize(1);
    seeItsPhotoAndWard();
    seeItCountedOnce();
  }

  private static void keepPut(Response answer, List<Response> puts) {
    if (answer.request().method().equals("PUT")) {
      puts.add(answer);
    }
  }

  private void signInOnce() {
    Page page = phone.page();
    signInOnPhone();
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

  private void seeItsPhotoAndWard() {
    shown().navigate(wardbook.url("/desk/reports"));
    shown().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("FT-000001")).click();
    assertThat(
            shown().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("FT-000001")))
        .isVisible();
    assertThat(shown().getByText("Sevenoaks Town and St John's").first()).isVisible();
    shown().waitForFunction("() => [...document.images].some(image => image.naturalWidth > 1000)");
  }

  private void seeItCountedOnce() {
    shown().navigate(wardbook.url("/desk/plan"));
    shown()
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Fly-tip reports received"))
        .click();
    assertThat(shown().getByText("Counted (1)")).isVisible();
    assertThat(shown().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("FT-000001")))
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
