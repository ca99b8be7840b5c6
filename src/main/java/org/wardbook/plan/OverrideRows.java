package org.wardbook.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardbook.base.StoredInstant;
import org.wardbook.people.Person;

/** Statuses in the place of those by rule, as rows: added and read, never changed. */
@Repository
class OverrideRows {
  private static final String SELECT =
      """
      select o.*, a.name as agency_name, p.display_name
      from plan_status_override o
        join agency a on a.key = o.agency join person p on p.id = o.entered_by
      """;

  private final JdbcClient jdbc;

  OverrideRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those that hold now. */
  List<StatusOverride> holding(int planYear) {
    return jdbc.sql(
            SELECT
                + """
                where o.status is not null and o.id in (
                  select max(id) from plan_status_override where plan_year = ? group by measure)
                """)
        .param(planYear)
        .query((row, number) -> override(row))
        .list();
  }

  /** Every one that a measure ever had, newest first. */
  List<StatusOverride> history(int planYear, String measure) {
    return jdbc.sql(SELECT + "where o.plan_year = ? and o.measure = ? order by o.id desc")
        .params(planYear, measure)
        .query((row, number) -> override(row))
        .list();
  }

  void insert(
      int planYear,
      String measure,
      String agency,
      @Nullable Judgement status,
      String reason,
      Person by,
      String at) {
    new RowInsert("plan_status_override")
        .set("plan_year", planYear)
        .set("measure", measure)
        .set("agency", agency)
        .set("status", status == null ? null : status.name())
        .set("reason", reason)
        .set("entered_by", by.id().toString())
        .set("entered_at", at)
        .into(jdbc);
  }

  private static StatusOverride override(ResultSet row) throws SQLException {
    String status = row.getString("status");
    return new StatusOverride(
        row.getString("measure"),
        row.getString("agency"),
        row.getString("agency_name"),
        status == null ? null : Judgement.valueOf(status),
        row.getString("reason"),
        row.getString("display_name"),
        StoredInstant.of(row.getString("entered_at")));
  }
}
