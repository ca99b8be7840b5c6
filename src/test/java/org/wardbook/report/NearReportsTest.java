package org.wardbook.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardbook.WardbookTest;
import org.wardbook.people.People;
import org.wardbook.report.NearReports.Near;
import org.wardbook.sync.FlyTipJson;

/** What may be of the same thing. */
@WardbookTest
class NearReportsTest {
  /** Where no other test reports anything. */
  private static final double LAT = 51.3987;

  private static final double LON = 0.2399;
  private static final double HUNDRED_METRES_NORTH = 0.0009;

  @Autowired private NearReports near;
  @Autowired private ReportIntake intake;
  @Autowired private Reports reports;
  @Autowired private People people;

  @Test
  void findsTheNearestFirst_alsoAcrossTheEdgeOfASquare() {
    var report = send(LAT, "2026-05-01");
    var farther = send(LAT + 4 * HUNDRED_METRES_NORTH, "2026-05-02");
    var nearer = send(LAT + HUNDRED_METRES_NORTH, "2026-05-03");
    send(LAT + 7 * HUNDRED_METRES_NORTH, "2026-05-02");
    send(LAT, "2026-05-30");

    assertThat(near.of(report, 9))
        .extracting(each -> each.report().id())
        .containsExactly(nearer.id(), farther.id());
    assertThat(near.of(report, 1))
        .extracting(Near::metres)
        .first()
        .satisfies(metres -> assertThat(Math.round(metres)).isEqualTo(100));
  }

  private Report send(double lat, String day) {
    var flyTip =
        FlyTipJson.some()
            .with("observedAt", day + "T12:00:00.000Z")
            .with("savedAt", day + "T12:05:00.000Z")
            .at(lat, LON);
    intake.receive(
        flyTip.id(),
        flyTip.text().getBytes(StandardCharsets.UTF_8),
        people.findByUsername("volunteer").orElseThrow());
    return reports.find(flyTip.id()).orElseThrow();
  }
}
