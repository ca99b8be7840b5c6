package org.wardbook.report.type.speedwatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.base.AfterCommit;
import org.wardbook.base.London;
import org.wardbook.base.StoredInstant;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;
import org.wardbook.people.Person;
import org.wardbook.people.Role;
import org.wardbook.register.RegisterService;
import org.wardbook.report.HistoryEntry.Event;
import org.wardbook.report.Report;
import org.wardbook.report.ReportChanged;
import org.wardbook.report.ReportHistory;
import org.wardbook.report.Reports;

/** When sessions were handed on to the police, and by when they should be. */
@Service
@Transactional
public class Submissions {
  private final JdbcClient jdbc;
  private final Reports reports;
  private final ReportHistory history;
  private final AfterCommit afterCommit;
  private final RegisterService registers;
  private final Clock clock;

  Submissions(
      JdbcClient jdbc,
      Reports reports,
      ReportHistory history,
      AfterCommit afterCommit,
      RegisterService registers,
      Clock clock) {
    this.jdbc = jdbc;
    this.reports = reports;
    this.history = history;
    this.afterCommit = afterCommit;
    this.registers = registers;
    this.clock = clock;
  }

  /** As the CSU noted it, else as the report says. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> of(Report report) {
    return Optional.ofNullable(of(List.of(report)).get(report.id()));
  }

  /** The same of some hundreds at most, by their ids; without those that did not go. */
  @Transactional(readOnly = true)
  public Map<UUID, LocalDate> of(List<Report> sessions) {
    var days = new HashMap<UUID, LocalDate>();
    for (var session : sessions) {
      var said = session.answers().path("submittedToPolice").asString("");
      if (!said.isEmpty()) {
        days.put(session.id(), LocalDate.parse(said));
      }
    }
    if (!sessions.isEmpty()) {
      jdbc.sql(
              "select report_id, submitted_on from speedwatch_submission where report_id in (:ids)")
          .param("ids", sessions.stream().map(session -> session.id().toString()).toList())
          .query(
              row -> {
                days.put(
                    UUID.fromString(row.getString("report_id")),
                    LocalDate.parse(row.getString("submitted_on")));
              });
    }
    return days;
  }

  /**
   * By when: counted from the end of the session, by what the CSU had set for its day (practice
   * §1.3: a setting, none is Kent's). Empty where nothing was set.
   */
  @Transactional(readOnly = true)
  public Optional<Instant> due(Report report) {
    var answered = report.answers().path("endedAt");
    var end =
        answered.isString()
            ? CheckedRule.instant(answered).plus(report.clockCorrection())
            : report.observedAt();
    return registers
        .current()
        .validOn("submission-deadline", London.dayOf(report.observedAt()))
        .stream()
        .map(entry -> entry.values().path("hours").asInt(0))
        .map(hours -> end.plus(Duration.ofHours(hours)))
        .findFirst();
  }

  /**
   * Notes the day, or puts it right.
   *
   * @throws Refusal {@code invalid-input} for a day before the session or to come; {@code
   *     not-allowed}, {@code not-found}
   */
  public void note(UUID id, LocalDate day, Person by) {
    if (by.role() != Role.CSU) {
      throw new Refusal(ProblemCode.NOT_ALLOWED, "Only the CSU notes what went to the police.");
    }
    var report =
        reports
            .find(id)
            .filter(found -> found.type().equals(Sightings.TYPE))
            .orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND, "There is no such session."));
    if (day.isBefore(London.dayOf(report.observedAt()))) {
      throw new Refusal(
          ProblemCode.INVALID_INPUT, "It can't have been submitted before it was held.");
    }
    if (day.isAfter(London.dayOf(clock.instant()))) {
      throw new Refusal(ProblemCode.INVALID_INPUT, "It can't have been submitted in the future.");
    }
    jdbc.sql(
            """
            insert into speedwatch_submission (report_id, submitted_on, recorded_by, recorded_at)
            values (:report, :day, :by, :now)
            on conflict (report_id) do update set submitted_on = excluded.submitted_on,
              recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at
            """)
        .param("report", id.toString())
        .param("day", day.toString())
        .param("by", by.id().toString())
        .param("now", StoredInstant.text(clock.instant()))
        .update();
    history.add(id, by.id(), Event.SUBMITTED, day.toString());
    afterCommit.publish(new ReportChanged(id));
  }
}
