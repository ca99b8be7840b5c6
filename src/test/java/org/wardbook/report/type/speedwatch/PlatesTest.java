package org.wardbook.report.type.speedwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wardbook.TestClock;
import org.wardbook.WardbookTest;
import org.wardbook.base.problem.Refusal;
import org.wardbook.people.People;
import org.wardbook.people.Person;
import org.wardbook.register.RegisterService;
import org.wardbook.report.HistoryEntry.Event;
import org.wardbook.report.Report;
import org.wardbook.report.ReportHistory;
import org.wardbook.report.ReportReview;
import org.wardbook.report.Reports;
import org.wardbook.report.type.speedwatch.SpeedwatchJson.Listed;
import org.wardbook.sync.ApiClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What becomes of the plates of a session, from the phone to their end. */
@WardbookTest
@ExtendWith(OutputCaptureExtension.class)
class PlatesTest {
  private static final String DAY = "2026-11-23";

  @LocalServerPort private int port;
  @Autowired private RegisterService registers;
  @Autowired private Reports reports;
  @Autowired private ReportReview review;
  @Autowired private ReportHistory history;
  @Autowired private PoliceLetters letters;
  @Autowired private PlateErasure erasure;
  @Autowired private People people;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;

  private Person csu;
  private ApiClient phone;
  private Listed listed;

  @BeforeEach
  void listSiteAndTeam() {
    csu = people.findByUsername("csu").orElseThrow();
    listed = Listed.add(registers, csu, null);
    phone = ApiClient.signedIn(port, "volunteer");
  }

  @AfterEach
  void turnBackTheClock() {
    clock.set(TestClock.START);
  }

  @Test
  void storesASessionWithoutProblems_whenAPhoneSendsIt() {
    var receipt = phone.putReport(session().vehicle("GY12 ABC", 38).text());

    assertThat(receipt.status()).isEqualTo(201);
    assertThat(receipt.json().path("reference").stringValue()).startsWith("SW-");
    assertThat(receipt.json().path("problems")).isEmpty();
  }

  @Test
  void keepsPlatesApartFromTheSpeeds_butGivesTheirAuthorBoth() {
    var session = session().vehicle("GY12 ABC", 38).vehicle("GY12 ABD", 41);
    session.vehicles().forEach(row -> assertThat(row.has("registration")).isTrue());
    phone.putReport(session.text());

    var stored = stored(session);

    assertThat(stored.answers().path("vehicles")).hasSize(2);
    assertThat(stored.answers().at("/vehicles/1/speed").intValue()).isEqualTo(41);
    assertThat(stored.answers().toString()).doesNotContain("GY12");
    assertThat(phone.get("/api/v1/reports/" + session.id()).json().at("/answers/vehicles"))
        .isEqualTo(session.vehicles());
  }

  @Test
  void areKeptByTheirVehicle_whenACorrectionOfAPhoneThatForgotThemTakesOneOut() {
    var session = session().vehicle("GY12 ABC", 38).vehicle("GY12 ABD", 41).vehicle("GY12 ABE", 50);
    var receipt = phone.putReport(session.text()).json();
    session.vehicles().forEach(row -> ((ObjectNode) row).remove("registration"));
    session.vehicles().remove(0);
    ((ObjectNode) session.vehicles().get(1)).put("registration", "GY12 ABF");
    session.with(report -> report.set("revises", receipt.path("contentHash")));

    assertThat(phone.putReport(session.text()).status()).isEqualTo(201);

    assertThat(plates(session)).containsExactly("GY12 ABD", "GY12 ABF");
    assertThat(sightings(session)).containsExactlyInAnyOrder("GY12ABD", "GY12ABF");
    assertThat(history.of(session.id())).last().extracting(entry -> entry.note()).isNotNull();
  }

  @Test
  void goAway_whenACorrectionSaysSo() {
    var session = session().vehicle("GY12 ABC", 38);
    var receipt = phone.putReport(session.text()).json();
    ((ObjectNode) session.vehicles().get(0)).putNull("registration");
    session.with(report -> report.set("revises", receipt.path("contentHash")));

    phone.putReport(session.text());

    assertThat(plates(session)).containsExactly("");
    assertThat(sightings(session)).isEmpty();
  }

