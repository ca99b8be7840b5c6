package org.wardbook.report.type.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wardbook.TestClock;
import org.wardbook.WardbookTest;
import org.wardbook.people.People;
import org.wardbook.report.Report;
import org.wardbook.report.ReportReview;
import org.wardbook.report.ReportState;
import org.wardbook.report.Reports;
import org.wardbook.report.inbox.InboxItem;
import org.wardbook.report.inbox.InboxPlace;
import org.wardbook.sync.ApiClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An ANPR site that is reported as live again, whose cameras would count twice. */
@WardbookTest
class SitesLiveTwiceTest {
  private static final Path EXAMPLE =
      Path.of("frontend/report-types/activity/examples/valid-v2-anpr-site.json");

  /** No other test has it. */
  private final String site = "Road " + UUID.randomUUID();

  @LocalServerPort private int port;
  @Autowired private SitesLiveTwice sites;
  @Autowired private Reports reports;
  @Autowired private ReportReview review;
  @Autowired private People people;

  private ApiClient warden;

  @BeforeEach
  void signIn() {
    warden = ApiClient.signedIn(port, "warden");
  }

  @Test
  void waitsForTheCsu_whenTwoReportsCallOneSiteLive() {
    var before = sites.count();
    var first = send("2026-11-20T09:30:00.000Z", answers -> answers.put("siteName", site));
    assertThat(ofTheSite()).isEmpty();

    var again =
        send(
            "2026-11-21T09:30:00.000Z",
            answers -> answers.put("siteName", site.replace(" ", "  ").toUpperCase()));

    assertThat(ofTheSite())
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.name()).isEqualTo(again.reference());
              assertThat(item.why())
                  .startsWith(first.reference() + " says already that the ANPR site");
            });
    assertThat(sites.count()).isEqualTo(before + 1);
    assertThat(sites.after(ofTheSite().getFirst().place(), 99))
        .noneMatch(item -> item.name().equals(again.reference()));

    var csu = people.findByUsername("csu").orElseThrow();
    review.markDuplicate(again.id(), again.version(), csu, first.id());
    assertThat(ofTheSite()).isEmpty();
    assertThat(sites.count()).isEqualTo(before);
  }

  @Test
  void isNone_whenTheEarlierReportWasOfASiteToCome_orTheWorkIsOnlyPlanned() {
    send(
        "2026-11-20T09:30:00.000Z",
        answers -> answers.put("siteName", site).put("stage", "installed"));
    send(
        "2026-11-20T10:30:00.000Z",
        answers ->
            answers.put("siteName", site).put("status", "planned").put("plannedFor", "2026-12-05"));
    send("2026-11-21T09:30:00.000Z", answers -> answers.put("siteName", site));

    assertThat(ofTheSite()).isEmpty();
  }

  private List<InboxItem> ofTheSite() {
    return sites.after(InboxPlace.BEGINNING, 99).stream()
        .filter(
            item ->
                item.why()
                    .toLowerCase()
                    .replace(" ", "")
                    .contains(site.toLowerCase().replace(" ", "")))
        .toList();
  }

  private Report send(String observedAt, Consumer<ObjectNode> filled) {
    var content = (ObjectNode) JsonMapper.shared().readTree(EXAMPLE.toFile()).path("content");
    filled.accept((ObjectNode) content.path("answers"));
    var id = UUID.randomUUID();
    content.put("id", id.toString()).put("observedAt", observedAt).put("savedAt", observedAt);
    content.put("sentAt", TestClock.START.toString());
    assertThat(warden.putReport(content.toString()).status()).isEqualTo(201);
    var report = reports.find(id).orElseThrow();
    assertThat(report.state()).isEqualTo(ReportState.ACCEPTED);
    return report;
  }
}
