package org.wardbook.ward;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wardbook.WardbookTest;
import org.wardbook.people.People;
import org.wardbook.people.Person;

/** Which boundaries are to come is the same for everybody once it is on disk. */
@WardbookTest
class KeptWardSetsTest {
  private static final LocalDate MAY = LocalDate.of(2027, 5, 1);

  @Autowired private WardSets wardSets;
  @Autowired private WardBoundaries boundaries;
  @Autowired private People people;
  @Autowired private JdbcClient jdbc;
  @Autowired private PlatformTransactionManager transactions;

  @AfterEach
  void withdraw() {
    ActivatedBoundaries.withdraw(boundaries, csu());
  }

  /** A reader of the database sees it as it was when it began, until it ends. */
  @Test
  void areKnown_whenSomebodyWhoBeganBeforeAsksAfterwards() {
    var reading = new TransactionTemplate(transactions);
    reading.setReadOnly(true);
    try (var beside = Executors.newSingleThreadExecutor()) {
      reading.executeWithoutResult(
          began -> {
            jdbc.sql("select count(*) from ward_activation").query(Integer.class).single();
            CompletableFuture.runAsync(this::activate, beside).join();
            wardSets.timetable();
          });
    }

    assertThat(wardSets.on(MAY).id()).isEqualTo("of May");

    reading.executeWithoutResult(
        began -> {
          jdbc.sql("select count(*) from ward_activation").query(Integer.class).single();
          CompletableFuture.runAsync(this::withdraw).join();
          wardSets.timetable();
        });

    assertThat(wardSets.on(MAY).id()).isNotEqualTo("of May");
  }

  @Test
  void areNotKnown_whenTheDecisionDidNotReachTheDisk() {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            writing -> {
              activate();
              boundaries.history();
              wardSets.timetable();
              writing.setRollbackOnly();
            });

    assertThat(wardSets.on(MAY).id()).isNotEqualTo("of May");
  }

  private void activate() {
    var today = wardSets.current();
    boundaries.activate(
        new WardSet("of May", today.district(), today.attribution(), today.wards()),
        "may.json",
        MAY,
        csu());
  }

  private Person csu() {
    return people.findByUsername("csu").orElseThrow();
  }
}
