package org.wardbook.report.type.cctv;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.report.UsePeriod;
import org.wardbook.report.type.cctv.UnitHistory.Clash;

/**
 * Where each unit was and is, worked out from the reports of its life and never stored: one that
 * arrives late from a phone without a signal, a correction and a decision of the CSU are all in it
 * at once.
 */
@Service
@Transactional(readOnly = true)
public class CctvLedger {
  /** The key of the report type. */
  public static final String TYPE = "cctv-deployment";

  private final KnownEvents events;

  CctvLedger(KnownEvents events) {
    this.events = events;
  }

  /** By all that was reported and not turned down, as people on the spot know it. */
  Map<String, UnitHistory> known() {
    return events.now().known();
  }

  /** By what the CSU has accepted: what counts in the plan. */
  Map<String, UnitHistory> accepted() {
    return events.now().accepted();
  }

  /** Over which days units were in use by what the CSU has accepted. */
  List<UsePeriod> uses() {
    return events.now().uses();
  }

  /** The known history of the report's unit as if this event had been received already. */
  Optional<UnitHistory> with(UnitEvent event) {
    var all =
        Stream.concat(
                events.now().events().stream()
                    .filter(
                        each ->
                            each.unit().equals(event.unit())
                                && !each.report().equals(event.report())),
                Stream.of(event))
            .toList();
    return Optional.of(UnitHistory.of(event.unit(), all));
  }

  /** What puts one unit in two places at once, oldest first. */
  List<Clash> clashes() {
    return known().values().stream()
        .flatMap(history -> history.clashes().stream())
        .sorted(Comparator.comparing(clash -> clash.later().at()))
        .toList();
  }
}
