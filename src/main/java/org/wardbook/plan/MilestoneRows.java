package org.wardbook.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardbook.base.StoredInstant;
import org.wardbook.people.Person;

/** What was entered about dated steps, as rows: added and read, never changed. */
@Repository
class MilestoneRows {
  private final JdbcClient jdbc;

  MilestoneRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How each step of the year's plan stands, of those that anything was entered about. */
  List<MilestoneStep> latest(int planYear) {
    return jdbc.sql(
            """
            select s.*, p.display_name
            from plan_milestone_step s join person p on p.id = s.entered_by
            where s.id in (
              select max(id) from plan_milestone_step where plan_year = ?
              group by action, milestone)
            order by s.id
            """)
        .param(planYear)
        .query((row, number) -> step(row))
        .list();
  }

  /** Everything that was entered about the steps of an action, newest first. */
  List<MilestoneStep> history(int planYear, String action) {
    return jdbc.sql(
            """
            select s.*, p.display_name
            from plan_milestone_step s join person p on p.id = s.entered_by
            where s.plan_year = ? and s.action = ? order by s.id desc
            """)
        .params(planYear, action)
        .query((row, number) -> step(row))
        .list();
  }

  void insert(
      int planYear,
      String action,
      String milestone,
      @Nullable LocalDate due,
      @Nullable LocalDate reachedOn,
      String note,
      Person by,
      String at) {
    new RowInsert("plan_milestone_step")
        .set("plan_year", planYear)
        .set("action", action)
        .set("milestone", milestone)
        .set("due", due == null ? null : due.toString())
        .set("reached_on", reachedOn == null ? null : reachedOn.toString())
        .set("note", note)
        .set("entered_by", by.id().toString())
        .set("entered_at", at)
        .into(jdbc);
  }

  private static MilestoneStep step(ResultSet row) throws SQLException {
    return new MilestoneStep(
        row.getString("action"),
        row.getString("milestone"),
        day(row, "due"),
        day(row, "reached_on"),
        row.getString("note"),
        row.getString("display_name"),
        StoredInstant.of(row.getString("entered_at")));
  }

  private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    return text == null ? null : LocalDate.parse(text);
  }
}
