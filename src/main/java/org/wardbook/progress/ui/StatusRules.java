package org.wardbook.progress.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.wardbook.base.ui.Facts;
import org.wardbook.progress.MeasureStatus;

/** The rules by which the plan's states are decided, printed where the states are (practice §7). */
final class StatusRules extends Section {
  StatusRules() {
    addClassNames("panel", "status-rules");
    var heading = new H2("How the states are decided");
    heading.setId("status-rules");
    getElement().setAttribute("aria-labelledby", "status-rules");
    var rules = new Facts();
    for (var status : MeasureStatus.values()) {
      rules.add(new Facts.Term(new StatusMark(status)), new Facts.Description(rule(status)));
    }
    add(
        heading,
        rules,
        new Paragraph(
            "Only reports that the CSU has accepted count, in the plan year in which they were"
                + " observed (Europe/London). Figures are compared unrounded: rounding never turns a"
                + " miss into a hit. A measure’s own page prints the rule for that measure."));
  }

  private static String rule(MeasureStatus status) {
    return switch (status) {
      case MET -> "The target is reached.";
      case ON_TRACK ->
          "Not reached yet and not late: a count has at least the share of its target that fits the"
              + " share of the time gone by, or a date has not passed.";
      case BEHIND ->
          "A count has at least 80% of what is expected by now; a percentage is up to 5 points"
              + " below its target.";
      case WELL_BEHIND -> "Further below than that.";
      case LATE -> "Its date has passed and the target is not reached. Never by a suspect date.";
      case NO_TARGET -> "The plan sets no target: the figure is monitored, not judged.";
      case WAITING_FOR_DATA -> "There is no figure to judge yet. That is not 0.";
      case NOT_SHOWN -> "Of 1 to 4 people, on phones and elsewhere outside the desk.";
    };
  }
}
