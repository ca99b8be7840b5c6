package org.wardbook.report.type.flytip;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.wardbook.report.IntakeCheck;
import org.wardbook.report.NamedReport;
import org.wardbook.report.Report;
import org.wardbook.report.ReportState;
import org.wardbook.report.Reports;
import org.wardbook.report.definition.FieldProblem;
import tools.jackson.databind.node.ObjectNode;

/**
 * Looks whether the fly-tip that something is added to is there and open. Whoever stood there could
 * not know: the addition is kept in any case.
 */
@Component
class AdditionIntake implements IntakeCheck {
  private final Reports reports;
  private final FlyTipClearance clearances;

  AdditionIntake(Reports reports, FlyTipClearance clearances) {
    this.reports = reports;
    this.clearances = clearances;
  }

  @Override
  public String type() {
    return FlyTipAdditions.TYPE;
  }

  @Override
  public List<FieldProblem> check(UUID report, ObjectNode answers) {
    var target =
        NamedReport.in(answers)
            .flatMap(reports::find)
            .filter(found -> found.type().equals(FlyTipClearance.TYPE));
    if (target.isEmpty()) {
      return List.of(FieldProblem.block("report", "addition-to-unknown"));
    }
    return isOpen(target.get())
        ? List.of()
        : List.of(FieldProblem.warn("report", "addition-to-closed"));
  }

  private boolean isOpen(Report flyTip) {
    return flyTip.state() != ReportState.REJECTED && clearances.of(flyTip.id()).isEmpty();
  }
}
