package org.wardbook.report.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wardbook.report.NearReports;
import org.wardbook.report.NearReports.Near;
import org.wardbook.report.Report;
import org.wardbook.report.Reports;

/** The reports of the same thing. */
@Component
final class RelatedPart {
  private final Reports reports;
  private static final int MOST_NEAR = 6;

  private final NearReports nearby;
  private final ReportWords words;

  RelatedPart(Reports reports, NearReports nearby, ReportWords words) {
    this.reports = reports;
    this.nearby = nearby;
    this.words = words;
  }

  /**
   * @param duplicates the reports that are marked as duplicates of it
   */
  Section show(Report report, List<Report> duplicates) {
    var part = new Section(new H2("Same thing"));
    part.addClassName("panel");
    var original = Optional.ofNullable(report.duplicateOf()).flatMap(reports::find);
    original.ifPresent(first -> part.add(new H3("This is a duplicate of"), listed(List.of(first))));
    if (!duplicates.isEmpty()) {
      part.add(new H3("Duplicates of this report"), listed(duplicates));
    }
    if (original.isEmpty() && duplicates.isEmpty()) {
      part.add(new Paragraph("No other report is marked as the same thing."));
    }
    var near = nearby.of(report, MOST_NEAR);
    if (!near.isEmpty()) {
      part.add(new H3("Near by, of the same type, within four weeks"), nearest(near));
    }
    return part;
  }

  private UnorderedList nearest(List<Near> near) {
    var list = new UnorderedList();
    near.forEach(
        each ->
            list.add(
                new ListItem(
                    link(each.report()),
                    new Span(
                        ", %d m away, %s, %s"
                            .formatted(
                                Math.round(each.metres()),
                                words.observed(each.report()),
                                StateMark.word(each.report().state()))))));
    return list;
  }

  private UnorderedList listed(List<Report> related) {
    var list = new UnorderedList();
    related.forEach(
        report ->
            list.add(
                new ListItem(
                    link(report),
                    new Span(", " + words.observed(report) + ", " + words.ward(report)))));
    return list;
  }

  static RouterLink link(Report report) {
    return new RouterLink(
        report.reference(),
        ReportView.class,
        new RouteParameters(ReportView.ID, report.id().toString()));
  }
}
