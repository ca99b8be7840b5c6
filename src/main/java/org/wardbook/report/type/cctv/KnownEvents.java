package org.wardbook.report.type.cctv;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.wardbook.report.ReportFilter;
import org.wardbook.report.ReportState;
import org.wardbook.report.Reports;
import org.wardbook.report.UsePeriod;

/**
 * The events of all units as they were read last, and what follows from them, for as long as the
 * database says that no report of theirs changed. It is asked within the reader's own transaction,
 * so that nothing old is ever taken for new.
 */
@Component
class KnownEvents {
  private static final Set<ReportState> KNOWN =
      Set.of(ReportState.RECEIVED, ReportState.ACCEPTED, ReportState.NEEDS_INFORMATION);

  private final JdbcClient jdbc;
  private final Reports reports;
  private volatile @Nullable Read latest;

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
      long changes,
      List<UnitEvent> events,
      Map<String, UnitHistory> known,
      Map<String, UnitHistory> accepted,
      List<UsePeriod> uses) {}

  /** Call it inside a transaction. */
  Read now() {
    long changes = jdbc.sql("select changes from cctv_ledger").query(Long.class).single();
    var found = latest;
    return found != null && found.changes == changes ? found : kept(read(changes));
  }

  /** What a transaction wrote may yet be taken back: only what is read from outside is kept. */
  private Read kept(Read read) {
    if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
      latest = read;
    }
    return read;
  }

  private Read read(long changes) {
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
    return new Read(changes, events, histories(events), accepted, uses);
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
