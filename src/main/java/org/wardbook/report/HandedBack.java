package org.wardbook.report;

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

/**
 * What was handed back and waits for somebody else, from that day on. It is no agency’s now: the
 * CSU has to find one.
 */
@Component
@Transactional(readOnly = true)
class HandedBack implements FallingDue {
  private static final String WAITING =
      """
      from report_assignment a join report r on r.id = a.report_id
        left join agency g on g.key = a.agency_id
        left join person p on p.id = a.person_id
      where a.status = 'HANDED_BACK' and a.ended_on >= :first and a.ended_on <= :last
        and r.state in ('RECEIVED', 'ACCEPTED', 'NEEDS_INFORMATION')
      """;

  private final JdbcClient jdbc;

  HandedBack(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String key() {
    return "handed-back";
  }

  @Override
  public String label() {
    return "Handed back";
  }

  @Override
  public int count(DueDays days, @Nullable Agency agency) {
    return agency == null
        ? with(days, "select count(*) " + WAITING).query(Integer.class).single()
        : 0;
  }

  @Override
  public List<DueItem> list(DueDays days, @Nullable Agency agency, int most) {
    return agency == null
        ? with(
                days,
                "select a.report_id, a.ended_on, a.ended_note, r.reference, r.ward,"
                    + " coalesce(p.display_name, g.name) as name "
                    + WAITING
                    + " order by a.ended_on, r.reference limit :most")
            .param("most", most)
            .query((row, number) -> item(row))
            .list()
        : List.of();
  }

  private JdbcClient.StatementSpec with(DueDays days, String sql) {
    return jdbc.sql(sql).param("first", days.firstText()).param("last", days.last().toString());
  }

  private static DueItem item(ResultSet row) throws SQLException {
    return new DueItem(
        LocalDate.parse(row.getString("ended_on")),
        UUID.fromString(row.getString("report_id")),
        row.getString("reference"),
        "Handed back by %s, find somebody else: %s"
            .formatted(row.getString("name"), row.getString("ended_note")),
        row.getString("ward"),
        null);
  }
}
