package org.wardbook.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.wardbook.base.London;
import org.wardbook.base.problem.Refusal;
import org.wardbook.base.ui.Notices;
import org.wardbook.people.Agency;
import org.wardbook.people.People;
import org.wardbook.people.Person;
import org.wardbook.report.Assignment;
import org.wardbook.report.AssignmentRule;
import org.wardbook.report.Assignments;
import org.wardbook.report.Report;
import org.wardbook.report.ReportState;
import org.wardbook.report.Reports;

/** Who does what a report asks for, with the rule of its type, and where the CSU says it. */
@org.springframework.stereotype.Component
final class AssignmentPart {
  private final Assignments assignments;
  private final Reports reports;
  private final People people;
  private final Clock clock;

  AssignmentPart(Assignments assignments, Reports reports, People people, Clock clock) {
    this.assignments = assignments;
    this.reports = reports;
    this.people = people;
    this.clock = clock;
  }

  Section show(Report report, Person reader, Runnable changed) {
    var now = assignments.of(report);
    var rule = assignments.ruleOf(report);
    var part = new Section(new H2("Who does it"));
    part.addClassName("panel");
    part.add(
        now.<Component>map(one -> AssignmentFacts.of(one, today()))
            .orElseGet(() -> new Paragraph("Nobody has it to do.")));
    rule.ifPresent(known -> part.add(explain(known, report, now)));
    if (report.state() != ReportState.DUPLICATE && report.state() != ReportState.REJECTED) {
      part.add(new Actions(report, reader, changed).buttons(now, rule.isPresent()));
    }
    return part;
  }

  /** The rule is printed with what it makes of this report, as with every figure of the plan. */
  private Paragraph explain(AssignmentRule rule, Report report, Optional<Assignment> now) {
    var route = rule.route(report.answers(), report.observedAt());
    var name = agency(route.agency());
    var said =
        name.map(agency -> "The rule says " + agency.name() + ", because " + route.because() + ".")
            .orElse(
                "The rule names “"
                    + route.agency()
                    + "”, because "
                    + route.because()
                    + ". There is no such agency here: assign it by hand.");
    var other =
        now.map(Assignment::agency)
            .filter(agency -> !agency.key().equals(route.agency()))
            .map(agency -> " The CSU has said otherwise.")
            .orElse("");
    var words = new Paragraph(said + other + " Rule: " + rule.inWords());
    words.addClassName("quiet");
    return words;
  }

  private Optional<Agency> agency(String key) {
    return people.agencies().stream().filter(agency -> agency.key().equals(key)).findFirst();
  }

  private LocalDate today() {
    return London.dayOf(clock.instant());
  }

  /** The buttons of one page, for the version of the report that it shows. */
  private final class Actions {
    private Report report;
    private final Person reader;
    private final Runnable changed;

    Actions(Report report, Person reader, Runnable changed) {
      this.report = report;
      this.reader = reader;
      this.changed = changed;
    }

    Div buttons(Optional<Assignment> now, boolean endsByItself) {
      var buttons = new Div();
      buttons.addClassName("actions");
      var isOpen = now.filter(Assignment::isOpen).isPresent();
      if (!endsByItself || !assignments.isWorkDone(report)) {
        buttons.add(assign(now, isOpen));
      }
      if (isOpen && !endsByItself) {
        buttons.add(
            note(
                "It is done",
                "What was done?",
                "It is kept in the history.",
                text -> assignments.done(report.id(), report.version(), reader, text)));
      }
      if (isOpen) {
        buttons.add(
            note(
                "Hand back",
                "Why does " + now.map(Assignment::toWhom).orElse("nobody") + " not do it?",
                "It then waits for somebody else.",
                text -> assignments.handBack(report.id(), report.version(), reader, text)));
      }
      return buttons;
    }

    private Button assign(Optional<Assignment> now, boolean isOpen) {
      var button =
          new Button(
              isOpen ? "Assign to somebody else" : "Assign",
              click ->
                  new AssignDialog(
                          report.reference(),
                          people.agencies(),
                          assignments.whoCanDo(report),
                          now,
                          today(),
                          wish ->
                              decide(
                                  seen ->
                                      assignments.assign(seen.id(), seen.version(), reader, wish)))
                      .open());
      if (!isOpen) {
        button.addThemeVariants(ButtonVariant.PRIMARY);
      }
      return button;
    }

    private Button note(
        String title, String label, String hint, Function<String, Report> decision) {
      return new Button(
          title,
          click ->
              new NoteDialog(
                      title + ": " + report.reference(),
                      label,
                      hint,
                      title,
                      text -> decide(seen -> decision.apply(text)))
                  .open());
    }

    /** As with every decision: who was slower sees what was done, and what they wrote stays. */
    private void decide(Function<Report, Report> decision) {
      try {
        report = decision.apply(report);
        Notices.done(
            report.reference()
                + ": "
                + assignments.of(report).map(AssignmentPart::inShort).orElse("assigned"));
      } catch (Refusal refused) {
        report = reports.find(report.id()).orElse(report);
        throw refused;
      } finally {
        changed.run();
      }
    }
  }

  private static String inShort(Assignment now) {
    return now.isOpen()
        ? "assigned to " + now.toWhom()
        : now.status().label().toLowerCase(Locale.UK);
  }
}
