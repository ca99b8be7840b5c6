package org.wardbook.progress.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import org.wardbook.base.ui.DateWords;
import org.wardbook.base.ui.Facts;
import org.wardbook.plan.Measure;
import org.wardbook.plan.PlanYear;
import org.wardbook.plan.SuccessMeasure;

/** The success measures under one of the plan's headings. */
final class SuccessPart extends Article {
  SuccessPart(PlanYear plan, String heading, Function<Measure, MeasureLine> line) {
    addClassNames("panel", "plan-action", "plan-success");
    add(new H3(heading));
    plan.successMeasures().stream()
        .filter(success -> success.heading().equals(heading))
        .forEach(success -> addMeasure(plan, success, line));
  }

  private void addMeasure(
      PlanYear plan, SuccessMeasure success, Function<Measure, MeasureLine> line) {
    var measures = new UnorderedList(line.apply(success.measure()));
    measures.addClassName("measures");
    add(
        measures,
        facts(plan, success),
        new OddityNotes(List.of(success.textAsPrinted()), plan.odditiesOf(success.oddities())));
  }

  private static Facts facts(PlanYear plan, SuccessMeasure success) {
    var due = success.due() == null ? plan.endsOn() : success.due();
    var facts =
        new Facts().add("By when", DateWords.day(due)).add("Figures from", success.dataSource());
    var baseline = success.baseline();
    if (baseline != null) {
      facts.add("Baseline", PlanWords.baseline(baseline) + ". " + baseline.correction());
    }
    var proxy = success.proxy();
    return proxy == null ? facts : facts.add("Stand-in", proxy);
  }
}
