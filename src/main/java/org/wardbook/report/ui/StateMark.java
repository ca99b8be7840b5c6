package org.wardbook.report.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import org.wardbook.report.ReportState;

/** A state as a shape with a letter and a word; the same letters are on the map's pins. */
final class StateMark extends Span {
  StateMark(ReportState state) {
    addClassNames("state-mark", FilterChoice.keyOf(state));
    var symbol = new Span(symbol(state));
    symbol.addClassName("state-symbol");
    symbol.getElement().setAttribute("aria-hidden", "true");
    add(symbol, new Span(word(state)));
  }

  /** The same for the rows of a table. */
  static <T> LitRenderer<T> renderer(ValueProvider<T, ReportState> state) {
    return LitRenderer.<T>of(
            """
            <span class="state-mark ${item.key}">
              <span class="state-symbol" aria-hidden="true">${item.symbol}</span>
              <span>${item.word}</span>
            </span>
            """)
        .withProperty("key", item -> FilterChoice.keyOf(state.apply(item)))
        .withProperty("symbol", item -> symbol(state.apply(item)))
        .withProperty("word", item -> word(state.apply(item)));
  }

  /** One or two words, for tables and pins; {@link ReportState#label()} says it in full. */
  static String word(ReportState state) {
    return switch (state) {
      case RECEIVED -> "Received";
      case ACCEPTED -> "Accepted";
      case NEEDS_INFORMATION -> "Question asked";
      case DUPLICATE -> "Duplicate";
      case REJECTED -> "Not accepted";
    };
  }

  private static String symbol(ReportState state) {
    return switch (state) {
      case RECEIVED -> "R";
      case ACCEPTED -> "A";
      case NEEDS_INFORMATION -> "?";
      case DUPLICATE -> "D";
      case REJECTED -> "×";
    };
  }
}
