package org.wardbook.report.type.flytip;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.base.London;
import org.wardbook.base.StoredInstant;
import org.wardbook.people.Agency;
import org.wardbook.report.DueDays;
import org.wardbook.report.DueItem;
import org.wardbook.report.FallingDue;

/** The fly-tips whose seven days run, by the day on which they end. */
@Component
@Transactional(readOnly = true)
class FlyTipsDue implements FallingDue {
  private static final String OPEN =
      """
      from open_fly_tip o join report r on r.id = o.report_id
        left join report_assignment a on a.report_id = o.report_id and a.status = 'OPEN'
        left join agency g on g.key = a.agency_id
      where o.since >= :from and o.since < :to and (:agency is null or a.agency_id = :agency)
      """;

  private final JdbcClient jdbc;

  FlyTipsDue(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String key() {
    return FlyTipClearance.TYPE;
  }

  @Override
  public String label() {
    return "Fly-tips";
  }

  @Override
  public int count(DueDays days, @Nullable Agency agency) {
    var all =
        agency == null
            ? "from open_fly_tip o where o.since >= :from and o.since < :to and :agency is null"
            : OPEN;
    return with(days, agency, "select count(*) " + all).query(Integer.class).single();
  }

  @Override
  public List<DueItem> list(DueDays days, @Nullable Agency agency, int most) {
    return with(
            upTo(days, agency, most),
            agency,
            """
            select o.report_id, o.since, r.reference, r.ward, g.name,
              json_extract(r.answers, '$.place') as place,
              exists (select 1 from report_assignment d
                where d.report_id = o.report_id and d.ended_by is not null) as said_done
            """
                + OPEN)
        .query((row, number) -> item(row))
        .list()
        .stream()
        .sorted(DueItem.FIRST_DUE_FIRST)
        .limit(most)
        .toList();
  }

  /**
   * No more days than so many are due on. The last of them is whole: within a day they come by
   * their numbers, whenever they were seen.
   */
  private DueDays upTo(DueDays days, @Nullable Agency agency, int most) {
    return with(days, agency, "select o.since " + OPEN + " order by o.since limit 1 offset :before")
        .param("before", most - 1)
        .query((row, number) -> new DueDays(days.first(), due(row)))
        .optional()
        .orElse(days);
  }

  /** The seven days before, from the start of London's first to the end of its last. */
  private JdbcClient.StatementSpec with(DueDays days, @Nullable Agency agency, String sql) {
    var first = days.first();
    return jdbc.sql(sql)
        .param(
            "from",
            first == null ? "" : StoredInstant.startOf(first.minusDays(FlyTipClearance.DAYS)))
        .param("to", StoredInstant.startOf(days.last().minusDays(FlyTipClearance.DAYS - 1L)))
        .param("agency", agency == null ? null : agency.key());
  }

  private static LocalDate due(ResultSet row) throws SQLException {
    return London.dayOf(StoredInstant.of(row.getString("since"))).plusDays(FlyTipClearance.DAYS);
  }

  private static DueItem item(ResultSet row) throws SQLException {
    var place = row.getString("place");
    var what =
        row.getBoolean("said_done")
            ? "Fly-tip said to be gone, its clearance to be noted"
            : "Fly-tip to be cleared";
    return new DueItem(
        due(row),
        UUID.fromString(row.getString("report_id")),
        row.getString("reference"),
        place == null ? what : what + ": " + place,
        row.getString("ward"),
        row.getString("name"));
  }
}
