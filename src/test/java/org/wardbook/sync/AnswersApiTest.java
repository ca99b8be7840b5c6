package org.wardbook.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wardbook.WardbookTest;
import org.wardbook.people.People;
import org.wardbook.report.HistoryEntry;
import org.wardbook.report.HistoryEntry.Event;
import org.wardbook.report.Report;
import org.wardbook.report.ReportHistory;
import org.wardbook.report.ReportReview;
import org.wardbook.report.ReportState;
import org.wardbook.report.Reports;

/** Answers to the CSU's questions, from outside. */
@WardbookTest
class AnswersApiTest {
  private static final String SAID = "{\"text\": \"The left one\", \"saidAt\": \"%s\"}";

  @LocalServerPort private int port;
  @Autowired private Reports reports;
  @Autowired private ReportReview review;
  @Autowired private ReportHistory history;
  @Autowired private People people;

  private ApiClient volunteer;
  private Report asked;

  @BeforeEach
  void ask() {
    volunteer = ApiClient.signedIn(port, "volunteer");
    var flyTip = FlyTipJson.some();
    volunteer.putReport(flyTip.text());
    var csu = people.findByUsername("csu").orElseThrow();
    asked = review.ask(flyTip.id(), 1, csu, "Which side of the road?");
  }

  @Test
  void waitsForTheCsuAgain_whenItsAuthorAnswers() {
    var id = UUID.randomUUID();

    var answer = answer(volunteer, id, said());

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.json().path("id").stringValue()).isEqualTo(id.toString());
    var answered = reports.find(asked.id()).orElseThrow();
    assertThat(answered.state()).isEqualTo(ReportState.RECEIVED);
    assertThat(answered.question()).isNull();
    assertThat(answered.answeredAt()).isNotNull();
    assertThat(history.of(asked.id()))
        .last()
        .extracting(HistoryEntry::event, HistoryEntry::who, HistoryEntry::note)
        .containsExactly(Event.ANSWERED, "Test Volunteer", "The left one");
  }

  @Test
  void keepsItOnce_whenTheSameAnswerArrivesAgain() {
    var id = UUID.randomUUID();
    answer(volunteer, id, said());

    var again = answer(volunteer, id, said());

    assertThat(again.status()).isEqualTo(200);
    assertThat(history.of(asked.id()))
        .extracting(HistoryEntry::event)
        .containsExactly(Event.RECEIVED, Event.ASKED, Event.ANSWERED);
  }

  @Test
  void keepsTheAnswer_whenNobodyAsksAnyMore() {
    review.accept(asked.id(), asked.version(), people.findByUsername("csu").orElseThrow());

    assertThat(answer(volunteer, UUID.randomUUID(), said()).status()).isEqualTo(201);

    assertThat(reports.find(asked.id()).orElseThrow().state()).isEqualTo(ReportState.ACCEPTED);
    assertThat(history.of(asked.id()))
        .last()
        .extracting(HistoryEntry::note)
        .isEqualTo("The left one");
  }

  @Test
  void refuses_whatIsNoAnswer() {
    var id = UUID.randomUUID();
    answer(volunteer, id, said());

    var other = answer(volunteer, id, said().replace("left", "right"));
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.code()).isEqualTo("other-content");
    var empty = answer(volunteer, UUID.randomUUID(), said().replace("The left one", "  "));
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.code()).isEqualTo("invalid-input");
    var timeless = answer(volunteer, UUID.randomUUID(), SAID.formatted("yesterday"));
    assertThat(timeless.code()).isEqualTo("invalid-input");
    assertThat(answer(volunteer, UUID.randomUUID(), "[]").code()).isEqualTo("malformed-json");
  }

  @Test
  void refuses_whatIsTooLongOrCanBeReadInTwoWays() {
    var tooLong = answer(volunteer, UUID.randomUUID(), SAID.formatted("2026".repeat(20_000)));
    assertThat(tooLong.status()).isEqualTo(413);
    assertThat(tooLong.code()).isEqualTo("body-too-large");
    var twice = said().replace("{", "{\"text\": \"The right one\", ");
    assertThat(answer(volunteer, UUID.randomUUID(), twice).code()).isEqualTo("malformed-json");
    assertThat(answer(volunteer, UUID.randomUUID(), said() + "{}").code())
        .isEqualTo("malformed-json");
    var number = said().replace("\"The left one\"", "12");
    assertThat(answer(volunteer, UUID.randomUUID(), number).code()).isEqualTo("invalid-input");
    var unknown = said().replace("{", "{\"more\": 1, ");
    assertThat(answer(volunteer, UUID.randomUUID(), unknown).code()).isEqualTo("invalid-input");
  }

  @Test
  void isNotFound_whenTheReportIsSomebodyElses() {
    var warden = ApiClient.signedIn(port, "warden");

    var answer = answer(warden, UUID.randomUUID(), said());

    assertThat(answer.status()).isEqualTo(404);
    assertThat(reports.find(asked.id()).orElseThrow().state())
        .isEqualTo(ReportState.NEEDS_INFORMATION);
  }

  @Test
  void tellsTheQuestionWithItsTime_inTheListOfOwnReports() {
    var own =
        volunteer
            .get("/api/v1/reports")
            .json()
            .path("reports")
            .valueStream()
            .filter(report -> report.path("id").stringValue().equals(asked.id().toString()))
            .findFirst()
            .orElseThrow();

    assertThat(own.path("question").stringValue()).isEqualTo("Which side of the road?");
    assertThat(own.path("askedAt").stringValue()).isEqualTo("2026-11-23T12:00:00.000Z");
  }

  private ApiClient.Answer answer(ApiClient client, UUID id, String body) {
    return client.put("/api/v1/reports/" + asked.id() + "/answers/" + id, body);
  }

  private static String said() {
    return SAID.formatted("2026-11-23T11:59:00Z");
  }
}
