package org.wardbook.browser;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A few kills; {@link BrowserKillsCampaign} is the long run. */
class BrowserKillsIT extends KilledBrowser {

  @Test
  void losesAndDoublesNothing_whenTheBrowserIsKilledAtAnyPoint() throws Exception {
    kill(5, Duration.ofMinutes(10));
  }
}
