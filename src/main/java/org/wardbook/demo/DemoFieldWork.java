package org.wardbook.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.wardbook.people.People;
import org.wardbook.people.Person;
import org.wardbook.register.RegisterService;
import org.wardbook.report.ReportFilter;
import org.wardbook.report.ReportIntake;
import org.wardbook.report.ReportReview;
import org.wardbook.report.ReportState;
import org.wardbook.report.Reports;
import org.wardbook.report.definition.DefinitionCatalogue;
import org.wardbook.ward.Places;

/** Sends the demonstration's field work besides fly-tips, and accepts what is not of these days. */
@Component
@Profile("demo")
class DemoFieldWork {
  private static final Duration UNTIL_SENT = Duration.ofHours(3);
  private static final Duration UNTIL_REVIEWED = Duration.ofDays(2);

  private final DemoClock clock;
  private final People people;
  private final Places places;
  private final RegisterService registers;
  private final DefinitionCatalogue definitions;
  private final Reports reports;
  private final ReportIntake intake;
  private final ReportReview review;

  DemoFieldWork(
      DemoClock clock,
      People people,
      Places places,
      RegisterService registers,
      DefinitionCatalogue definitions,
      Reports reports,
      ReportIntake intake,
      ReportReview review) {
    this.clock = clock;
    this.people = people;
    this.places = places;
    this.registers = registers;
    this.definitions = definitions;
    this.reports = reports;
    this.intake = intake;
    this.review = review;
  }

  void writeOnce() {
    if (reports.count(ReportFilter.ALL.ofTypes(Set.of("activity"))) > 0) {
      return;
    }
    var now = clock.instant();
    var work = new FieldWork(places.all(), registers.current(), now);
    try {
      work.all(type -> definitions.latest(type).orElseThrow().version())
          .forEach(sent -> write(sent, now));
    } finally {
      clock.release();
    }
  }

  private void write(FieldWork.Sent sent, Instant now) {
    clock.pin(earlier(sent.observedAt().plus(UNTIL_SENT), now));
    intake.receive(sent.id(), sent.body(), person(sent.by()));
    var reviewedAt = sent.observedAt().plus(UNTIL_REVIEWED);
    var report = reports.find(sent.id()).orElseThrow();
    if (report.state() == ReportState.RECEIVED && reviewedAt.isBefore(now)) {
      clock.pin(reviewedAt);
      review.accept(report.id(), report.version(), person("csu"));
    }
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private Person person(String username) {
    return people.findByUsername(username).orElseThrow();
  }
}
