package org.wardbook.report.type.flytip;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.wardbook.people.People;
import org.wardbook.people.Person;
import org.wardbook.people.Role;
import org.wardbook.register.RegisterService;
import org.wardbook.register.SomeEntry;
import org.wardbook.report.Assignments;
import org.wardbook.report.DueDays;
import org.wardbook.report.DueItem;
import org.wardbook.report.Report;
import org.wardbook.report.ReportFilter;
import org.wardbook.report.ReportIntake;
import org.wardbook.report.Reports;
import org.wardbook.sync.FlyTipJson;

/**
 * Another target than the plan's, from June 2026 on: whatever tells of a fly-tip by when it is to
 * be cleared tells the same.
 */
@SpringBootTest(properties = "wardbook.data-dir=target/test-data/${random.uuid}")
class ClearanceTargetTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 6);
  private static final LocalDate BEFORE_JUNE = LocalDate.of(2026, 5, 31);

  @TestConfiguration
  static class OnASaturdayInJune {
    @Bean
    @Primary
    Clock fixedClock() {
      return Clock.fixed(Instant.parse("2026-06-06T10:00:00Z"), ZoneOffset.UTC);
    }
  }

  @Autowired private RegisterService registers;
  @Autowired private ReportIntake intake;
  @Autowired private Reports reports;
  @Autowired private Assignments assignments;
  @Autowired private People people;
  @Autowired private FlyTipsDue due;
  @Autowired private OpenFlyTips open;
  @Autowired private OverdueFlyTips overdue;

  private Person csu;
  private Report ofMay;
  private Report ofJune;

  @BeforeEach
  void setThreeDaysFromJune() {
    csu = people.open("csu-of-june", "C. S. Unit", Role.CSU, null, "a long password");
    var printed =
        registers.entries("clearance-target").stream()
            .filter(kept -> kept.entry().id().equals("plan-7-days"))
            .findFirst()
            .orElseThrow();
    registers.end("plan-7-days", printed.version(), BEFORE_JUNE, csu);
    registers.add(
        "clearance-target",
        SomeEntry.of(null, "{'days':3,'percent':90,'source':'A trial'}", "2026-06-01", null),
        csu);
    ofMay = send("2026-05-31T12:00:00.000Z");
    ofJune = send("2026-06-01T12:00:00.000Z");
  }

  @Test
  void isTheSame_whoeverTellsWhenAFlyTipIsDue() {
    assertThat(due.list(DueDays.before(TODAY.plusYears(1)), null, 9))
        .extracting(DueItem::report, DueItem::due)
        .containsExactly(
            tuple(ofJune.id(), LocalDate.of(2026, 6, 4)),
            tuple(ofMay.id(), LocalDate.of(2026, 6, 7)));
    assertThat(due.list(DueDays.before(TODAY.plusYears(1)), null, 1))
        .extracting(DueItem::report)
        .containsExactly(ofJune.id());
    assertThat(due.count(DueDays.before(TODAY), null)).isEqualTo(1);
    assertThat(due.count(DueDays.only(LocalDate.of(2026, 6, 7)), null)).isEqualTo(1);

    var ward = Objects.requireNonNull(ofJune.ward());
    assertThat(open.number(ward, TODAY)).isEqualTo(new OpenFlyTips.Number(2, 1));
    assertThat(open.first(ward, 9))
        .extracting(OpenFlyTips.OpenFlyTip::due)
        .containsExactly(LocalDate.of(2026, 6, 4), LocalDate.of(2026, 6, 7));
    assertThat(overdue.of(ReportFilter.ALL, csu, TODAY))
        .hasEntrySatisfying(
            ward, late -> assertThat(late.words()).isEqualTo("1 open fly-tip is overdue"));

    assertThat(assignments.of(ofJune).orElseThrow().due()).isEqualTo("2026-06-04");
    assertThat(assignments.of(ofMay).orElseThrow().due()).isEqualTo("2026-06-07");
  }

  private Report send(String observedAt) {
    var flyTip =
        FlyTipJson.some()
            .with("observedAt", observedAt)
            .with("savedAt", observedAt)
            .with("sentAt", "2026-06-06T10:00:00.000Z");
    intake.receive(flyTip.id(), flyTip.text().getBytes(UTF_8), csu);
    return reports.find(flyTip.id()).orElseThrow();
  }
}
