package org.wardbook.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.wardbook.report.definition.FieldProblem;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds a report of a type against what else was received, in the transaction that stores it: what
 * only the server can know. A problem keeps nothing out; it is in the receipt, and the CSU looks.
 */
public interface IntakeCheck {
  /** The report type that this looks at. */
  String type();

  /**
   * What there is to say beside what the form's own rules said.
   *
   * @param answers those that were asked for, without the restricted ones
   */
  default List<FieldProblem> check(UUID report, ObjectNode answers) {
    return List.of();
  }

  /** The same, for types to which it matters when it happened. */
  default List<FieldProblem> check(UUID report, Instant observedAt, ObjectNode answers) {
    return check(report, answers);
  }
}
