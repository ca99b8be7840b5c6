package org.wardbook.report.type.flytip.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.wardbook.base.ui.DateWords;
import org.wardbook.people.Person;
import org.wardbook.report.Report;
import org.wardbook.report.type.flytip.FlyTipAdditions;
import org.wardbook.report.type.flytip.PossibleDuplicates;
import org.wardbook.report.type.flytip.PossibleDuplicates.Pair;
import org.wardbook.report.ui.PhotoPart;
import org.wardbook.report.ui.ReportPanel;

/** What others added to a fly-tip, with their photos. */
@Component
@Order
final class AdditionsPanel implements ReportPanel {
  private final FlyTipAdditions additions;
  private final PossibleDuplicates duplicates;

  AdditionsPanel(FlyTipAdditions additions, PossibleDuplicates duplicates) {
    this.additions = additions;
    this.duplicates = duplicates;
  }

  @Override
  public String type() {
    return FlyTipPanel.TYPE;
  }

  @Override
  public Section show(Report report, Person reader, Runnable changed) {
    var part = new Section(new H2("From others at the same place"));
    part.addClassName("panel");
    duplicates.of(report).forEach(pair -> part.add(perhapsTheSame(pair, report)));
    var all = additions.to(report);
    if (all.isEmpty()) {
      part.add(new Paragraph("Nobody has added anything."));
    }
    all.forEach(addition -> part.add(of(addition)));
    return part;
  }

  private static Paragraph perhapsTheSame(Pair pair, Report report) {
    var other = pair.other(report.id());
    var notice =
        new Paragraph(
            new Span("Perhaps the same as "),
            new Anchor("desk/reports/" + other.id(), other.reference()),
            new Span(
                ", %d m away, by %s. "
                    .formatted(Math.round(pair.metres()), other.author().displayName())),
            new RouterLink("Compare them", DuplicatesView.class));
    notice.addClassName("notice");
    return notice;
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
