package org.wardbook.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reports of one ward in numbers, and the latest of them. */
@Service
@Transactional(readOnly = true)
public class WardReports {
  private final JdbcClient jdbc;
  private final Reports reports;

  WardReports(JdbcClient jdbc, Reports reports) {
    this.jdbc = jdbc;
    this.reports = reports;
  }

  /**
   * How many there are in each state, from the cells and what is not in them yet (decision 0014),
   * by the key of the type; those of which there are most first.
   */
  public Map<String, Map<ReportState, Integer>> counts(String ward) {
    var counts = new LinkedHashMap<String, Map<ReportState, Integer>>();
    jdbc.sql(
            """
            with counted (kind, n) as (
              select kind, n from report_cell where level = 0 and period = 0
              union all select kind, n from report_move
            )
            select k.type, k.state, sum(c.n) as number,
              sum(sum(c.n)) over (partition by k.type) as in_all
            from counted c join report_kind k on k.id = c.kind
            where k.ward = ? group by k.type, k.state having sum(c.n) > 0
            order by in_all desc, k.type
            """)
        .param(ward)
        .query(
            row -> {
              counts
                  .computeIfAbsent(row.getString("type"), type -> new LinkedHashMap<>())
                  .put(ReportState.valueOf(row.getString("state")), row.getInt("number"));
            });
    return counts;
  }

  /** The latest observations. */
  public List<Report> latest(String ward, int most) {
    var ids =
        jdbc.sql("select id from report where ward = ? order by observed_at desc, id limit ?")
            .params(ward, most)
            .query((row, number) -> UUID.fromString(row.getString(1)))
            .list();
    return reports.withIds(ids);
  }

  /** The latest of a type that are not turned down. */
  public List<Report> latest(String ward, String type, int most) {
    var ids =
        jdbc.sql(
                """
                select id from report
                where ward = ? and type = ? and state in ('RECEIVED', 'NEEDS_INFORMATION', 'ACCEPTED')
                order by observed_at desc, id limit ?
                """)
            .params(ward, type, most)
            .query((row, number) -> UUID.fromString(row.getString(1)))
            .list();
    return reports.withIds(ids);
  }
}
