package org.wardbook.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.wardbook.base.StoredInstant;
import org.wardbook.report.ReportState;

/**
 * The tasks of the audits that are made: as those of the demonstration's audit that the mould was
 * taken from, which the server itself has written.
 */
final class AuditRows {
  private static final int REMEMBERED = 200;

  private final Tables tables;
  private final List<Open> open = new ArrayList<>();

  private record Open(UUID task, String audit) {}

  AuditRows(Connection connection, Tables tables) throws SQLException {
    this.tables = tables;
    tables.prepare(
        "task",
        """
        insert into audit_task (id, report_id, position, seen_on, category, what, severity, urgent,
          offensive, lat_e6, lon_e6, before_photos, found, action, due, priority, status, decided_at,
          decided_at_desk, version)
        select ?, ?, position, ?, category, what, severity, urgent, offensive, ?, ?, '[]', found,
          found, date(?, (julianday(due) - julianday(seen_on)) || ' days'), priority, 'NOT_STARTED',
          ?, 0, 1
        from audit_task where found = ? limit 1
        """);
    tables.prepare(
        "raised",
        """
        insert into audit_task_event (task_id, at, person_id, what, status, from_day)
        values (?, ?, ?, 'RAISED', 'NOT_STARTED', ?)
        """);
    tables.prepare(
        "done",
        """
        update audit_task set status = 'COMPLETED', completed_on = ?, decided_at = ?,
          version = version + 1
        where id = ?
        """);
    tables.prepare(
        "told",
        """
        insert into audit_task_event
          (task_id, at, person_id, what, status, from_day, completed_on, update_id)
        values (?, ?, ?, 'STATUS', 'COMPLETED', ?, ?, ?)
        """);
  }

  void add(Mould mould, Row row, String author, ReportState state) throws SQLException {
    int position = 0;
    for (var finding : mould.answer("findings")) {
      position++;
      var uid = row.uid(Integer.parseInt(finding.path("id").stringValue().substring(5)));
      var at = StoredInstant.text(row.observedAt());
      tables.add(
          "task",
          uid.toString(),
          row.id().toString(),
          row.day().toString(),
          row.point().latE6() + position * 540,
          row.point().lonE6(),
          row.day().toString(),
          at,
          finding.path("description").stringValue());
      tables.add("raised", uid.toString(), at, author, row.day().toString());
      if (state == ReportState.ACCEPTED) {
        open.add(new Open(uid, row.id().toString()));
      }
    }
    while (open.size() > REMEMBERED) {
      open.removeFirst();
    }
  }

  boolean hasOpenTask() {
    return !open.isEmpty();
  }

  /** A task that somebody may say is done; whichever when there is none. */
  UUID next(Random random) {
    return open.isEmpty() ? new UUID(0, 0) : open.get(random.nextInt(open.size())).task();
  }

  void complete(Row row, String author) throws SQLException {
    var day = row.day().toString();
    var at = StoredInstant.text(row.observedAt());
    boolean isKnown = open.removeIf(one -> one.task().toString().equals(row.target()));
    if (isKnown) {
      tables.add("done", day, at, row.target());
      tables.add("told", row.target(), at, author, day, day, row.id().toString());
    }
  }
}
