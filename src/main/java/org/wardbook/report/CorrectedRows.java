package org.wardbook.report;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.people.Person;
import org.wardbook.report.HistoryEntry.Event;

/** Writes what the CSU made of a report. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CorrectedRows {
  private final AllAnswers held;
  private final Reports reports;
  private final ReportColumns columns;
  private final VersionRows versions;
  private final ReportHistory history;
  private final TypeWork typeWork;
  private final AssignmentRules assignments;

  CorrectedRows(
      AllAnswers held,
      Reports reports,
      ReportColumns columns,
      VersionRows versions,
      ReportHistory history,
      TypeWork typeWork,
      AssignmentRules assignments) {
    this.held = held;
    this.reports = reports;
    this.columns = columns;
    this.versions = versions;
    this.history = history;
    this.typeWork = typeWork;
    this.assignments = assignments;
  }

  /** With the problems that only what else was received can tell. */
  ReadReport checked(ReadReport read) {
    return typeWork.checked(read);
  }

  /**
   * Writes a version, with the restricted answers held so far that it says nothing of.
   *
   * @param why what the author is told; null when it is the author's own content
   * @param note for the history
   */
  Report write(
      ReadReport read,
      Report report,
      Person by,
      Event event,
      @Nullable String why,
      @Nullable String note) {
    var complete = read.keeping(held.of(report.id()));
    columns.correct(complete, report, why);
    assignments.corrected(report.id(), complete);
    history.add(report.id(), by.id(), event, note);
    versions.add(read, report.reference(), report.state(), why == null ? null : by.id(), why);
    typeWork.stored(report.id(), report.type());
    return reports.find(report.id()).orElseThrow();
  }
}
