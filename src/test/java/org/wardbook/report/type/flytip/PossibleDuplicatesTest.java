package org.wardbook.report.type.flytip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardbook.WardbookTest;
import org.wardbook.base.problem.Refusal;
import org.wardbook.people.People;
import org.wardbook.people.Person;
import org.wardbook.report.Report;
import org.wardbook.report.ReportIntake;
import org.wardbook.report.ReportState;
import org.wardbook.report.Reports;
import org.wardbook.report.type.flytip.PossibleDuplicates.Pair;
import org.wardbook.sync.FlyTipJson;

/** Fly-tips that two people reported without knowing of each other. */
@WardbookTest
class PossibleDuplicatesTest {
  /** 50 metres are 0.000449658 degrees of latitude. */
  private static final double FIFTY_METRES_NORTH = 0.000449;

  private static final double FIFTY_ONE_METRES_NORTH = 0.000459;
  private static double nextPlace = 51.27;

  @Autowired private ReportIntake intake;
  @Autowired private Reports reports;
  @Autowired private People people;
  @Autowired private PossibleDuplicates duplicates;
  @Autowired private FlyTipClearance clearances;
  private double lat;

  /** Where no other test reports anything. */
  @BeforeEach
  void goSomewhereElse() {
    nextPlace += 0.002;
    lat = nextPlace;
  }

  @Test
  void areCompared_whenTwoPeopleReportedThemWithinFiftyMetresAndFourteenDays() {
    var earlier = send("warden", lat, "2026-06-01T10:00:00.000Z");
    var later = send("volunteer", lat + FIFTY_METRES_NORTH, "2026-06-15T10:00:00.000Z");

    assertThat(pairsOf(later)).hasSize(1);
    assertThat(pairsOf(later).getFirst().earlier().id()).isEqualTo(earlier.id());
    assertThat(pairsOf(earlier)).hasSize(1);
  }

  @Test
  void areTwo_whenTheyAreFurtherApartInPlaceOrTime_orOfOnePerson() {
    var first = send("warden", lat, "2026-06-01T10:00:00.000Z");
    send("volunteer", lat + FIFTY_ONE_METRES_NORTH, "2026-06-02T10:00:00.000Z");
    send("volunteer", lat, "2026-06-15T10:00:00.001Z");
    send("warden", lat, "2026-06-03T10:00:00.000Z");

    assertThat(pairsOf(first)).isEmpty();
  }

  @Test
  void areComparedNoMore_whenOneWasCleared() {
    var first = send("warden", lat, "2026-06-01T10:00:00.000Z");
    var second = send("volunteer", lat, "2026-06-02T10:00:00.000Z");
    clearances.clear(
        first.id(), person("csu"), Instant.parse("2026-06-03T10:00:00Z"), "Direct Services", null);

    assertThat(pairsOf(second)).isEmpty();
  }

  @Test
  void leavesTheEarlierOne_whenTheCsuSaysTheyAreTheSame() {
    var first = send("warden", lat, "2026-06-01T10:00:00.000Z");
    var second = send("volunteer", lat, "2026-06-02T10:00:00.000Z");

    duplicates.same(pairsOf(first).getFirst(), person("csu"));

    assertThat(again(second).state()).isEqualTo(ReportState.DUPLICATE);
    assertThat(again(second).duplicateOf()).isEqualTo(first.id());
    assertThat(pairsOf(first)).isEmpty();
  }

  @Test
  void areNotComparedAgain_whenTheCsuSaysTheyAreNotTheSame() {
    var first = send("warden", lat, "2026-06-01T10:00:00.000Z");
    var second = send("volunteer", lat, "2026-06-02T10:00:00.000Z");
    var pair = pairsOf(first).getFirst();

    assertThatThrownBy(() -> duplicates.apart(pair, person("warden"))).isInstanceOf(Refusal.class);
    duplicates.apart(pair, person("csu"));

    assertThat(pairsOf(first)).isEmpty();
    assertThat(again(second).state()).isEqualTo(ReportState.RECEIVED);
  }

  private Report send(String username, double atLat, String observedAt) {
    var flyTip =
        FlyTipJson.some()
            .with("observedAt", observedAt)
            .with("savedAt", observedAt)
            .at(atLat, 0.19);
    intake.receive(flyTip.id(), flyTip.text().getBytes(StandardCharsets.UTF_8), person(username));
    return again(flyTip);
  }

  private Report again(FlyTipJson flyTip) {
    return reports.find(flyTip.id()).orElseThrow();
  }

  private Report again(Report report) {
    return reports.find(report.id()).orElseThrow();
  }

  private List<Pair> pairsOf(Report report) {
    return duplicates.of(report);
  }

  private Person person(String username) {
    return people.findByUsername(username).orElseThrow();
  }
}
