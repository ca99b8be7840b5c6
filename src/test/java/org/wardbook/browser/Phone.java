package org.wardbook.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchPersistentContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Geolocation;
import com.microsoft.playwright.options.ViewportSize;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A real browser with a profile of its own that outlives its process, as a phone does: it can be
 * killed and started again, and cut off from the network.
 */
final class Phone implements AutoCloseable {

  static final ViewportSize LARGE = new ViewportSize(390, 844);
  static final ViewportSize SMALL = new ViewportSize(320, 568);
  static final ViewportSize DESK = new ViewportSize(1366, 768);
  static final ViewportSize TABLET = new ViewportSize(1024, 768);

  /** Sevenoaks High Street, a good fix. */
  private static final Geolocation HIGH_STREET = new Geolocation(51.27266, 0.1888).setAccuracy(8);

  /**
   * How long a page may take to show what it must on a busy machine; nothing waits longer than it
   * needs.
   */
  private static final double PATIENCE_MS = 30_000;

  private final Path profile;
  private final ViewportSize viewport;
  private final Playwright playwright;
  private final ChromiumBinary chromium;
  private BrowserContext context;

  Phone(Path profile, ViewportSize viewport) throws IOException, InterruptedException {
    this.profile = profile;
    this.viewport = viewport;
    this.chromium = ChromiumBinary.find();
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    // Playwright must not fetch a browser of its own: the one found above is used.
    this.playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    this.context = launch();
  }

  private BrowserContext launch() {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.putAll(chromium.environment());
    boolean touch = viewport.width < 600;
    return playwright
        .chromium()
        .launchPersistentContext(
            profile,
            new LaunchPersistentContextOptions()
                .setExecutablePath(chromium.executable())
                .setEnv(environment)
                .setHeadless(true)
                .setArgs(
                    List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync"))
                .setViewportSize(viewport)
                .setHasTouch(touch)
                .setLocale("en-GB")
                .setTimezoneId("Europe/London")
                .setPermissions(List.of("geolocation"))
                .setGeolocation(HIGH_STREET));
  }

  /** The one page of the app; a phone shows one at a time. */
  Page page() {
    return context.pages().isEmpty() ? context.newPage() : context.pages().getFirst();
  }

  BrowserContext context() {
    return context;
  }

  void setOffline(boolean offline) {
    context.setOffline(offline);
  }

  /**
   * Ends the browser in an orderly way; a kill within half a minute of signing in loses the cookie.
   */
  void quit() {
    context.close();
  }

  /** Ends the browser's process at once, as a phone does that runs out of memory or battery. */
  void kill() {
    List<ProcessHandle> processes =
        ProcessHandle.allProcesses()
            .filter(
                process ->
                    process.info().commandLine().orElse("").contains("--user-data-dir=" + profile))
            .toList();
    processes.forEach(ProcessHandle::destroyForcibly);
    processes.forEach(process -> process.onExit().join());
  }

  /** Starts the browser again with what its profile kept. */
  void reopen() {
    context = launch();
  }

  @Override
  public void close() {
    playwright.close();
  }
}
