package org.wardbook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ViewportSize;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.wardbook.people.People;
import org.wardbook.people.Person;
import org.wardbook.people.Role;
import org.wardbook.report.Report;
import org.wardbook.report.ReportFilter;
import org.wardbook.report.ReportIntake;
import org.wardbook.report.ReportPhoto;
import org.wardbook.report.Reports;
import org.wardbook.report.definition.DefinitionCatalogue;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A phone whose server is not as it was: restored from a backup, or with a version of its own. */
class KeptReceiptsIT {
  private static final String PASSWORD = "a-long-enough-password";
  private static final String TOWN = "Sevenoaks Town and St John's";
  private static final Pattern REFERENCE = Pattern.compile("FT-[0-9]{6}");

  private static final String CONTENT =
      """
      async () => {
        const database = await new Promise((resolve) => {
          const open = indexedDB.open('wardbook');
          open.onsuccess = () => resolve(open.result);
        });
        const entries = await new Promise((resolve) => {
          const read = database.transaction('entries').objectStore('entries').getAll();
          read.onsuccess = () => resolve(read.result);
        });
        database.close();
        return JSON.stringify(entries[0].content);
      }\
      """;

  @RegisterExtension FailureScreenshot failureScreenshot = new FailureScreenshot(() -> page());

  @TempDir Path folder;

  private LiveWardbook wardbook;
  private Phone phone;
  private Person warden;

  @BeforeEach
  void open() throws IOException, InterruptedException {
    wardbook = new LiveWardbook(folder.resolve("data"));
    warden =
        wardbook.bean(People.class).open("pat.warden", "Pat Warden", Role.WARDEN, null, PASSWORD);
    phone = new Phone(folder.resolve("phone"), Phone.LARGE);
    SignIn.onPhone(page(), wardbook.url("/field"), "pat.warden", PASSWORD);
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
  void reportsArriveAgainByThemselves_whenTheServerIsRestoredFromAnOlderBackup() throws Exception {
    Path data = folder.resolve("data");
    wardbook.stop();
    FileSystemUtils.copyRecursively(data, folder.resolve("backup"));
    wardbook.start();
    flyTip(Map.of("vehicleSeen", true, "vehicleRegistration", "GK11ABC"));
    Report acknowledged = only();

    wardbook.stop();
    FileSystemUtils.deleteRecursively(data);
    FileSystemUtils.copyRecursively(folder.resolve("backup"), data);
    wardbook.start();
    page().reload();

    assertThat(page().getByText("The CSU’s server had lost this report")).isVisible();
    assertThat(page().getByText("sent it again")).isVisible();
    assertThat(page().getByText("‘Registration’ is lost")).isVisible();
    Report again = only();
    assertThat(again.id()).isEqualTo(acknowledged.id());
    assertThat(again.photos()).hasSize(1).allMatch(ReportPhoto::held);
    assertThat(again.problems()).extracting("code").containsExactly("sent-without-restricted");
    pictures("phone-lost-by-server");
  }

  @Test
  void nothingIsOverwritten_whenTheReportWasChangedWhileItsCorrectionWasOnItsWay() {
    flyTip(Map.of());
    Report first = only();
    correctElsewhere(
        first,
        answers -> {
          answers.put("size", "tipper-lorry");
          answers.put("notes", "Seen again on Monday: it has grown, and the lane is half blocked.");
        });

    page().getByText("Correct this report").click();
    PhoneForm.of(page(), definitions().latest("fly-tip").orElseThrow())
        .answer(Map.of("size", "car-boot", "place", "Behind the village hall"));
    tap("Save");
    assertThat(page().getByText("Needs attention")).isVisible();
    page().getByText("Compare the two versions").click();
    assertThat(page().getByText("Choose all of mine")).isVisible();
    pictures("phone-two-versions");

    tap("Send what is chosen");
    assertThat(page().getByText("Choose for ‘")).isVisible();
    tap("Choose all of the CSU’s");
    assertThat(page().getByText("Keep the CSU’s version")).isVisible();
    page().locator("#v-answers-place-mine").check();
    tap("Send what is chosen");

    assertThat(page().locator("report-screen .state").first()).containsText("FT-000001");
    assertThat(only().answers().path("size").stringValue()).isEqualTo("tipper-lorry");
    assertThat(only().answers().path("place").stringValue()).isEqualTo("Behind the village hall");
    assertThat(only().answers().path("notes").stringValue()).startsWith("Seen again");
  }

  private void flyTip(Map<String, Object> more) {
    PhoneForm form =
        PhoneForm.start(page(), definitions().latest("fly-tip").orElseThrow(), TOWN)
            .answer(Map.of("land", "highway", "size", "small-van", "primaryWaste", "tyres"))
            .answer(more)
            .photo(SmallPhoto.random(folder, new Random(1)));
    // Else it would be on its way before anybody could read that it is saved.
    phone.setOffline(true);
    form.save();
    phone.setOffline(false);
    assertThat(page().getByText(REFERENCE).first()).isVisible();
    assertThat(page().getByText("With the CSU")).isVisible();
  }

  /** As the same person does from another phone. */
  private void correctElsewhere(Report report, Consumer<ObjectNode> change) {
    var content = (ObjectNode) JsonMapper.shared().readTree((String) page().evaluate(CONTENT));
    content.put("revises", report.contentHash());
    change.accept((ObjectNode) content.path("answers"));
    wardbook
        .bean(ReportIntake.class)
        .receive(
            UUID.fromString(content.path("id").stringValue()),
            content.toString().getBytes(StandardCharsets.UTF_8),
            warden);
  }

  private DefinitionCatalogue definitions() {
    return wardbook.bean(DefinitionCatalogue.class);
  }

  private Report only() {
    var all = wardbook.bean(Reports.class).matching(ReportFilter.ALL);
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private void tap(String button) {
    page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  private void pictures(String name) {
    for (ColorScheme scheme : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
      page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      for (var size : new ViewportSize[] {Phone.SMALL, Phone.LARGE}) {
        page().setViewportSize(size.width, size.height);
        page()
            .screenshot(
                new Page.ScreenshotOptions()
                    .setPath(
                        Path.of(
                            System.getProperty("wardbook.screenshots", "target/screenshots"),
                            "%s-%d-%s.png"
                                .formatted(
                                    name, size.width, scheme.name().toLowerCase(Locale.ROOT))))
                    .setFullPage(true)
                    .setAnimations(ScreenshotAnimations.DISABLED));
      }
    }
  }
}
