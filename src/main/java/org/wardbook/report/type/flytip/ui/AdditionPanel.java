package org.wardbook.report.type.flytip.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wardbook.people.Person;
import org.wardbook.report.Report;
import org.wardbook.report.type.flytip.FlyTipAdditions;
import org.wardbook.report.ui.ReportPanel;

/** The way from an addition to the fly-tip that it adds to. */
@Component
final class AdditionPanel implements ReportPanel {
  private final FlyTipAdditions additions;

  AdditionPanel(FlyTipAdditions additions) {
    this.additions = additions;
  }

  @Override
  public String type() {
    return FlyTipAdditions.TYPE;
  }

  @Override
  public Optional<String> standing(Report report) {
    return additions.targetOf(report).map(target -> "Adds to " + target.reference());
  }

  @Override
  public Section show(Report report, Person reader, Runnable changed) {
    var part = new Section(new H2("Adds to"));
    part.addClassName("panel");
    part.add(
        additions
            .targetOf(report)
            .map(
                target ->
                    new Paragraph(
                        new Anchor("desk/reports/" + target.id(), target.reference()),
                        new Span(", " + target.state().label() + ". It is no other fly-tip.")))
            .orElseGet(
                () ->
                    new Paragraph(
                        "The fly-tip that it names was never received here. Look for it by its place"
                            + " and time; this is kept meanwhile.")));
    return part;
  }
}
