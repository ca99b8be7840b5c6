package org.wardbook.report;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;
import org.wardbook.people.Person;
import org.wardbook.report.DecisionRows.Kept;
import org.wardbook.report.HistoryEntry.Event;

/** Takes back what somebody decided, unless the report could not stand like that any more. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Undoing {
  private final ReportAtDesk atDesk;
  private final DecisionRows decisions;
  private final DuplicateCheck duplicates;

  Undoing(ReportAtDesk atDesk, DecisionRows decisions, DuplicateCheck duplicates) {
    this.atDesk = atDesk;
    this.decisions = decisions;
    this.duplicates = duplicates;
  }

  /** With the duplicates that a merge took along, as far as nobody has changed them since. */
  Report whole(UUID id, int version, Person by, UUID batch) {
    var along = decisions.leadingTo(id, version).map(decisions::takenAlong).orElse(List.of());
    var undone = alone(id, version, by, batch);
    along.forEach(each -> alone(each.report(), each.version(), by, batch));
    return undone;
  }

  Report alone(UUID id, int version, Person by, UUID batch) {
    var report = atDesk.unchanged(id, version, by);
    var decision = own(report, by);
    var original = decision.before().duplicateOf();
    if (original != null) {
      duplicates.original(report, original);
      duplicates.refuseOriginal(report);
    }
    return decisions.decide(
        report, decision.before(), by, batch, Event.UNDONE, decision.event().label());
  }

  private Kept own(Report report, Person by) {
    return decisions
        .leadingTo(report.id(), report.version())
        .filter(kept -> kept.by().equals(by.id().toString()))
        .filter(kept -> kept.event() != Event.UNDONE)
        .orElseThrow(
            () ->
                new Refusal(
                    ProblemCode.NOT_POSSIBLE_NOW,
                    "There is no decision of yours on %s to undo. Open it again instead."
                        .formatted(report.reference())));
  }
}
