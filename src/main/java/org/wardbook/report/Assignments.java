package org.wardbook.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.base.AfterCommit;
import org.wardbook.base.London;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;
import org.wardbook.people.Person;
import org.wardbook.report.HistoryEntry.Event;

/**
 * Who does what a report asks for, as the CSU says it or the rule of its type. As with every
 * decision, the {@linkplain Report#version() version} that was looked at is named; when somebody
 * was faster it is refused ({@code changed-meanwhile}). Anybody but the CSU is refused ({@code
 * not-allowed}).
 */
@Service
@Transactional
public class Assignments {
  private final JdbcClient jdbc;
  private final AssignmentRows rows;
  private final AssignmentRules rules;
  private final ReportAtDesk atDesk;
  private final Reports reports;
  private final ReportHistory history;
  private final AssignmentCheck check;
  private final List<WorkClock> workClocks;
  private final AfterCommit afterCommit;

  Assignments(
      JdbcClient jdbc,
      AssignmentRows rows,
      AssignmentRules rules,
      ReportAtDesk atDesk,
      Reports reports,
      ReportHistory history,
      AssignmentCheck check,
      List<WorkClock> workClocks,
      AfterCommit afterCommit) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.rules = rules;
    this.atDesk = atDesk;
    this.reports = reports;
    this.history = history;
    this.check = check;
    this.workClocks = List.copyOf(workClocks);
    this.afterCommit = afterCommit;
  }

  /** Where its day is that of the report's clock, as the clock shows it now. */
  @Transactional(readOnly = true)
  public Optional<Assignment> of(Report report) {
    return rows.of(report.id()).map(now -> now.dueByClock() ? now.dueOn(clockDue(report)) : now);
  }

  /** The rule of the report's type, where it has one. */
  @Transactional(readOnly = true)
  public Optional<AssignmentRule> ruleOf(Report report) {
    return rules.of(report.type());
  }

  /** Those who can be asked to do what it asks for. */
  @Transactional(readOnly = true)
  public List<Person> whoCanDo(Report report) {
    return check.whoCanDo(report);
  }

  /**
   * Assigns a report, or assigns it to somebody else.
   *
   * @return the report with its new version
   * @throws Refusal {@code invalid-input}, {@code not-found}; {@code not-possible-now} when it is a
   *     duplicate, not accepted or done
   */
  public Report assign(UUID id, int version, Person by, AssignmentWish wish) {
    var report = assignable(id, version, by);
    var before = of(report);
    var fit = check.fit(report, wish, before);
    rows.assign(id, fit, Objects.equals(fit.due(), clockDue(report)), by);
    var now = rows.of(id).orElseThrow();
    return changed(report, by, Event.ASSIGNED, inWords(now, before));
  }

  /**
   * Whoever was to do it does not. It waits for somebody else.
   *
   * @throws Refusal as {@link #assign} says, and when nobody has it
   */
  public Report handBack(UUID id, int version, Person by, String reason) {
    return end(id, version, by, Assignment.Status.HANDED_BACK, AssignmentCheck.reason(reason));
  }

  /**
   * It is done. Where work ends in another way, such as a clearance, that is noted instead.
   *
   * @throws Refusal as {@link #assign} says, and when nobody has it
   */
  public Report done(UUID id, int version, Person by, String note) {
    return end(id, version, by, Assignment.Status.DONE, AssignmentCheck.note(note));
  }

  private Report end(
      UUID id, int version, Person by, Assignment.Status status, @Nullable String note) {
    var report = assignable(id, version, by);
    var before = rows.of(id);
    if (!rows.end(id, status, note)) {
      throw new Refusal(ProblemCode.NOT_POSSIBLE_NOW, "Nobody has this to do. Assign it first.");
    }
    var who = before.map(Assignment::toWhom).orElse("");
    var event = status == Assignment.Status.DONE ? Event.ASSIGNMENT_DONE : Event.HANDED_BACK;
    return changed(report, by, event, who + (note == null ? "" : ": " + note));
  }

  private Report assignable(UUID id, int version, Person by) {
    var report = atDesk.unchanged(id, version, by);
    if (report.state() == ReportState.DUPLICATE || report.state() == ReportState.REJECTED) {
      throw new Refusal(
          ProblemCode.NOT_POSSIBLE_NOW,
          "A report that is “" + report.state().label() + "” asks nobody to do anything.");
    }
    if (isWorkDone(report)) {
      throw new Refusal(
          ProblemCode.NOT_POSSIBLE_NOW,
          report.reference() + " is done: there is nothing to assign.");
    }
    return report;
  }

  /** Whether it was ended in a way of its own, such as a clearance: there is nothing to assign. */
  @Transactional(readOnly = true)
  public boolean isWorkDone(Report report) {
    return clockOf(report).filter(clock -> clock.stoppedAt() != null).isPresent();
  }

  /** Since the earliest of those who reported the same (practice §2.3). */
  @Nullable LocalDate clockDue(Report report) {
    var since = clockOf(report).map(ClockReading::startedAt).orElse(report.observedAt());
    return rules
        .of(report.type())
        .map(rule -> rule.route(report.answers(), since).due())
        .orElse(null);
  }

  private Optional<ClockReading> clockOf(Report report) {
    return workClocks.stream()
        .filter(clock -> clock.type().equals(report.type()))
        .findFirst()
        .map(clock -> clock.read(report, reports.duplicatesOf(report.id())));
  }

  private static String inWords(Assignment now, Optional<Assignment> before) {
    var due = now.due() == null ? "" : ", due " + London.words(now.due());
    var note = now.note() == null ? "" : ": " + now.note();
    var instead =
        before
            .filter(Assignment::isOpen)
            .filter(one -> !one.toWhom().equals(now.toWhom()))
            .map(one -> " (before: " + one.toWhom() + ")")
            .orElse("");
    return "To " + now.toWhom() + due + instead + note;
  }

  private Report changed(Report report, Person by, Event event, String note) {
    jdbc.sql("update report set version = version + 1 where id = ?")
        .param(report.id().toString())
        .update();
    history.add(report.id(), by.id(), event, note);
    afterCommit.publish(new ReportChanged(report.id()));
    return reports.find(report.id()).orElseThrow();
  }
}
