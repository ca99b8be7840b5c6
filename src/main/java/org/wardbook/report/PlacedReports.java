package org.wardbook.report;

import org.springframework.stereotype.Component;
import org.wardbook.ward.PlacedPins;

/** The reports as those who change boundaries see them. */
@Component
class PlacedReports implements PlacedPins {
  private final PlacedRows rows;

  PlacedReports(PlacedRows rows) {
    this.rows = rows;
  }

  @Override
  public long count() {
    return rows.count();
  }

  @Override
  public void each(Visitor visitor) {
    var some = rows.after(0);
    while (!some.isEmpty()) {
      some.forEach(pin -> visitor.visit(pin.point(), pin.ward()));
      some = rows.after(some.getLast().row());
    }
  }
}
