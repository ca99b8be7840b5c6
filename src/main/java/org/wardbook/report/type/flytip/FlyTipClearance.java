package org.wardbook.report.type.flytip;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.base.AfterCommit;
import org.wardbook.base.StoredInstant;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;
import org.wardbook.people.Person;
import org.wardbook.people.Role;
import org.wardbook.report.HistoryEntry.Event;
import org.wardbook.report.Report;
import org.wardbook.report.ReportChanged;
import org.wardbook.report.ReportHistory;
import org.wardbook.report.ReportState;
import org.wardbook.report.Reports;

/** Notes when fly-tips were cleared, and takes it back when that was a mistake. */
@Service
@Transactional
public class FlyTipClearance {
  static final String TYPE = "fly-tip";
  private static final int LONGEST_NAME = 100;

  /** Far beyond any clearance; what is more was typed wrongly. */
  private static final int HIGHEST_COST_PENCE = 100_000_00;

  private final JdbcClient jdbc;
  private final Reports reports;
  private final ReportHistory history;
  private final GoneTogether together;
  private final AfterCommit afterCommit;
  private final Clock clock;

  FlyTipClearance(
      JdbcClient jdbc,
      Reports reports,
      ReportHistory history,
      GoneTogether together,
      AfterCommit afterCommit,
      Clock clock) {
    this.jdbc = jdbc;
    this.reports = reports;
    this.history = history;
    this.together = together;
    this.afterCommit = afterCommit;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Optional<Clearance> of(UUID report) {
    return Optional.ofNullable(of(List.of(report)).get(report));
  }

  /** Of those of these that were cleared, by their reports; some hundreds at a time. */
  @Transactional(readOnly = true)
  Map<UUID, Clearance> of(Collection<UUID> reports) {
    return reports.isEmpty()
        ? Map.of()
        : jdbc
            .sql(
                """
                select report_id, cleared_at, cleared_by, cost_pence
                from fly_tip_clearance where report_id in (:reports)
                """)
            .param("reports", reports.stream().map(UUID::toString).toList())
            .query((row, number) -> clearance(row))
            .list()
            .stream()
            .collect(Collectors.toMap(Clearance::report, each -> each));
  }

  /** Of every fly-tip that was cleared, by its report. */
  @Transactional(readOnly = true)
  Map<UUID, Clearance> all() {
    return jdbc
        .sql("select report_id, cleared_at, cleared_by, cost_pence from fly_tip_clearance")
        .query((row, number) -> clearance(row))
        .list()
        .stream()
        .collect(Collectors.toMap(Clearance::report, each -> each));
  }

  private static Clearance clearance(ResultSet row) throws SQLException {
    return new Clearance(
        UUID.fromString(row.getString("report_id")),
        StoredInstant.of(row.getString("cleared_at")),
        row.getString("cleared_by"),
        row.getString("cost_pence") == null ? null : row.getInt("cost_pence"));
  }

  /**
   * Stops the clock of a fly-tip.
   *
   * @param clearedAt not before it was seen (to the minute) and not in the future
   * @param clearedBy who cleared it, in words
   * @param costPence what it cost, or null when nobody knows
   * @throws Refusal {@code invalid-input}; {@code not-possible-now} when it is cleared already, a
   *     duplicate or not accepted; {@code not-allowed}, {@code not-found}
   */
  public Clearance clear(
      UUID id, Person by, Instant clearedAt, String clearedBy, @Nullable Integer costPence) {
    refuseStranger(by);
    var report = flyTip(id);
    if (report.state() == ReportState.DUPLICATE || report.state() == ReportState.REJECTED) {
      throw new Refusal(
          ProblemCode.NOT_POSSIBLE_NOW,
          report.reference() + " is “" + report.state().label() + "”: it has no clock to stop.");
    }
    refuseOddTime(report, clearedAt);
    refuseOddCost(costPence);
    var clearance = new Clearance(id, clearedAt, name(clearedBy), costPence);
    insert(clearance, report, by);
    together.settle(report);
    history.add(id, by.id(), Event.CLEARED, "By " + clearance.clearedBy());
    afterCommit.publish(new ReportChanged(id));
    return clearance;
  }

  /**
   * Lets the clock run on as if it had never been stopped.
   *
   * @throws Refusal {@code not-possible-now} when it isn't cleared; {@code not-allowed}
   */
  public void undo(UUID id, Person by) {
    refuseStranger(by);
    var removed =
        jdbc.sql("delete from fly_tip_clearance where report_id = ?").param(id.toString()).update();
    if (removed == 0) {
      throw new Refusal(ProblemCode.NOT_POSSIBLE_NOW, "This fly-tip is not marked as cleared.");
    }
    reports.find(id).ifPresent(together::settle);
    history.add(id, by.id(), Event.CLEARANCE_UNDONE, null);
    afterCommit.publish(new ReportChanged(id));
  }

  private void insert(Clearance clearance, Report report, Person by) {
    var added =
        jdbc.sql(
                """
                insert into fly_tip_clearance
                  (report_id, cleared_at, cleared_by, cost_pence, recorded_by, recorded_at)
                values (:report, :clearedAt, :clearedBy, :cost, :by, :now)
                on conflict (report_id) do nothing
                """)
            .param("report", clearance.report().toString())
            .param("clearedAt", StoredInstant.text(clearance.clearedAt()))
            .param("clearedBy", clearance.clearedBy())
            .param("cost", clearance.costPence())
            .param("by", by.id().toString())
            .param("now", StoredInstant.text(clock.instant()))
            .update();
    if (added == 0) {
      throw new Refusal(
          ProblemCode.NOT_POSSIBLE_NOW,
          report.reference() + " is marked as cleared already. Look at it again.");
    }
  }

  private Report flyTip(UUID id) {
    return reports
        .find(id)
        .filter(report -> report.type().equals(TYPE))
        .orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND, "There is no such fly-tip."));
  }

  private static void refuseStranger(Person by) {
    if (by.role() != Role.CSU) {
      throw new Refusal(ProblemCode.NOT_ALLOWED, "Only the CSU says what was cleared.");
    }
  }

  private void refuseOddTime(Report report, Instant clearedAt) {
    if (clearedAt.isBefore(report.observedAt().truncatedTo(ChronoUnit.MINUTES))) {
      throw new Refusal(
          ProblemCode.INVALID_INPUT, "It can't have been cleared before it was seen.");
    }
    if (clearedAt.isAfter(clock.instant())) {
      throw new Refusal(ProblemCode.INVALID_INPUT, "It can't have been cleared in the future.");
    }
  }

  private static void refuseOddCost(@Nullable Integer costPence) {
    if (costPence != null && (costPence < 0 || costPence > HIGHEST_COST_PENCE)) {
      throw new Refusal(
          ProblemCode.INVALID_INPUT, "Enter a cost from £0 to £100,000, or leave it empty.");
    }
  }

  private static String name(String clearedBy) {
    var name = clearedBy.strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new Refusal(
          ProblemCode.INVALID_INPUT,
          "Enter who cleared it, in at most " + LONGEST_NAME + " characters.");
    }
    return name;
  }
}
