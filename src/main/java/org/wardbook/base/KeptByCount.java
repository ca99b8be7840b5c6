package org.wardbook.base;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What was read last, for as long as a count in the database stays the same. The count is read in
 * the reader's own transaction, so that nothing old is ever taken for new.
 */
public final class KeptByCount<T> {
  private volatile @Nullable Kept<T> latest;

  /**
   * @param count as this transaction sees it; whoever changes what is kept changes it
   * @param read reads what is kept
   */
  public T get(long count, Supplier<T> read) {
    var found = latest;
    if (found != null && found.count == count) {
      return found.value;
    }
    var fresh = read.get();
    // What a transaction wrote may yet be taken back: only what is read from outside is kept.
    if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
      latest = new Kept<>(count, fresh);
    }
    return fresh;
  }

  private record Kept<T>(long count, T value) {}
}
