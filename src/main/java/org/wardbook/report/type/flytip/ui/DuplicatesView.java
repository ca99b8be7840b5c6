package org.wardbook.report.type.flytip.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import org.wardbook.base.problem.Refusal;
import org.wardbook.base.ui.DateWords;
import org.wardbook.base.ui.DeskLayout;
import org.wardbook.base.ui.Notices;
import org.wardbook.people.SignedIn;
import org.wardbook.report.Report;
import org.wardbook.report.Reports;
import org.wardbook.report.type.flytip.PossibleDuplicates;
import org.wardbook.report.type.flytip.PossibleDuplicates.Pair;
import org.wardbook.report.ui.PhotoPart;
import org.wardbook.report.ui.ReportNews;

/** The queue of fly-tips that may have been reported twice: the CSU compares and decides. */
@Route(value = "desk/duplicates", layout = DeskLayout.class)
@PageTitle("Possible duplicates – Wardbook")
@Menu(title = "Duplicates", order = 5, icon = "vaadin:copy-o")
@RolesAllowed("CSU")
final class DuplicatesView extends Div implements BeforeEnterObserver {
  private static final String OF = "of";
  private static final int MOST = 20;

  private final PossibleDuplicates duplicates;
  private final Reports reports;
  private final SignedIn reader;
  private Optional<Report> of = Optional.empty();

  DuplicatesView(PossibleDuplicates duplicates, Reports reports, SignedIn reader, ReportNews news) {
    this.duplicates = duplicates;
    this.reports = reports;
    this.reader = reader;
    addClassName("view");
    news.whileAttached(this, this::show);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    of = event.getLocation().getQueryParameters().getSingleParameter(OF).flatMap(this::find);
    show();
  }

  private Optional<Report> find(String id) {
    try {
      return reports.find(UUID.fromString(id));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  private void show() {
    removeAll();
    var pairs = of.map(duplicates::of).orElseGet(() -> duplicates.first(MOST));
    var count = new Paragraph(inWords(duplicates.count()));
    count.addClassName("count");
    count.getElement().setAttribute("role", "status");
    var head = new Header(new H1("Possible duplicates"), count);
    head.addClassName("view-head");
    var explained =
        new Paragraph(
            "Open fly-tips that two people reported within 50 metres and 14 days. Nothing is merged"
                + " by itself: until you decide, both count.");
    explained.addClassName("quiet");
    add(head, explained);
    of.ifPresent(report -> add(onlyOf(report, pairs.isEmpty())));
    pairs.forEach(pair -> add(comparison(pair)));
  }

  private static Paragraph onlyOf(Report report, boolean none) {
    var notice =
        new Paragraph(
            none
                ? "There is nothing to compare with " + report.reference() + " any more. "
                : "Only those that may be the same as " + report.reference() + " are shown. ");
    notice.addClassName("notice");
    notice.add(new RouterLink("Show all", DuplicatesView.class));
    return notice;
  }

  private static String inWords(int number) {
    return switch (number) {
      case 0 -> "Nothing to compare";
      case 1 -> "1 pair to compare";
      default ->
          number > MOST
              ? "%,d pairs to compare: the oldest %d are shown".formatted(number, MOST)
              : number + " pairs to compare";
    };
  }

  private Section comparison(Pair pair) {
    var heading =
        new H2(
            "%s and %s, %d m apart"
                .formatted(
                    pair.earlier().reference(),
                    pair.later().reference(),
                    Math.round(pair.metres())));
    var both = new Div(side(pair.earlier()), side(pair.later()));
    both.addClassName("side-by-side");
    var same =
        new Button(
            "Same: keep " + pair.earlier().reference(),
            click ->
                decide(
                    () -> duplicates.same(pair, reader.person()),
                    pair.later().reference() + " is a duplicate of " + pair.earlier().reference()));
    same.addThemeVariants(ButtonVariant.PRIMARY);
    var apart =
        new Button(
            "Not the same",
            click ->
                decide(
                    () -> duplicates.apart(pair, reader.person()),
                    "Noted: they are two fly-tips."));
    apart.setAriaLabel(
        "%s and %s are not the same"
            .formatted(pair.earlier().reference(), pair.later().reference()));
    var actions = new Div(same, apart);
    actions.addClassName("actions");
    var part = new Section(heading, both, actions);
    part.addClassName("panel");
    return part;
  }

  private static Div side(Report report) {
    var head =
        new Paragraph(
            new Anchor("desk/reports/" + report.id(), report.reference()),
            new Span(
                ", %s, by %s, %s"
                    .formatted(
                        DateWords.dayAndTime(report.observedAt()),
                        report.author().displayName(),
                        report.state().label())));
    var side = new Div(head);
    for (var field : new String[] {"place", "notes"}) {
      var words = report.answers().path(field).asString("");
      if (!words.isEmpty()) {
        side.add(new Paragraph(words));
      }
    }
    if (!report.photos().isEmpty()) {
      side.add(PhotoPart.list(report));
    }
    return side;
  }

  private void decide(Runnable decision, String done) {
    try {
      decision.run();
      Notices.done(done);
    } catch (Refusal refused) {
      Notices.problem(refused.detail());
    }
    show();
  }
}
