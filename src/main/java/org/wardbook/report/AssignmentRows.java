package org.wardbook.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardbook.base.London;
import org.wardbook.base.StoredInstant;
import org.wardbook.people.Agency;
import org.wardbook.people.Person;

/** Reads and writes who is to do what. */
@Component
class AssignmentRows {
  private final JdbcClient jdbc;
  private final Clock clock;

  AssignmentRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Optional<Assignment> of(UUID report) {
    return jdbc.sql(
            """
            select a.*, g.name as agency_name, p.display_name, b.display_name as by_name
            from report_assignment a
              left join agency g on g.key = a.agency_id
              left join person p on p.id = a.person_id
              left join person b on b.id = a.assigned_by
            where a.report_id = ?
            """)
        .param(report.toString())
        .query((row, number) -> assignment(row))
        .optional();
  }

  /** By the rule of the type; does nothing where the agency is not there or somebody was faster. */
  void route(UUID report, Route route) {
    var due = route.due();
    jdbc.sql(
            """
            insert into report_assignment
              (report_id, agency_id, due, due_by_clock, assigned_at, status)
            select :report, key, :due, :byClock, :now, 'OPEN' from agency where key = :agency
            on conflict (report_id) do nothing
            """)
        .param("report", report.toString())
        .param("due", due == null ? null : due.toString())
        .param("byClock", due == null ? 0 : 1)
        .param("now", StoredInstant.text(clock.instant()))
        .param("agency", route.agency())
        .update();
  }

  /** Takes back what the rule said, as long as nobody has said otherwise. */
  void forgetRoute(UUID report) {
    jdbc.sql(
            """
            delete from report_assignment
            where report_id = ? and assigned_by is null and status = 'OPEN'
            """)
        .param(report.toString())
        .update();
  }

  void assign(UUID report, AssignmentWish wish, boolean byClock, Person by) {
    var due = wish.due();
    var person = wish.person();
    jdbc.sql(
            """
            insert or replace into report_assignment (report_id, agency_id, person_id, due,
              due_by_clock, note, assigned_by, assigned_at, status)
            values (:report, :agency, :person, :due, :byClock, :note, :by, :now, 'OPEN')
            """)
        .param("report", report.toString())
        .param("agency", wish.agency())
        .param("person", person == null ? null : person.toString())
        .param("due", due == null ? null : due.toString())
        .param("byClock", byClock ? 1 : 0)
        .param("note", wish.note().isEmpty() ? null : wish.note())
        .param("by", by.id().toString())
        .param("now", StoredInstant.text(clock.instant()))
        .update();
  }

  /** Whether an open one was ended by it. */
  boolean end(UUID report, Assignment.Status status, @Nullable String note) {
    return jdbc.sql(
                """
                update report_assignment set status = :status, ended_on = :today, ended_note = :note
                where report_id = :report and status = 'OPEN'
                """)
            .param("status", status.name())
            .param("today", London.dayOf(clock.instant()).toString())
            .param("note", note)
            .param("report", report.toString())
            .update()
        > 0;
  }

  /** It is done in another way, whether somebody has it or handed it back. */
  void doneOtherwise(UUID report) {
    jdbc.sql(
            """
            update report_assignment set status = 'DONE', handed_back_on = ended_on,
              handed_back_note = ended_note, ended_on = :today, ended_note = null
            where report_id = :report and status <> 'DONE'
            """)
        .param("today", London.dayOf(clock.instant()).toString())
        .param("report", report.toString())
        .update();
  }

  /** As if it had never been done otherwise; what the person who had it said stays. */
  void resume(UUID report) {
    jdbc.sql(
            """
            update report_assignment
            set status = case when handed_back_on is null then 'OPEN' else 'HANDED_BACK' end,
              ended_on = handed_back_on, ended_note = handed_back_note,
              handed_back_on = null, handed_back_note = null
            where report_id = ? and status = 'DONE' and ended_by is null
            """)
        .param(report.toString())
        .update();
  }

  private static Assignment assignment(ResultSet row) throws SQLException {
    var agency = row.getString("agency_id");
    var person = row.getString("person_id");
    var endedBy = row.getString("ended_by");
    return new Assignment(
        UUID.fromString(row.getString("report_id")),
        agency == null ? null : new Agency(agency, row.getString("agency_name")),
        person == null
            ? null
            : new Assignment.Assignee(UUID.fromString(person), row.getString("display_name")),
        day(row.getString("due")),
        row.getBoolean("due_by_clock"),
        row.getString("note"),
        row.getString("by_name"),
        StoredInstant.of(row.getString("assigned_at")),
        Assignment.Status.valueOf(row.getString("status")),
        day(row.getString("ended_on")),
        row.getString("ended_note"),
        endedBy == null ? null : UUID.fromString(endedBy));
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }
}
