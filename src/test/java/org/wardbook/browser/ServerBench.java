package org.wardbook.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.wardbook.bench.FilledWardbook;

/**
 * How long the desk takes with 10,000, 100,000 and 1,000,000 reports on a server with a heap of 512
 * MB: see docs/performance.md. {@code ./mvnw -B verify -Pbench -Dit.test=ServerBench
 * -Dwardbook.sizes=10000,1000000}; nothing here passes or fails by the clock.
 */
class ServerBench {
  private static final int ROUNDS = 20;
  private static final int OPEN_PAGES = 10;
  private static final long SEED = 4711;

  /** Leaflet moves the map by these; each is another part of it, in four zooms. */
  private static final List<String> MOVES =
      List.of(
          "ArrowRight",
          "ArrowDown",
          "+",
          "ArrowLeft",
          "ArrowUp",
          "+",
          "ArrowDown",
          "ArrowRight",
          "+",
          "ArrowUp",
          "ArrowLeft",
          "-",
          "ArrowDown",
          "-",
          "ArrowRight",
          "-");

  private static final List<Shown> PAGES =
      List.of(
          new Shown("/desk", "ward-map .cluster, ward-map .pin"),
          new Shown("/desk/reports", "vaadin-grid"),
          new Shown("/desk/reports?type=fly-tip&state=accepted&period=30-days", "vaadin-grid"),
          new Shown("/desk/wards", "h1"),
          new Shown("/desk/plan", ".plan-action"),
          new Shown("/desk/plan/2026/4.7", ".measure-of-action"),
          new Shown("/desk/plan/2026/4.7-b", ".measure-reports"),
          new Shown("/desk/ward/E05009964", ".ward-section"),
          new Shown("/desk/inbox", "h1"),
          new Shown("/desk/due", "h1"),
          new Shown("/desk/today", "h1"),
          new Shown("/desk/calendar", "h1"));

  /** What is reckoned anew after a report came in. */
  private static final List<Shown> AFTER_NEWS =
      List.of(
          new Shown("/desk/wards", "h1"),
          new Shown("/desk/plan", ".plan-action"),
          new Shown("/desk/plan/2026/4.7-b", ".measure-reports"),
          new Shown("/desk/ward/E05009964", ".ward-section"),
          new Shown("/desk/due", "h1"),
          new Shown("/desk/today", "h1"));

  /** A page's address and what shows that it is drawn. */
  private record Shown(String address, String sign) {}

  @Test
  @EnabledIfSystemProperty(named = "wardbook.sizes", matches = ".+")
  void measures() throws Exception {
    var folder = Files.createDirectories(Path.of("target", "bench"));
    for (var size : System.getProperty("wardbook.sizes").split(",")) {
      var data = folder.resolve("reports-" + size);
      if (!Files.exists(data)) {
        FilledWardbook.fill(Files.createDirectories(data), Integer.parseInt(size), SEED);
      }
      long begun = System.nanoTime();
      try (var server = new ServerProcess(data, "512m");
          var desk = new Phone(folder.resolve("desk-" + size), Phone.DESK)) {
        System.out.printf("%s reports: started in %.1f s%n", size, sinceThen(begun) / 1_000);
        var page = desk.page();
        SignIn.atDesk(page, server.url("/desk"), "csu", "wardbook-demo");
        moveTheMap(page, server, size);
        changeTheFilter(page, server, size);
        for (var shown : PAGES) {
          open(page, server, size, shown, () -> {});
        }
        for (var shown : AFTER_NEWS) {
          open(page, server, size + " and one more", shown, () -> sendAFlyTip(page, server));
        }
        memory(page.context(), server, size);
      }
    }
  }

  /** What the server takes to say what is in another part of the map. */
  private static void moveTheMap(Page page, ServerProcess server, String size) {
    var figures = new Figures();
    page.navigate(server.url("/desk"));
    page.locator("ward-map .cluster, ward-map .pin").first().waitFor();
    page.locator("ward-map .leaflet-container").focus();
    for (int round = 0; round < ROUNDS / 4; round++) {
      for (var key : MOVES) {
        long begun = System.nanoTime();
        var request = page.waitForRequestFinished(told(), () -> page.keyboard().press(key));
        figures.drawn.add(sinceThen(begun));
        figures.add(List.of(request));
      }
    }
    figures.print(size, "another view of the map");
  }

