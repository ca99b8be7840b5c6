package org.wardbook.report;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.base.AfterCommit;
import org.wardbook.base.StoredInstant;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;
import org.wardbook.people.Person;
import org.wardbook.report.HistoryEntry.Event;

/** What authors answer in words when the CSU asks: each once, however often it is sent. */
@Service
@Transactional
public class ReportAnswers {
  private final JdbcClient jdbc;
  private final Reports reports;
  private final DecisionRows decisions;
  private final ReportHistory history;
  private final AfterCommit afterCommit;
  private final Clock clock;

  ReportAnswers(
      JdbcClient jdbc,
      Reports reports,
      DecisionRows decisions,
      ReportHistory history,
      AfterCommit afterCommit,
      Clock clock) {
    this.jdbc = jdbc;
    this.reports = reports;
    this.decisions = decisions;
    this.history = history;
    this.afterCommit = afterCommit;
    this.clock = clock;
  }

  /**
   * Takes in an answer. It is kept also when nobody asks any more: the phone could not know.
   *
   * @param answer made on the phone, the answer's identity for ever
   * @param saidAt by the phone's clock
   * @return whether it is new
   * @throws Refusal {@code not-found} also for a report of somebody else; {@code invalid-input};
   *     {@code other-content} for another text under the same id
   */
  public boolean give(UUID id, UUID answer, String text, Instant saidAt, Person by) {
    var report =
        reports
            .find(id)
            .filter(found -> found.author().id().equals(by.id()))
            .orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND, "There is no such report."));
    var words = Decision.written(text, "Write what you want to answer.");
    if (!add(id, answer, words, saidAt)) {
      refuseAnother(id, answer, words);
      return false;
    }
    if (report.state() == ReportState.NEEDS_INFORMATION) {
      var standing = Standing.of(report).answered(clock.instant());
      decisions.stand(report, standing, by, Event.ANSWERED, words);
    } else {
      history.add(id, by.id(), Event.ANSWERED, words);
      afterCommit.publish(new ReportChanged(id));
    }
    return true;
  }

  private boolean add(UUID report, UUID answer, String text, Instant saidAt) {
    return jdbc.sql(
                """
                insert into report_answer (id, report_id, said_at, received_at, text)
                values (:id, :report, :saidAt, :now, :text) on conflict (id) do nothing
                """)
            .param("id", answer.toString())
            .param("report", report.toString())
            .param("saidAt", StoredInstant.text(saidAt))
            .param("now", StoredInstant.text(clock.instant()))
            .param("text", text)
            .update()
        == 1;
  }

  private void refuseAnother(UUID report, UUID answer, String text) {
    var isSame =
        jdbc.sql("select report_id = ? and text = ? from report_answer where id = ?")
            .params(report.toString(), text, answer.toString())
            .query(Boolean.class)
            .single();
    if (!isSame) {
      throw new Refusal(
          ProblemCode.OTHER_CONTENT, "This answer was received with other words: send a new one.");
    }
  }
}
