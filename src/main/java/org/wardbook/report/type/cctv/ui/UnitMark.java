package org.wardbook.report.type.cctv.ui;

import com.vaadin.flow.component.html.Span;
import org.wardbook.report.type.cctv.UnitStatus;

/** What a unit is doing, as a shape with a sign and a word; in the shapes of reports' states. */
final class UnitMark extends Span {
  UnitMark(UnitStatus status) {
    addClassNames("state-mark", styleOf(status));
    var symbol = new Span(symbol(status));
    symbol.addClassName("state-symbol");
    symbol.getElement().setAttribute("aria-hidden", "true");
    add(symbol, new Span(status.label()));
  }

  private static String styleOf(UnitStatus status) {
    return switch (status) {
      case AVAILABLE -> "received";
      case DEPLOYED -> "accepted";
      case FAULT -> "rejected";
      case REPAIR -> "needs-information";
      case RETIRED -> "duplicate";
    };
  }

  private static String symbol(UnitStatus status) {
    return switch (status) {
      case AVAILABLE -> "A";
      case DEPLOYED -> "D";
      case FAULT -> "!";
      case REPAIR -> "R";
      case RETIRED -> "–";
    };
  }
}
