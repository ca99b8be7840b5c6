package org.wardbook.report.type.cctv;

import java.time.Instant;
import java.util.List;
import org.wardbook.report.definition.FieldProblem;
import org.wardbook.report.definition.NamedRule;
import org.wardbook.report.definition.ValidationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * One unit can't be in two places. It is held against where the unit is as far as is known: the
 * value {@code now} of its entry, as {@link CctvStanding} gives it to phones.
 */
record UnitInOnePlace() implements NamedRule {
  @Override
  public String name() {
    return "unit-in-one-place";
  }

  @Override
  public List<FieldProblem> check(JsonNode content, ValidationContext context) {
    var answers = content.path("answers");
    var now = now(context, answers.path("unit").stringValue(""));
    if (!now.isObject()
        || now.path("report").equals(content.path("id"))
        || isBefore(content.path("observedAt"), now.path("since"))) {
      return List.of();
    }
    var isOut = now.path("at").isString();
    return switch (answers.path("event").stringValue("")) {
      case "deploy" -> deployed(now, isOut);
      case "move", "retrieve" ->
          isOut ? List.of() : List.of(FieldProblem.warn("unit", "unit-not-out"));
      default -> List.of();
    };
  }

  private static List<FieldProblem> deployed(JsonNode now, boolean isOut) {
    if (isOut) {
      return List.of(FieldProblem.block("unit", CctvIntake.UNIT_ELSEWHERE));
    }
    return now.path("status").stringValue("").equals("repair")
        ? List.of(FieldProblem.warn("unit", "unit-out-of-order"))
        : List.of();
  }

  private static JsonNode now(ValidationContext context, String unit) {
    return context
        .registers()
        .find(CctvStanding.UNITS, unit)
        .map(entry -> entry.values().path("now"))
        .orElse(MissingNode.getInstance());
  }

  private static boolean isBefore(JsonNode observedAt, JsonNode since) {
    return since.isString()
        && Instant.parse(observedAt.stringValue()).isBefore(Instant.parse(since.stringValue()));
  }
}
