package org.wardbook.base;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What was read from tables that seldom change, kept until they do. How often they changed is
 * counted in the tables themselves: a transaction sees them as they were when it began, so that
 * what it reads after a change may be older than what everybody is to know.
 */
public final class KeptUntilChanged<T> {
  private final LongSupplier changes;
  private final Supplier<T> read;
  private final AtomicLong told = new AtomicLong();
  private volatile @Nullable Kept<T> kept;

  /**
   * @param changes reads how often the tables were changed; only ever grows
   * @param read reads what is kept
   */
  public KeptUntilChanged(LongSupplier changes, Supplier<T> read) {
    this.changes = changes;
    this.read = read;
  }

  /** To be told once a change is on disk, with how many there are now. */
  public void changed(long number) {
    told.accumulateAndGet(number, Math::max);
  }

  public T get() {
    var known = kept;
    if (known != null && known.changes() >= told.get()) {
      return known.value();
    }
    // Counted before it is read: a commit in between makes it look old, which is harmless.
    var fresh = new Kept<>(changes.getAsLong(), read.get());
    if (fresh.changes() >= told.get() && !mayBeTakenBack()) {
      kept = fresh;
    }
    return fresh.value();
  }

  /** A transaction that writes may see what is rolled back later. */
  private static boolean mayBeTakenBack() {
    return TransactionSynchronizationManager.isActualTransactionActive()
        && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
  }

  private record Kept<T>(long changes, T value) {}
}
