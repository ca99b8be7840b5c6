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
  /**
   * Each but the first of its site, with the first, which the index finds without going through the
   * others of that site.
   */
  private static final String AGAIN =
      """
      from report again indexed by anpr_site_live
        join report first on first.id = (
          select one.id from report one indexed by anpr_site_live
          where one.type = 'activity' and one.state = 'ACCEPTED'
            and json_extract(one.answers, '$.stage') = 'live'
            and lower(replace(json_extract(one.answers, '$.siteName'), ' ', ''))
              = lower(replace(json_extract(again.answers, '$.siteName'), ' ', ''))
            and json_extract(one.answers, '$.kind') = 'anpr-site'
            and json_extract(one.answers, '$.status') = 'completed'
          order by one.observed_at, one.id limit 1)
      where again.type = 'activity' and again.state = 'ACCEPTED'
        and json_extract(again.answers, '$.stage') = 'live'
        and json_extract(again.answers, '$.kind') = 'anpr-site'
        and json_extract(again.answers, '$.status') = 'completed'
        and first.id <> again.id
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
    return jdbc.sql("select count(*) " + AGAIN).query(Integer.class).single();
  }

  @Override
  public List<InboxItem> after(InboxPlace place, int most) {
    return jdbc.sql(
            """
            select again.id, again.reference, again.received_at, first.reference as before,
              json_extract(again.answers, '$.siteName') as site
            """
                + AGAIN
                + """
                    and (again.received_at, again.id) > (:since, :id)
                  order by again.received_at, again.id limit :most
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
