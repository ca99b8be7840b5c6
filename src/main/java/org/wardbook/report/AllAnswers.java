package org.wardbook.report;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.report.definition.RestrictedSplit;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** All that a report says, people and vehicles too: compared and kept here, never told. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AllAnswers {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  AllAnswers(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  ObjectNode of(UUID report) {
    return jdbc.sql("select answers, restricted_answers from report where id = ?")
        .param(report.toString())
        .query(
            (row, number) ->
                RestrictedSplit.merge(
                    json.readValue(row.getString("answers"), ObjectNode.class),
                    json.readValue(row.getString("restricted_answers"), ObjectNode.class)))
        .single();
  }
}
