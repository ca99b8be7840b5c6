package org.wardbook.base.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A small line of figures over time. The figure beside it says the last one in words. */
public final class Sparkline extends Div {
  private static final double WIDTH = 120;
  private static final double NARROW = 60;
  private static final double HEIGHT = 28;
  private static final double MARGIN = 3;

  private Sparkline(String markup, String words) {
    addClassName("sparkline");
    getElement().setAttribute("role", "img");
    getElement().setAttribute("aria-label", words);
    add(new Html(markup));
  }

  /**
   * A line, or nothing where there are fewer than two figures.
   *
   * @param figures oldest first; null where there was none
   * @param words what it shows, for those who don't see it
   */
  public static List<Sparkline> of(List<@Nullable BigDecimal> figures, String words) {
    return of(figures, words, WIDTH);
  }

  /** The same beside many columns. */
  public static List<Sparkline> narrow(List<@Nullable BigDecimal> figures, String words) {
    return of(figures, words, NARROW);
  }

  private static List<Sparkline> of(
      List<@Nullable BigDecimal> figures, String words, double width) {
    if (figures.stream().filter(Objects::nonNull).count() < 2) {
      return List.of();
    }
    var range =
        figures.stream()
            .filter(Objects::nonNull)
            .mapToDouble(BigDecimal::doubleValue)
            .summaryStatistics();
    var bottom = Math.min(0, range.getMin());
    var height = Math.max(range.getMax() - bottom, 1e-9);
    var points = new StringBuilder();
    for (int index = 0; index < figures.size(); index++) {
      var figure = figures.get(index);
      if (figure != null) {
        var x = MARGIN + index * (width - 2 * MARGIN) / Math.max(1, figures.size() - 1);
        var y = HEIGHT - MARGIN - (figure.doubleValue() - bottom) / height * (HEIGHT - 2 * MARGIN);
        points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
      }
    }
    // Only numbers go into the markup.
    var markup =
        String.format(
            Locale.ROOT,
            "<svg viewBox=\"0 0 %.0f %.0f\" width=\"%.0f\" height=\"%.0f\" aria-hidden=\"true\">"
                + "<polyline points=\"%s\"/></svg>",
            width,
            HEIGHT,
            width,
            HEIGHT,
            points.toString().strip());
    return List.of(new Sparkline(markup, words));
  }
}
