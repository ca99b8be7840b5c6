package org.wardbook.report.type.cctv;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wardbook.report.UsePeriod;
import org.wardbook.report.UsePeriods;

/** The days on which units were deployed, for "9 of 12 at one time" (plan 1.5). */
@Component
class CctvUse implements UsePeriods {
  private final CctvLedger ledger;

  CctvUse(CctvLedger ledger) {
    this.ledger = ledger;
  }

  @Override
  public String type() {
    return CctvLedger.TYPE;
  }

  @Override
  public List<UsePeriod> all() {
    return ledger.uses();
  }
}
