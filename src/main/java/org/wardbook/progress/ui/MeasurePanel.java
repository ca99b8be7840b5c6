package org.wardbook.progress.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.wardbook.base.ui.Facts;
import org.wardbook.progress.MeasureProgress;

/** How a measure stands: state, figure, target, the line over the year, and the rule as printed. */
final class MeasurePanel extends Section {
  /**
   * @param override where the CSU judges otherwise than the rule; none for others
   */
  MeasurePanel(MeasureProgress progress, Optional<OverridePart> override) {
    addClassNames("panel", "measure-panel");
    var measure = progress.measure().measure();
    var shown = new Span(progress.shown());
    shown.addClassName("measure-shown");
    var now = new Div(new StatusMark(progress.status()), shown);
    now.addClassName("measure-now");
    var facts =
        new Facts()
            .add("Target", PlanWords.target(measure))
            .add("How it came about", progress.explanation())
            .add("Rule", progress.rule());
    var note = measure.note();
    if (note != null) {
      facts.add("Note", note);
    }
    var what = new Div(now, facts);
    var coming = StillToCome.words(progress);
    if (!coming.isEmpty()) {
      var waiting = new Paragraph(coming);
      waiting.addClassName("measure-waiting");
      what.add(waiting);
    }
    override.ifPresent(what::add);
    add(what);
    TrendChart.of(progress)
        .ifPresent(
            chart -> {
              var line = new Div(chart);
              TrendChart.figures(progress).ifPresent(line::add);
              line.addClassName("measure-trend");
              add(line);
            });
  }
}
