package org.wardbook.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.wardbook.WardbookTest;
import org.wardbook.base.problem.Refusal;

/** Commits together what arrives together. */
@WardbookTest
class GroupCommitTest {
  @Autowired private JdbcClient jdbc;
  @Autowired private PlatformTransactionManager transactions;

  private GroupCommit groupCommit;
  private final List<String> committed = new ArrayList<>();

  @BeforeEach
  void makeTable() {
    jdbc.sql("create table if not exists group_commit_test (word text primary key) strict")
        .update();
    jdbc.sql("delete from group_commit_test").update();
    groupCommit = new GroupCommit(transactions);
  }

  @AfterEach
  void stop() throws InterruptedException {
    groupCommit.destroy();
  }

  @Test
  void returnsWhatTheWorkGives_onceItIsCommitted() {
    var number =
        groupCommit.write(
            () -> {
              insert("first");
              return 7;
            });

    assertThat(number).isEqualTo(7);
    assertThat(words()).containsExactly("first");
  }

  @Test
  void promisesNothing_whenTheCommitFails() {
    assertThatThrownBy(
            () ->
                groupCommit.write(
                    () -> {
                      TransactionSynchronizationManager.registerSynchronization(
                          new TransactionSynchronization() {
                            @Override
                            public void beforeCommit(boolean readOnly) {
                              throw new IllegalStateException("the disk is gone");
                            }
                          });
                      insert("lost");
                      return 7;
                    }))
        .hasMessage("the disk is gone");

    assertThat(words()).isEmpty();
  }

  @Test
  void commitsOnce_whenSeveralWaitTogether() throws Exception {
    writeTogether(List.of("a", "b", "c"));

    assertThat(words()).containsExactly("a", "b", "c");
    assertThat(committed).containsExactly("commit");
  }

  @Test
  void undoesOnlyTheOneThatFails_whenSeveralAreCommittedTogether() throws Exception {
    var waiting = writeTogether(List.of("a", "fails", "c"));

    assertThat(words()).containsExactly("a", "c");
    assertThat(committed).containsExactly("commit");
    assertThatThrownBy(waiting.get(1)::get).hasRootCauseMessage("as the test wants");
  }

  @Test
  void refusesWork_whenItIsStopped() throws Exception {
    groupCommit.destroy();

    assertThatThrownBy(() -> groupCommit.write(() -> 1)).isInstanceOf(Refusal.class);
  }

  /** Keeps the writer busy until all words wait, so that they form one group. */
  private List<Future<String>> writeTogether(List<String> words) throws Exception {
    var started = new CountDownLatch(1);
    var allWait = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(words.size() + 1)) {
      threads.submit(
          () ->
              groupCommit.write(
                  () -> {
                    started.countDown();
                    await(allWait);
                    return "";
                  }));
      started.await();
      var waiting = new ArrayList<Future<String>>();
      for (var word : words) {
        waiting.add(threads.submit(() -> groupCommit.write(() -> insertOrFail(word))));
        awaitWaiting(waiting.size());
      }
      allWait.countDown();
      return waiting;
    }
  }

  private void awaitWaiting(int count) {
    while (groupCommit.waiting() < count) {
      Thread.onSpinWait();
    }
  }

  private String insertOrFail(String word) {
    if (TransactionSynchronizationManager.getSynchronizations().isEmpty()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              committed.add("commit");
            }
          });
    }
    insert(word);
    if (word.equals("fails")) {
      throw new IllegalStateException("as the test wants");
    }
    return word;
  }

  private void insert(String word) {
    jdbc.sql("insert into group_commit_test (word) values (?)").param(word).update();
  }

  private List<String> words() {
    return jdbc.sql("select word from group_commit_test order by rowid")
        .query((row, number) -> row.getString("word"))
        .list();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted", e);
    }
  }
}
