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
class GiveUpConnection implements SQLExceptionOverride {
  private final Runnable others;

  /**
   * @param others gives up the other connections too: those that were opened while the disk could
   *     not be written stay read-only when it can be again
   */
  GiveUpConnection(Runnable others) {
    this.others = others;
  }

  @java.lang.Override
  public Override adjudicate(SQLException failure) {
    if (!(failure instanceof SQLiteException sqlite) || !leavesItHalfway(sqlite)) {
      return Override.CONTINUE_EVICT;
    }
    if (StorageTrouble.SqliteCode.of(sqlite) == StorageTrouble.SqliteCode.READONLY) {
      others.run();
    }
    return Override.MUST_EVICT;
  }

  private static boolean leavesItHalfway(SQLiteException failure) {
    return switch (StorageTrouble.SqliteCode.of(failure)) {
      case BUSY, LOCKED, FULL, IOERR, CANTOPEN, CORRUPT, NOTADB, PERM, READONLY -> true;
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
