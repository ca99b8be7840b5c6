package org.wardbook.report.type.cctv;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.report.Report;
import org.wardbook.report.ReportFilter;
import org.wardbook.report.ReportState;
import org.wardbook.report.Reports;
import org.wardbook.report.type.cctv.UnitHistory.Clash;

/**
 * Where each unit was and is, worked out anew from the reports of its life each time it is asked:
 * one that arrives late from a phone without a signal, a correction and a decision of the CSU are
 * all in it at once.
 */
@Service
@Transactional(readOnly = true)
public class CctvLedger {
  /** The key of the report type. */
  public static final String TYPE = "cctv-deployment";

  private static final Set<ReportState> KNOWN =
      Set.of(ReportState.RECEIVED, ReportState.ACCEPTED, ReportState.NEEDS_INFORMATION);

  private final Reports reports;

  CctvLedger(Reports reports) {
    this.reports = reports;
  }

  /** By all that was reported and not turned down, as people on the spot know it. */
  Map<String, UnitHistory> known() {
    return histories(events(KNOWN));
  }

  /** By what the CSU has accepted: what counts in the plan. */
  Map<String, UnitHistory> accepted() {
    return histories(events(Set.of(ReportState.ACCEPTED)));
  }

  /** The known history of the report's unit as if this event had been received already. */
  Optional<UnitHistory> with(UnitEvent event) {
    var others = events(KNOWN).filter(each -> !each.report().equals(event.report()));
    return Optional.ofNullable(
        histories(Stream.concat(others, Stream.of(event))).get(event.unit()));
  }

  /** What puts one unit in two places at once, oldest first. */
  List<Clash> clashes() {
    return known().values().stream()
        .flatMap(history -> history.clashes().stream())
        .sorted(Comparator.comparing(clash -> clash.later().at()))
        .toList();
  }

  /** Requests that were refused, latest first. */
  List<Report> refusals() {
    return reports.matching(ofType(KNOWN)).stream()
        .filter(report -> report.answers().path("event").asString("").equals("refused"))
        .toList();
  }

  private Stream<UnitEvent> events(Set<ReportState> states) {
    return reports.matching(ofType(states)).stream()
        .flatMap(report -> UnitEvent.of(report).stream());
  }

  private static ReportFilter ofType(Set<ReportState> states) {
    return ReportFilter.ALL.ofTypes(Set.of(TYPE)).inStates(states);
  }

  private static Map<String, UnitHistory> histories(Stream<UnitEvent> events) {
    return events.collect(Collectors.groupingBy(UnitEvent::unit)).entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                unit -> UnitHistory.of(unit.getKey(), unit.getValue()),
                (one, other) -> one,
                TreeMap::new));
  }
}
