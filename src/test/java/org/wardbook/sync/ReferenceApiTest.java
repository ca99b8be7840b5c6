package org.wardbook.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wardbook.WardbookTest;
import org.wardbook.people.People;
import org.wardbook.register.RegisterService;
import org.wardbook.register.SomeEntry;
import org.wardbook.report.AssignmentWish;
import org.wardbook.report.Assignments;
import org.wardbook.report.Reports;
import org.wardbook.report.type.audit.SentAudit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a phone keeps for when there is no signal. */
@WardbookTest
class ReferenceApiTest {
  @LocalServerPort private int port;
  @Autowired private RegisterService registers;
  @Autowired private People people;
  @Autowired private Reports reports;
  @Autowired private Assignments assignments;
  @Autowired private JdbcClient jdbc;

  @Test
  void tellsWardsPlacesPlanAndMap() {
    var reference = ApiClient.signedIn(port, "volunteer").get("/api/v1/reference").json();

    assertThat(reference.path("wardSet").path("wards")).hasSize(26);
    assertThat(reference.path("wardSet").path("district").path("code").stringValue())
        .isEqualTo("E07000111");
    assertThat(reference.path("places")).isNotEmpty();
    assertThat(reference.path("planYear").path("label").stringValue()).isEqualTo("2026-27");
    assertThat(reference.path("actions")).hasSize(31);
    assertThat(reference.path("agencies")).isNotEmpty();
    assertThat(reference.path("map").path("tilesUrl").stringValue()).contains("{z}");
  }

  @Test
  void answersNotModified_whenNothingChanged() {
    var client = ApiClient.signedIn(port, "volunteer");
    var etag = client.get("/api/v1/reference").header("ETag");

    var again = client.get("/api/v1/reference", "If-None-Match", etag);

    assertThat(again.status()).isEqualTo(304);
    assertThat(again.response().body()).isEmpty();
  }

  @Test
  void namesOpenFlyTips_withoutAnythingOfPeopleOrVehicles() {
    var flyTip =
        FlyTipJson.some().answering("land", "council-land").answering("notes", "Behind the hedge");
    ApiClient.signedIn(port, "warden").putReport(flyTip.text());

    var open =
        ApiClient.signedIn(port, "volunteer")
            .get("/api/v1/reference")
            .json()
            .path("openFlyTips")
            .valueStream()
            .filter(tip -> tip.path("id").stringValue().equals(flyTip.id().toString()))
            .toList();

    assertThat(open).hasSize(1);
    assertThat(open.getFirst().path("summary").stringValue()).isEqualTo("Tyres, Small van load");
    assertThat(open.getFirst().toString()).doesNotContain("hedge");
  }

  @Test
  void tellsTheOpenTasksOfAudits_butNotToVolunteers() {
    var audit = SentAudit.audit(List.of(SentAudit.Findings.of("weeds", "minor")));
    ApiClient.signedIn(port, "warden").putReport(audit.toString());
    var id = audit.path("answers").path("findings").path(0).path("id").stringValue();

    var task =
        ApiClient.signedIn(port, "warden")
            .get("/api/v1/reference")
            .json()
            .path("auditTasks")
            .valueStream()
            .filter(each -> each.path("id").stringValue().equals(id))
            .findFirst()
            .orElseThrow();

    assertThat(task.path("number").stringValue()).matches("EV-[0-9]{6}/1");
    assertThat(task.path("due").stringValue()).isEqualTo("2026-12-07");
    assertThat(task.path("lat").doubleValue()).isEqualTo(51.2661);
    assertThat(
            ApiClient.signedIn(port, "volunteer")
                .get("/api/v1/reference")
                .json()
                .path("auditTasks"))
        .isEmpty();
  }

  @Test
  void tellsWhatIsAssigned_toThatPersonAlone() {
    var flyTip = FlyTipJson.some();
    ApiClient.signedIn(port, "warden").putReport(flyTip.text());
    var volunteer = people.findByUsername("volunteer").orElseThrow();
    assign(
        flyTip, new AssignmentWish(null, volunteer.id(), LocalDate.of(2026, 12, 3), "Look again"));

    var assigned = assignedTo("volunteer", flyTip).orElseThrow();

    assertThat(assigned.path("what").stringValue()).isEqualTo("Fly-tip");
    assertThat(assigned.path("due").stringValue()).isEqualTo("2026-12-03");
    assertThat(assigned.path("note").stringValue()).isEqualTo("Look again");
    assertThat(assigned.path("by").stringValue()).isEqualTo("Test Community Safety Unit");
    assertThat(assignedTo("warden", flyTip)).isEmpty();
  }

