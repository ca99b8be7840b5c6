package org.wardbook.progress.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.wardbook.plan.Measure;
import org.wardbook.progress.MeasureProgress;

/** One measure in the plan: how it stands, and the way to the reports behind its figure. */
final class MeasureLine extends ListItem {
  private final Div status = new Div();
  private final Paragraph explanation = new Paragraph();
  private final Span shown = new Span();
  private final Paragraph waiting = new Paragraph();
  private final Div trend = new Div();

  MeasureLine(int firstYear, Measure measure) {
    addClassName("measure-line");
    var link = new Anchor(address(firstYear, measure), measure.label());
    link.addClassName("measure-link");
    explanation.addClassName("quiet");
    waiting.addClassName("measure-waiting");
    var what = new Div(link, explanation, waiting);
    what.addClassName("measure-what");
    shown.addClassName("measure-shown");
    var figure = new Div(shown);
    figure.addClassName("measure-figure");
    if (measure.target() != null && !PlanWords.isDone(measure)) {
      figure.add(quiet("Target " + PlanWords.target(measure)));
    }
    status.addClassName("measure-status");
    trend.addClassName("measure-trend");
    add(what, figure, status, trend);
  }

  private static Span quiet(String text) {
    var span = new Span(text);
    span.addClassName("quiet");
    return span;
  }

  static String address(int firstYear, Measure measure) {
    return "desk/plan/%d/%s".formatted(firstYear, measure.id());
  }

  /** Shows the state of things; again whenever it moves. */
  void show(MeasureProgress progress) {
    status.removeAll();
    status.add(new StatusMark(progress.status()));
    explanation.setText(progress.explanation());
    shown.setText(progress.shown());
    var coming = StillToCome.words(progress);
    waiting.setVisible(!coming.isEmpty());
    waiting.setText(coming);
    trend.removeAll();
    TrendChart.of(progress).ifPresent(trend::add);
  }
}
