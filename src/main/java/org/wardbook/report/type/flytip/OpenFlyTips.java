package org.wardbook.report.type.flytip;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.base.StoredInstant;
import org.wardbook.report.DueDays;

/** The fly-tips of a ward whose days run, those that fall due first at the beginning. */
@Service
@Transactional(readOnly = true)
public class OpenFlyTips {
  private final JdbcClient jdbc;
  private final ClearanceTargets targets;

  OpenFlyTips(JdbcClient jdbc, ClearanceTargets targets) {
    this.jdbc = jdbc;
    this.targets = targets;
  }

  /**
   * One that nobody has cleared.
   *
   * @param place in its author's words, or null
   */
  public record OpenFlyTip(UUID report, String reference, @Nullable String place, LocalDate due) {}

  /** How many there are, and how many of them are past their day. */
  public record Number(int open, int late) {}

  public Number number(String ward, LocalDate today) {
    return jdbc.sql(
            """
            select count(*) as open, total(%s) as late
            from open_fly_tip o where o.ward = :ward
            """
                .formatted(targets.now().seenToBeDue(DueDays.before(today), "o.since")))
        .param("ward", ward)
        .query((row, number) -> new Number(row.getInt("open"), row.getInt("late")))
        .single();
  }

  public List<OpenFlyTip> first(String ward, int most) {
    var days = targets.now();
    return jdbc
        .sql(
            """
            select r.id, r.reference, json_extract(r.answers, '$.place') as place, o.since
            from open_fly_tip o join report r on r.id = o.report_id
            where o.ward = ? order by o.since, o.report_id limit ?
            """)
        .params(ward, most)
        .query(
            (row, number) ->
                new OpenFlyTip(
                    UUID.fromString(row.getString("id")),
                    row.getString("reference"),
                    row.getString("place"),
                    days.due(StoredInstant.of(row.getString("since")))))
        .list()
        .stream()
        .sorted(Comparator.comparing(OpenFlyTip::due))
        .toList();
  }
}