  /** From the key until the pins, shades and counts of another month are there. */
  private static void changeTheFilter(Page page, ServerProcess server, String size) {
    var figures = new Figures();
    page.navigate(server.url("/desk"));
    var slider = page.locator("input[type=range]");
    slider.waitFor();
    for (int round = 0; round < ROUNDS; round++) {
      long begun = System.nanoTime();
      var key = round % 4 < 2 ? "ArrowRight" : "ArrowLeft";
      var request = page.waitForRequestFinished(told(), () -> slider.press(key));
      figures.drawn.add(sinceThen(begun));
      figures.add(List.of(request));
    }
    figures.print(size, "another month as the filter of the map");
  }

  /** Until the page is drawn, and of that what the server took to say what is on it. */
  private static void open(
      Page page, ServerProcess server, String size, Shown shown, Runnable first) {
    var figures = new Figures();
    var requests = new ArrayList<Request>();
    Consumer<Request> listener =
        request -> {
          if (isOurs(request)) {
            requests.add(request);
          }
        };
    page.onRequestFinished(listener);
    for (int round = 0; round < ROUNDS; round++) {
      first.run();
      requests.clear();
      long begun = System.nanoTime();
      page.navigate(server.url(shown.address));
      page.locator(shown.sign).first().waitFor();
      figures.drawn.add(sinceThen(begun));
      figures.add(List.copyOf(requests));
    }
    page.offRequestFinished(listener);
    figures.print(size, shown.address);
  }

  /** As a phone does: the report is received and counts from then on. */
  private static void sendAFlyTip(Page page, ServerProcess server) {
    var id = UUID.randomUUID();
    var observed = Instant.now().minus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
    var report =
        """
        {"id":"%s","type":"fly-tip","definitionVersion":1,"observedAt":"%s","savedAt":"%s",
         "sentAt":"%s","ward":null,"photos":[],"reasons":{},"revises":null,
         "location":{"lat":51.350001,"lon":0.190001,"accuracyMetres":8,"source":"gps"},
         "answers":{"land":"highway","primaryWaste":"tyres","size":"small-van"}}
        """
            .formatted(id, observed, observed, Instant.now());
    var answer =
        page.context()
            .request()
            .put(
                server.url("/api/v1/reports/" + id),
                RequestOptions.create()
                    .setHeader("X-Wardbook-Client", "bench/1")
                    .setHeader("Content-Type", "application/json")
                    .setData(report));
    if (answer.status() != 201) {
      throw new IllegalStateException("Not received: " + answer.status() + " " + answer.text());
    }
  }

  /** Vaadin's own requests: what the page says, and what is on it. */
  private static boolean isOurs(Request request) {
    return request.url().contains("v-r=uidl") || request.url().contains("v-r=init");
  }

  private static Page.WaitForRequestFinishedOptions told() {
    return new Page.WaitForRequestFinishedOptions().setPredicate(ServerBench::isOurs);
  }

  private static void memory(BrowserContext browser, ServerProcess server, String size)
      throws Exception {
    for (var address : List.of("/desk", "/desk/reports", "/desk/wards", "/desk/plan")) {
      long before = server.usedAfterCollecting();
      var pages = new ArrayList<Page>();
      for (int number = 0; number < OPEN_PAGES; number++) {
        var page = browser.newPage();
        page.navigate(server.url(address));
        page.locator("h1").first().waitFor();
        pages.add(page);
      }
      long more = server.usedAfterCollecting() - before;
      System.out.printf("%s reports, %s: %d kB a page%n", size, address, more / OPEN_PAGES);
      pages.forEach(Page::close);
    }
  }

  /** In milliseconds. */
  private static double sinceThen(long nanos) {
    return (System.nanoTime() - nanos) / 1e6;
  }

  /** Of one thing that was done again and again; milliseconds and bytes on the wire. */
  private static final class Figures {
    final List<Double> drawn = new ArrayList<>();
    private final List<Double> served = new ArrayList<>();
    private final List<Double> bytes = new ArrayList<>();

    void add(List<Request> requests) {
      served.add(
          requests.stream()
              .map(Request::timing)
              .mapToDouble(timing -> timing.responseEnd - timing.requestStart)
              .sum());
      bytes.add(requests.stream().mapToDouble(request -> request.sizes().responseBodySize).sum());
    }

    void print(String size, String what) {
      System.out.printf(
          "%s reports, %s: drawn p50 %.0f ms, p95 %.0f ms; served p50 %.0f ms, p95 %.0f ms;"
              + " p50 %.1f kB, most %.1f kB%n",
          size,
          what,
          percentile(drawn, 50),
          percentile(drawn, 95),
          percentile(served, 50),
          percentile(served, 95),
          percentile(bytes, 50) / 1_000,
          percentile(bytes, 100) / 1_000);
    }

    /** Nearest rank. */
    private static double percentile(List<Double> values, int percent) {
      double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
      return sorted[(int) Math.ceil(percent / 100.0 * sorted.length) - 1];
    }
  }
}
