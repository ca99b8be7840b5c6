package org.wardbook.report.type.flytip.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.wardbook.base.ui.DateWords;
import org.wardbook.people.Person;
import org.wardbook.report.Report;
import org.wardbook.report.type.flytip.FlyTipAdditions;
import org.wardbook.report.ui.PhotoPart;
import org.wardbook.report.ui.ReportPanel;

/** What others added to a fly-tip, with their photos. */
@Component
@Order
final class AdditionsPanel implements ReportPanel {
  private final FlyTipAdditions additions;

  AdditionsPanel(FlyTipAdditions additions) {
    this.additions = additions;
  }

  @Override
  public String type() {
    return FlyTipPanel.TYPE;
  }

  @Override
  public Optional<String> standing(Report report) {
    return Optional.empty();
  }

  @Override
  public Section show(Report report, Person reader, Runnable changed) {
    var part = new Section(new H2("What others added"));
    part.addClassName("panel");
    var all = additions.to(report);
    if (all.isEmpty()) {
      part.add(new Paragraph("Nobody has added anything."));
    }
    all.forEach(addition -> part.add(of(addition)));
    return part;
  }

  private static Div of(Report addition) {
    var head =
        new H3(
            new Anchor("desk/reports/" + addition.id(), addition.reference()),
            new Span(
                ", %s, by %s, %s"
                    .formatted(
                        DateWords.dayAndTime(addition.observedAt()),
                        addition.author().displayName(),
                        addition.state().label())));
    var part = new Div(head);
    var note = addition.answers().path("note").asString("");
    if (!note.isEmpty()) {
      var words = new Paragraph(note);
      words.addClassName("as-written");
      part.add(words);
    }
    if (!addition.photos().isEmpty()) {
      part.add(PhotoPart.list(addition));
    }
    return part;
  }
}
