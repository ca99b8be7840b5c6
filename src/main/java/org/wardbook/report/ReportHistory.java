package org.wardbook.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.base.StoredInstant;

/**
 * Who did what with a report, and who read of people and vehicles in it; nothing is ever changed or
 * deleted here (practice §7: logging under Part 3 of the Data Protection Act).
 */
@Service
public class ReportHistory {
  private final JdbcClient jdbc;
  private final Clock clock;

  ReportHistory(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Everything that happened to the report, oldest first. */
  @Transactional(readOnly = true)
  public List<HistoryEntry> of(UUID report) {
    return jdbc.sql(
            """
            select h.at, p.display_name, h.event, h.note
            from report_history h left join person p on p.id = h.person_id
            where h.report_id = ? order by h.id
            """)
        .param(report.toString())
        .query((row, number) -> entry(row))
        .list();
  }

  /** The last of these events, for those of these reports that had one. */
  @Transactional(readOnly = true)
  public Map<UUID, HistoryEntry> last(
      Collection<UUID> reports, Collection<HistoryEntry.Event> events) {
    var last = new HashMap<UUID, HistoryEntry>();
    if (!reports.isEmpty()) {
      jdbc.sql(
              """
              select h.report_id, h.at, p.display_name, h.event, h.note
              from report_history h left join person p on p.id = h.person_id
              where h.id in (
                select max(id) from report_history
                where report_id in (:reports) and event in (:events) group by report_id)
              """)
          .param("reports", reports.stream().map(UUID::toString).toList())
          .param("events", events.stream().map(HistoryEntry.Event::name).toList())
          .query(
              row -> {
                last.put(UUID.fromString(row.getString("report_id")), entry(row));
              });
    }
    return last;
  }

  private static HistoryEntry entry(ResultSet row) throws SQLException {
    return new HistoryEntry(
        StoredInstant.of(row.getString("at")),
        row.getString("display_name"),
        HistoryEntry.Event.valueOf(row.getString("event")),
        row.getString("note"));
  }

  /** What was written at the last such event, for those of these reports that had one. */
  @Transactional(readOnly = true)
  public Map<UUID, String> lastNotes(Collection<UUID> reports, HistoryEntry.Event event) {
    var notes = new HashMap<UUID, String>();
    if (!reports.isEmpty()) {
      jdbc.sql(
              """
              select report_id, note from report_history
              where report_id in (:reports) and event = :event and note is not null order by id
              """)
          .param("reports", reports.stream().map(UUID::toString).toList())
          .param("event", event.name())
          .query(
              row -> {
                notes.put(UUID.fromString(row.getString("report_id")), row.getString("note"));
              });
    }
    return notes;
  }

  /**
   * Adds an entry within the transaction that makes the change.
   *
   * @param person who did it, or null for Wardbook itself
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void add(
      UUID report, @Nullable UUID person, HistoryEntry.Event event, @Nullable String note) {
    jdbc.sql(
            "insert into report_history (report_id, at, person_id, event, note)"
                + " values (:report, :at, :person, :event, :note)")
        .param("report", report.toString())
        .param("at", StoredInstant.text(clock.instant()))
        .param("person", person == null ? null : person.toString())
        .param("event", event.name())
        .param("note", note)
        .update();
  }
}
