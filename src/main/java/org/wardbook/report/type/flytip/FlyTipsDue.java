package org.wardbook.report.type.flytip;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.base.StoredInstant;
import org.wardbook.people.Agency;
import org.wardbook.report.DueDays;
import org.wardbook.report.DueItem;
import org.wardbook.report.FallingDue;

/** The fly-tips whose days run, by the day on which these end. */
@Component
@Transactional(readOnly = true)
class FlyTipsDue implements FallingDue {
  private static final String OPEN =
      """
      from open_fly_tip o join report r on r.id = o.report_id
        left join report_assignment a on a.report_id = o.report_id and a.status = 'OPEN'
        left join agency g on g.key = a.agency_id
      where %s and (:agency is null or a.agency_id = :agency)
      """;

  private final JdbcClient jdbc;
  private final ClearanceTargets targets;

  FlyTipsDue(JdbcClient jdbc, ClearanceTargets targets) {
    this.jdbc = jdbc;
    this.targets = targets;
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
    var all = agency == null ? "from open_fly_tip o where %s and :agency is null" : OPEN;
    return with(targets.now(), days, agency, "select count(*) " + all)
        .query(Integer.class)
        .single();
  }

  @Override
  public List<DueItem> list(DueDays days, @Nullable Agency agency, int most) {
    var target = targets.now();
    return with(
            target,
            upTo(target, days, agency, most),
            agency,
            """
            select o.report_id, o.since, r.reference, r.ward, g.name,
              json_extract(r.answers, '$.place') as place,
              exists (select 1 from report_assignment d
                where d.report_id = o.report_id and d.ended_by is not null) as said_done
            """
                + OPEN)
        .query((row, number) -> item(row, target))
        .list()
        .stream()
        .sorted(DueItem.FIRST_DUE_FIRST)
        .limit(most)
        .toList();
  }

  /**
   * No more days than so many are due on: none of those seen first is due later. The last of them
   * is whole: within a day they come by their numbers, whenever they were seen.
   */
  private DueDays upTo(ClearanceDays target, DueDays days, @Nullable Agency agency, int most) {
    var first =
        with(target, days, agency, "select o.since " + OPEN + " order by o.since limit :most")
            .param("most", most)
            .query((row, number) -> due(row, target))
            .list();
    return first.size() < most
        ? days
        : new DueDays(days.first(), first.stream().max(Comparator.naturalOrder()).orElseThrow());
  }

  private JdbcClient.StatementSpec with(
      ClearanceDays target, DueDays days, @Nullable Agency agency, String sql) {
    return jdbc.sql(sql.formatted(target.seenToBeDue(days, "o.since")))
        .param("agency", agency == null ? null : agency.key());
  }

  private static LocalDate due(ResultSet row, ClearanceDays target) throws SQLException {
    return target.due(StoredInstant.of(row.getString("since")));
  }

  private static DueItem item(ResultSet row, ClearanceDays target) throws SQLException {
    var place = row.getString("place");
    var what =
        row.getBoolean("said_done")
            ? "Fly-tip said to be gone, its clearance to be noted"
            : "Fly-tip to be cleared";
    return new DueItem(
        due(row, target),
        UUID.fromString(row.getString("report_id")),
        row.getString("reference"),
        place == null ? what : what + ": " + place,
        row.getString("ward"),
        row.getString("name"));
  }
}
