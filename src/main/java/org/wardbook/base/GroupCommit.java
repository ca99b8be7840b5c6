package org.wardbook.base;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;

/**
 * Commits the writes of concurrent requests together, because the wait for the disk costs more than
 * the writing: one thread takes all that wait, runs each behind a savepoint of its own, and commits
 * once. A request is answered after that commit.
 */
@Component
public class GroupCommit implements DisposableBean {
  private static final int LARGEST_GROUP = 64;

  /** Longer than phones that send one report after the other leave between two. */
  private static final Duration LULL = Duration.ofMillis(300);

  private final TransactionTemplate transaction;
  private final BlockingQueue<Write<?>> waiting = new LinkedBlockingQueue<>();
  private final Thread writer;
  private volatile boolean closed;
  private volatile long lastWritten = System.nanoTime() - LULL.toNanos();

  public GroupCommit(PlatformTransactionManager transactions) {
    transaction = new TransactionTemplate(transactions);
    writer = Thread.ofPlatform().name("group-commit").daemon().start(this::writeGroups);
  }

  /**
   * Runs the work in a transaction and returns what it gave, once that is on disk.
   *
   * @param work runs in another thread and touches nothing but the database; what it throws undoes
   *     its own changes alone and is thrown here
   */
  public <T> T write(Supplier<T> work) {
    var write = new Write<>(work);
    if (closed) {
      throw closing();
    }
    waiting.add(write);
    try {
      return write.committed.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  /**
   * Whether writes are coming in one after the other. Whoever has something to write for which
   * nobody waits leaves it until this is over: SQLite has one writer at a time.
   */
  public boolean isRush() {
    return !waiting.isEmpty() || System.nanoTime() - lastWritten < LULL.toNanos();
  }

  /** How many writes wait for the group after the one that is being written. */
  int waiting() {
    return waiting.size();
  }

  /** Whatever is not committed by then is refused; phones send it again. */
  @Override
  public void destroy() throws InterruptedException {
    closed = true;
    writer.interrupt();
    writer.join();
    waiting.forEach(write -> write.committed.completeExceptionally(closing()));
  }

  private void writeGroups() {
    while (!closed) {
      try {
        var group = new ArrayList<Write<?>>();
        group.add(waiting.take());
        waiting.drainTo(group, LARGEST_GROUP - 1);
        commit(group);
      } catch (InterruptedException e) {
        // Only destroy() interrupts, and it has set "closed".
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void commit(List<Write<?>> group) {
    try {
      transaction.executeWithoutResult(status -> group.forEach(write -> write.run(status)));
      lastWritten = System.nanoTime();
      group.forEach(Write::finish);
    } catch (RuntimeException | Error e) {
      group.forEach(write -> write.committed.completeExceptionally(e));
    }
  }

  private static Refusal closing() {
    return new Refusal(ProblemCode.BUSY, "The server is stopping. Try again in a minute.");
  }

  private static final class Write<T> {
    private final Supplier<T> work;
    private final CompletableFuture<T> committed = new CompletableFuture<>();
    private @Nullable T result;
    private @Nullable RuntimeException failure;

    Write(Supplier<T> work) {
      this.work = work;
    }

    void run(TransactionStatus status) {
      var savepoint = status.createSavepoint();
      try {
        result = work.get();
      } catch (RuntimeException e) {
        if (StorageTrouble.in(e).isPresent()) {
          // The whole group fails: SQLite may have given up the transaction, and the connection is
          // given up in any case.
          throw e;
        }
        failure = e;
        status.rollbackToSavepoint(savepoint);
      }
      status.releaseSavepoint(savepoint);
    }

    void finish() {
      if (failure != null) {
        committed.completeExceptionally(failure);
      } else {
        committed.complete(result);
      }
    }
  }
}
