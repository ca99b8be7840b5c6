package org.wardbook.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wardbook.TestClock;
import org.wardbook.WardbookTest;
import org.wardbook.base.problem.Refusal;
import org.wardbook.people.People;
import org.wardbook.people.Person;
import org.wardbook.report.HistoryEntry;
import org.wardbook.report.HistoryEntry.Event;
import org.wardbook.report.ReportHistory;
import org.wardbook.report.ReportReview;
import org.wardbook.report.ReportState;
import org.wardbook.report.Reports;
import org.wardbook.sync.ApiClient.Answer;

/**
 * The contract when several things happen at once, and when one of them happens again much later.
 */
@WardbookTest
class RacesApiTest {
  @LocalServerPort private int port;
  @Autowired private Reports reports;
  @Autowired private ReportReview review;
  @Autowired private ReportHistory history;
  @Autowired private People people;
  @Autowired private TestClock clock;

  private ApiClient volunteer;
  private Person csu;

  @BeforeEach
  void signIn() {
    volunteer = ApiClient.signedIn(port, "volunteer");
    csu = people.findByUsername("csu").orElseThrow();
  }

  @AfterEach
  void putClockBack() {
    clock.set(TestClock.START);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 8, 17, 64})
  void takesCorrectionOnce_whenTheSameOneArrivesManyTimesAtOnce(int times) throws Exception {
    var flyTip = FlyTipJson.some();
    var first = volunteer.putReport(flyTip.text()).json();
    var correction =
        flyTip
            .answering("size", "tipper-lorry")
            .with("revises", first.path("contentHash").stringValue())
            .text();

    var answers = atOnce(times, () -> volunteer.putReport(correction));

    assertThat(answers).extracting(Answer::text).containsOnly(answers.getFirst().text());
    assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
    assertThat(events(flyTip.id())).containsExactly(Event.RECEIVED, Event.CORRECTED);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 8, 17, 64})
  void keepsPhotoOnce_whenItArrivesManyTimesAtOnce(int times) throws Exception {
    var photo = TestPhoto.jpeg(900 + times);
    var flyTip = FlyTipJson.some().withPhoto(photo.sha256(), photo.bytes().length);
    volunteer.putReport(flyTip.text());

    var answers =
        atOnce(times, () -> volunteer.putPhoto(flyTip.id(), photo.sha256(), photo.bytes()));

    // 503 "busy" is for a phone to try again, while another of its calls brings the photo.
    assertThat(answers).extracting(Answer::status).contains(201).isSubsetOf(201, 200, 503);
    assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
    var again = volunteer.putPhoto(flyTip.id(), photo.sha256(), photo.bytes());
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.text())
        .isEqualTo(
            answers.stream()
                .filter(answer -> answer.status() == 201)
                .findFirst()
                .orElseThrow()
                .text());
    assertThat(events(flyTip.id())).containsExactly(Event.RECEIVED, Event.PHOTO_RECEIVED);
  }

  @RepeatedTest(10)
  void leavesTheDecisionAlone_whenTheSameReportArrivesAgainMeanwhile() throws Exception {
    var flyTip = FlyTipJson.some();
    var first = volunteer.putReport(flyTip.text());
    var waiting = reports.find(flyTip.id()).orElseThrow();

    var answers =
        together(
            () -> volunteer.putReport(flyTip.text()),
            () -> review.reject(waiting.id(), waiting.version(), csu, "Not fly-tipped"),
            () -> volunteer.putReport(flyTip.text()));

    assertThat(((Answer) answers.getFirst()).text()).isEqualTo(first.text());
    assertThat(((Answer) answers.getLast()).text()).isEqualTo(first.text());
    assertThat(stateOf(flyTip.id())).isEqualTo(ReportState.REJECTED);
    assertThat(events(flyTip.id())).containsExactly(Event.RECEIVED, Event.REJECTED);
  }

  @RepeatedTest(10)
  void decidesOnWhatTheCsuSaw_whenACorrectionArrivesMeanwhile() throws Exception {
    var flyTip = FlyTipJson.some();
    var first = volunteer.putReport(flyTip.text()).json();
    var waiting = reports.find(flyTip.id()).orElseThrow();
    var correction =
        flyTip
            .answering("size", "tipper-lorry")
            .with("revises", first.path("contentHash").stringValue())
            .text();

    var outcomes =
        together(
            () -> volunteer.putReport(correction),
            () -> {
              try {
                return review.accept(waiting.id(), waiting.version(), csu).state();
              } catch (Refusal refusal) {
                return refusal.code();
              }
            });

    assertThat(((Answer) outcomes.getFirst()).status()).isEqualTo(201);
    // What was corrected is for the CSU to look at again, whichever of the two came first.
    assertThat(stateOf(flyTip.id())).isEqualTo(ReportState.RECEIVED);
    var wasAccepted = outcomes.getLast() == ReportState.ACCEPTED;
    assertThat(events(flyTip.id()))
        .isEqualTo(
            wasAccepted
                ? List.of(Event.RECEIVED, Event.ACCEPTED, Event.CORRECTED)
                : List.of(Event.RECEIVED, Event.CORRECTED));
  }

  @Test
  void givesTheSameReceiptWordForWord_whenItArrivesAgainAfter400Days() {
    var photo = TestPhoto.jpeg(990);
    var flyTip = FlyTipJson.some().withPhoto(photo.sha256(), photo.bytes().length);
    var first = volunteer.putReport(flyTip.text());
    var firstPhoto = volunteer.putPhoto(flyTip.id(), photo.sha256(), photo.bytes());
    var waiting = reports.find(flyTip.id()).orElseThrow();
    review.reject(waiting.id(), waiting.version(), csu, "Not fly-tipped");
    clock.advance(Duration.ofDays(400));
    var later = ApiClient.signedIn(port, "volunteer");

    var again = later.putReport(flyTip.with("sentAt", "2027-12-28T11:59:58.000Z").text());
    var photoAgain = later.putPhoto(flyTip.id(), photo.sha256(), photo.bytes());

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(photoAgain.status()).isEqualTo(200);
    assertThat(photoAgain.text()).isEqualTo(firstPhoto.text());
    assertThat(stateOf(flyTip.id())).isEqualTo(ReportState.REJECTED);
  }

  private ReportState stateOf(UUID id) {
    return reports.find(id).orElseThrow().state();
  }

  private List<Event> events(UUID id) {
    return history.of(id).stream().map(HistoryEntry::event).toList();
  }

  private static List<Answer> atOnce(int times, Callable<Answer> call) throws Exception {
    return together(IntStream.range(0, times).mapToObj(i -> call).toList());
  }

  @SafeVarargs
  private static List<Object> together(Callable<Object>... calls) throws Exception {
    return together(List.of(calls));
  }

  private static <T> List<T> together(List<Callable<T>> calls) throws Exception {
    var start = new CyclicBarrier(calls.size());
    try (var threads = Executors.newFixedThreadPool(calls.size())) {
      var waiting =
          calls.stream()
              .map(
                  call ->
                      threads.submit(
                          () -> {
                            start.await();
                            return call.call();
                          }))
              .toList();
      var results = new ArrayList<T>();
      for (var each : waiting) {
        results.add(each.get());
      }
      return results;
    }
  }
}