  @Test
  void areReadByTheTeamAndTheCsu_andByNobodyElse() {
    listed = Listed.add(registers, csu, "warden");
    var session = session().vehicle("GY12 ABC", 38);
    phone.putReport(session.text());
    var others =
        session()
            .with(
                report -> ((ObjectNode) report.at("/answers/team/1")).put("person", listed.ann()));
    phone.putReport(others.vehicle("GY12 ABD", 38).text());

    var teamMember = ApiClient.signedIn(port, "warden").get("/api/v1/reports/" + session.id());
    var stranger = ApiClient.signedIn(port, "warden").get("/api/v1/reports/" + others.id());

    assertThat(teamMember.text()).contains("GY12 ABC");
    assertThat(stranger.status()).isEqualTo(404);
    assertThat(history.of(session.id()))
        .extracting(entry -> entry.event())
        .contains(Event.RESTRICTED_READ);
    var phoneAlone = ApiClient.signedIn(port, "warden").withoutSession();
    assertThat(phoneAlone.get("/api/v1/reports/" + session.id()).status()).isEqualTo(404);
  }

  @Test
  void areNoSighting_whenNoSecondPersonAgreed() {
    var session = session().vehicle("GY12 ABC", 38).vehicle("GY12 ABD", 38);
    ((ObjectNode) session.vehicles().get(0)).remove("confirmedBy");
    ((ObjectNode) session.vehicles().get(1)).put("notReportable", true);

    phone.putReport(session.text());

    assertThat(sightings(session)).isEmpty();
  }

