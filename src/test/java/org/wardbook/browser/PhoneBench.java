package org.wardbook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /**
   * Milliseconds from the tap that opens a form until its first text field took a key and shows it.
   */
  private static final String OPEN =
      """
      (link) => new Promise((resolve) => {
        const begun = performance.now();
        document.querySelector(link).click();
        const look = () => {
          const field = document.querySelector('ordinary-form input[type=text], ordinary-form textarea');
          if (!field) return requestAnimationFrame(look);
          field.focus();
          document.execCommand('insertText', false, 'x');
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)));
        };
        look();
      })""";

  /** Milliseconds until an empty page shows a key in a new field. */
  private static final String BARE_FIELD =
      """
      () => new Promise((resolve) => {
        const begun = performance.now();
        const field = document.createElement('input');
        document.body.replaceChildren(field);
        field.focus();
        document.execCommand('insertText', false, 'x');
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)));
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

  /**
   * Milliseconds from the tap on a key until what it leads to is there and painted: the question
   * for the plate, or the count with the vehicle in it, which is on disk by then.
   */
  private static final String TAP =
      """
      ([key, sign, text]) => new Promise((resolve) => {
        const begun = performance.now();
        [...document.querySelectorAll('button')].find((b) => b.innerText.includes(key)).click();
        const look = () => {
          const there = document.querySelector(sign);
          return there && (!text || there.textContent.trim() === text)
            ? requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)))
            : requestAnimationFrame(look);
        };
        look();
      })""";

  /** How many vehicles a long session records. */
  private static final int VEHICLES = 200;

  /** Of its first and of its last, so that one slow moment of the machine does not decide. */
  private static final int COMPARED = 21;

  private final Map<Page, CDPSession> wires = new HashMap<>();

  @Test
  void compares(@TempDir Path folder) throws Exception {
    try (LiveWardbook wardbook = new LiveWardbook(folder.resolve("data"), "demo");
        BareShell bare = new BareShell();
        Phone phone = new Phone(folder.resolve("phone"), Phone.LARGE)) {
      signIn(phone.page(), wardbook);
      for (String type : List.of("fly-tip", "activity")) {
        compare(
            "tap to the first key of a form (%s), 4x CPU".formatted(type),
            openings(phone, wardbook, type),
            bareFields(phone, bare));
      }
      var logged = vehicles(phone, wardbook);
      compare(
          "a session's last %d vehicles against its first, 4x CPU".formatted(COMPARED),
          logged.subList(VEHICLES - COMPARED, VEHICLES),
          logged.subList(0, COMPARED));
      Path photo = photoIn(folder);
      compare("save to painted, 6x CPU", saves(phone, wardbook, photo), rawPuts(phone, wardbook));
      begin(phone.page(), wardbook);
      String form = phone.page().url();
      phone.page().navigate(bare.url());
      waitForWorker(phone.page());
      compare(
          "cold offline start to typing", coldStarts(phone, form), coldStarts(phone, bare.url()));
    }
  }

  private void signIn(Page page, LiveWardbook wardbook) {
    SignIn.onPhone(page, wardbook.url("/field"), "warden", "wardbook-demo");
  }

  private static void waitForWorker(Page page) {
    page.waitForFunction("() => navigator.serviceWorker.controller !== null");
  }

  private void begin(Page page, LiveWardbook wardbook) {
    page.navigate(wardbook.url("/field#/"));
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Report a fly-tip")).click();
    assertThat(page.getByText("Sevenoaks Town and St John's").first()).isVisible();
  }

  /** Each on a page that was loaded anew and has come to rest. */
  private List<Double> openings(Phone phone, LiveWardbook wardbook, String type) {
    String link = "a[href='#/new/%s']".formatted(type);
    List<Double> taken = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      Page page = phone.page();
      page.navigate(wardbook.url("/field#/about"));
      page.reload();
      page.navigate(wardbook.url("/field#/"));
      assertThat(page.locator(link)).isVisible();
      page.waitForLoadState(LoadState.NETWORKIDLE);
      slowDown(page, 4);
      taken.add(((Number) page.evaluate(OPEN, link)).doubleValue());
      slowDown(page, 1);
    }
    return taken;
  }

  private List<Double> bareFields(Phone phone, BareShell bare) {
    Page page = phone.page();
    page.navigate(bare.url());
    slowDown(page, 4);
    List<Double> taken =
        IntStream.range(0, ROUNDS)
            .mapToObj(round -> ((Number) page.evaluate(BARE_FIELD)).doubleValue())
            .toList();
    slowDown(page, 1);
    return taken;
  }

  /** What the session itself takes for each vehicle: to ask for it, and to have it. */
  private List<Double> vehicles(Phone phone, LiveWardbook wardbook) {
    Page page = phone.page();
    page.navigate(wardbook.url("/field#/"));
    var roadside = new RoadsideOnPhone(page);
    roadside.start("High Street, Otford", List.of("Alan Ashdown", "Bridget Cole"));
    List<Double> taken = new ArrayList<>();
    for (int number = 1; number <= VEHICLES; number++) {
      slowDown(page, 4);
      double asked = tap(page, "Log a vehicle", "#sw-plate", "");
      slowDown(page, 1);
      roadside.describe("XX%02d ABC".formatted(2 + number % 20), 35 + number % 12);
      slowDown(page, 4);
      double kept = tap(page, "Alan Ashdown agrees", ".sw-pass strong", "" + number);
      slowDown(page, 1);
      taken.add(asked + kept);
    }
    return taken;
  }

  private static double tap(Page page, String key, String sign, String text) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(key)).waitFor();
    return ((Number) page.evaluate(TAP, List.of(key, sign, text))).doubleValue();
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

  /**
   * One wire to a page for all rounds: each further one makes the page slower, and what was
   * measured last would look slow for it.
   */
  private void slowDown(Page page, int times) {
    JsonObject rate = new JsonObject();
    rate.addProperty("rate", times);
    wires
        .computeIfAbsent(page, one -> one.context().newCDPSession(one))
        .send("Emulation.setCPUThrottlingRate", rate);
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
