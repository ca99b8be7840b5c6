package org.wardbook.report.type.cctv;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.wardbook.report.IntakeCheck;
import org.wardbook.report.definition.FieldProblem;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds what arrives against the whole ledger. Two phones without a signal can put the same unit in
 * two places: both reports are kept, and the CSU settles which one is true.
 */
@Component
class CctvIntake implements IntakeCheck {
  static final String UNIT_ELSEWHERE = "unit-elsewhere";

  private final CctvLedger ledger;

  CctvIntake(CctvLedger ledger) {
    this.ledger = ledger;
  }

  @Override
  public String type() {
    return CctvLedger.TYPE;
  }

  @Override
  public List<FieldProblem> check(UUID report, Instant observedAt, ObjectNode answers) {
    var contradicts =
        UnitEvent.arriving(report, observedAt, answers).flatMap(ledger::with).stream()
            .flatMap(history -> history.clashes().stream())
            .anyMatch(clash -> clash.concerns(report));
    return contradicts ? List.of(FieldProblem.block("unit", UNIT_ELSEWHERE)) : List.of();
  }
}
