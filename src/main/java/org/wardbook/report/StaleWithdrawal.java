package org.wardbook.report;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.base.AfterCommit;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;
import org.wardbook.people.Person;
import org.wardbook.report.HistoryEntry.Event;

/**
 * The author of a correction that was made from an older version has compared both on the phone and
 * lets the report stand as it is: the CSU need not compare them any more.
 */
@Service
@Transactional
public class StaleWithdrawal {
  private final JdbcClient jdbc;
  private final Reports reports;
  private final StaleRows stale;
  private final ReportHistory history;
  private final AfterCommit afterCommit;

  StaleWithdrawal(
      JdbcClient jdbc,
      Reports reports,
      StaleRows stale,
      ReportHistory history,
      AfterCommit afterCommit) {
    this.jdbc = jdbc;
    this.reports = reports;
    this.stale = stale;
    this.history = history;
    this.afterCommit = afterCommit;
  }

  /**
   * Takes back this correction and those that came before it. Does nothing when it was settled
   * already.
   *
   * @throws Refusal {@code not-found}, also for a report of somebody else
   */
  public void withdraw(UUID id, String contentHash, Person author) {
    var kept =
        reports
            .find(id)
            .filter(report -> report.author().id().equals(author.id()))
            .flatMap(report -> stale.find(id, contentHash))
            .orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND, "There is no such correction."));
    if (kept.outcome().isPresent()) {
      return;
    }
    stale.withdrawnByAuthor(id, kept.receivedAt(), author.id());
    history.add(
        id, author.id(), Event.STALE_SETTLED, "The report stays as it is: its author chose that.");
    jdbc.sql("update report set version = version + 1 where id = ?").param(id.toString()).update();
    afterCommit.publish(new ReportChanged(id));
  }
}
