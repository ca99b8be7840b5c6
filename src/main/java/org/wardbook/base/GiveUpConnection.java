package org.wardbook.base;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import org.sqlite.SQLiteException;

/**
 * Closes a connection for good on which SQLite gave up in the middle. The driver notes that a
 * transaction is open before it asks for one, and that it is over before it ends it; when that
 * fails it goes on believing it, and every later use of the connection goes wrong. A new one costs
 * a millisecond.
 */
public class GiveUpConnection implements SQLExceptionOverride {
  @java.lang.Override
  public Override adjudicate(SQLException failure) {
    return failure instanceof SQLiteException sqlite && leavesItHalfway(sqlite)
        ? Override.MUST_EVICT
        : Override.CONTINUE_EVICT;
  }

  private static boolean leavesItHalfway(SQLiteException failure) {
    return switch (StorageTrouble.SqliteCode.of(failure)) {
      case BUSY, LOCKED, FULL, IOERR, CANTOPEN, CORRUPT, NOTADB, PERM -> true;
      // The connections that only read say READONLY of what they were made to refuse.
      case READONLY -> false;
      case OTHER -> isAboutTransactions(failure);
    };
  }

  /**
   * "cannot start a transaction within a transaction", "cannot commit - no transaction is active".
   */
  private static boolean isAboutTransactions(SQLiteException failure) {
    var words = String.valueOf(failure.getMessage());
    return words.contains("within a transaction") || words.contains("no transaction is active");
  }
}
