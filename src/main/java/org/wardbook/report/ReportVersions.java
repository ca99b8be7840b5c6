package org.wardbook.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.base.StoredInstant;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;
import org.wardbook.people.Person;
import org.wardbook.people.Role;
import org.wardbook.report.definition.DefinitionCatalogue;
import org.wardbook.report.definition.RestrictedSplit;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every content that a report has had: what was sent first can always be read. */
@Service
@Transactional(readOnly = true)
public class ReportVersions {
  private final JdbcClient jdbc;
  private final DefinitionCatalogue definitions;
  private final JsonMapper json;

  ReportVersions(JdbcClient jdbc, DefinitionCatalogue definitions, JsonMapper json) {
    this.jdbc = jdbc;
    this.definitions = definitions;
    this.json = json;
  }

  /** Oldest first. */
  public List<Version> of(UUID report) {
    return jdbc.sql(
            """
            select v.number, v.received_at, v.reason, coalesce(c.display_name, a.display_name) as by,
              json_extract(v.body, '$.definitionVersion') as definition_version,
              json_extract(v.body, '$.observedAt') as observed_at
            from report_version v
              join report r on r.id = v.report_id
              join person a on a.id = r.author_id
              left join person c on c.id = v.corrected_by
            where v.report_id = ? order by v.number
            """)
        .param(report.toString())
        .query(
            (row, number) ->
                new Version(
                    row.getInt("number"),
                    StoredInstant.of(row.getString("received_at")),
                    row.getString("by"),
                    row.getString("reason"),
                    row.getInt("definition_version"),
                    StoredInstant.of(row.getString("observed_at"))))
        .list();
  }

  /**
   * What a version said, without what is restricted: that is read from the report as it stands.
   *
   * @throws Refusal {@code not-allowed} for anybody but the CSU, {@code not-found}
   */
  public ObjectNode answers(UUID report, int number, Person reader) {
    if (reader.role() != Role.CSU) {
      throw new Refusal(ProblemCode.NOT_ALLOWED, "Only the CSU reads earlier versions.");
    }
    var body =
        jdbc.sql("select body from report_version where report_id = ? and number = ?")
            .params(report.toString(), number)
            .query(String.class)
            .optional()
            .map(text -> json.readValue(text, ObjectNode.class))
            .orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND, "There is no such version."));
    var answers = (ObjectNode) body.path("answers");
    var type = body.path("type").stringValue();
    var form = definitions.find(type, body.path("definitionVersion").asInt()).orElseThrow();
    RestrictedSplit.take(form, answers);
    return answers;
  }

  /**
   * One content.
   *
   * @param by who wrote it: its author, or the colleague who corrected it
   * @param reason why it was corrected at the desk
   */
  public record Version(
      int number,
      Instant at,
      String by,
      @Nullable String reason,
      int definitionVersion,
      Instant observedAt) {}
}
