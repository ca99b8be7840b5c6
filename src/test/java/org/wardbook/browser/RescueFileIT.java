package org.wardbook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wardbook.report.ReportFilter;
import org.wardbook.report.Reports;

/** From a phone that can't send, by a file, to the desk; and then the phone sends after all. */
class RescueFileIT extends PhoneAndDesk {

  @BeforeEach
  void start() throws IOException, InterruptedException {
    open(new LiveWardbook(data()));
  }

  @Test
  void bringsAReportWithItsPhotoToTheDesk_andCountsItOnceWhenThePhoneSendsItToo() throws Exception {
    signInOnPhone();
    wardbook.stop();
    phone.setOffline(true);
    logFlyTip();
    beginAnother();
    var file = makeRescueFile();
    assertThat(Files.readString(file)).startsWith("wardbook-rescue-sealed-1 ");
    assertThat(Files.readString(file)).doesNotContain("fly-tip").doesNotContain("pat.warden");

    wardbook.start();
    openDesk().navigate(wardbook.url("/desk/settings/rescue-files"));
    importFile(file);
    assertThat(shown().getByText("1 imported with 1 new photos")).isVisible();
    importFile(file);
    assertThat(shown().getByText("1 here already").first()).isVisible();
    assertThat(stored()).isEqualTo(1);

    phone.setOffline(false);
    phone.page().navigate(wardbook.url("/field"));
    assertThat(phone.page().getByText(Pattern.compile("FT-000001|Accepted")).first()).isVisible();
    assertThat(stored()).isEqualTo(1);
  }

  private int stored() {
    return wardbook.bean(Reports.class).matching(ReportFilter.ALL).size();
  }

  private void logFlyTip() throws IOException {
    Page page = phone.page();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Report a fly-tip")).click();
    assertThat(page.getByText("Sevenoaks Town and St John's").first()).isVisible();
    var photo = folder.resolve("tip.jpg");
    ImageIO.write(new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB), "jpg", photo.toFile());
    page.waitForFileChooser(() -> press("Choose photos")).setFiles(photo);
    assertThat(page.locator("photos-question img").first()).isVisible();
    for (String answer : new String[] {"Highway", "Small van load", "Tyres"}) {
      page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(answer)).check();
    }
    press("Save");
    assertThat(page.getByText("Saved on this phone").first()).isVisible();
  }

  private void beginAnother() {
    Page page = phone.page();
    page.navigate(wardbook.url("/field#/new/fly-tip"));
    page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Highway")).check();
    assertThat(page.getByText("kept on this phone")).isVisible();
  }

  private Path makeRescueFile() {
    Page page = phone.page();
    page.navigate(wardbook.url("/field#/about"));
    assertThat(page.getByText("If this phone can’t send")).isVisible();
    assertThat(page.getByText("1 report is not finished.")).isVisible();
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "screenshots", "phone-rescue-390-light.png"))
            .setFullPage(true));
    var download = page.waitForDownload(() -> press("Make a rescue file"));
    var file = folder.resolve(download.suggestedFilename());
    download.saveAs(file);
    assertThat(page.getByText("Only the CSU can open it.")).isVisible();
    return file;
  }

  private void importFile(Path file) {
    shown().waitForFileChooser(() -> press("Choose a rescue file")).setFiles(file);
    assertThat(shown().getByText("Pat Warden (pat.warden)")).isVisible();
    assertThat(shown().getByText("Not finished on the phone")).isVisible();
    shown()
        .screenshot(
            new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", "desk-rescue-file-1366-light.png"))
                .setFullPage(true));
    press("Import this report");
  }

  private void press(String name) {
    shown()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }
}
