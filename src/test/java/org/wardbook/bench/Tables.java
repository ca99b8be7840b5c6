package org.wardbook.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows on their way into the tables, many at a time and always in the order of the statements. */
final class Tables implements AutoCloseable {
  private static final int ROWS_AT_ONCE = 2_000;
  private static final int ROWS_OF_A_COMMIT = 40_000;

  private final Connection connection;
  private final Map<String, PreparedStatement> statements = new LinkedHashMap<>();
  private int waiting;
  private int uncommitted;

  Tables(Connection connection) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false);
  }

  /** Names a statement; rows of statements that were named first are written first. */
  void prepare(String name, String sql) throws SQLException {
    statements.put(name, connection.prepareStatement(sql));
  }

  void add(String name, @Nullable Object... values) throws SQLException {
    var statement = Objects.requireNonNull(statements.get(name));
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    statement.addBatch();
  }

  /** Says that a report is complete. */
  void next() throws SQLException {
    waiting++;
    if (waiting >= ROWS_AT_ONCE) {
      write();
    }
  }

  private void write() throws SQLException {
    for (var statement : statements.values()) {
      statement.executeBatch();
    }
    uncommitted += waiting;
    waiting = 0;
    if (uncommitted >= ROWS_OF_A_COMMIT) {
      connection.commit();
      uncommitted = 0;
    }
  }

  @Override
  public void close() throws SQLException {
    write();
    connection.commit();
    for (var statement : statements.values()) {
      statement.close();
    }
  }
}
