package org.wardbook.browser;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * The long run of {@link BrowserKillsIT} (docs/durability.md): {@code campaign.browserKills} kills,
 * or as many as {@code campaign.minutes} allow.
 */
class BrowserKillsCampaign extends KilledBrowser {

  @Test
  void losesAndDoublesNothing_whenTheBrowserIsKilledHundredsOfTimes() throws Exception {
    kill(
        Integer.getInteger("campaign.browserKills", 300),
        Duration.ofMinutes(Integer.getInteger("campaign.minutes", 60)));
  }
}
