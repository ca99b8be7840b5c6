package org.wardbook.report.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wardbook.report.PlanContribution;
import org.wardbook.report.PlanContribution.Standing;
import org.wardbook.report.PlanContributions;
import org.wardbook.report.Report;
import org.wardbook.report.ReportState;

/** Which measures of the plan a report counts towards, and why it doesn't towards others. */
@Component
final class PlanPart {
  private final ObjectProvider<PlanContributions> plan;

  PlanPart(ObjectProvider<PlanContributions> plan) {
    this.plan = plan;
  }

  Section show(Report report) {
    var all = contributions(report);
    var part = new Section(new H2("In the plan"));
    part.addClassName("panel");
    var counts = with(Standing.COUNTS, all);
    part.add(new Paragraph(sentence(report, counts, all)));
    if (!counts.isEmpty()) {
      part.add(list(counts));
    }
    var not = with(Standing.DOES_NOT_COUNT, all);
    if (!not.isEmpty() && report.state() == ReportState.ACCEPTED) {
      part.add(folded("Towards these it does not count (%d)".formatted(not.size()), not));
    }
    var waits = with(Standing.WAITS, all);
    if (!waits.isEmpty()) {
      part.add(folded("What it may count towards (%d)".formatted(waits.size()), waits));
    }
    return part;
  }

  private List<PlanContribution> contributions(Report report) {
    return plan.stream().flatMap(one -> one.of(report).stream()).toList();
  }

  private static String sentence(
      Report report, List<PlanContribution> counts, List<PlanContribution> all) {
    if (!counts.isEmpty()) {
      return "It counts in the plan.";
    }
    if (all.isEmpty()) {
      return "No measure of a plan is moved by it.";
    }
    return report.state() == ReportState.ACCEPTED
        ? "It is accepted, but no figure of the plan has it: the reasons are below."
        : "It counts towards nothing while it is “%s”.".formatted(report.state().label());
  }

  private static List<PlanContribution> with(Standing standing, List<PlanContribution> all) {
    return all.stream().filter(one -> one.standing() == standing).toList();
  }

  private static NativeDetails folded(String summary, List<PlanContribution> contributions) {
    return new NativeDetails(summary, list(contributions));
  }

  private static UnorderedList list(List<PlanContribution> contributions) {
    var list = new UnorderedList();
    list.addClassName("plan-contributions");
    contributions.forEach(one -> list.add(item(one)));
    return list;
  }

  private static ListItem item(PlanContribution one) {
    var link =
        new Anchor(
            "desk/plan/%d/%s".formatted(one.planYear(), one.measure()),
            "%s %s".formatted(one.measure(), one.label()));
    var why = new Span(one.why());
    why.addClassName("quiet");
    return new ListItem(new Div(link), new Div(why));
  }
}
