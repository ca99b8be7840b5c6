package org.wardbook.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.wardbook.bench.FilledWardbook;

/**
 * How long the desk's pages take with 10,000, 100,000 and 1,000,000 reports on a server with a heap
 * of 512 MB: see docs/performance.md. {@code ./mvnw -B verify -Pbench -Dit.test=ServerBench
 * -Dwardbook.sizes=10000,1000000}; nothing here passes or fails by the clock.
 */
class ServerBench {
  private static final int ROUNDS = 20;
  private static final int OPEN_PAGES = 10;
  private static final long SEED = 4711;

  /** A page's address and what shows that it is drawn. */
  private static final Map<String, String> PAGES =
      new LinkedHashMap<>(
          Map.of(
              "/desk", "ward-map",
              "/desk/reports", "vaadin-grid",
              "/desk/reports?type=fly-tip&state=accepted&period=30-days", "vaadin-grid",
              "/desk/plan", ".plan-action",
              "/desk/plan/2026/4.7", ".measure-of-action",
              "/desk/plan/2026/4.7-b", ".measure-reports",
              "/desk/ward/E05009964", ".ward-section",
              "/desk/inbox", "h1",
              "/desk/due", "h1"));

  @Test
  @EnabledIfSystemProperty(named = "wardbook.sizes", matches = ".+")
  void measures() throws Exception {
    var folder = Files.createDirectories(Path.of("target", "bench"));
    for (var size : System.getProperty("wardbook.sizes").split(",")) {
      var data = folder.resolve("reports-" + size);
      if (!Files.exists(data)) {
        FilledWardbook.fill(Files.createDirectories(data), Integer.parseInt(size), SEED);
      }
      try (var server = new ServerProcess(data, "512m");
          var desk = new Phone(folder.resolve("desk-" + size), Phone.DESK)) {
        var page = desk.page();
        signIn(page, server);
        for (var shown : PAGES.entrySet()) {
          measure(page, server, size, shown.getKey(), shown.getValue());
        }
        memory(page.context(), server, size);
      }
    }
  }

  private static void signIn(Page page, ServerProcess server) {
    SignIn.atDesk(page, server.url("/desk"), "csu", "wardbook-demo");
  }

  /** Until the page is drawn, and of that what the server took to say what is on it. */
  private static void measure(
      Page page, ServerProcess server, String size, String address, String sign) {
    var drawn = new ArrayList<Double>();
    var served = new ArrayList<Double>();
    var bytes = new ArrayList<Double>();
    for (int round = 0; round < ROUNDS; round++) {
      var requests = new ArrayList<Request>();
      page.onRequestFinished(requests::add);
      long begun = System.nanoTime();
      page.navigate(server.url(address));
      page.locator(sign).first().waitFor();
      drawn.add((System.nanoTime() - begun) / 1e6);
      var ours = requests.stream().filter(one -> one.url().contains("v-r=")).toList();
      served.add(ours.stream().mapToDouble(one -> one.timing().responseEnd).sum());
      bytes.add(ours.stream().mapToDouble(one -> one.sizes().responseBodySize).sum());
    }
    System.out.printf(
        "%s reports, %s: drawn p50 %.0f ms, p95 %.0f ms; served p50 %.0f ms, p95 %.0f ms; %.0f kB%n",
        size,
        address,
        percentile(drawn, 50),
        percentile(drawn, 95),
        percentile(served, 50),
        percentile(served, 95),
        percentile(bytes, 50) / 1_000);
  }

  private static void memory(BrowserContext browser, ServerProcess server, String size)
      throws Exception {
    for (var address : List.of("/desk", "/desk/reports", "/desk/plan")) {
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

  /** Nearest rank. */
  private static double percentile(List<Double> values, int percent) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted[(int) Math.ceil(percent / 100.0 * sorted.length) - 1];
  }
}
