package org.wardbook.progress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import org.wardbook.base.ui.DateWords;
import org.wardbook.base.ui.Facts;
import org.wardbook.plan.Action;
import org.wardbook.plan.Measure;
import org.wardbook.plan.Milestone;
import org.wardbook.plan.PlanYear;

/** One action: what it is, who leads it, by when, with what money, and how its measures stand. */
final class ActionPart extends Article {
  ActionPart(PlanYear plan, Action action, Function<Measure, MeasureLine> line) {
    addClassNames("panel", "plan-action");
    var measures = new UnorderedList();
    measures.addClassName("measures");
    action.measures().forEach(measure -> measures.add(line.apply(measure)));
    add(heading(plan, action), facts(action), measures, notes(plan, action));
  }

  private static H3 heading(PlanYear plan, Action action) {
    var number = new Span(action.number());
    number.addClassName("action-number");
    return new H3(number, new Anchor(ActionView.address(plan, action), action.text()));
  }

  private static Facts facts(Action action) {
    return new Facts()
        .add("Lead", PlanWords.list(action.leadAgencies()))
        .add("Partners", PlanWords.list(action.partners()))
        .add("By when", byWhen(action))
        .add("Funding", action.funding());
  }

  private static Component[] byWhen(Action action) {
    boolean several = action.milestones().size() > 1;
    return action.milestones().stream()
        .map(milestone -> (Component) milestone(milestone, several))
        .toArray(Component[]::new);
  }

  private static Div milestone(Milestone milestone, boolean oneOfSeveral) {
    var words = new Div(new Span(PlanWords.byWhen(milestone, oneOfSeveral)));
    var suspect = milestone.suspect();
    if (suspect != null) {
      var flag =
          new Paragraph(
              "⚑ Suspect date. %s Suggested: %s. Nothing is overdue by it until the CSU confirms one."
                  .formatted(suspect.because(), DateWords.day(suspect.suggested())));
      flag.addClassName("suspect-date");
      words.add(flag);
    }
    if (milestone.measuredAfter()) {
      var note = new Span(" – measured all year");
      note.addClassName("quiet");
      words.add(note);
    }
    return words;
  }

  private static OddityNotes notes(PlanYear plan, Action action) {
    return new OddityNotes(
        List.of(action.textAsPrinted(), "By when: " + action.byWhenAsPrinted()),
        plan.odditiesOf(action.oddities()));
  }
}
