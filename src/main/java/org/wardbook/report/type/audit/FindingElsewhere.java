package org.wardbook.report.type.audit;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.wardbook.report.IntakeCheck;
import org.wardbook.report.definition.FieldProblem;
import tools.jackson.databind.node.ObjectNode;

/** Says that a finding has the id of another audit's: it can't have a task of its own. */
@Component
class FindingElsewhere implements IntakeCheck {
  private final TaskRows rows;

  FindingElsewhere(TaskRows rows) {
    this.rows = rows;
  }

  @Override
  public String type() {
    return AuditPlan.TYPE;
  }

  @Override
  public List<FieldProblem> check(UUID report, ObjectNode answers) {
    var findings = answers.path("findings");
    return IntStream.range(0, findings.size())
        .filter(row -> isElsewhere(findings.path(row).path("id").asString(""), report))
        .mapToObj(row -> FieldProblem.warn("findings[" + row + "].id", "finding-elsewhere"))
        .toList();
  }

  private boolean isElsewhere(String id, UUID report) {
    return !id.isEmpty()
        && rows.withId(UUID.fromString(id)).stream()
            .anyMatch(task -> !task.report().equals(report));
  }
}
