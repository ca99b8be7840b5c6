package org.wardbook.report;

import static org.wardbook.report.ReportState.DUPLICATE;
import static org.wardbook.report.ReportState.REJECTED;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;

/** Says in plain words why a report can’t stand behind another one. */
@Component
class DuplicateCheck {
  private final Reports reports;

  DuplicateCheck(Reports reports) {
    this.reports = reports;
  }

  /**
   * The report that another one repeats.
   *
   * @throws Refusal {@code not-found}, {@code invalid-input}
   */
  Report original(Report report, UUID of) {
    var original =
        reports
            .find(of)
            .orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND, "There is no such report."));
    if (original.id().equals(report.id())) {
      throw invalid("A report can't be a duplicate of itself: name another one.");
    }
    if (!original.type().equals(report.type())) {
      throw invalid(original.reference() + " is a report of another type.");
    }
    if (original.state() == DUPLICATE) {
      throw invalid(
          original.reference() + " is a duplicate itself: name the report that it repeats.");
    }
    if (original.state() == REJECTED) {
      throw invalid(
          original.reference() + " is not accepted: open it again first, or name another one.");
    }
    return original;
  }

  /**
   * Nobody stands behind a duplicate.
   *
   * @throws Refusal {@code not-possible-now}
   */
  void refuseOriginal(Report report) {
    if (!reports.duplicatesOf(report.id()).isEmpty()) {
      throw new Refusal(
          ProblemCode.NOT_POSSIBLE_NOW,
          report.reference() + " has duplicates of its own by now: mark it as a duplicate anew.");
    }
  }

  private static Refusal invalid(String why) {
    return new Refusal(ProblemCode.INVALID_INPUT, why);
  }
}
