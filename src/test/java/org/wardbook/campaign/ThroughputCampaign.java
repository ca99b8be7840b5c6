package org.wardbook.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * How many reports a second the whole server takes in durably, beside the least that could, in the
 * same run: by turns, so that a busy machine is as busy for both.
 */
class ThroughputCampaign {
  private static final int CLIENTS = 32;
  private static final int ROUNDS = 3;
  private static final Duration WARM_UP = Duration.ofSeconds(20);
  private static final Duration MEASURED =
      Duration.ofSeconds(Integer.getInteger("campaign.seconds", 10));

  private final Settings settings = Settings.read();

  @Test
  void takesInReportsDurably_besideTheBareCeiling() throws Exception {
    var folder = Files.createDirectories(Path.of("target", "campaign"));
    var log = folder.resolve("throughput.log");
    try (var server =
            new ServerProcess(
                KillableServer.class, Files.createTempDirectory(folder, "throughput"), log, 4);
        var bare =
            new ServerProcess(
                BareCeiling.class, Files.createTempDirectory(folder, "throughput-bare"), log, 4)) {
      server.start();
      bare.start();
      var whole = new Load(server.port(), server.deviceCookie(), CLIENTS);
      var least = new Load(bare.port(), "none=none", CLIENTS);
      whole.run(settings.seed(), WARM_UP);
      least.run(settings.seed(), WARM_UP);
      List<Load.Figures> wholes = new ArrayList<>();
      List<Load.Figures> leasts = new ArrayList<>();
      for (var round = 1; round <= ROUNDS; round++) {
        leasts.add(least.run(settings.seed() + round * 1_000L, MEASURED));
        wholes.add(whole.run(settings.seed() + round * 1_000L, MEASURED));
      }
      var middleWhole = middle(wholes);
      var middleLeast = middle(leasts);
      Machine.report(
          "throughput",
          """
          Throughput, seed %d, %s, %d clients
            whole server  %s
            bare ceiling  %s
            ratio         %.2f
          """
              .formatted(
                  settings.seed(),
                  Machine.words(),
                  CLIENTS,
                  middleWhole,
                  middleLeast,
                  middleWhole.perSecond() / middleLeast.perSecond()));
      assertThat(wholes).allSatisfy(each -> assertThat(each.nanos()).isNotEmpty());
    }
  }

  private static Load.Figures middle(List<Load.Figures> rounds) {
    return rounds.stream()
        .sorted(Comparator.comparingDouble(Load.Figures::perSecond))
        .toList()
        .get(rounds.size() / 2);
  }
}
