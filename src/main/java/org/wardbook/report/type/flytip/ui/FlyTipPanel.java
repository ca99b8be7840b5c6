package org.wardbook.report.type.flytip.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.wardbook.base.London;
import org.wardbook.base.Pounds;
import org.wardbook.base.problem.Refusal;
import org.wardbook.base.ui.DateWords;
import org.wardbook.base.ui.Facts;
import org.wardbook.base.ui.Notices;
import org.wardbook.people.Person;
import org.wardbook.report.ClockReading;
import org.wardbook.report.Report;
import org.wardbook.report.ReportState;
import org.wardbook.report.Reports;
import org.wardbook.report.WorkClock;
import org.wardbook.report.type.flytip.Clearance;
import org.wardbook.report.type.flytip.ClearanceDays;
import org.wardbook.report.type.flytip.ClearanceTargets;
import org.wardbook.report.type.flytip.FlyTipClearance;
import org.wardbook.report.ui.ReportPanel;

/** Shows the seven days of a fly-tip, and where the CSU notes that it was cleared. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class FlyTipPanel implements ReportPanel {
  static final String TYPE = "fly-tip";

  private final WorkClock workClock;
  private final FlyTipClearance clearances;
  private final ClearanceTargets targets;
  private final Reports reports;
  private final Clock clock;

  FlyTipPanel(
      List<WorkClock> workClocks,
      FlyTipClearance clearances,
      ClearanceTargets targets,
      Reports reports,
      Clock clock) {
    this.workClock =
        workClocks.stream().filter(each -> each.type().equals(TYPE)).findFirst().orElseThrow();
    this.clearances = clearances;
    this.targets = targets;
    this.reports = reports;
    this.clock = clock;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Map<UUID, String> standings(List<Report> all) {
    var running = all.stream().filter(FlyTipPanel::hasClock).toList();
    var duplicates = reports.duplicatesOf(running.stream().map(Report::id).toList());
    var look =
        workClock.forOneLook(
            Stream.concat(
                    running.stream(), duplicates.values().stream().flatMap(Collection::stream))
                .map(Report::id)
                .toList());
    var target = targets.now();
    return running.stream()
        .collect(
            Collectors.toMap(
                Report::id,
                report ->
                    sevenDays(
                            look.read(report, duplicates.getOrDefault(report.id(), List.of())),
                            target)
                        .inShort()));
  }

  @Override
  public Section show(Report report, Person reader, Runnable changed) {
    var part = new Section(new H2("Clearing"));
    part.addClassName("panel");
    if (!hasClock(report)) {
      part.add(new Paragraph("No seven days run for it: " + report.state().label() + "."));
      return part;
    }
    var sevenDays = sevenDays(report);
    var sentence = new Paragraph(sevenDays.inFull());
    sentence.addClassNames("notice", sevenDays.isLate() ? "is-bad" : "is-good");
    part.add(sentence);
    if (isInTheWay(report)) {
      part.add(emergency());
    }
    clearances
        .of(report.id())
        .ifPresentOrElse(
            clearance -> part.add(facts(clearance), undoButton(report, reader, changed)),
            () -> part.add(clearButton(report, reader, changed)));
    return part;
  }

  /** Kent Highways has to hear of it by telephone, not by report: practice §2.2. */
  private boolean isInTheWay(Report report) {
    return report.answers().path("obstruction").booleanValue(false)
        && clearances.of(report.id()).isEmpty();
  }

  private static Paragraph emergency() {
    var notice =
        new Paragraph(
            "It is in the way of traffic: vehicles have to stop, swerve or go round it. Whoever"
                + " clears it, ring Kent Highways’ emergency line now if nobody has done so.");
    notice.addClassNames("notice", "is-bad");
    return notice;
  }

  private SevenDays sevenDays(Report report) {
    var reading = workClock.read(report, reports.duplicatesOf(report.id()));
    return sevenDays(reading, targets.now());
  }

  private SevenDays sevenDays(ClockReading reading, ClearanceDays target) {
    var allowed = target.of(London.dayOf(reading.startedAt()));
    return new SevenDays(reading, allowed, London.dayOf(clock.instant()));
  }

  /** A duplicate is cleared with the report that it repeats. */
  private static boolean hasClock(Report report) {
    return report.state() != ReportState.DUPLICATE && report.state() != ReportState.REJECTED;
  }

  private static Facts facts(Clearance clearance) {
    var cost = clearance.costPence();
    return new Facts()
        .add("Cleared", DateWords.dayAndTime(clearance.clearedAt()))
        .add("By", clearance.clearedBy())
        .add("Cost", cost == null ? "Not known" : Pounds.inWords(cost));
  }

  private Div clearButton(Report report, Person reader, Runnable changed) {
    var button =
        new Button(
            "Note that it was cleared",
            click ->
                new ClearanceDialog(
                        report,
                        clock.instant(),
                        cleared -> {
                          clearances.clear(
                              report.id(), reader, cleared.at(), cleared.by(), cleared.costPence());
                          changed.run();
                          Notices.done(report.reference() + " is noted as cleared.");
                        })
                    .open());
    button.addThemeVariants(ButtonVariant.PRIMARY);
    return actions(button);
  }

  private Div undoButton(Report report, Person reader, Runnable changed) {
    return actions(
        new Button(
            "Take this back",
            click -> {
              try {
                clearances.undo(report.id(), reader);
                Notices.done(report.reference() + " is not cleared: its clock runs on.");
              } catch (Refusal refused) {
                Notices.problem(refused.detail());
              }
              changed.run();
            }));
  }

  private static Div actions(Button button) {
    var actions = new Div(button);
    actions.addClassName("actions");
    return actions;
  }
}
