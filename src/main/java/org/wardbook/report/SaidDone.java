package org.wardbook.report;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.base.AfterCommit;
import org.wardbook.base.London;
import org.wardbook.base.StoredInstant;
import org.wardbook.report.HistoryEntry.Event;

/**
 * Hears that something is done from the person who had it to do, in the transaction in which what
 * they sent is accepted. It ends only what is theirs, and what they had by the time at which they
 * saw it: a phone without a signal tells it late, and the CSU may have said otherwise since.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SaidDone {
  private final JdbcClient jdbc;
  private final ReportHistory history;
  private final AfterCommit afterCommit;

  SaidDone(JdbcClient jdbc, ReportHistory history, AfterCommit afterCommit) {
    this.jdbc = jdbc;
    this.history = history;
    this.afterCommit = afterCommit;
  }

  /**
   * It is done, unless that is known already.
   *
   * @param said what its author sent
   */
  public void done(Report target, Report said, String note) {
    var words = note.isBlank() ? said.reference() : note.strip() + " (" + said.reference() + ")";
    if (end(target.id(), said, words)) {
      changed(target.id(), said.author().id(), Event.ASSIGNMENT_DONE, words);
    }
  }

  /** The CSU does not accept it after all: it is to be done again. */
  public void takenBack(Report target, Report said) {
    if (resume(target.id(), said.id())) {
      changed(
          target.id(),
          null,
          Event.ASSIGNED,
          "Again to %s: that it is done (%s) does not hold"
              .formatted(said.author().displayName(), said.reference()));
    }
  }

  private boolean end(UUID target, Report said, String note) {
    var seenAt = said.observedAtByServer();
    return jdbc.sql(
                """
                update report_assignment
                set status = 'DONE', ended_on = :day, ended_note = :note, ended_by = :said
                where report_id = :report and person_id = :author
                  and ((status = 'OPEN' and assigned_at <= :seenAt)
                    or (ended_by = :said and ended_note <> :note))
                """)
            .param("day", London.dayOf(seenAt).toString())
            .param("note", note)
            .param("said", said.id().toString())
            .param("report", target.toString())
            .param("author", said.author().id().toString())
            .param("seenAt", StoredInstant.text(seenAt))
            .update()
        > 0;
  }

  private boolean resume(UUID target, UUID said) {
    return jdbc.sql(
                """
                update report_assignment
                set status = 'OPEN', ended_on = null, ended_note = null, ended_by = null
                where report_id = ? and status = 'DONE' and ended_by = ?
                """)
            .params(target.toString(), said.toString())
            .update()
        > 0;
  }

  private void changed(UUID target, @Nullable UUID by, Event event, String note) {
    jdbc.sql("update report set version = version + 1 where id = ?")
        .param(target.toString())
        .update();
    history.add(target, by, event, note);
    afterCommit.publish(new ReportChanged(target));
  }
}
