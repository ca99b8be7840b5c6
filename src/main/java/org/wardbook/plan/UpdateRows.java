package org.wardbook.plan;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardbook.base.StoredInstant;
import org.wardbook.people.Person;

/** Lead agencies' updates as rows, added and read, never changed. */
@Repository
class UpdateRows {
  private static final String SELECT =
      """
      select u.*, a.name as agency_name, p.display_name,
        not exists (select 1 from plan_update later where later.supersedes = u.id) as standing
      from plan_update u join agency a on a.key = u.agency join person p on p.id = u.entered_by
      """;

  /** What speaks of a later day comes first, and of one day what was entered later. */
  private static final String NEWEST_FIRST =
      " order by u.day desc, u.entered_at desc, u.rowid desc";

  private final JdbcClient jdbc;

  UpdateRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<PlanUpdate> find(UUID id) {
    return jdbc.sql(SELECT + "where u.id = ?")
        .param(id.toString())
        .query((row, number) -> update(row))
        .optional();
  }

  List<PlanUpdate> of(int planYear, String about) {
    return jdbc.sql(SELECT + "where u.plan_year = ? and u.about = ?" + NEWEST_FIRST)
        .params(planYear, about)
        .query((row, number) -> update(row))
        .list();
  }

  List<PlanUpdate> of(int planYear) {
    return jdbc.sql(SELECT + "where u.plan_year = ?" + NEWEST_FIRST)
        .param(planYear)
        .query((row, number) -> update(row))
        .list();
  }

  void insert(
      UUID id,
      NewUpdate update,
      boolean withdrawn,
      @Nullable UUID supersedes,
      Person by,
      String at) {
    var row =
        new RowInsert("plan_update")
            .set("id", id.toString())
            .set("plan_year", update.planYear())
            .set("about", update.about())
            .set("agency", update.agency())
            .set("status", update.status().name())
            .set("day", update.day().toString())
            .set("narrative", update.narrative())
            .set("evidence", update.evidence())
            .set("withdrawn", withdrawn)
            .set("supersedes", supersedes == null ? null : supersedes.toString())
            .set("entered_by", by.id().toString())
            .set("entered_at", at);
    setFigure(row, update.figure());
    row.into(jdbc);
  }

  private static void setFigure(RowInsert row, @Nullable Figure figure) {
    switch (figure) {
      case null -> row.set("figure", null);
      case Figure.Number number ->
          row.set("figure", "NUMBER").set("value", number.value().toPlainString());
      case Figure.Part part ->
          row.set("figure", "PART")
              .set("numerator", part.numerator())
              .set("denominator", part.denominator());
      case Figure.OfPeriod period ->
          row.set("figure", period.baseline() ? "BASELINE" : "OF_PERIOD")
              .set("value", period.value().toPlainString())
              .set("period_from", period.from().toString())
              .set("period_until", period.until().toString())
              .set("source", period.source());
    }
  }

  private static PlanUpdate update(ResultSet row) throws SQLException {
    String supersedes = row.getString("supersedes");
    return new PlanUpdate(
        UUID.fromString(row.getString("id")),
        row.getInt("plan_year"),
        row.getString("about"),
        row.getString("agency"),
        row.getString("agency_name"),
        UpdateStatus.valueOf(row.getString("status")),
        LocalDate.parse(row.getString("day")),
        figure(row),
        row.getString("narrative"),
        row.getString("evidence"),
        row.getBoolean("withdrawn"),
        supersedes == null ? null : UUID.fromString(supersedes),
        row.getString("display_name"),
        StoredInstant.of(row.getString("entered_at")),
        row.getBoolean("standing"));
  }

  private static @Nullable Figure figure(ResultSet row) throws SQLException {
    String figure = row.getString("figure");
    return switch (figure) {
      case null -> null;
      case "NUMBER" -> new Figure.Number(new BigDecimal(row.getString("value")));
      case "PART" -> new Figure.Part(row.getInt("numerator"), row.getInt("denominator"));
      default ->
          new Figure.OfPeriod(
              LocalDate.parse(row.getString("period_from")),
              LocalDate.parse(row.getString("period_until")),
              new BigDecimal(row.getString("value")),
              row.getString("source"),
              figure.equals("BASELINE"));
    };
  }
}
