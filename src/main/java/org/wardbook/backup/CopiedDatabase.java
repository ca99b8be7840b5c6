package org.wardbook.backup;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteConnection;

/** A copy of the database that nobody else works on. */
final class CopiedDatabase implements AutoCloseable {
  /** All pages in one step: the copy is of one moment, and those who write don't wait for it. */
  private static final int ALL_PAGES = -1;

  private static final int OK = 0;

  /** Far more than are reported between two backups. */
  private static final int GIVEN_SINCE = 1_000;

  private final Connection connection;

  private CopiedDatabase(Connection connection) {
    this.connection = connection;
  }

  /** Copies a database that may be in use. */
  static void copy(Path from, Path to) throws SQLException {
    try (var source = DriverManager.getConnection("jdbc:sqlite:" + from)) {
      var database = source.unwrap(SQLiteConnection.class).getDatabase();
      var result = database.backup("main", to.toString(), null, 100, 100, ALL_PAGES);
      if (result != OK) {
        throw new CommandFailure("The database could not be copied (SQLite says " + result + ").");
      }
    }
  }

  static CopiedDatabase open(Path file) throws SQLException {
    return new CopiedDatabase(DriverManager.getConnection("jdbc:sqlite:" + file));
  }

  /** One file again: the server sets the journal that it wants when it opens it. */
  void closeJournal() throws SQLException {
    first("pragma journal_mode = delete");
  }

  /**
   * @throws CommandFailure when it is damaged
   */
  void check() throws SQLException {
    var found = first("pragma integrity_check");
    if (!found.equals("ok")) {
      throw new CommandFailure("The database is damaged: " + found);
    }
    if (!all("pragma foreign_key_check").isEmpty()) {
      throw new CommandFailure("The database is damaged: a row points at one that is not there.");
    }
  }

  /** The hashes of all photos that are held. */
  List<String> photos() throws SQLException {
    return all("select sha256 from photo order by sha256");
  }

  long reports() throws SQLException {
    return Long.parseLong(first("select count(*) from report"));
  }

  /** The last step that Flyway has taken. */
  String step() throws SQLException {
    return first(
        "select version from flyway_schema_history where success = 1 and version is not null"
            + " order by cast(version as integer) desc limit 1");
  }

  /**
   * Leaves out the numbers that may have been given since the backup, so that no two reports ever
   * have the same reference: the phones send the reports again, under new ones.
   */
  void leaveOutReferences() throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.executeUpdate(
          "update report_reference set last_number = last_number + " + GIVEN_SINCE);
    }
  }

  private String first(String sql) throws SQLException {
    return all(sql).stream().findFirst().orElse("");
  }

  private List<String> all(String sql) throws SQLException {
    var values = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
