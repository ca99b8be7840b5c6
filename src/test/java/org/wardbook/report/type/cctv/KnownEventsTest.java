package org.wardbook.report.type.cctv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wardbook.WardbookTest;
import org.wardbook.people.People;
import org.wardbook.people.Person;
import org.wardbook.register.RegisterService;
import org.wardbook.report.ReportIntake;
import org.wardbook.report.ReportReview;
import org.wardbook.report.Reports;

/** What is kept of the ledger between two looks at it. */
@WardbookTest
class KnownEventsTest {
  @Autowired private KnownEvents events;
  @Autowired private ReportIntake intake;
  @Autowired private Reports reports;
  @Autowired private ReportReview review;
  @Autowired private People people;
  @Autowired private PlatformTransactionManager transactions;
  private String unit = "";

  @BeforeEach
  void addAUnit(@Autowired RegisterService registers) {
    unit = SomeUnit.addedTo(registers, person());
  }

  @Test
  void areReadOnce_whileNoneOfTheirReportsChanges() {
    send();

    assertThat(look()).isSameAs(look());
    assertThat(look().known()).containsKey(unit);
  }

  @Test
  void areReadAnew_whenOneIsReceivedOrTurnedDown() {
    var before = look();
    var report = reports.find(send()).orElseThrow();
    var received = look();
    review.reject(report.id(), report.version(), person(), "It was not there.");

    assertThat(before.known()).doesNotContainKey(unit);
    assertThat(received.known()).containsKey(unit);
    assertThat(look().known()).doesNotContainKey(unit);
  }

  @Test
  void areNotKept_whenWhatWroteThemIsTakenBack(@Autowired JdbcClient jdbc) {
    var report = send();
    var within =
        new TransactionTemplate(transactions)
            .execute(
                status -> {
                  jdbc.sql("update report set state = 'REJECTED' where id = ?")
                      .param(report.toString())
                      .update();
                  var seen = events.now();
                  status.setRollbackOnly();
                  return seen;
                });

    assertThat(Objects.requireNonNull(within).known()).doesNotContainKey(unit);
    assertThat(look().known()).containsKey(unit);
  }

  private KnownEvents.Read look() {
    var reading = new TransactionTemplate(transactions);
    reading.setReadOnly(true);
    return Objects.requireNonNull(reading.execute(status -> events.now()));
  }

  private UUID send() {
    var event = CctvJson.deploy(unit, "2026-06-01T09:00:00.000Z");
    intake.receive(event.id(), event.text().getBytes(StandardCharsets.UTF_8), person());
    return event.id();
  }

  private Person person() {
    return people.findByUsername("csu").orElseThrow();
  }
}
