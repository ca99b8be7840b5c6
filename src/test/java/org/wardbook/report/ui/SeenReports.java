package org.wardbook.report.ui;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.wardbook.people.People;
import org.wardbook.people.Person;
import org.wardbook.report.Report;
import org.wardbook.report.ReportIntake;
import org.wardbook.report.Reports;
import org.wardbook.sync.FlyTipJson;

/** Sends reports the way a phone does, and finds them again. */
final class SeenReports {
  private final ReportIntake intake;
  private final Reports reports;
  private final People people;

  SeenReports(ReportIntake intake, Reports reports, People people) {
    this.intake = intake;
    this.reports = reports;
    this.people = people;
  }

  /** A volunteer's, which waits; seen at noon of a day that no other test uses. */
  Report waiting(String day) {
    return send(on(day), "volunteer");
  }

  /** A warden's, which is accepted on receipt. */
  Report accepted(String day) {
    return send(on(day), "warden");
  }

  Report send(FlyTipJson flyTip, String username) {
    intake.receive(flyTip.id(), flyTip.text().getBytes(StandardCharsets.UTF_8), person(username));
    return again(flyTip.id());
  }

  Report again(UUID id) {
    return reports.find(id).orElseThrow();
  }

  Person person(String username) {
    return people.findByUsername(username).orElseThrow();
  }

  static FlyTipJson on(String day) {
    return FlyTipJson.some()
        .with("observedAt", day + "T12:00:00.000Z")
        .with("savedAt", day + "T12:05:00.000Z");
  }
}
