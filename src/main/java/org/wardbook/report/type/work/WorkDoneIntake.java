package org.wardbook.report.type.work;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.wardbook.report.Assignments;
import org.wardbook.report.IntakeCheck;
import org.wardbook.report.NamedReport;
import org.wardbook.report.Reports;
import org.wardbook.report.definition.FieldProblem;
import tools.jackson.databind.node.ObjectNode;

/**
 * Looks whether what is said to be done is there and was still to be done. Whoever did it could not
 * know: what they say is kept in any case.
 */
@Component
class WorkDoneIntake implements IntakeCheck {
  private final Reports reports;
  private final Assignments assignments;

  WorkDoneIntake(Reports reports, Assignments assignments) {
    this.reports = reports;
    this.assignments = assignments;
  }

  @Override
  public String type() {
    return WorkDone.TYPE;
  }

  @Override
  public List<FieldProblem> check(UUID report, ObjectNode answers) {
    var target = NamedReport.in(answers).flatMap(reports::find);
    if (target.isEmpty()) {
      return List.of(FieldProblem.block("report", "work-of-unknown"));
    }
    return assignments
            .of(target.get())
            .filter(now -> now.isOpen() || report.equals(now.endedBy()))
            .isPresent()
        ? List.of()
        : List.of(FieldProblem.warn("report", "work-not-open"));
  }
}
