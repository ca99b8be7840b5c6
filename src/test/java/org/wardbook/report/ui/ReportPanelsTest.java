package org.wardbook.report.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardbook.WardbookTest;
import org.wardbook.people.People;
import org.wardbook.report.Report;
import org.wardbook.report.ReportIntake;
import org.wardbook.report.ReportReview;
import org.wardbook.report.Reports;
import org.wardbook.report.type.audit.AuditTasks;
import org.wardbook.report.type.audit.SentAudit;
import org.wardbook.report.type.flytip.FlyTipClearance;
import org.wardbook.report.type.speedwatch.Submissions;
import org.wardbook.sync.FlyTipJson;

/** Where the work on a page of reports stands, of every kind together. */
@WardbookTest
class ReportPanelsTest {
  @Autowired private ReportPanels panels;
  @Autowired private ReportReview review;
  @Autowired private FlyTipClearance clearances;
  @Autowired private AuditTasks tasks;
  @Autowired private Submissions submissions;
  private SeenReports seen;
  private SentAudit audits;

  @BeforeEach
  void prepare(
      @Autowired ReportIntake intake, @Autowired Reports reports, @Autowired People people) {
    seen = new SeenReports(intake, reports, people);
    audits = new SentAudit(intake, reports);
  }

  @Test
  void saysOfFlyTips_whenTheyFallDueOrWereCleared() {
    var csu = seen.person("csu");
    var open = seen.accepted("2026-11-22");
    var gone = seen.accepted("2026-04-10");
    var earlier = seen.accepted("2026-04-08");
    review.markDuplicate(earlier.id(), earlier.version(), csu, gone.id());
    clearances.clear(gone.id(), csu, Instant.parse("2026-04-16T10:00:00Z"), "Crew", null);
    var rejected = seen.accepted("2026-04-11");
    review.reject(rejected.id(), rejected.version(), csu, "Side waste");
    var added =
        seen.send(
            FlyTipJson.example("fly-tip-addition", "valid-note-alone")
                .answering("report", open.id().toString()),
            "warden");

    assertThat(panels.standings(again(open, gone, earlier, rejected, added)))
        .isEqualTo(
            Map.of(
                open.id(), "Due 29 November 2026, 6 days left",
                gone.id(), "Cleared 16 April 2026, late",
                added.id(), "Adds to " + open.reference()));
  }

  @Test
  void saysOfAudits_howMuchIsCompleted() {
    var warden = seen.person("warden");
    var audit = audits.receive(warden, 2);
    var none = audits.receive(warden, 0);
    var task = tasks.of(audit.id()).getFirst();
    var update = audits.receive(SentAudit.completed(task.id(), "2026-11-23"), warden);

    assertThat(panels.standings(again(update, audit, none)))
        .isEqualTo(
            Map.of(
                audit.id(), "1 of 2 completed",
                none.id(), "No actions raised",
                update.id(), audit.reference() + "/1"));
  }

  @Test
  void saysOfSessions_whenTheyWentToThePolice() {
    var sent =
        seen.send(FlyTipJson.example("speedwatch-session", "valid-a-quarter-hour"), "warden");
    var kept =
        seen.send(FlyTipJson.example("speedwatch-session", "valid-a-quarter-hour"), "warden");
    submissions.note(sent.id(), LocalDate.of(2026, 11, 23), seen.person("csu"));

    var standings = panels.standings(again(kept, sent));

    assertThat(standings.get(sent.id())).isEqualTo("Submitted to the police on 23 November 2026");
    assertThat(standings.get(kept.id())).doesNotContain("Submitted");
  }

  private List<Report> again(Report... reports) {
    return List.of(reports).stream().map(report -> seen.again(report.id())).toList();
  }
}
