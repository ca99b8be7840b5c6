package org.wardbook.base;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.wardbook.base.StorageTrouble.SqliteCode;

/**
 * Looks at the database before anything is written to it. A damaged one gets worse with every
 * write, and one that a newer Wardbook has changed is not what this one knows.
 */
final class DatabaseCheck {
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseCheck.class);
  private static final Duration WORTH_A_WORD = Duration.ofSeconds(2);

  /** A million reports take longer; nobody is to wait for that before phones can send again. */
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private static final int STEPS_BETWEEN_LOOKS_AT_THE_CLOCK = 10_000;
  private static final Set<SqliteCode> DAMAGE = Set.of(SqliteCode.CORRUPT, SqliteCode.NOTADB);
  private static final String NOT_ALL = "not all was read";
  private static final String RESTORE = "java -jar wardbook.jar restore <backup>";

  private DatabaseCheck() {}

  /**
   * Reads the pages (SQLite's {@code quick_check}), all of them unless that takes too long; indexes
   * are not compared with their tables. Each backup looks at everything.
   *
   * @throws DatabaseUnfit when it is damaged or can't be read
   */
  static void refuseDamaged(Path database) {
    refuseDamaged(database, System::nanoTime);
  }

  /**
   * @param nanos tells the time as {@link System#nanoTime()} does
   */
  static void refuseDamaged(Path database, LongSupplier nanos) {
    if (!Files.exists(database)) {
      return;
    }
    var started = nanos.getAsLong();
    var found = quickCheck(database, () -> nanos.getAsLong() - started > LONGEST.toNanos());
    if (found.equals(NOT_ALL)) {
      LOG.warn(
          "The check of the database was ended after {} s, before it had read everything; a backup"
              + " checks all of it",
          LONGEST.toSeconds());
      return;
    }
    if (!found.equals("ok")) {
      throw new DatabaseUnfit(
          "The database " + database + " is damaged: " + found,
          "Copy the folder away as it is, then put the last backup in its place: " + RESTORE);
    }
    var took = Duration.ofNanos(nanos.getAsLong() - started);
    if (took.compareTo(WORTH_A_WORD) > 0) {
      LOG.info("The database was looked through for {} s", took.toSeconds());
    }
  }

  private static String quickCheck(Path database, BooleanSupplier isLate) {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        var statement = connection.createStatement()) {
      ProgressHandler.setHandler(connection, STEPS_BETWEEN_LOOKS_AT_THE_CLOCK, endingWhen(isLate));
      try (var found = statement.executeQuery("pragma quick_check(1)")) {
        return found.next() ? found.getString(1) : "it says nothing of itself";
      } finally {
        ProgressHandler.clearHandler(connection);
      }
    } catch (SQLException e) {
      if (isEndedByUs(e)) {
        return NOT_ALL;
      }
      if (isDamage(e)) {
        return String.valueOf(e.getMessage());
      }
      throw unreadable(database, e);
    }
  }

  /** A disk that fails or a program that holds the file says nothing of what is in it. */
  private static DatabaseUnfit unreadable(Path database, SQLException failure) {
    return new DatabaseUnfit(
        "The database " + database + " can't be read: " + failure.getMessage(),
        "See that the disk works, that Wardbook may read and write the file and that no other"
            + " program holds it, then start Wardbook again.");
  }

  private static ProgressHandler endingWhen(BooleanSupplier isLate) {
    return new ProgressHandler() {
      @Override
      protected int progress() {
        return isLate.getAsBoolean() ? 1 : 0;
      }
    };
  }

  private static boolean isDamage(SQLException failure) {
    return failure instanceof SQLiteException sqlite && DAMAGE.contains(SqliteCode.of(sqlite));
  }

  private static boolean isEndedByUs(SQLException failure) {
    return failure instanceof SQLiteException sqlite
        && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_INTERRUPT;
  }

  /**
   * @throws DatabaseUnfit when a newer Wardbook has worked on it
   */
  static void refuseNewer(Flyway flyway) {
    Arrays.stream(flyway.info().all())
        .filter(DatabaseCheck::isOfTheFuture)
        .reduce((earlier, later) -> later)
        .ifPresent(
            newest -> {
              throw new DatabaseUnfit(
                  "A newer Wardbook has worked on this database (step "
                      + newest.getVersion()
                      + ", which this one does not know).",
                  "Start the newer wardbook.jar again, or put back a backup from before it: "
                      + RESTORE);
            });
  }

  private static boolean isOfTheFuture(MigrationInfo step) {
    return step.getState() == MigrationState.FUTURE_SUCCESS
        || step.getState() == MigrationState.FUTURE_FAILED;
  }
}
