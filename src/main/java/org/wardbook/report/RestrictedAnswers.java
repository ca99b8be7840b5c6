package org.wardbook.report;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;
import org.wardbook.people.Person;
import org.wardbook.people.Role;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The answers about identifiable people and vehicles: for their author and the CSU alone. */
@Service
public class RestrictedAnswers {
  private final JdbcClient jdbc;
  private final ReportHistory history;
  private final TransactionTemplate transaction;
  private final JsonMapper json;

  RestrictedAnswers(
      JdbcClient jdbc,
      ReportHistory history,
      PlatformTransactionManager transactions,
      JsonMapper json) {
    this.jdbc = jdbc;
    this.history = history;
    this.transaction = new TransactionTemplate(transactions);
    this.json = json;
  }

  /**
   * The restricted answers of a report by field key; empty when there are none. That somebody else
   * than the author read them is written into the history, before they are handed out.
   *
   * @throws Refusal {@code not-allowed} for anybody but the author and the CSU, {@code not-found}
   */
  public ObjectNode read(UUID report, Person reader) {
    var row =
        jdbc.sql("select author_id, restricted_answers from report where id = ?")
            .param(report.toString())
            .query(
                (found, number) ->
                    new Row(found.getString("author_id"), found.getString("restricted_answers")))
            .optional()
            .orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND, "There is no such report."));
    var isAuthor = row.authorId().equals(reader.id().toString());
    if (!isAuthor && reader.role() != Role.CSU) {
      throw new Refusal(
          ProblemCode.NOT_ALLOWED, "Only its author and the CSU may read this part of a report.");
    }
    var answers = json.readValue(row.restrictedAnswers(), ObjectNode.class);
    if (!isAuthor && !answers.isEmpty()) {
      transaction.executeWithoutResult(
          status -> history.add(report, reader.id(), HistoryEntry.Event.RESTRICTED_READ, null));
    }
    return answers;
  }

  private record Row(String authorId, String restrictedAnswers) {}
}
