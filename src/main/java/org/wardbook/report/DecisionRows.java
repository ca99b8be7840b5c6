package org.wardbook.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.base.AfterCommit;
import org.wardbook.base.StoredInstant;
import org.wardbook.people.Person;
import org.wardbook.report.HistoryEntry.Event;

/** Writes where a report stands from now on, and keeps where it stood before. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DecisionRows {
  private static final Duration UNDOABLE = Duration.ofDays(1);

  private final JdbcClient jdbc;
  private final Reports reports;
  private final ReportHistory history;
  private final AfterCommit afterCommit;
  private final TypeWork typeWork;
  private final Clock clock;

  DecisionRows(
      JdbcClient jdbc,
      Reports reports,
      ReportHistory history,
      AfterCommit afterCommit,
      TypeWork typeWork,
      Clock clock) {
    this.jdbc = jdbc;
    this.reports = reports;
    this.history = history;
    this.afterCommit = afterCommit;
    this.typeWork = typeWork;
    this.clock = clock;
  }

  /** Decides, so that it can be undone together with what has the same batch. */
  Report decide(
      Report before, Standing now, Person by, UUID batch, Event event, @Nullable String note) {
    var decided = stand(before, now, by, event, note);
    jdbc.sql(
            """
            insert into report_decision (
              report_id, version, batch, event, decided_by, decided_at,
              state, duplicate_of, question, asked_at, answered_at)
            values (
              :report, :version, :batch, :event, :by, :now,
              :state, :original, :question, :askedAt, :answeredAt)
            """)
        .param("report", before.id().toString())
        .param("version", decided.version())
        .param("batch", batch.toString())
        .param("event", event.name())
        .param("by", by.id().toString())
        .param("now", StoredInstant.text(clock.instant()))
        .param("state", before.state().name())
        .param("original", text(before.duplicateOf()))
        .param("question", before.question())
        .param("askedAt", text(before.askedAt()))
        .param("answeredAt", text(before.answeredAt()))
        .update();
    return decided;
  }

  /** The same for what is nobody's decision, such as an answer. */
  Report stand(Report before, Standing now, Person by, Event event, @Nullable String note) {
    jdbc.sql(
            """
            update report set state = :state, duplicate_of = :original, question = :question,
              asked_at = :askedAt, answered_at = :answeredAt, version = version + 1
            where id = :id
            """)
        .param("state", now.state().name())
        .param("original", text(now.duplicateOf()))
        .param("question", now.question())
        .param("askedAt", text(now.askedAt()))
        .param("answeredAt", text(now.answeredAt()))
        .param("id", before.id().toString())
        .update();
    history.add(before.id(), by.id(), event, note);
    afterCommit.publish(new ReportChanged(before.id()));
    var decided = reports.find(before.id()).orElseThrow();
    typeWork.decided(before, decided);
    return decided;
  }

  /** The decision that led to this version of a report; empty when something else did. */
  Optional<Kept> leadingTo(UUID report, int version) {
    return jdbc.sql("select * from report_decision where report_id = ? and version = ?")
        .params(report.toString(), version)
        .query((row, number) -> kept(row))
        .optional();
  }

  /** What this person did last in one go, the latest first; empty when that was undoing. */
  List<Kept> last(Person by) {
    return jdbc.sql(
            """
            select * from report_decision
            where decided_by = :by and event <> 'UNDONE' and decided_at > :since and batch = (
              select batch from report_decision where decided_by = :by
              order by rowid desc limit 1)
            order by rowid desc
            """)
        .param("by", by.id().toString())
        .param("since", StoredInstant.text(clock.instant().minus(UNDOABLE)))
        .query((row, number) -> kept(row))
        .list();
  }

  /** The duplicates that this merge took along and that stand since as it left them. */
  List<Kept> takenAlong(Kept merge) {
    return jdbc.sql(
            """
            select d.* from report m
              join report r on r.duplicate_of = m.duplicate_of
              join report_decision d on d.report_id = r.id and d.version = r.version
            where m.id = :report and d.batch = :batch and d.event = :event
              and d.duplicate_of = :report
            """)
        .param("batch", merge.batch().toString())
        .param("event", Event.MARKED_DUPLICATE.name())
        .param("report", merge.report().toString())
        .query((row, number) -> kept(row))
        .list();
  }

  private static Kept kept(ResultSet row) throws SQLException {
    return new Kept(
        UUID.fromString(row.getString("report_id")),
        row.getInt("version"),
        UUID.fromString(row.getString("batch")),
        Event.valueOf(row.getString("event")),
        row.getString("decided_by"),
        new Standing(
            ReportState.valueOf(row.getString("state")),
            row.getString("duplicate_of") == null
                ? null
                : UUID.fromString(row.getString("duplicate_of")),
            row.getString("question"),
            instant(row.getString("asked_at")),
            instant(row.getString("answered_at"))));
  }

  private static @Nullable Instant instant(@Nullable String text) {
    return text == null ? null : StoredInstant.of(text);
  }

  private static @Nullable String text(@Nullable UUID id) {
    return id == null ? null : id.toString();
  }

  private static @Nullable String text(@Nullable Instant instant) {
    return instant == null ? null : StoredInstant.text(instant);
  }

  /**
   * @param version of the report since it was decided
   * @param before where the report stood
   */
  record Kept(UUID report, int version, UUID batch, Event event, String by, Standing before) {}
}
