package org.wardbook.report.definition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wardbook.base.London;
import org.wardbook.register.Registers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says what is wrong with a report. {@code frontend/forms/validate.ts} says the same in the same
 * order; the examples of each type hold the two together.
 */
public final class DefinitionValidator {
  /**
   * What keeps a report from being understood at all. Such a report is refused (422); any other
   * problem is stored with the report and flagged.
   */
  public static final Set<String> MALFORMED_CODES =
      Set.of(
          "not-a-report",
          "missing",
          "wrong-type",
          "wrong-format",
          "other-definition",
          "unknown-field",
          "control-characters",
          "text-far-too-long",
          "far-too-many",
          "coordinates-out-of-range",
          "same-photo-twice");

  private final Map<String, NamedRule> rules;

  public DefinitionValidator(Collection<NamedRule> rules) {
    this.rules =
        rules.stream().collect(Collectors.toUnmodifiableMap(NamedRule::name, Function.identity()));
  }

  /** Only what is refused: empty for a report that is stored, however much is wrong with it. */
  public List<FieldProblem> malformed(FormDefinition definition, JsonNode content) {
    List<FieldProblem> envelope = Envelope.problems(definition, content);
    if (!content.path("answers").isObject()) {
      return envelope;
    }
    var nothing = new AnswerCheck.Surroundings(Set.of(), Registers.NONE, null);
    return Stream.concat(envelope.stream(), answers(definition, content, nothing).stream())
        .filter(DefinitionValidator::isMalformed)
        .toList();
  }

  /**
   * Every problem of a report: its envelope, then time, place and photos, then the answers in the
   * order of the form, then the named rules. What is malformed is not looked into any further, and
   * rules run when nothing is.
   */
  public List<FieldProblem> validate(
      FormDefinition definition, JsonNode content, ValidationContext context) {
    List<FieldProblem> envelope = Envelope.problems(definition, content);
    if (!content.path("answers").isObject()) {
      return envelope;
    }
    List<FieldProblem> problems = new ArrayList<>(envelope);
    problems.addAll(CommonChecks.problems(definition, content, context, envelope));
    problems.addAll(answers(definition, content, around(content, context)));
    if (problems.stream().noneMatch(DefinitionValidator::isMalformed)) {
      ObjectNode asked = ((ObjectNode) content).deepCopy();
      asked.set("answers", askedAnswers(definition, content.path("answers")));
      for (String name : definition.rules()) {
        problems.addAll(rule(name).check(asked, context));
      }
    }
    return List.copyOf(problems);
  }

  /** The answers that were asked for and given; what else there is falls away. */
  public static ObjectNode askedAnswers(FormDefinition definition, JsonNode answers) {
    return AnswerCheck.asked(definition.fields(), answers);
  }

  public static boolean isMalformed(FieldProblem problem) {
    return MALFORMED_CODES.contains(problem.code());
  }

  private static List<FieldProblem> answers(
      FormDefinition definition, JsonNode content, AnswerCheck.Surroundings around) {
    return AnswerCheck.problems(definition.fields(), content.path("answers"), "", around);
  }

  private static AnswerCheck.Surroundings around(JsonNode content, ValidationContext context) {
    Set<String> photos =
        content
            .path("photos")
            .valueStream()
            .map(photo -> photo.path("sha256").stringValue(""))
            .collect(Collectors.toUnmodifiableSet());
    LocalDate observedOn =
        Shapes.toInstant(content.path("observedAt").stringValue(""))
            .map(London::dayOf)
            .orElse(null);
    return new AnswerCheck.Surroundings(photos, context.registers(), observedOn);
  }

  private NamedRule rule(String name) {
    NamedRule rule = rules.get(name);
    if (rule == null) {
      throw new IllegalStateException("No rule is called " + name);
    }
    return rule;
  }
}
