package org.wardbook.report.type.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.report.inbox.InboxGroup;
import org.wardbook.report.inbox.InboxItem;
import org.wardbook.report.inbox.InboxPlace;
import org.wardbook.report.inbox.InboxSource;

/**
 * What somebody says to be done while nothing says so but they: a fly-tip without a clearance, an
 * audit with open tasks, what is still assigned to somebody. It waits until that is noted, or until
 * the CSU, who could know of it by then, assigned it to somebody. All that was ever said is looked
 * through: some hundreds a year, each by its id.
 */
@Component
@Transactional(readOnly = true)
class SaidAndNotNoted implements InboxSource {
  /** Where the CSU has found the report to repeat another one, that one stands for both. */
  private static final String WAITING =
      """
      from report said
        join person p on p.id = said.author_id
        join report named on named.id = json_extract(said.answers, '$.report')
        join report r on r.id = coalesce(named.duplicate_of, named.id)
        left join report_assignment a on a.report_id = r.id
      where said.type = '%s' and said.state = 'ACCEPTED'
        and r.state in ('RECEIVED', 'ACCEPTED', 'NEEDS_INFORMATION')
        and (a.assigned_by is null or a.assigned_at <= said.received_at)
        and case r.type
          when 'fly-tip' then not exists (
            select 1 from fly_tip_clearance c
            where c.report_id = r.id
              or c.report_id in (select d.id from report d where d.duplicate_of = r.id))
          else a.status is 'OPEN' or exists (
            select 1 from audit_task t
            where t.report_id = r.id and t.status in ('NOT_STARTED', 'IN_PROGRESS'))
          end
      """
          .formatted(WorkDone.TYPE);

  private final JdbcClient jdbc;

  SaidAndNotNoted(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public InboxGroup group() {
    return InboxGroup.SAID_DONE;
  }

  @Override
  public int count() {
    return jdbc.sql("select count(*) " + WAITING).query(Integer.class).single();
  }

  @Override
  public List<InboxItem> after(InboxPlace place, int most) {
    return jdbc.sql(
            """
            select said.id as said_id, said.received_at, said.reference as said_reference,
              json_extract(said.answers, '$.note') as note, r.id, r.reference, p.display_name
            """
                + WAITING
                + """
                  and (said.received_at, said.id) > (:since, :id)
                order by said.received_at, said.id limit :most
                """)
        .param("since", place.since())
        .param("id", place.id())
        .param("most", most)
        .query((row, number) -> item(row))
        .list();
  }

  private static InboxItem item(ResultSet row) throws SQLException {
    var note = row.getString("note");
    return new InboxItem(
        new InboxPlace(row.getString("received_at"), row.getString("said_id")),
        row.getString("reference"),
        "desk/reports/" + row.getString("id"),
        "%s says so (%s)%s"
            .formatted(
                row.getString("display_name"),
                row.getString("said_reference"),
                note == null ? "" : ": “" + note + "”"),
        null,
        null);
  }
}
