package org.wardbook.report.type.audit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the open tasks that the desk asks for, a screenful at a time. */
@Component
class OpenTaskRows {
  private static final String FROM =
      """
      from audit_task t join report r on r.id = t.report_id
      where t.status in ('NOT_STARTED', 'IN_PROGRESS')
        and r.state in ('RECEIVED', 'NEEDS_INFORMATION', 'ACCEPTED')
        and (:owner is null or coalesce(t.owner, '') = :owner)
        and (:before is null or t.due < :before)
      """;

  private final JdbcClient jdbc;
  private final TaskRows rows;

  OpenTaskRows(JdbcClient jdbc, TaskRows rows) {
    this.jdbc = jdbc;
    this.rows = rows;
  }

  int count(TaskFilter filter) {
    return with(filter, "select count(*) " + FROM).query(Integer.class).single();
  }

  List<AuditTask> read(TaskFilter filter, TaskOrder order, int skip, int most) {
    return with(
            filter,
            "select t.*, r.reference, r.ward, r.lat_e6 as audit_lat_e6, r.lon_e6 as audit_lon_e6 "
                + FROM
                + " order by "
                + order.sql()
                + " limit :most offset :skip")
        .param("most", most)
        .param("skip", skip)
        .query((row, number) -> rows.task(row))
        .list();
  }

  /** How many open tasks each agency has; those of nobody under {@link TaskFilter#NOBODY}. */
  Map<String, Integer> perOwner(TaskFilter filter) {
    Map<String, Integer> numbers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    with(
            filter,
            "select coalesce(t.owner, '') as name, count(*) as number "
                + FROM
                + " group by coalesce(t.owner, '')")
        .query(
            row -> {
              numbers.merge(row.getString("name"), row.getInt("number"), Integer::sum);
            });
    return numbers;
  }

  private JdbcClient.StatementSpec with(TaskFilter filter, String sql) {
    var before = filter.dueBefore();
    return jdbc.sql(sql)
        .param("owner", filter.owner())
        .param("before", before == null ? null : before.toString());
  }
}
