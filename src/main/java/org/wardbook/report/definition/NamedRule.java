package org.wardbook.report.definition;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A rule that looks at several answers at once, named in the definitions that use it. Pure, and the
 * same as the one in the type's {@code rules.ts}.
 */
public interface NamedRule {
  /** kebab-case, unique among all rules. */
  String name();

  /**
   * What is wrong.
   *
   * @param content a well-formed report; its {@code answers} are only those that were asked for and
   *     given
   */
  List<FieldProblem> check(JsonNode content, ValidationContext context);
}
