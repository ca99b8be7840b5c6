package org.wardbook.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/**
 * Clients send through a network full of faults while the server is killed again and again.
 * Afterwards everything that was acknowledged is there, once (failures 1, 3 and 9 of
 * docs/durability.md).
 */
class ServerKillsIT {
  private static final int CLIENTS = 48;

  private final Settings settings = Settings.read();
  private final Ledger ledger = new Ledger();

  @Test
  void keepsEveryAcknowledgedReportOnce_whenTheServerIsKilledAgainAndAgain() throws Exception {
    var folder = Files.createDirectories(Path.of("target", "campaign"));
    var data = Files.createTempDirectory(folder, "server-kills");
    var started = System.nanoTime();
    try (var server =
            new ServerProcess(KillableServer.class, data, folder.resolve("server-kills.log"), 1);
        var proxy = new FaultProxy(server.port(), settings.seed())) {
      server.start();
      var cookie = server.deviceCookie();
      var kills = sendAndKill(server, proxy, cookie);
      var took = Duration.ofNanos(System.nanoTime() - started);

      var inventory = Inventory.of(data, ledger);
      server.start();
      var replayed = replay(server, cookie);
      Machine.report("server-kills", words(proxy, inventory, kills, replayed, took));

      assertThat(ledger.brokenPromises()).isEmpty();
      assertThat(inventory.lost()).isEmpty();
      assertThat(inventory.duplicated()).isEmpty();
      assertThat(inventory.integrity()).isEqualTo("[ok]");
      assertThat(ledger.reports()).isNotEmpty();
      assertThat(ledger.photos()).isNotEmpty();
      assertThat(kills).isPositive();
    }
  }

  /** Kills it once for every part of the submissions, and at the end; returns how often. */
  private int sendAndKill(ServerProcess server, FaultProxy proxy, String cookie)
      throws IOException, InterruptedException {
    var goOn = new AtomicBoolean(true);
    var until = System.nanoTime() + settings.longest().toNanos();
    var kills = 0;
    try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < CLIENTS; i++) {
        var random = new SplittableRandom(settings.seed() * 1_000 + i);
        senders.submit(new Sender(proxy.port(), cookie, ledger, random, goOn::get)::run);
      }
      try {
        while (proxy.submissions() < settings.submissions() && System.nanoTime() < until) {
          if (kills < settings.kills() && progress(proxy, until) >= dueAfter(kills)) {
            server.kill();
            kills++;
            server.start();
          }
          TimeUnit.MILLISECONDS.sleep(20);
        }
        server.kill();
        kills++;
      } finally {
        goOn.set(false);
      }
    }
    return kills;
  }

  /** How much of the submissions or of the time is over, whichever is more. */
  private double progress(FaultProxy proxy, long until) {
    var sent = (double) proxy.submissions() / settings.submissions();
    var passed = 1 - (double) (until - System.nanoTime()) / settings.longest().toNanos();
    return Math.max(sent, passed);
  }

  private double dueAfter(int kills) {
    return (kills + 1.0) / (settings.kills() + 1);
  }

  /** What was promised, asked for again after the last start, with nothing in between. */
  private int replay(ServerProcess server, String cookie) throws IOException {
    var sample = ledger.contents();
    try (var line = new Line(server.port())) {
      for (var report : sample) {
        var answer = line.ask(report.call(cookie));
        assertThat(answer.status()).isEqualTo(200);
        ledger.acknowledged(report, answer.text());
      }
    }
    return sample.size();
  }

  private String words(
      FaultProxy proxy, Inventory inventory, int kills, int replayed, Duration took) {
    var reports = ledger.reports().size();
    return """
    Server kills, seed %d, %s
      submitted     %,d PUTs through the proxy, %,d of them with a fault (%s)
                    and %,d more that found no server; %,d groups of 2 to 64 at once
      acknowledged  %,d answers for %,d contents and %,d photos; %,d asked for again
      killed        %d times
      stored        %,d reports, %,d photos
      lost          %d
      duplicated    %d
      integrity     %s
      took          %d s, %.0f submissions a second, the starts of the server included
    """
        .formatted(
            settings.seed(),
            Machine.words(),
            proxy.submissions(),
            proxy.faulted(),
            proxy.tally(),
            proxy.unreachable(),
            ledger.groups(),
            ledger.acknowledgements(),
            reports,
            ledger.photos().size(),
            replayed,
            kills,
            inventory.stored(),
            inventory.photos(),
            inventory.lost().size(),
            inventory.duplicated().size() + ledger.brokenPromises().size(),
            inventory.integrity(),
            took.toSeconds(),
            proxy.submissions() / (took.toMillis() / 1000.0));
  }
}
