package org.wardbook.report.inbox;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Corrections that phones made from an older version than the report has. */
@Component
class StaleWaiting implements InboxSource {
  private final JdbcClient jdbc;

  StaleWaiting(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public InboxGroup group() {
    return InboxGroup.CONFLICTS;
  }

  @Override
  public int count() {
    return jdbc.sql("select count(*) from stale_correction where settled_at is null")
        .query(Integer.class)
        .single();
  }

  @Override
  public List<InboxItem> after(InboxPlace place, int most) {
    return jdbc.sql(
            """
            select s.report_id, s.received_at, r.reference, p.display_name
            from stale_correction s
              join report r on r.id = s.report_id
              join person p on p.id = r.author_id
            where s.settled_at is null and (s.received_at, s.report_id) > (:since, :id)
            order by s.received_at, s.report_id limit :most
            """)
        .param("since", place.since())
        .param("id", place.id())
        .param("most", most)
        .query(
            (row, number) ->
                new InboxItem(
                    new InboxPlace(row.getString("received_at"), row.getString("report_id")),
                    row.getString("reference"),
                    "desk/reports/" + row.getString("report_id"),
                    row.getString("display_name")
                        + " corrected an older version than the report has: compare both.",
                    null,
                    null))
        .list();
  }
}
