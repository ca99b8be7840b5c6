package org.wardbook.report.type.flytip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardbook.WardbookTest;
import org.wardbook.people.People;
import org.wardbook.people.Person;
import org.wardbook.report.Report;
import org.wardbook.report.ReportIntake;
import org.wardbook.report.ReportState;
import org.wardbook.report.Reports;
import org.wardbook.sync.FlyTipJson;
import tools.jackson.databind.node.ObjectNode;

/** More about a fly-tip that is known already: never another fly-tip, and never refused. */
@WardbookTest
class FlyTipAdditionsTest {
  @Autowired private ReportIntake intake;
  @Autowired private Reports reports;
  @Autowired private People people;
  @Autowired private FlyTipAdditions additions;
  @Autowired private FlyTipClearance clearances;

  @Test
  void standsOnThePageOfTheFlyTip_whenItIsOpen() {
    var flyTip = send(FlyTipJson.some(), "warden");
    var addition = send(addition(flyTip.id()), "warden");

    assertThat(addition.state()).isEqualTo(ReportState.ACCEPTED);
    assertThat(addition.reference()).startsWith("FA-");
    assertThat(additions.to(flyTip)).extracting(Report::id).containsExactly(addition.id());
    assertThat(additions.targetOf(addition).orElseThrow().id()).isEqualTo(flyTip.id());
  }

  @Test
  void isKeptAndFlagged_whenNobodyKnowsTheFlyTip() {
    var addition = send(addition(UUID.randomUUID()), "warden");

    assertThat(addition.problems()).extracting("code").containsExactly("addition-to-unknown");
    assertThat(addition.state()).isEqualTo(ReportState.RECEIVED);
    assertThat(additions.targetOf(addition)).isEmpty();
  }

  @Test
  void isKeptAndFlagged_whenTheFlyTipWasCleared() {
    var flyTip = send(FlyTipJson.some(), "warden");
    clearances.clear(
        flyTip.id(), person("csu"), Instant.parse("2026-11-23T11:00:00Z"), "Direct Services", null);
    var addition = send(addition(flyTip.id()), "warden");

    assertThat(addition.problems()).extracting("code").containsExactly("addition-to-closed");
    assertThat(addition.state()).isEqualTo(ReportState.RECEIVED);
    assertThat(additions.to(flyTip)).hasSize(1);
  }

  @Test
  void isForVolunteersToo_andWaitsForTheCsu() {
    var flyTip = send(FlyTipJson.some(), "warden");
    var addition = send(addition(flyTip.id()), "volunteer");

    assertThat(addition.problems()).isEmpty();
    assertThat(addition.state()).isEqualTo(ReportState.RECEIVED);
  }

  private static FlyTipJson addition(UUID target) {
    return FlyTipJson.some()
        .with("type", "fly-tip-addition")
        .with(
            report -> {
              ObjectNode answers = report.putObject("answers");
              answers.put("report", target.toString()).put("note", "Two mattresses more");
            });
  }

  private Report send(FlyTipJson report, String username) {
    intake.receive(report.id(), report.text().getBytes(StandardCharsets.UTF_8), person(username));
    return reports.find(report.id()).orElseThrow();
  }

  private Person person(String username) {
    return people.findByUsername(username).orElseThrow();
  }
}
