package org.wardbook.report.type.cctv;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardbook.base.KeptByCount;
import org.wardbook.report.ReportFilter;
import org.wardbook.report.ReportState;
import org.wardbook.report.Reports;
import org.wardbook.report.UsePeriod;

/**
 * The events of all units as they were read last, and what follows from them, for as long as the
 * database says that no report of theirs changed.
 */
@Component
class KnownEvents {
  private static final Set<ReportState> KNOWN =
      Set.of(ReportState.RECEIVED, ReportState.ACCEPTED, ReportState.NEEDS_INFORMATION);

  private final JdbcClient jdbc;
  private final Reports reports;
  private final KeptByCount<Read> kept = new KeptByCount<>();

  KnownEvents(JdbcClient jdbc, Reports reports) {
    this.jdbc = jdbc;
    this.reports = reports;
  }

  /**
   * What was read at one time.
   *
   * @param events of all that was reported and not turned down
   * @param known the histories by these
   * @param accepted the histories by what the CSU has accepted
   * @param uses over which days units were in use by these
   */
  record Read(
      List<UnitEvent> events,
      Map<String, UnitHistory> known,
      Map<String, UnitHistory> accepted,
      List<UsePeriod> uses) {}

  /** Call it inside a transaction. */
  Read now() {
    long changes = jdbc.sql("select changes from cctv_ledger").query(Long.class).single();
    return kept.get(changes, this::read);
  }

  private Read read() {
    var events =
        reports.matching(ReportFilter.ALL.ofTypes(Set.of(CctvLedger.TYPE)).inStates(KNOWN)).stream()
            .flatMap(report -> UnitEvent.of(report).stream())
            .toList();
    var accepted = histories(events.stream().filter(UnitEvent::isAccepted).toList());
    var uses =
        accepted.values().stream()
            .flatMap(history -> history.deployments().stream())
            .flatMap(deployment -> deployment.periods().stream())
            .toList();
    return new Read(events, histories(events), accepted, uses);
  }

  /** By the unit. */
  static Map<String, UnitHistory> histories(List<UnitEvent> events) {
    return events.stream().collect(Collectors.groupingBy(UnitEvent::unit)).entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                unit -> UnitHistory.of(unit.getKey(), unit.getValue()),
                (one, other) -> one,
                TreeMap::new));
  }
}
