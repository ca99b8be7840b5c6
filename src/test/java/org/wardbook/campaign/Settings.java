package org.wardbook.campaign;

import java.time.Duration;

/**
 * How long and how hard a campaign is: a short one belongs to every {@code verify}, {@code
 * -Pcampaign} makes it long.
 *
 * @param seed of every choice that the campaign makes
 * @param minutes after which it ends whatever was reached
 * @param submissions PUTs that go through the fault proxy
 * @param kills how often the server is killed meanwhile
 * @param cuts places at which the log is torn
 */
record Settings(long seed, int minutes, int submissions, int kills, int cuts) {
  static Settings read() {
    return new Settings(
        Long.getLong("campaign.seed", 20_261_123L),
        Integer.getInteger("campaign.minutes", 1),
        Integer.getInteger("campaign.submissions", 1_500),
        Integer.getInteger("campaign.kills", 1),
        Integer.getInteger("campaign.cuts", 300));
  }

  Duration longest() {
    return Duration.ofMinutes(minutes);
  }
}
