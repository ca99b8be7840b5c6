package org.wardbook.report.type.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardbook.base.StoredInstant;
import org.wardbook.ward.MicroPoint;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads tasks and what happened to them. */
@Component
class TaskRows {
  private static final TypeReference<List<String>> HASHES = new TypeReference<>() {};

  private static final String SELECT =
      """
      select t.*, r.reference, r.ward, r.lat_e6 as audit_lat_e6, r.lon_e6 as audit_lon_e6
      from audit_task t join report r on r.id = t.report_id
      where %s
      """;

  private static final String STEPS =
      """
      select t.report_id, e.task_id, e.status, e.from_day
      from audit_task_event e join audit_task t on t.id = e.task_id
      where e.what not in ('NOT_APPLIED', 'CHANGED') %s
      order by e.id
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  TaskRows(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Of one audit, in the order of its findings. */
  List<AuditTask> of(UUID report) {
    return ofAll(List.of(report));
  }

  /** Of some hundreds of audits, in the order of their findings. */
  List<AuditTask> ofAll(Collection<UUID> reports) {
    return among("t.report_id", reports);
  }

  /** Some hundreds at most. */
  List<AuditTask> withIds(Collection<UUID> ids) {
    return among("t.id", ids);
  }

  private List<AuditTask> among(String column, Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : jdbc.sql(SELECT.formatted(column + " in (:ids) order by t.position, t.id"))
            .param("ids", ids.stream().map(UUID::toString).toList())
            .query((row, number) -> task(row))
            .list();
  }

  /** At most one. */
  List<AuditTask> withId(UUID id) {
    return withIds(List.of(id));
  }

  /**
   * Those that somebody still has to do, first due first. What the CSU turned down asks for
   * nothing.
   *
   * @param acceptedOnly whether only those of accepted audits
   */
  List<AuditTask> open(boolean acceptedOnly) {
    var states = acceptedOnly ? "('ACCEPTED')" : "('RECEIVED', 'NEEDS_INFORMATION', 'ACCEPTED')";
    return jdbc.sql(
            SELECT.formatted(
                "t.status in ('NOT_STARTED', 'IN_PROGRESS') and r.state in "
                    + states
                    + " order by t.due, r.reference, t.position"))
        .query((row, number) -> task(row))
        .list();
  }

  /** Those that somebody still has to do in a ward, first due first. */
  List<AuditTask> openIn(String ward, int most) {
    return jdbc.sql(
            SELECT.formatted(
                "t.status in ('NOT_STARTED', 'IN_PROGRESS') and r.ward = :ward and r.type = :type"
                    + " and r.state in ('RECEIVED', 'NEEDS_INFORMATION', 'ACCEPTED')"
                    + " order by t.due, r.reference, t.position limit :most"))
        .param("ward", ward)
        .param("type", AuditPlan.TYPE)
        .param("most", most)
        .query((row, number) -> task(row))
        .list();
  }

  /** Oldest first. */
  List<TaskEvent> events(UUID task) {
    return jdbc.sql(
            """
            select e.*, p.display_name, u.reference as update_reference
            from audit_task_event e
              left join person p on p.id = e.person_id
              left join report u on u.id = e.update_id
            where e.task_id = ? order by e.id
            """)
        .param(task.toString())
        .query((row, number) -> event(row))
        .list();
  }

  /**
   * What was said of a task, without what was not applied, what Wardbook took back and what was
   * told by reports that are not accepted (what repeats another holds with it), except the one
   * named. Oldest first.
   */
  List<TaskEvent> said(UUID task, UUID except) {
    return jdbc.sql(
            """
            select e.*, p.display_name, u.reference as update_reference
            from audit_task_event e
              join person p on p.id = e.person_id
              left join report u on u.id = e.update_id
            where e.task_id = :task and e.what <> 'NOT_APPLIED'
              and (u.id is null or u.state in ('ACCEPTED', 'DUPLICATE') or u.id = :except)
            order by e.id
            """)
        .param("task", task.toString())
        .param("except", except.toString())
        .query((row, number) -> event(row))
        .list();
  }

  /** What changed the status of the tasks of one audit, oldest first. */
  List<TaskStep> stepsOf(UUID audit) {
    return jdbc.sql(STEPS.formatted("and t.report_id = ?"))
        .param(audit.toString())
        .query((row, number) -> step(row))
        .list();
  }

  /** The same of every audit. */
  List<TaskStep> steps() {
    return jdbc.sql(STEPS.formatted("")).query((row, number) -> step(row)).list();
  }

  /** The number of the latest event of all; 0 where there is none. */
  long lastEvent() {
    return jdbc.sql("select coalesce(max(id), 0) from audit_task_event").query(Long.class).single();
  }

  private static TaskStep step(ResultSet row) throws SQLException {
    return new TaskStep(
        UUID.fromString(row.getString("report_id")),
        UUID.fromString(row.getString("task_id")),
        TaskStatus.valueOf(row.getString("status")),
        LocalDate.parse(row.getString("from_day")));
  }

  private static TaskEvent event(ResultSet row) throws SQLException {
    return new TaskEvent(
        StoredInstant.of(row.getString("at")),
        row.getString("display_name"),
        TaskEvent.What.valueOf(row.getString("what")),
        TaskStatus.valueOf(row.getString("status")),
        LocalDate.parse(row.getString("from_day")),
        day(row.getString("completed_on")),
        row.getString("note"),
        row.getString("photo"),
        row.getString("update_reference"));
  }

  AuditTask task(ResultSet row) throws SQLException {
    return new AuditTask(
        UUID.fromString(row.getString("id")),
        UUID.fromString(row.getString("report_id")),
        row.getString("reference"),
        row.getInt("position"),
        LocalDate.parse(row.getString("seen_on")),
        row.getString("category"),
        row.getString("what"),
        row.getString("severity"),
        row.getBoolean("urgent"),
        row.getBoolean("offensive"),
        row.getString("ward"),
        point(row, "lat_e6", "lon_e6"),
        point(row, "audit_lat_e6", "audit_lon_e6"),
        json.readValue(row.getString("before_photos"), HASHES),
        row.getString("found"),
        row.getString("action"),
        row.getString("owner"),
        row.getString("contact"),
        LocalDate.parse(row.getString("due")),
        TaskPriority.valueOf(row.getString("priority")),
        row.getString("cost_pence") == null ? null : row.getInt("cost_pence"),
        row.getString("after_photo"),
        TaskStatus.valueOf(row.getString("status")),
        day(row.getString("completed_on")),
        row.getString("note"),
        StoredInstant.of(row.getString("decided_at")),
        row.getBoolean("decided_at_desk"),
        row.getInt("version"));
  }

  private static @Nullable MicroPoint point(ResultSet row, String lat, String lon)
      throws SQLException {
    return row.getString(lat) == null ? null : new MicroPoint(row.getInt(lat), row.getInt(lon));
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }
}