  @Test
  void tellsNothingRestricted_whateverIsAssigned() {
    var flyTip = FlyTipJson.some();
    ApiClient.signedIn(port, "warden").putReport(flyTip.text());
    var volunteer = people.findByUsername("volunteer").orElseThrow();
    assign(flyTip, new AssignmentWish(null, volunteer.id(), null, "Look again"));

    // As a fly-tip, it may be known to everybody; as a site of a number plate camera, it may not.
    assertThat(assignedTo("volunteer", flyTip)).isPresent();
    become(flyTip, "activity", "{\"kind\": \"anpr-site\"}");
    assertThat(assignedTo("volunteer", flyTip)).isEmpty();
    become(
        flyTip, "fly-tip", JsonMapper.shared().readTree(flyTip.text()).path("answers").toString());
  }

  private void become(FlyTipJson flyTip, String type, String answers) {
    jdbc.sql("update report set type = ?, answers = ? where id = ?")
        .params(type, answers, flyTip.id().toString())
        .update();
  }

  private void assign(FlyTipJson flyTip, AssignmentWish wish) {
    var report = reports.find(flyTip.id()).orElseThrow();
    assignments.assign(
        report.id(), report.version(), people.findByUsername("csu").orElseThrow(), wish);
  }

  private Optional<JsonNode> assignedTo(String username, FlyTipJson flyTip) {
    return ApiClient.signedIn(port, username)
        .get("/api/v1/reference")
        .json()
        .path("assigned")
        .valueStream()
        .filter(each -> each.path("id").stringValue().equals(flyTip.id().toString()))
        .findFirst();
  }

  @Test
  void tellsOnlyTheRegistersOfTheRole() {
    assertThat(registersOf("volunteer").propertyNames())
        .contains("speedwatch-site", "speed-threshold", "trained-person")
        .doesNotContain("cctv-unit", "reported-drinking-place", "payback-rate");
    assertThat(registersOf("warden").propertyNames())
        .contains("speedwatch-site", "cctv-unit", "reported-drinking-place")
        .doesNotContain("payback-rate");
  }

  @Test
  void tellsTheThresholds_withoutWhatStaysAtTheDesk() {
    var thirty =
        registersOf("volunteer")
            .path("speed-threshold")
            .valueStream()
            .filter(entry -> entry.path("name").stringValue().equals("30 mph limit"))
            .findFirst()
            .orElseThrow();

    assertThat(thirty.path("values").path("recordFrom").intValue()).isEqualTo(35);
    assertThat(thirty.path("values").has("source")).isFalse();
    assertThat(thirty.path("from").isNull()).isTrue();
  }

  @Test
  void answersAnew_whenARegisterOfTheRoleChanged_andNotWhenAnotherDid() {
    var volunteer = ApiClient.signedIn(port, "volunteer");
    var warden = ApiClient.signedIn(port, "warden");
    var volunteersTag = volunteer.get("/api/v1/reference").header("ETag");
    var wardensTag = warden.get("/api/v1/reference").header("ETag");

    registers.add(
        "cctv-unit",
        SomeEntry.of("Unit 77", "{'serial': 'S-77'}", "2026-04-01", "2026-04-30"),
        people.findByUsername("csu").orElseThrow());

    assertThat(volunteer.get("/api/v1/reference", "If-None-Match", volunteersTag).status())
        .isEqualTo(304);
    var news = warden.get("/api/v1/reference", "If-None-Match", wardensTag);
    assertThat(news.status()).isEqualTo(200);
    assertThat(news.json().path("registers").path("cctv-unit").toString())
        .contains("Unit 77", "2026-04-30")
        .doesNotContain("S-77");
  }

  @Test
  void answersAnew_whenASignInOfAnotherRoleBringsTheTag() {
    var wardensTag = ApiClient.signedIn(port, "warden").get("/api/v1/reference").header("ETag");

    var answer =
        ApiClient.signedIn(port, "volunteer").get("/api/v1/reference", "If-None-Match", wardensTag);

    assertThat(answer.status()).isEqualTo(200);
  }

  private JsonNode registersOf(String username) {
    return ApiClient.signedIn(port, username).get("/api/v1/reference").json().path("registers");
  }

  @Test
  void answersWithItsOwnNameAndNoAccounts_whenAskedWhetherItIsThere() {
    var pong = new ApiClient(port).get("/api/v1/ping");

    assertThat(pong.status()).isEqualTo(200);
    assertThat(pong.json().path("service").stringValue()).isEqualTo("wardbook");
    assertThat(pong.json().path("time").stringValue()).isEqualTo("2026-11-23T12:00:00.000Z");
    assertThat(pong.json().has("demo")).isFalse();
  }
}
