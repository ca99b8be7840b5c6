package org.wardbook.report;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;
import org.wardbook.people.Person;
import org.wardbook.people.Role;
import org.wardbook.report.HistoryEntry.Event;

/** A report as the CSU has it before them: nobody else works on it, and none is overrun. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReportAtDesk {
  private final Reports reports;
  private final ReportHistory history;

  ReportAtDesk(Reports reports, ReportHistory history) {
    this.reports = reports;
    this.history = history;
  }

  /**
   * The report, if it still is what this person saw.
   *
   * @throws Refusal {@code not-allowed}, {@code not-found}, {@code changed-meanwhile}
   */
  Report unchanged(UUID id, int version, Person by) {
    if (by.role() != Role.CSU) {
      throw new Refusal(ProblemCode.NOT_ALLOWED, "Only the CSU reviews reports.");
    }
    var report =
        reports
            .find(id)
            .orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND, "There is no such report."));
    if (report.version() != version) {
      throw changedMeanwhile(report);
    }
    return report;
  }

  private Refusal changedMeanwhile(Report report) {
    var last =
        history.of(report.id()).stream()
            .filter(entry -> entry.event() != Event.RESTRICTED_READ)
            .reduce((earlier, later) -> later)
            .map(entry -> " Last: " + entry.event().label() + by(entry.who()) + ".")
            .orElse("");
    return new Refusal(
        ProblemCode.CHANGED_MEANWHILE,
        report.reference()
            + " was changed since you opened it."
            + last
            + " Nothing of yours was saved: look at it again.");
  }

  private static String by(@Nullable String who) {
    return who == null ? "" : " by " + who;
  }
}
