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
import org.wardbook.report.definition.DefinitionCatalogue;
import org.wardbook.report.definition.FormDefinition;

/**
 * What the CSU has assigned and nobody has done. Where the day is that of the report's own clock,
 * the clock is listed and not the assignment.
 */
@Component
@Transactional(readOnly = true)
class AssignmentsDue implements FallingDue {
  private static final String OPEN =
      """
      from report_assignment a join report r on r.id = a.report_id
        left join agency g on g.key = a.agency_id
        left join person p on p.id = a.person_id
      where a.status = 'OPEN' and a.due is not null and a.due >= :first and a.due <= :last
        and a.due_by_clock = 0 and r.state in ('RECEIVED', 'ACCEPTED', 'NEEDS_INFORMATION')
        and (:agency is null or a.agency_id = :agency)
      """;

  private final JdbcClient jdbc;
  private final DefinitionCatalogue definitions;

  AssignmentsDue(JdbcClient jdbc, DefinitionCatalogue definitions) {
    this.jdbc = jdbc;
    this.definitions = definitions;
  }

  @Override
  public String key() {
    return "assignment";
  }

  @Override
  public String label() {
    return "Assignments";
  }

  @Override
  public int count(DueDays days, @Nullable Agency agency) {
    return with(days, agency, "select count(*) " + OPEN).query(Integer.class).single();
  }

  @Override
  public List<DueItem> list(DueDays days, @Nullable Agency agency, int most) {
    return with(
            days,
            agency,
            "select a.report_id, a.due, a.note, r.reference, r.type, r.ward, g.name, p.display_name "
                + OPEN
                + " order by a.due, r.reference limit :most")
        .param("most", most)
        .query((row, number) -> item(row))
        .list();
  }

  private JdbcClient.StatementSpec with(DueDays days, @Nullable Agency agency, String sql) {
    return jdbc.sql(sql)
        .param("first", days.firstText())
        .param("last", days.last().toString())
        .param("agency", agency == null ? null : agency.key());
  }

  private DueItem item(ResultSet row) throws SQLException {
    var type = row.getString("type");
    var title = definitions.latest(type).map(FormDefinition::title).orElse(type);
    var note = row.getString("note");
    var person = row.getString("display_name");
    var agency = row.getString("name");
    return new DueItem(
        LocalDate.parse(row.getString("due")),
        UUID.fromString(row.getString("report_id")),
        row.getString("reference"),
        note == null ? title : title + ": " + note,
        row.getString("ward"),
        person == null ? agency : agency == null ? person : person + ", " + agency);
  }
}
