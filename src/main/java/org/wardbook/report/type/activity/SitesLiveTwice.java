package org.wardbook.report.type.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardbook.report.inbox.InboxGroup;
import org.wardbook.report.inbox.InboxItem;
import org.wardbook.report.inbox.InboxPlace;
import org.wardbook.report.inbox.InboxSource;

/**
 * ANPR sites that two accepted reports call live: cameras count when live (practice §6), and these
 * would count twice for action 3.1. The form asks to report a site once; nothing is merged by
 * itself, for only the CSU knows whether they are one.
 */
@Component
class SitesLiveTwice implements InboxSource {
  /** Each but the first of its site, with the first. */
  private static final String AGAIN =
      """
      from report again indexed by anpr_site_live
        join report first indexed by anpr_site_live
          on lower(replace(json_extract(first.answers, '$.siteName'), ' ', ''))
            = lower(replace(json_extract(again.answers, '$.siteName'), ' ', ''))
      where again.type = 'activity' and again.state = 'ACCEPTED'
        and json_extract(again.answers, '$.stage') = 'live'
        and first.type = 'activity' and first.state = 'ACCEPTED'
        and json_extract(first.answers, '$.stage') = 'live'
        and json_extract(again.answers, '$.kind') = 'anpr-site'
        and json_extract(first.answers, '$.kind') = 'anpr-site'
        and json_extract(again.answers, '$.status') = 'completed'
        and json_extract(first.answers, '$.status') = 'completed'
        and (first.observed_at, first.id) < (again.observed_at, again.id)
      """;

  private final JdbcClient jdbc;

  SitesLiveTwice(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public InboxGroup group() {
    return InboxGroup.CONFLICTS;
  }

  @Override
  public int count() {
    return jdbc.sql("select count(distinct again.id) " + AGAIN).query(Integer.class).single();
  }

  @Override
  public List<InboxItem> after(InboxPlace place, int most) {
    return jdbc.sql(
            """
            select again.id, again.reference, again.received_at, first.reference as before,
              json_extract(again.answers, '$.siteName') as site,
              min(first.observed_at || first.id)
            """
                + AGAIN
                + """
                    and (again.received_at, again.id) > (:since, :id)
                  group by again.id order by again.received_at, again.id limit :most
                  """)
        .param("since", place.since())
        .param("id", place.id())
        .param("most", most)
        .query((row, number) -> item(row))
        .list();
  }

  private static InboxItem item(ResultSet row) throws SQLException {
    return new InboxItem(
        new InboxPlace(row.getString("received_at"), row.getString("id")),
        row.getString("reference"),
        "desk/reports/" + row.getString("id"),
        "%s says already that the ANPR site “%s” is live, so that its cameras count twice. Mark one"
                .formatted(row.getString("before"), row.getString("site"))
            + " as a duplicate, or correct the name of the site.",
        null,
        null);
  }
}
