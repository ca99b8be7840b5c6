package org.wardbook.report.type.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wardbook.base.ui.Facts;
import org.wardbook.people.Person;
import org.wardbook.photo.PhotoStore;
import org.wardbook.report.Report;
import org.wardbook.report.type.audit.AuditScore;
import org.wardbook.report.type.audit.AuditTasks;
import org.wardbook.report.type.audit.Completion;
import org.wardbook.report.ui.ReportNews;
import org.wardbook.report.ui.ReportPanel;

/** Shows the action plan of an audit, task by task, and its indicative grades. */
@org.springframework.stereotype.Component
final class AuditPanel implements ReportPanel {
  private final AuditTasks tasks;
  private final TaskWork work;
  private final PhotoStore photos;
  private final Clock clock;
  private final ReportNews news;

  AuditPanel(AuditTasks tasks, TaskWork work, PhotoStore photos, Clock clock, ReportNews news) {
    this.tasks = tasks;
    this.work = work;
    this.photos = photos;
    this.clock = clock;
    this.news = news;
  }

  @Override
  public String type() {
    return "environmental-audit";
  }

  @Override
  public Map<UUID, String> standings(List<Report> reports) {
    var all = tasks.of(reports.stream().map(Report::id).toList());
    return reports.stream()
        .collect(
            Collectors.toMap(
                Report::id,
                report -> standing(Completion.of(all.getOrDefault(report.id(), List.of())))));
  }

  private static String standing(Completion completion) {
    return completion.isEmpty()
        ? "No actions raised"
        : completion.completed() + " of " + completion.asked() + " completed";
  }

  @Override
  public Component show(Report report, Person reader, Runnable changed) {
    var parts =
        new Div(
            new ActionPlanPart(tasks, work, photos, clock, news, report.id(), reader, changed),
            grades(report));
    parts.addClassName("report-column");
    return parts;
  }

  private static Section grades(Report report) {
    var part = new Section(new H2("Grades"));
    part.addClassName("panel");
    var scores = AuditScore.of(report.answers().path("transects"));
    if (scores.stream().allMatch(score -> score.graded() == 0)) {
      part.add(new Paragraph("No stretch was graded."));
      return part;
    }
    var facts = new Facts();
    scores.forEach(score -> facts.add(score.element().label(), inWords(score)));
    var note =
        new Paragraph(
            "Indicative: the share of 50-metre stretches below grade B, those at B− at half"
                + " weight, as NI 195 reckons it. Lower is better. The official figure takes at"
                + " least 300 stretches.");
    note.addClassName("quiet");
    part.add(facts, note);
    return part;
  }

  private static String inWords(AuditScore score) {
    var percent = score.percent();
    return percent == null
        ? "Not graded"
        : percent.stripTrailingZeros().toPlainString()
            + " % of "
            + (score.graded() == 1 ? "1 stretch" : score.graded() + " stretches");
  }
}
