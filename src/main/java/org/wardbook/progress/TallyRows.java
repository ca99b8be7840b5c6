package org.wardbook.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardbook.base.StoredInstant;
import org.wardbook.report.Report;

/** The groups of like reports in the database. */
@Component
class TallyRows {
  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  TallyRows(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /**
   * A group as it is stored.
   *
   * @param firstAt as it is stored, so that text order is time order
   */
  record Tally(
      int id, Shape shape, int number, String firstAt, String firstId, String firstReference) {}

  /** The groups of a report in a measure. */
  record Place(String measure, String observedAt, String report, int tally, int wardTally) {}

  /**
   * The groups of a measure.
   *
   * @param byWard whether those of each ward are wanted, in the place of those of the district
   */
  List<Tally> of(String measure, boolean byWard, String from, String until) {
    return jdbc.sql(
            """
            select * from plan_tally
            where measure = :measure and observed_on between :from and :until and area %s
            """
                .formatted(byWard ? "<> ''" : "= ''"))
        .param("measure", measure)
        .param("from", from)
        .param("until", until)
        .query((row, number) -> tally(row))
        .list();
  }

  /** The groups of one ward. */
  List<Tally> ofWard(String measure, String ward, String from, String until) {
    return jdbc.sql(
            """
            select * from plan_tally
            where measure = ? and area = ? and observed_on between ? and ?
            """)
        .params(measure, ward, from, until)
        .query((row, number) -> tally(row))
        .list();
  }

  private static Tally tally(ResultSet row) throws SQLException {
    var shape =
        new Shape(
            row.getString("measure"),
            row.getString("area"),
            row.getString("type"),
            row.getString("observed_on"),
            row.getString("amount"),
            row.getString("place"),
            row.getBoolean("place_is_ward"),
            row.getBoolean("met"),
            row.getString("variety"),
            row.getString("apart"),
            row.getString("started_on"),
            row.getString("stopped_on"),
            row.getString("only"));
    return new Tally(
        row.getInt("id"),
        shape,
        row.getInt("number"),
        row.getString("first_at"),
        row.getString("first_id"),
        row.getString("first_reference"));
  }

  /** Reports whose groups have to be reckoned anew, at most so many. */
  List<UUID> due(int most) {
    return jdbc.sql("select report_id from plan_evidence_due limit ?")
        .param(most)
        .query((row, number) -> UUID.fromString(row.getString(1)))
        .list();
  }

  /** Where these reports are counted as it is stored. */
  List<Place> placesOf(Collection<UUID> reports) {
    if (reports.isEmpty()) {
      return List.of();
    }
    return jdbc.sql("select * from plan_evidence where report_id in (:ids)")
        .param("ids", reports.stream().map(UUID::toString).toList())
        .query(
            (row, number) ->
                new Place(
                    row.getString("measure"),
                    row.getString("observed_at"),
                    row.getString("report_id"),
                    row.getInt("tally"),
                    row.getInt("ward_tally")))
        .list();
  }

  /** The first member of a group that is not due. */
  List<First> firstOf(Tally tally) {
    return first(
        tally,
        "and not exists (select 1 from plan_evidence_due d where d.report_id = e.report_id)");
  }

  /** The first member of a group, due or not. */
  List<First> firstLeftIn(Tally tally) {
    return first(tally, "");
  }

  private List<First> first(Tally tally, String which) {
    var day = LocalDate.parse(tally.shape().observedOn());
    return jdbc.sql(
            """
            select e.observed_at, e.report_id, r.reference
            from plan_evidence e join report r on r.id = e.report_id
            where e.measure = :measure and e.observed_at >= :from and e.observed_at < :until
              and (e.tally = :tally or e.ward_tally = :tally) %s
            order by e.observed_at, e.report_id limit 1
            """
                .formatted(which))
        .param("measure", tally.shape().measure())
        .param("from", StoredInstant.startOf(day))
        .param("until", StoredInstant.startOf(day.plusDays(1)))
        .param("tally", tally.id())
        .query((row, number) -> new First(row.getString(1), row.getString(2), row.getString(3)))
        .list();
  }

  /** The first report of a group. */
  record First(String at, String id, String reference) {}

  List<Tally> withIds(Collection<Integer> ids) {
    return ids.isEmpty()
        ? List.of()
        : jdbc.sql("select * from plan_tally where id in (:ids)")
            .param("ids", ids)
            .query((row, number) -> tally(row))
            .list();
  }

  /** Takes reports out of their groups, as far as their rows go. */
  void forget(List<Place> places) {
    batches.batchUpdate(
        "delete from plan_evidence where measure = ? and observed_at = ? and report_id = ?",
        places.stream()
            .map(place -> new Object[] {place.measure(), place.observedAt(), place.report()})
            .toList());
  }

  void shrink(int id, int number, First first) {
    jdbc.sql(
            """
            update plan_tally set number = ?, first_at = ?, first_id = ?, first_reference = ?
            where id = ?
            """)
        .params(number, first.at(), first.id(), first.reference(), id)
        .update();
  }

  void delete(int id) {
    jdbc.sql("delete from plan_tally where id = ?").param(id).update();
  }

  /** Adds to a group, which is made when there is none, and gives its id. */
  int grow(Shape shape, int number, Report first) {
    return jdbc.sql(
            """
            insert into plan_tally (measure, area, type, observed_on, amount, place, place_is_ward,
              met, variety, apart, started_on, stopped_on, only, number, first_at, first_id,
              first_reference)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do update set number = number + excluded.number,
              first_id = iif((excluded.first_at, excluded.first_id) < (first_at, first_id),
                excluded.first_id, first_id),
              first_reference = iif((excluded.first_at, excluded.first_id) < (first_at, first_id),
                excluded.first_reference, first_reference),
              first_at = min(first_at, excluded.first_at)
            returning id
            """)
        .params(
            shape.measure(),
            shape.area(),
            shape.type(),
            shape.observedOn(),
            shape.amount(),
            shape.place(),
            shape.placeIsWard(),
            shape.met(),
            shape.variety(),
            shape.apart(),
            shape.startedOn(),
            shape.stoppedOn(),
            shape.only(),
            number,
            StoredInstant.text(first.observedAt()),
            first.id().toString(),
            first.reference())
        .query(Integer.class)
        .single();
  }

  void put(List<Place> places) {
    batches.batchUpdate(
        "insert into plan_evidence (measure, observed_at, report_id, tally, ward_tally)"
            + " values (?, ?, ?, ?, ?)",
        places.stream()
            .map(
                place ->
                    new Object[] {
                      place.measure(),
                      place.observedAt(),
                      place.report(),
                      place.tally(),
                      place.wardTally()
                    })
            .toList());
  }

  void settled(List<UUID> reports) {
    batches.batchUpdate(
        "delete from plan_evidence_due where report_id = ?",
        reports.stream().map(id -> new Object[] {id.toString()}).toList());
  }

  /** Says that groups changed, in the transaction that changes them. */
  void nextVersion() {
    jdbc.sql("update plan_evidence_rules set version = version + 1").update();
  }

  /** The same number for as long as no group changes. */
  int version() {
    return jdbc.sql("select version from plan_evidence_rules").query(Integer.class).single();
  }

  boolean isReckonedBy(String fingerprint) {
    return jdbc.sql("select fingerprint from plan_evidence_rules")
        .query(String.class)
        .single()
        .equals(fingerprint);
  }

  /** Forgets every group: all reports are due. */
  void startAnew(String fingerprint) {
    for (var sql :
        List.of(
            "delete from plan_evidence",
            "delete from plan_tally",
            "insert or ignore into plan_evidence_due select id from report")) {
      jdbc.sql(sql).update();
    }
    jdbc.sql("update plan_evidence_rules set fingerprint = ?").param(fingerprint).update();
  }
}
