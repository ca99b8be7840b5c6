package org.wardbook.progress.ui;

import com.vaadin.flow.component.html.Span;
import org.wardbook.progress.MeasureStatus;

/** A status as a symbol and a word; the colour only goes with them. */
final class StatusMark extends Span {
  StatusMark(MeasureStatus status) {
    this(status, status.word());
  }

  /** The symbol with other words, such as a number of measures. */
  StatusMark(MeasureStatus status, String words) {
    addClassNames("status-mark", status.key());
    var symbol = new Span(status.symbol());
    symbol.addClassName("status-symbol");
    symbol.getElement().setAttribute("aria-hidden", "true");
    add(symbol, new Span(words));
  }
}
