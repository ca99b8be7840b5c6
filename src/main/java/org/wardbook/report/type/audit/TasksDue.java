package org.wardbook.report.type.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.people.Agency;
import org.wardbook.report.DueDays;
import org.wardbook.report.DueItem;
import org.wardbook.report.FallingDue;

/** The open tasks of audits, by the day that was set for them. Tasks name agencies by name. */
@Component
@Transactional(readOnly = true)
class TasksDue implements FallingDue {
  private static final String OPEN =
      """
      from audit_task t join report r on r.id = t.report_id
      where t.status in ('NOT_STARTED', 'IN_PROGRESS') and t.due >= :first and t.due <= :last
        and r.state in ('RECEIVED', 'ACCEPTED', 'NEEDS_INFORMATION')
        and (:owner is null or t.owner = :owner)
      """;

  /** The same without looking up the report of each: those that are turned down are few. */
  private static final String COUNT =
      """
      select count(*) from audit_task t
      where t.status in ('NOT_STARTED', 'IN_PROGRESS') and t.due >= :first and t.due <= :last
        and (:owner is null or t.owner = :owner)
        and t.report_id not in
          (select id from report where type = '%s' and state in ('DUPLICATE', 'REJECTED'))
      """
          .formatted(AuditPlan.TYPE);

  private final JdbcClient jdbc;

  TasksDue(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String key() {
    return "audit-task";
  }

  @Override
  public String label() {
    return "Audit tasks";
  }

  @Override
  public int count(DueDays days, @Nullable Agency agency) {
    return with(days, agency, COUNT).query(Integer.class).single();
  }

  @Override
  public List<DueItem> list(DueDays days, @Nullable Agency agency, int most) {
    return with(
            days,
            agency,
            """
            select t.report_id, t.due, t.what, t.action, t.owner, t.position, r.reference, r.ward
            """
                + OPEN
                + " order by t.due, r.reference || '/' || t.position limit :most")
        .param("most", most)
        .query((row, number) -> item(row))
        .list();
  }

  private JdbcClient.StatementSpec with(DueDays days, @Nullable Agency agency, String sql) {
    var first = days.first();
    return jdbc.sql(sql)
        .param("first", first == null ? "" : first.toString())
        .param("last", days.last().toString())
        .param("owner", agency == null ? null : agency.name());
  }

  private static DueItem item(ResultSet row) throws SQLException {
    var what = row.getString("what");
    var action = row.getString("action");
    return new DueItem(
        LocalDate.parse(row.getString("due")),
        UUID.fromString(row.getString("report_id")),
        row.getString("reference") + "/" + row.getInt("position"),
        action.equals(what) ? what : what + ": " + action,
        row.getString("ward"),
        row.getString("owner"));
  }
}
