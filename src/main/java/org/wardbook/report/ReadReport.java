package org.wardbook.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardbook.people.Person;
import org.wardbook.report.definition.FieldProblem;
import org.wardbook.report.definition.FormDefinition;
import tools.jackson.databind.node.ObjectNode;

/**
 * A report that was read and judged, ready to be stored.
 *
 * @param answers those that were asked for, without the restricted ones
 * @param ward where the server places it
 */
record ReadReport(
    FormDefinition definition,
    ReportContent content,
    ContentHash hash,
    Person author,
    Instant receivedAt,
    @Nullable String ward,
    ObjectNode answers,
    ObjectNode restrictedAnswers,
    List<FieldProblem> problems,
    List<Receipt.Finding> findings) {

  Duration clockSkew() {
    return content.sentAt() == null
        ? Duration.ZERO
        : Duration.between(content.sentAt(), receivedAt);
  }
}
