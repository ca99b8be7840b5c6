package org.wardbook.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.wardbook.people.People;
import org.wardbook.people.Person;
import org.wardbook.photo.PhotoStore;
import org.wardbook.report.Report;
import org.wardbook.report.ReportFilter;
import org.wardbook.report.ReportIntake;
import org.wardbook.report.ReportReview;
import org.wardbook.report.ReportState;
import org.wardbook.report.Reports;
import org.wardbook.report.type.flytip.FlyTipClearance;
import org.wardbook.ward.Places;
import org.wardbook.ward.WardSets;

/**
 * Sends the samples, reviews and clears them, each at its own time and through the same services
 * that phones and the desk use. Nothing happens where there are reports already.
 */
@Component
@Profile("demo")
class DemoReports {
  private static final Duration UNTIL_DECIDED = Duration.ofHours(20);
  private static final Duration UNTIL_NOTED = Duration.ofHours(3);

  /** One photo that never arrives, so that the desk has something to say about it. */
  private static final int WITH_MISSING_PHOTO = 54;

  private final DemoClock clock;
  private final People people;
  private final Places places;
  private final WardSets wardSets;
  private final Reports reports;
  private final ReportIntake intake;
  private final ReportReview review;
  private final FlyTipClearance clearances;
  private final PhotoStore photos;

  DemoReports(
      DemoClock clock,
      People people,
      Places places,
      WardSets wardSets,
      Reports reports,
      ReportIntake intake,
      ReportReview review,
      FlyTipClearance clearances,
      PhotoStore photos) {
    this.clock = clock;
    this.people = people;
    this.places = places;
    this.wardSets = wardSets;
    this.reports = reports;
    this.intake = intake;
    this.review = review;
    this.clearances = clearances;
    this.photos = photos;
  }

  void writeOnce() {
    if (reports.count(ReportFilter.ALL) > 0) {
      return;
    }
    var now = clock.instant();
    var samples = new Samples(places.all(), wardSets.lookup(), now).all();
    try {
      samples.forEach(sample -> write(sample, samples, now));
    } finally {
      clock.release();
    }
  }

  private void write(Sample sample, List<Sample> all, Instant now) {
    clock.pin(sample.receivedAt());
    send(sample);
    var decidedAt = sample.receivedAt().plus(UNTIL_DECIDED);
    if (sample.fate().isDecidedByTheCsu() && decidedAt.isBefore(now)) {
      clock.pin(decidedAt);
      decide(sample, all);
    }
    var clearedAt = sample.observedAt().plus(sample.fate().untilCleared(sample.number()));
    if (sample.fate().isCleared() && !sample.scene().isPrivate() && clearedAt.isBefore(now)) {
      clock.pin(clearedAt.plus(UNTIL_NOTED).isBefore(now) ? clearedAt.plus(UNTIL_NOTED) : now);
      clear(sample, clearedAt);
    }
  }

  private void send(Sample sample) {
    var author = person(sample.byVolunteer() ? "volunteer" : "warden");
    var content = new SampleContent(sample);
    intake.receive(sample.id(), content.body(), author);
    var arriving = content.photos();
    if (sample.number() == WITH_MISSING_PHOTO && !arriving.isEmpty()) {
      arriving = arriving.subList(1, arriving.size());
    }
    arriving.forEach(photo -> send(sample, author, photo));
  }

  private void send(Sample sample, Person author, byte[] photo) {
    try {
      photos.receive(
          sample.id(), SampleContent.sha256(photo), author, null, new ByteArrayInputStream(photo));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void decide(Sample sample, List<Sample> all) {
    var report = reports.find(sample.id()).orElseThrow();
    var csu = person("csu");
    switch (sample.fate()) {
      case CLEARED_IN_TIME, CLEARED_LATE, OPEN -> accept(report, csu);
      case QUESTION_ASKED ->
          review.ask(
              report.id(),
              report.version(),
              csu,
              "Is it on the verge or behind the fence? That decides who clears it.");
      case DUPLICATE ->
          review.markDuplicate(
              report.id(), report.version(), csu, all.get(sample.number() - 1).id());
      case NOT_ACCEPTED ->
          review.reject(
              report.id(),
              report.version(),
              csu,
              "These were bags put out for collection; the crew took them the same morning.");
      case WAITING -> {}
    }
  }

  private void clear(Sample sample, Instant clearedAt) {
    var byHighways = sample.scene().land().equals("highway") && sample.number() % 4 == 3;
    var cost = sample.number() % 3 == 0 ? null : (Integer) (4_500 + sample.number() * 325);
    clearances.clear(
        sample.id(),
        person("csu"),
        clearedAt,
        byHighways ? "Kent Highways" : "Direct Services",
        cost);
  }

  private void accept(Report report, Person csu) {
    if (report.state() == ReportState.RECEIVED) {
      review.accept(report.id(), report.version(), csu);
    }
  }

  private Person person(String username) {
    return people.findByUsername(username).orElseThrow();
  }
}
