package org.wardbook.progress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.wardbook.base.ui.DateWords;
import org.wardbook.plan.Measure;
import org.wardbook.progress.MeasureProgress;
import org.wardbook.progress.TrendPoint;

/**
 * A measure's figure over the plan year: a line, its target where there is one, and the same in
 * words. Where a line would tell nothing there is none.
 */
final class TrendChart {
  private static final double WIDTH = 240;
  private static final double HEIGHT = 60;
  private static final double MARGIN = 5;

  private final Measure measure;
  private final List<TrendPoint> trend;
  private final double bottom;
  private final double top;

  private TrendChart(MeasureProgress progress) {
    measure = progress.measure().measure();
    trend = progress.trend();
    var values =
        trend.stream().map(TrendPoint::value).filter(Objects::nonNull).map(BigDecimal::doubleValue);
    var figures = values.mapToDouble(Double::doubleValue).summaryStatistics();
    bottom = Math.min(0, figures.getMin());
    top = Math.max(Math.max(figures.getMax(), target().orElse(0.0)), bottom + 1);
  }

  /** The line with its words as the name of the picture; empty when there is none to draw. */
  static Optional<Component> of(MeasureProgress progress) {
    var known = known(progress.trend());
    return known.size() < 2 || isFlat(known) || PlanWords.isDone(progress.measure().measure())
        ? Optional.empty()
        : Optional.of(new TrendChart(progress).drawn(words(progress, known)));
  }

  /** The figures to read, on demand; empty when there are none. */
  static Optional<Component> figures(MeasureProgress progress) {
    if (known(progress.trend()).isEmpty()) {
      return Optional.empty();
    }
    var list = new UnorderedList();
    list.addClassName("trend-figures");
    for (var point : progress.trend()) {
      var value = point.value();
      var figure = value == null ? "–" : PlanWords.figure(value, progress.measure().measure());
      list.add(new ListItem(new Span(DateWords.day(point.on())), new Span(figure)));
    }
    return Optional.of(new NativeDetails("The figures over the year", list));
  }

  /** A year in which nothing came about is told by its figure alone. */
  private static boolean isFlat(List<TrendPoint> known) {
    return known.stream().allMatch(point -> Objects.requireNonNull(point.value()).signum() == 0);
  }

  private static List<TrendPoint> known(List<TrendPoint> trend) {
    return trend.stream().filter(point -> point.value() != null).toList();
  }

  private static String words(MeasureProgress progress, List<TrendPoint> known) {
    return "Trend: %s, %s."
        .formatted(words(progress, known.getFirst()), words(progress, known.getLast()));
  }

  private static String words(MeasureProgress progress, TrendPoint point) {
    return "%s by %s"
        .formatted(
            PlanWords.figure(Objects.requireNonNull(point.value()), progress.measure().measure()),
            DateWords.day(point.on()));
  }

  /** Only numbers go into the markup; the words are an attribute. */
  private Component drawn(String words) {
    var chart =
        new Html(
            "<div class=\"trend\"><svg viewBox=\"0 0 %s %s\">%s<polyline points=\"%s\"/>%s</svg></div>"
                .formatted(number(WIDTH), number(HEIGHT), goal(), points(), lastPoint()));
    chart.getElement().setAttribute("role", "img");
    chart.getElement().setAttribute("aria-label", words);
    return chart;
  }

  private String goal() {
    return target()
        .map(
            target ->
                "<line class=\"goal\" x1=\"0\" x2=\"%s\" y1=\"%2$s\" y2=\"%2$s\"/>"
                    .formatted(number(WIDTH), number(y(target))))
        .orElse("");
  }

  private String points() {
    var points = new StringBuilder();
    for (int i = 0; i < trend.size(); i++) {
      var value = trend.get(i).value();
      if (value != null) {
        points.append(number(x(i))).append(',').append(number(y(value.doubleValue()))).append(' ');
      }
    }
    return points.toString();
  }

  private String lastPoint() {
    for (int i = trend.size() - 1; i >= 0; i--) {
      var value = trend.get(i).value();
      if (value != null) {
        return "<circle cx=\"%s\" cy=\"%s\" r=\"4\"/>"
            .formatted(number(x(i)), number(y(value.doubleValue())));
      }
    }
    return "";
  }

  /** Of a reduction the target is a percentage of another scale than the figures'. */
  private Optional<Double> target() {
    var target = measure.target();
    return target == null || target.signum() <= 0 || PlanWords.isDone(measure)
        ? Optional.empty()
        : Optional.of(target.doubleValue());
  }

  private double x(int index) {
    return MARGIN + index * (WIDTH - 2 * MARGIN) / Math.max(1, trend.size() - 1);
  }

  private double y(double value) {
    return HEIGHT - MARGIN - (value - bottom) * (HEIGHT - 2 * MARGIN) / (top - bottom);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
