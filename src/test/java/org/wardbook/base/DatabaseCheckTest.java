package org.wardbook.base;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.sqlite.SQLiteDataSource;

/** What Wardbook refuses to start on, and the way out that it names. */
class DatabaseCheckTest {
  @TempDir private Path folder;

  @Test
  void starts_whenThereIsNoDatabaseYetOrASoundOne() throws Exception {
    assertThatCode(() -> DatabaseCheck.refuseDamaged(database())).doesNotThrowAnyException();

    fill();

    assertThatCode(() -> DatabaseCheck.refuseDamaged(database())).doesNotThrowAnyException();
  }

  @Test
  void refusesToStart_whenAPageOfTheDatabaseIsOverwritten() throws Exception {
    fill();
    overwrite(3 * 4096, 4096);

    assertRefused(() -> DatabaseCheck.refuseDamaged(database()), "is damaged", "restore <backup>");
  }

  @Test
  void refusesToStart_whenTheDatabaseIsCutShort() throws Exception {
    fill();
    try (var file = FileChannel.open(database(), StandardOpenOption.WRITE)) {
      file.truncate(file.size() / 2);
    }

    assertRefused(() -> DatabaseCheck.refuseDamaged(database()), "is damaged", "restore <backup>");
  }

  @Test
  void refusesToStart_whenItIsNoDatabaseAtAll() throws Exception {
    Files.writeString(database(), "<html>".repeat(2_000));

    assertRefused(() -> DatabaseCheck.refuseDamaged(database()), "is damaged", "restore <backup>");
    assertThat(database()).hasContent("<html>".repeat(2_000));
  }

  @Test
  void callsNothingDamaged_whenTheDatabaseCannotBeOpened() throws Exception {
    Files.createDirectory(database());

    assertRefused(
        () -> DatabaseCheck.refuseDamaged(database()), "can't be read", "start Wardbook again");
    assertThatThrownBy(() -> DatabaseCheck.refuseDamaged(database()))
        .hasMessageNotContaining("damaged");
  }

  @Test
  void callsNothingDamaged_whenAnotherProgramHoldsTheDatabase() throws Exception {
    fill();
    try (var other = DriverManager.getConnection("jdbc:sqlite:" + database());
        var statement = other.createStatement()) {
      statement.execute("begin exclusive");

      assertRefused(
          () -> DatabaseCheck.refuseDamaged(database()), "can't be read", "start Wardbook again");
    }
  }

  @Test
  void looksNoLongerThanTwentySeconds_whenTheDatabaseIsLarge() throws Exception {
    fillWithAFaultInTheLastRow();

    assertRefused(
        () -> DatabaseCheck.refuseDamaged(database(), lookedAtEvery(0)),
        "is damaged",
        "restore <backup>");
    var slow = lookedAtEvery(8);
    DatabaseCheck.refuseDamaged(database(), slow);

    // The start, then 8, 16 and 24 s.
    assertThat(slow.getAsLong()).isEqualTo(Duration.ofSeconds(4 * 8).toNanos());
  }

  /** A clock that is so many seconds further at each look. */
  private static LongSupplier lookedAtEvery(int seconds) {
    var looks = new AtomicLong();
    return () -> Duration.ofSeconds(seconds * looks.getAndIncrement()).toNanos();
  }

  @Test
  void refusesToStart_whenANewerWardbookHasWorkedOnIt() throws Exception {
    var flyway = flyway();
    flyway.migrate();
    execute(
        "update flyway_schema_history set version = '9001', description = 'of next year' where"
            + " installed_rank = (select max(installed_rank) from flyway_schema_history)");

    assertRefused(
        () -> DatabaseCheck.refuseNewer(flyway()), "newer Wardbook", "newer wardbook.jar again");
  }

  @Test
  void starts_whenTheDatabaseIsOfThisVersion() {
    flyway().migrate();

    assertThatCode(() -> DatabaseCheck.refuseNewer(flyway())).doesNotThrowAnyException();
  }

  @Test
  void refusesToStart_whenAnotherWardbookUsesTheFolder() throws Exception {
    var first = new DataFolder(folder);

    assertRefused(() -> new DataFolder(folder), "Another Wardbook", "Stop the other one first");

    first.destroy();
    new DataFolder(folder).destroy();
  }

  @Test
  void refusesToStart_whenARestoreWasNotFinished() throws Exception {
    Files.createDirectories(folder.resolve(DataFolder.RESTORING));

    assertRefused(() -> new DataFolder(folder), "not finished", "restore <backup>");

    Files.delete(folder.resolve(DataFolder.RESTORING));
    new DataFolder(folder).destroy();
  }

  private static void assertRefused(Runnable start, String what, String wayOut) {
    assertThatThrownBy(start::run).hasMessageContaining(what);
    var analysis =
        new StorageAnalysis().analyze(new IllegalStateException(catchThrowable(start::run)));
    assertThat(analysis).extracting(FailureAnalysis::getAction).asString().contains(wayOut);
    assertThat(analysis).extracting(FailureAnalysis::getAction).asString().doesNotContain("\n");
  }

  private Path database() {
    return folder.resolve("wardbook.db");
  }

  private Flyway flyway() {
    var source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + database());
    return Flyway.configure().dataSource(source).load();
  }

  private void fill() throws SQLException {
    execute("create table word (id integer primary key, word text) strict");
    execute(
        """
        insert into word (word)
        with recursive number (n) as (select 1 union all select n + 1 from number where n < 500)
        select hex(randomblob(200)) from number
        """);
  }

  /** Rows enough for several looks at the clock. */
  private void fillWithAFaultInTheLastRow() throws SQLException {
    execute("create table word (id integer primary key, word text)");
    execute(
        """
        insert into word (word)
        with recursive number (n) as (select 1 union all select n + 1 from number where n < 30000)
        select iif(n < 30000, 'word', null) from number
        """);
    execute(
        "pragma writable_schema = on",
        "update sqlite_schema set sql = replace(sql, 'word text', 'word text not null')");
  }

  private void execute(String... steps) throws SQLException {
    try (var db = DriverManager.getConnection("jdbc:sqlite:" + database());
        var statement = db.createStatement()) {
      for (var step : steps) {
        statement.execute(step);
      }
    }
  }

  private void overwrite(int at, int length) throws IOException {
    try (var file = FileChannel.open(database(), StandardOpenOption.WRITE)) {
      file.write(ByteBuffer.wrap("?".repeat(length).getBytes(US_ASCII)), at);
    }
  }
}
