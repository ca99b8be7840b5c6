package org.wardbook.report;

import java.util.List;
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

/**
 * The answers about identifiable people and vehicles: for their author, for the CSU, and for whom
 * the type of report names.
 */
@Service
public class RestrictedAnswers {
  private final JdbcClient jdbc;
  private final ReportHistory history;
  private final TransactionTemplate transaction;
  private final JsonMapper json;
  private final List<RestrictedReaders> alsoReaders;

  RestrictedAnswers(
      JdbcClient jdbc,
      ReportHistory history,
      PlatformTransactionManager transactions,
      JsonMapper json,
      List<RestrictedReaders> alsoReaders) {
    this.jdbc = jdbc;
    this.history = history;
    this.transaction = new TransactionTemplate(transactions);
    this.json = json;
    this.alsoReaders = List.copyOf(alsoReaders);
  }

  /** Whether this person may read them. */
  public boolean mayRead(Report report, Person reader) {
    return mayRead(report.author().id().toString(), report.type(), report.answers(), reader);
  }

  /**
   * The restricted answers of a report by field key; empty when there are none. That somebody else
   * than the author read them is written into the history, before they are handed out.
   *
   * @throws Refusal {@code not-allowed} for anybody who may not, {@code not-found}
   */
  public ObjectNode read(UUID report, Person reader) {
    var row =
        jdbc.sql("select author_id, type, answers, restricted_answers from report where id = ?")
            .param(report.toString())
            .query(
                (found, number) ->
                    new Row(
                        found.getString("author_id"),
                        found.getString("type"),
                        found.getString("answers"),
                        found.getString("restricted_answers")))
            .optional()
            .orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND, "There is no such report."));
    var isAuthor = row.authorId().equals(reader.id().toString());
    var others = json.readValue(row.answers(), ObjectNode.class);
    if (!mayRead(row.authorId(), row.type(), others, reader)) {
      throw new Refusal(ProblemCode.NOT_ALLOWED, "You may not read this part of the report.");
    }
    var answers = json.readValue(row.restrictedAnswers(), ObjectNode.class);
    if (!isAuthor && !answers.isEmpty()) {
      transaction.executeWithoutResult(
          status -> history.add(report, reader.id(), HistoryEntry.Event.RESTRICTED_READ, null));
    }
    return answers;
  }

  private boolean mayRead(String authorId, String type, ObjectNode answers, Person reader) {
    return authorId.equals(reader.id().toString())
        || reader.role() == Role.CSU
        || alsoReaders.stream()
            .anyMatch(also -> also.type().equals(type) && also.include(answers, reader));
  }

  private record Row(String authorId, String type, String answers, String restrictedAnswers) {}
}