  @Test
  void areInNoListFigureOrLog_fromIntakeToErasure(CapturedOutput output) {
    var session = session().vehicle("QQ98 XYZ", 62);
    phone.putReport(session.text());
    phone.putReport(session.text().replace("\"speed\":62", "\"speed\":\"QQ98 XYZ\""));
    phone.putReport(session.text().replace("\"make\":\"Ford\"", "\"make\":\"Audi\""));
    accept(session);
    erasure.erase();
    clock.set(Instant.parse("2027-11-23T00:00:00Z"));
    erasure.erase();

    assertThat(output.getAll()).doesNotContain("QQ98").contains("plates were erased");
    assertThat(phone.get("/api/v1/reports").text()).doesNotContain("QQ98");
    assertThat(phone.get("/api/v1/plan/progress").text()).doesNotContain("QQ98");
    assertThat(ApiClient.signedIn(port, "csu").get("/api/v1/reference").text())
        .doesNotContain("QQ98");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23, 2027-11-22T23:59:59.999Z, 2027-11-23T00:00:00Z",
    "2026-06-11, 2027-06-10T22:59:59.999Z, 2027-06-10T23:00:00Z",
    "2024-02-29, 2025-02-27T23:59:59.999Z, 2025-02-28T00:00:00Z"
  })
  void areErasedTwelveMonthsAfterTheObservation_byTheLondonCalendar(
      String day, Instant kept, Instant gone) {
    clock.set(Instant.parse(day + "T12:00:00Z"));
    var session = SpeedwatchJson.on(day, listed).vehicle("GY12 ABC", 62);
    var receipt = phone.putReport(session.text());
    assertThat(receipt.status()).isEqualTo(201);

    clock.set(kept);
    erasure.erase();
    assertThat(plates(session)).containsExactly("GY12 ABC");

    clock.set(gone);
    erasure.erase();
    assertThat(everythingStoredOf(session)).doesNotContain("GY12").contains("Ford", "blue", "62");
    assertThat(plates(session)).containsExactly("");
    assertThat(sightings(session)).isEmpty();
    assertThat(history.of(session.id()))
        .last()
        .extracting(entry -> entry.event())
        .isEqualTo(Event.PLATES_ERASED);

    var again = ApiClient.signedIn(port, "volunteer").putReport(session.text());
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.text()).isEqualTo(receipt.text());
    assertThat(everythingStoredOf(session)).doesNotContain("GY12");

    var before = history.of(session.id()).size();
    erasure.erase();
    assertThat(history.of(session.id())).hasSize(before);
  }

  @Test
  void countAgain_whenSeenASecondTimeInTwelveMonths() {
    var plate = somePlate();
    var first = accepted("2025-11-24", plate, 38);
    var second = accepted(DAY, plate, 38);

    assertThat(letters.of(first.id(), csu)).isEmpty();
    assertThat(letters.of(second.id(), csu))
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.times()).isEqualTo(2);
              assertThat(letter.over()).isFalse();
            });
  }

  @Test
  void countOnce_whenTheOtherSightingIsTwelveMonthsOldOrNotAccepted() {
    var plate = somePlate();
    accepted("2025-11-23", plate, 38);
    phone.putReport(session().vehicle(plate, 38).text());

    var session = accepted(DAY, plate, 38);

    assertThat(letters.of(session.id(), csu)).isEmpty();
  }

  /** More than 50 % over, and 90 % over or more: practice §1.2. */
  @ParameterizedTest
  @CsvSource({
    "20, 30, false, false",
    "20, 31, true, false",
    "20, 37, true, false",
    "20, 38, true, true",
    "30, 45, false, false",
    "30, 46, true, false",
    "30, 56, true, false",
    "30, 57, true, true",
    "40, 60, false, false",
    "40, 61, true, false",
    "40, 75, true, false",
    "40, 76, true, true",
  })
  void getALetterAtOnce_whenFarOverTheLimit(int limit, int speed, boolean letter, boolean byHand) {
    var session = session().vehicle(somePlate(), speed);
    session.with(
        report -> ((ObjectNode) report.path("answers")).put("limit", String.valueOf(limit)));
    phone.putReport(session.text());
    accept(session);

    var due = letters.of(session.id(), csu);

    assertThat(due).hasSize(letter ? 1 : 0);
    assertThat(due).allMatch(each -> each.over() && each.byHand() == byHand);
  }

  @Test
  void areAHistoryForTheCsuAlone() {
    var session = accepted(DAY, somePlate(), 57);

    for (var username : List.of("warden", "volunteer")) {
      var other = people.findByUsername(username).orElseThrow();
      assertThatThrownBy(() -> letters.of(session.id(), other)).isInstanceOf(Refusal.class);
      assertThatThrownBy(() -> letters.since(TestClock.START, other)).isInstanceOf(Refusal.class);
    }
    assertThat(letters.since(Instant.EPOCH, csu))
        .anyMatch(each -> each.report().equals(session.id()));
  }

  private SpeedwatchJson session() {
    return SpeedwatchJson.on(DAY, listed);
  }

  private SpeedwatchJson accepted(String day, String plate, int speed) {
    var session = SpeedwatchJson.on(day, listed).vehicle(plate, speed);
    phone.putReport(session.text());
    accept(session);
    return session;
  }

  private void accept(SpeedwatchJson session) {
    review.accept(session.id(), stored(session).version(), csu);
  }

  /** No other test has seen it. */
  private static String somePlate() {
    return "Z" + UUID.randomUUID().toString().substring(0, 8);
  }

  private Report stored(SpeedwatchJson session) {
    return reports.find(session.id()).orElseThrow();
  }

  private List<String> plates(SpeedwatchJson session) {
    JsonNode answers =
        ApiClient.signedIn(port, "volunteer")
            .get("/api/v1/reports/" + session.id())
            .json()
            .path("answers");
    return answers
        .path("vehicles")
        .valueStream()
        .map(row -> row.path("registration").asString(""))
        .toList();
  }

  private List<String> sightings(SpeedwatchJson session) {
    return jdbc.sql("select registration from vehicle_sighting where report_id = ?")
        .param(session.id().toString())
        .query((row, number) -> row.getString("registration"))
        .list();
  }

  private String everythingStoredOf(SpeedwatchJson session) {
    return jdbc.sql(
            """
            select answers || restricted_answers || problems || reasons
              || (select group_concat(body || receipt) from report_version where report_id = r.id)
            from report r where id = ?
            """)
        .param(session.id().toString())
        .query(String.class)
        .single();
  }
}
