package org.wardbook.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.wardbook.people.People;
import org.wardbook.people.Role;

/** Chromium is killed again and again while somebody captures and sends, on the same profile. */
abstract class KilledBrowser {
  private static final long SEED = Long.getLong("campaign.seed", 20261123);
  private static final String PASSWORD = "a-long-enough-password";

  @RegisterExtension FailureScreenshot failureScreenshot = new FailureScreenshot(() -> page());

  @TempDir Path folder;

  private Phone phone;

  /** Kills it so often, or for so long. */
  void kill(int times, Duration atMost) throws Exception {
    try (LiveWardbook wardbook = new LiveWardbook(folder.resolve("data"))) {
      wardbook.bean(People.class).open("pat.warden", "Pat Warden", Role.WARDEN, null, PASSWORD);
      phone = new Phone(folder.resolve("phone"), Phone.LARGE);
      try (BrowserKills kills = new BrowserKills(wardbook, phone, folder, SEED)) {
        signIn(wardbook);
        Instant until = Instant.now().plus(atMost);
        int lives = 0;
        while (lives < times && Instant.now().isBefore(until)) {
          kills.live(++lives);
          if (lives % 25 == 0) {
            tell(kills.figures());
          }
        }
        kills.getThrough();
        tell(kills.figures() + "; every report is with the CSU, once, with its photos");
      } finally {
        phone.close();
      }
    }
  }

  private Page page() {
    return phone.page();
  }

  private void signIn(LiveWardbook wardbook) {
    Page page = phone.page();
    SignIn.onPhone(page, wardbook.url("/field"), "pat.warden", PASSWORD);
    // A kill within half a minute of signing in would lose the cookie.
    phone.quit();
    phone.reopen();
  }

  private static void tell(String figures) throws Exception {
    Path file = Path.of("target", "campaign", "browser-kills.txt");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "seed %d: %s%n".formatted(SEED, figures));
    System.out.println("Browser kills, seed " + SEED + ": " + figures);
  }
}
