package org.wardbook.base;

import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;
import org.sqlite.SQLiteException;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;

/**
 * Tells what is the storage's fault: a full disk, a locked database, a disk that fails. All of it
 * passes, or is for whoever runs the server to mend, and phones try again by themselves.
 */
public final class StorageTrouble {
  /** SQLite's extended codes carry the primary one in the lowest byte. */
  private static final int PRIMARY = 0xff;

  private StorageTrouble() {}

  /** What to answer; empty when the failure has nothing to do with the storage. */
  public static Optional<Refusal> in(Throwable failure) {
    for (Throwable at = failure; at != null; at = beneath(at)) {
      var code = codeOf(at);
      if (code != null) {
        return Optional.of(new Refusal(code, detail(code)));
      }
    }
    return Optional.empty();
  }

  /** What undoing a transaction broke on hides why it had to be undone. */
  private static @Nullable Throwable beneath(Throwable failure) {
    return failure instanceof TransactionSystemException undoing
            && undoing.getApplicationException() != null
        ? undoing.getApplicationException()
        : failure.getCause();
  }

  private static @Nullable ProblemCode codeOf(Throwable failure) {
    return switch (failure) {
      case DiskFault disk ->
          disk.isForWantOfRoom() ? ProblemCode.STORAGE_FULL : ProblemCode.STORAGE_FAILED;
      case SQLiteException sqlite -> codeOf(sqlite);
      case SQLTransientConnectionException waitedForAConnection -> ProblemCode.BUSY;
      default -> null;
    };
  }

  private static @Nullable ProblemCode codeOf(SQLiteException failure) {
    return switch (SqliteCode.of(failure)) {
      case BUSY, LOCKED -> ProblemCode.BUSY;
      case FULL -> ProblemCode.STORAGE_FULL;
      case READONLY, IOERR, CORRUPT, CANTOPEN, NOTADB, PERM -> ProblemCode.STORAGE_FAILED;
      case OTHER -> null;
    };
  }

  private static String detail(ProblemCode code) {
    return switch (code) {
      case STORAGE_FULL ->
          "The server’s disk is full. Nothing of this was stored: keep it, and it is sent again.";
      case STORAGE_FAILED ->
          "The server can’t write to its disk. Nothing of this was stored: keep it, and it is sent"
              + " again.";
      default -> "The server is busy with something long. Nothing is lost: try again shortly.";
    };
  }

  /** The primary result codes that say something of the storage, by SQLite's numbers. */
  enum SqliteCode {
    PERM(3),
    BUSY(5),
    LOCKED(6),
    READONLY(8),
    IOERR(10),
    CORRUPT(11),
    FULL(13),
    CANTOPEN(14),
    NOTADB(26),
    OTHER(-1);

    private final int number;

    SqliteCode(int number) {
      this.number = number;
    }

    static SqliteCode of(SQLiteException failure) {
      var primary = failure.getResultCode().code & PRIMARY;
      for (var code : values()) {
        if (code.number == primary) {
          return code;
        }
      }
      return OTHER;
    }
  }
}
