package org.wardbook.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.sqlite.SQLiteConfig;

/**
 * What a power cut leaves: the log of a loaded database, torn between any two of its frames or in
 * the middle of one. What was acknowledged before that place was synced, so it is there.
 */
class TornLogIT {
  private static final int HEADER = 32;
  private static final int FRAME = 24 + 4096;
  private static final int AT_ONCE = 8;

  private final Settings settings = Settings.read();
  private final List<Promise> promises = new ArrayList<>();

  @Test
  void keepsEveryAcknowledgedRow_whereverTheLogIsTorn() throws Exception {
    var folder = Files.createDirectories(Path.of("target", "campaign"));
    var data = Files.createTempDirectory(folder, "torn-log");
    var torn = Files.createTempDirectory(folder, "torn-log-copy");
    try (var server =
        new ServerProcess(KillableServer.class, data, folder.resolve("torn-log.log"), 1)) {
      server.start();
      load(server, data);
      Files.copy(data.resolve("wardbook.db"), torn.resolve("wardbook.db"));
      Files.copy(data.resolve("wardbook.db-wal"), torn.resolve("wardbook.db-wal"));
    }
    var frames = frames(torn);
    var started = System.nanoTime();

    var lost = tear(torn, cuts(frames));

    Machine.report(
        "torn-log",
        """
        Torn log, seed %d, %s
          log           %,d frames of %,d acknowledged reports
          torn          at each of %,d frame boundaries and at %,d other places
          lost          %d
          took          %d s
        """
            .formatted(
                settings.seed(),
                Machine.words(),
                frames,
                promises.size(),
                frames + 1,
                cuts(frames).size() - frames - 1,
                lost.size(),
                Duration.ofNanos(System.nanoTime() - started).toSeconds()));
    assertThat(lost).isEmpty();
    assertThat(promises).hasSizeGreaterThan(5);
  }

  /**
   * Half of the time one report after the other, so that it is known to the byte how long the log
   * was when each was acknowledged; else several at once, which share a commit.
   */
  private void load(ServerProcess server, Path data) throws Exception {
    var random = new SplittableRandom(settings.seed());
    var cookie = server.deviceCookie();
    try (var reader = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("wardbook.db"));
        var line = new Line(server.port())) {
      neverStartTheLogAnew(reader);
      while (frames(data) < settings.cuts() / 2) {
        var report = SentReport.some(random, random.nextInt(4) == 0);
        promise(report, line.ask(report.call(cookie)), data);
        if (report.hasPhoto()) {
          line.ask(report.callOfPhoto(cookie));
        }
        if (random.nextInt(8) == 0) {
          sendTogether(server, cookie, random, data);
        }
      }
    }
  }

  /** An open look at the database keeps the log growing instead of being written over. */
  private static void neverStartTheLogAnew(Connection reader) throws SQLException {
    try (var statement = reader.createStatement()) {
      statement.execute("pragma wal_checkpoint(truncate)");
      reader.setAutoCommit(false);
      statement.executeQuery("select count(*) from report").close();
    }
  }

  private void sendTogether(ServerProcess server, String cookie, SplittableRandom random, Path data)
      throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < AT_ONCE; i++) {
        var report = SentReport.some(random, false);
        threads.submit(
            () -> {
              try (var own = Wire.to(server.port())) {
                promise(report, own.ask(report.call(cookie)), data);
              }
              return null;
            });
      }
    }
  }

  private void promise(SentReport report, Http1 answer, Path data) throws IOException {
    if (answer.status() != 201) {
      throw new IllegalStateException("Not received: " + answer.text());
    }
    var end = Files.size(data.resolve("wardbook.db-wal"));
    synchronized (promises) {
      promises.add(new Promise(report.hash(), answer.text(), end));
    }
  }

  private static int frames(Path folder) throws IOException {
    var log = folder.resolve("wardbook.db-wal");
    return Files.exists(log) ? (int) Math.max(0, (Files.size(log) - HEADER) / FRAME) : 0;
  }

  /** Every boundary and as many other places, from the end to the beginning. */
  private List<Cut> cuts(int frames) {
    var random = new SplittableRandom(settings.seed() + 1);
    var cuts = new ArrayList<Cut>();
    for (var frame = 0; frame <= frames; frame++) {
      cuts.add(new Cut(HEADER + (long) frame * FRAME, new byte[0]));
    }
    while (cuts.size() < settings.cuts()) {
      var garbage = new byte[random.nextBoolean() ? random.nextInt(2 * FRAME) : 0];
      random.nextBytes(garbage);
      cuts.add(new Cut(random.nextLong(HEADER + (long) frames * FRAME), garbage));
    }
    cuts.sort(Comparator.comparingLong(Cut::at).reversed());
    return cuts;
  }

  private List<String> tear(Path torn, List<Cut> cuts) throws IOException, SQLException {
    var lost = new ArrayList<String>();
    for (var cut : cuts) {
      try (var log = FileChannel.open(torn.resolve("wardbook.db-wal"), StandardOpenOption.WRITE)) {
        log.truncate(cut.at()).write(ByteBuffer.wrap(cut.garbage()), cut.at());
      }
      Files.deleteIfExists(torn.resolve("wardbook.db-shm"));
      try (var db = readOnly(torn.resolve("wardbook.db"))) {
        missing(db, cut).forEach(each -> lost.add("torn at " + cut.at() + ": " + each));
      }
    }
    return lost;
  }

  /** One that only reads leaves the log as it is when it is closed. */
  private static Connection readOnly(Path database) throws SQLException {
    var config = new SQLiteConfig();
    config.setReadOnly(true);
    return config.createConnection("jdbc:sqlite:" + database);
  }

  private List<String> missing(Connection db, Cut cut) throws SQLException {
    var missing = new ArrayList<String>();
    var receipts = Inventory.texts(db, "select content_hash, receipt from report_version");
    for (var promise : promises) {
      if (promise.end() <= cut.at() && !promise.receipt().equals(receipts.get(promise.hash()))) {
        missing.add(promise.receipt());
      }
    }
    missing.addAll(
        Inventory.texts(
                db,
                """
                select id, 'is half stored' from report r
                where not exists (select 1 from report_version v where v.report_id = r.id)
                  or not exists (select 1 from report_history h where h.report_id = r.id)
                """)
            .keySet());
    var integrity =
        Inventory.texts(db, "select integrity_check, '' from pragma_integrity_check").keySet();
    if (!integrity.contains("ok")) {
      missing.addAll(integrity);
    }
    return missing;
  }

  /** A place in the log, and what stands after it. */
  private record Cut(long at, byte[] garbage) {}

  /**
   * A report that was acknowledged.
   *
   * @param end how long the log was by then
   */
  private record Promise(String hash, String receipt, long end) {}
}
