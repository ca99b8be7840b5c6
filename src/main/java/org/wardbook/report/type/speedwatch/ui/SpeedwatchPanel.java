package org.wardbook.report.type.speedwatch.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardbook.base.London;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;
import org.wardbook.base.ui.BritishDates;
import org.wardbook.base.ui.DateWords;
import org.wardbook.base.ui.Facts;
import org.wardbook.base.ui.Notices;
import org.wardbook.people.Person;
import org.wardbook.report.Report;
import org.wardbook.report.ReportState;
import org.wardbook.report.RestrictedAnswers;
import org.wardbook.report.definition.RestrictedSplit;
import org.wardbook.report.type.speedwatch.Letter;
import org.wardbook.report.type.speedwatch.PoliceLetters;
import org.wardbook.report.type.speedwatch.SessionFigures;
import org.wardbook.report.type.speedwatch.SessionSheet;
import org.wardbook.report.type.speedwatch.Submissions;
import org.wardbook.report.ui.ReportPanel;

/** The sheet of a session: its figures, its vehicles, and what goes to the police. */
@Component
final class SpeedwatchPanel implements ReportPanel {
  private static final String TYPE = "speedwatch-session";

  private final SessionSheet sheet;
  private final Submissions submissions;
  private final PoliceLetters letters;
  private final RestrictedAnswers restricted;
  private final Clock clock;

