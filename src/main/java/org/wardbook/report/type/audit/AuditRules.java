package org.wardbook.report.type.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wardbook.base.London;
import org.wardbook.report.definition.AnswerRule;
import org.wardbook.report.definition.FieldProblem;
import org.wardbook.report.definition.NamedRule;
import org.wardbook.report.definition.ValidationContext;
import tools.jackson.databind.JsonNode;

/**
 * The rules of {@code frontend/report-types/environmental-audit/rules.ts} and of {@code
 * audit-task-update/rules.ts} beside it, one by one.
 */
@Configuration(proxyBeanMethods = false)
class AuditRules {
  private static final Set<String> LOCALS = Set.of("local-business", "resident");

  /** As the common checks grant every time that a phone's clock gives. */
  private static final Duration TOLERATED = Duration.ofMinutes(5);

  /** "In conjunction with local businesses and residents", action 4.2: practice §3. */
  @Bean
  NamedRule attendedByLocals() {
    return new AnswerRule(
        "attended-by-locals",
        answers ->
            answers.has("attendees")
                && answers
                    .path("attendees")
                    .valueStream()
                    .noneMatch(row -> LOCALS.contains(row.path("type").stringValue(""))),
        FieldProblem.warn("attendees", "nobody-local"));
  }

  @Bean
  NamedRule attendeeOnce() {
    return new Repeated("attendee-once", "attendees", "type", "attendee-twice");
  }

  /** A paused audit goes on the next day, so that nothing is said about how long one takes. */
  @Bean
  NamedRule endsAfterStart() {
    return new EndsAfterStart();
  }

  /** Nobody can mend what nobody can find: a pin, or words that say where. */
  @Bean
  NamedRule findingHasPlace() {
    return new FindingHasPlace();
  }

  /** The task of a finding is known by the finding's id. */
  @Bean
  NamedRule findingOnce() {
    return new Repeated("finding-once", "findings", "id", "finding-twice");
  }

  /** Seen to be completed, so not later than the day of seeing, in London. */
  @Bean
  NamedRule completedByNow() {
    return new CompletedByNow();
  }

  /** What can't be done stays among the tasks to complete, and the plan lists why: practice §3. */
  @Bean
  NamedRule notFeasibleNeedsNote() {
    return new AnswerRule(
        "not-feasible-needs-note",
        answers ->
            answers.path("status").stringValue("").equals("not-feasible") && !answers.has("note"),
        FieldProblem.block("note", "not-feasible-needs-note"));
  }

  /** Blocks each row whose answer an earlier row has given already. */
  private record Repeated(String name, String group, String key, String code) implements NamedRule {
    @Override
    public List<FieldProblem> check(JsonNode content, ValidationContext context) {
      JsonNode rows = content.path("answers").path(group);
      var given = new HashSet<String>();
      var problems = new ArrayList<FieldProblem>();
      for (int row = 0; row < rows.size(); row++) {
        JsonNode answer = rows.path(row).path(key);
        if (answer.isString() && !given.add(answer.stringValue())) {
          problems.add(FieldProblem.block(group + "[" + row + "]." + key, code));
        }
      }
      return problems;
    }
  }

  private record EndsAfterStart() implements NamedRule {
    @Override
    public String name() {
      return "ends-after-start";
    }

    @Override
    public List<FieldProblem> check(JsonNode content, ValidationContext context) {
      JsonNode endedAt = content.path("answers").path("endedAt");
      if (!endedAt.isString()) {
        return List.of();
      }
      Instant end = Instant.parse(endedAt.stringValue());
      if (end.isBefore(Instant.parse(content.path("observedAt").stringValue()))) {
        return List.of(FieldProblem.block("endedAt", "ended-before-start"));
      }
      return end.isAfter(context.now().plus(TOLERATED))
          ? List.of(FieldProblem.block("endedAt", "ended-in-future"))
          : List.of();
    }
  }

  private record FindingHasPlace() implements NamedRule {
    @Override
    public String name() {
      return "finding-has-place";
    }

    @Override
    public List<FieldProblem> check(JsonNode content, ValidationContext context) {
      JsonNode findings = content.path("answers").path("findings");
      return IntStream.range(0, findings.size())
          .filter(row -> !findings.path(row).has("pin") && !findings.path(row).has("description"))
          .mapToObj(row -> "findings[" + row + "].pin")
          .map(field -> FieldProblem.block(field, "finding-without-place"))
          .toList();
    }
  }

  private record CompletedByNow() implements NamedRule {
    @Override
    public String name() {
      return "completed-by-now";
    }

    @Override
    public List<FieldProblem> check(JsonNode content, ValidationContext context) {
      JsonNode day = content.path("answers").path("completedOn");
      Instant observedAt = Instant.parse(content.path("observedAt").stringValue());
      return day.isString() && LocalDate.parse(day.stringValue()).isAfter(London.dayOf(observedAt))
          ? List.of(FieldProblem.block("completedOn", "completed-in-future"))
          : List.of();
    }
  }
}
