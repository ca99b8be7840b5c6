package org.wardbook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How the phone compares with the least that a browser can do, as ratios of one run: see
 * docs/performance.md. Run by {@code ./mvnw -B verify -Pbench}; nothing here passes or fails by the
 * clock.
 */
class PhoneBench {
  private static final int ROUNDS = 7;

  /** A page that keeps one text in the browser's storage, and nothing else. */
  private static final String BARE_SHELL =
      """
      <!doctype html><meta charset=utf-8><title>Bare</title><script type=module>
      const open = indexedDB.open('bare', 1);
      open.onupgradeneeded = () => open.result.createObjectStore('texts');
      open.onsuccess = () => {
        const read = open.result.transaction('texts').objectStore('texts').get('text');
        read.onsuccess = () => {
          const field = document.createElement('input');
          field.id = 'f-place';
          field.value = read.result ?? '';
          document.body.append(field);
        };
      };
      </script>""";

  /** Milliseconds since the navigation when the field takes a key. */
  private static final String UNTIL_TYPING =
      """
      () => new Promise((resolve) => {
        const look = () => {
          const field = document.querySelector('#f-place');
          if (!field) return requestAnimationFrame(look);
          field.focus();
          document.execCommand('insertText', false, 'x');
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
        };
        look();
      })""";

  /** Milliseconds from the tap on "Save" until the next screen says so and is painted. */
  private static final String SAVE =
      """
      () => new Promise((resolve) => {
        const begun = performance.now();
        [...document.querySelectorAll('.save-bar button')].at(0).click();
        const look = () =>
          document.querySelector('report-screen .state')
            ? requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)))
            : requestAnimationFrame(look);
        look();
      })""";

  /** Milliseconds for one strict write of as many bytes as a photo has. */
  private static final String RAW_PUT =
      """
      () => new Promise((resolve, reject) => {
        const open = indexedDB.open('bench', 1);
        open.onupgradeneeded = () => open.result.createObjectStore('bytes');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const begun = performance.now();
          const writing = open.result.transaction('bytes', 'readwrite', { durability: 'strict' });
          writing.objectStore('bytes').put(new ArrayBuffer(300_000), 'photo');
          writing.oncomplete = () => {
            const taken = performance.now() - begun;
            open.result.close();
            resolve(taken);
          };
        };
      })""";

  @Test
  void compares(@TempDir Path folder) throws Exception {
    try (LiveWardbook wardbook = new LiveWardbook(folder.resolve("data"), "demo");
        Phone phone = new Phone(folder.resolve("phone"), Phone.LARGE)) {
      signIn(phone.page(), wardbook);
      Path photo = photoIn(folder);
      compare("save to painted, 6x CPU", saves(phone, wardbook, photo), rawPuts(phone, wardbook));
      begin(phone.page(), wardbook);
      String form = phone.page().url();
      String bare = bareShell(folder).toUri().toString();
      compare("cold offline start to typing", coldStarts(phone, form), coldStarts(phone, bare));
    }
  }

  private void signIn(Page page, LiveWardbook wardbook) {
    page.navigate(wardbook.url("/field"));
    page.getByLabel("Username").fill("warden");
    page.getByLabel("Password").fill("wardbook-demo");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in").setExact(true))
        .click();
    assertThat(page.getByText("Last reached the CSU")).isVisible();
    page.waitForFunction("() => navigator.serviceWorker.controller !== null");
  }

  private void begin(Page page, LiveWardbook wardbook) {
    page.navigate(wardbook.url("/field#/"));
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Report a fly-tip")).click();
    assertThat(page.getByText("Sevenoaks Town and St John's").first()).isVisible();
  }

  private List<Double> saves(Phone phone, LiveWardbook wardbook, Path photo) {
    List<Double> taken = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      Page page = phone.page();
      begin(page, wardbook);
      page.waitForFileChooser(
              () ->
                  page.getByRole(
                          AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Choose photos"))
                      .click())
          .setFiles(photo);
      assertThat(page.locator("photos-question img")).hasCount(1);
      for (String option : List.of("Highway", "Small van load", "Tyres")) {
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(option)).check();
      }
      assertThat(page.getByText("is kept on this phone")).isVisible();
      slowDown(page, 6);
      taken.add(((Number) page.evaluate(SAVE)).doubleValue());
      slowDown(page, 1);
    }
    return taken;
  }

  private List<Double> rawPuts(Phone phone, LiveWardbook wardbook) {
    Page page = phone.page();
    page.navigate(wardbook.url("/field#/about"));
    slowDown(page, 6);
    List<Double> taken =
        IntStream.range(0, ROUNDS)
            .mapToObj(round -> ((Number) page.evaluate(RAW_PUT)).doubleValue())
            .toList();
    slowDown(page, 1);
    return taken;
  }

  /** Each in a browser process of its own. */
  private List<Double> coldStarts(Phone phone, String address) {
    List<Double> taken = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      phone.quit();
      phone.reopen();
      phone.setOffline(true);
      phone.page().navigate(address);
      taken.add(((Number) phone.page().evaluate(UNTIL_TYPING)).doubleValue());
    }
    return taken;
  }

  private static Path bareShell(Path folder) throws IOException {
    return Files.writeString(folder.resolve("bare.html"), BARE_SHELL);
  }

  /** Noisy as grass is, so that it ends at the size of a real one. */
  private static Path photoIn(Path folder) throws IOException {
    BufferedImage image = new BufferedImage(4000, 3000, BufferedImage.TYPE_INT_RGB);
    Random colours = new Random(1);
    for (int y = 0; y < 3000; y += 20) {
      for (int x = 0; x < 4000; x += 20) {
        image.setRGB(x, y, 20, 20, square(colours.nextInt(0xffffff)), 0, 0);
      }
    }
    Path file = folder.resolve("tip.jpg");
    ImageIO.write(image, "jpg", file.toFile());
    return file;
  }

  private static int[] square(int colour) {
    return IntStream.generate(() -> colour).limit(400).toArray();
  }

  private static void slowDown(Page page, int times) {
    JsonObject rate = new JsonObject();
    rate.addProperty("rate", times);
    page.context().newCDPSession(page).send("Emulation.setCPUThrottlingRate", rate);
  }

  private static void compare(String what, List<Double> ours, List<Double> least) {
    assertThat(ours).hasSameSizeAs(least);
    System.out.printf(
        "%s: median %.0f ms, worst %.0f ms; the least: median %.0f ms, worst %.0f ms; ratio %.1f%n",
        what, median(ours), worst(ours), median(least), worst(least), median(ours) / median(least));
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private static double worst(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
  }
}