  SpeedwatchPanel(
      SessionSheet sheet,
      Submissions submissions,
      PoliceLetters letters,
      RestrictedAnswers restricted,
      Clock clock) {
    this.sheet = sheet;
    this.submissions = submissions;
    this.letters = letters;
    this.restricted = restricted;
    this.clock = clock;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Map<UUID, String> standings(List<Report> reports) {
    var sent = submissions.of(reports);
    return reports.stream()
        .filter(report -> !isDropped(report))
        .collect(
            Collectors.toMap(
                Report::id,
                report -> submission(report, Optional.ofNullable(sent.get(report.id())))));
  }

  @Override
  public Section show(Report report, Person reader, Runnable changed) {
    var part = new Section(new H2("Session sheet"));
    part.addClassName("panel");
    part.add(facts(report));
    var figures = sheet.figures(report);
    if (!figures.bands().isEmpty()) {
      part.add(new H3("Speeds"), SheetTables.bands(figures.bands()));
    }
    part.add(new H3("Recorded vehicles"), vehicles(report, reader));
    if (!isDropped(report)) {
      part.add(new H3("Letters of the police"), letters(report, reader));
      part.add(new H3("To the police"), toThePolice(report, reader, changed));
    }
    var print =
        new Button(
            "Print this sheet", click -> UI.getCurrent().getPage().executeJs("window.print()"));
    part.add(actions(print));
    return part;
  }

  private Facts facts(Report report) {
    var figures = sheet.figures(report);
    var threshold = sheet.threshold(report).map(mph -> mph + " mph").orElse("Not set for that day");
    return new Facts()
        .add("Site", sheet.site(report))
        .add("Team", String.join("\n", sheet.team(report)))
        .add("Recorded from", threshold)
        .add("Duration", hours(figures.minutes()))
        .add("Volunteer-hours", hours(figures.volunteerMinutes()))
        .add("Passed", figures.passed() == null ? "Not counted" : figures.passed().toString())
        .add("At or above", String.valueOf(figures.atOrAbove()))
        .add("Of those that passed", figures.share())
        .add("Mean of the recorded", mean(figures))
        .add("Fastest", figures.fastest() == null ? "—" : figures.fastest() + " mph")
        .add("85th percentile", figures.percentile85());
  }

  private static String mean(SessionFigures figures) {
    var mean = figures.meanTenths();
    return mean == null ? "—" : SessionFigures.tenths(mean) + " mph";
  }

  /** 1 h 30 min. */
  private static String hours(@Nullable Long minutes) {
    return minutes == null ? "—" : minutes / 60 + " h " + minutes % 60 + " min";
  }

  /** Plates are read on purpose, not in passing: each reading is in the history (practice §1.7). */
  private Div vehicles(Report report, Person reader) {
    var vehicles = sheet.vehicles(report);
    if (vehicles.isEmpty()) {
      return new Div(new Paragraph("None was recorded."));
    }
    var around = new Div(SheetTables.vehicles(vehicles, Map.of()));
    if (report.hasRestrictedAnswers()) {
      var show = new Button("Show the plates");
      show.addClickListener(
          click -> {
            around.removeAll();
            around.add(SheetTables.vehicles(vehicles, plates(report, reader)));
          });
      around.add(
          new Paragraph("Plates are masked. Showing them is noted in the history."), actions(show));
    }
    return around;
  }

  private Map<String, String> plates(Report report, Person reader) {
    return RestrictedSplit.merge(report.answers(), restricted.read(report.id(), reader))
        .path("vehicles")
        .valueStream()
        .filter(vehicle -> vehicle.has("registration") && vehicle.has("id"))
        .collect(
            Collectors.toMap(
                vehicle -> vehicle.path("id").asString(),
                vehicle -> vehicle.path("registration").asString(),
                (one, other) -> one));
  }

  private Div letters(Report report, Person reader) {
    if (report.state() != ReportState.ACCEPTED) {
      return new Div(new Paragraph("They are worked out once the session is accepted."));
    }
    var due = letters.of(report.id(), reader);
    var facts =
        new Facts()
            .add("Seen again within 12 months", count(due.stream().filter(Letter::again).count()))
            .add("Far over the limit", count(due.stream().filter(Letter::over).count()))
            .add("To be brought by hand", count(due.stream().filter(Letter::byHand).count()));
    var part = new Div(facts);
    if (!due.isEmpty()) {
      part.add(SheetTables.letters(due));
    }
    return part;
  }

  private static String count(long vehicles) {
    return vehicles == 1 ? "1 vehicle" : vehicles + " vehicles";
  }

  private Div toThePolice(Report report, Person reader, Runnable changed) {
    var submitted = submissions.of(report);
    var sentence = new Paragraph(submission(report, submitted) + ".");
    sentence.addClassNames(
        "notice", submitted.isEmpty() && isPastDue(report) ? "is-bad" : "is-good");
    var today = London.dayOf(clock.instant());
    var day = new DatePicker("Submitted on");
    BritishDates.use(day, today);
    day.setValue(submitted.orElse(today));
    var save =
        new Button(
            "Note the day",
            click -> {
              try {
                submissions.note(report.id(), chosen(day), reader);
                changed.run();
                Notices.done(report.reference() + " is noted as submitted to the police.");
              } catch (Refusal refused) {
                Notices.problem(refused.detail());
              }
            });
    return new Div(sentence, day, actions(save));
  }

  private static LocalDate chosen(DatePicker day) {
    LocalDate value = day.getValue();
    if (value == null) {
      throw new Refusal(ProblemCode.INVALID_INPUT, "Enter the day on which it was submitted.");
    }
    return value;
  }

  private String submission(Report report, Optional<LocalDate> submitted) {
    return submitted
        .map(day -> "Submitted to the police on " + DateWords.day(day))
        .or(() -> submissions.due(report).map(due -> byWhen(report, due)))
        .orElse("Not noted as submitted to the police; no deadline was set for its day");
  }

  private String byWhen(Report report, Instant due) {
    return (isPastDue(report) ? "Should have gone to the police by " : "To the police by ")
        + DateWords.dayAndTime(due);
  }

  private boolean isPastDue(Report report) {
    return submissions.due(report).filter(clock.instant()::isAfter).isPresent();
  }

  private static boolean isDropped(Report report) {
    return report.state() == ReportState.DUPLICATE || report.state() == ReportState.REJECTED;
  }

  private static Div actions(Button button) {
    var actions = new Div(button);
    actions.addClassName("actions");
    return actions;
  }
}
