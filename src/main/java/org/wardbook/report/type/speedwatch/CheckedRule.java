package org.wardbook.report.type.speedwatch;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.wardbook.report.definition.FieldProblem;
import org.wardbook.report.definition.NamedRule;
import org.wardbook.report.definition.ValidationContext;
import tools.jackson.databind.JsonNode;

/** A rule that says more than one thing about a report. */
record CheckedRule(String name, Check check) implements NamedRule {
  /** What is said of a report. */
  interface Check {
    List<FieldProblem> of(JsonNode content, ValidationContext context);
  }

  @Override
  public List<FieldProblem> check(JsonNode content, ValidationContext context) {
    return check.of(content, context);
  }

  /** A well-formed instant; finer digits than the phone reads are cut off. */
  static Instant instant(JsonNode answer) {
    return Instant.parse(answer.stringValue()).truncatedTo(ChronoUnit.MILLIS);
  }
}
