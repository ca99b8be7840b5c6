package org.wardbook.report.type.audit;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.wardbook.report.IntakeCheck;
import org.wardbook.report.definition.FieldProblem;
import tools.jackson.databind.node.ObjectNode;

/** Says that an update is of a task that nobody knows: the work was done, so it is kept. */
@Component
class UnknownTask implements IntakeCheck {
  private final TaskRows rows;

  UnknownTask(TaskRows rows) {
    this.rows = rows;
  }

  @Override
  public String type() {
    return TaskUpdates.TYPE;
  }

  @Override
  public List<FieldProblem> check(UUID report, ObjectNode answers) {
    var task = answers.path("task").asString("");
    return task.isEmpty() || !rows.withId(UUID.fromString(task)).isEmpty()
        ? List.of()
        : List.of(FieldProblem.warn("task", "unknown-task"));
  }
}
