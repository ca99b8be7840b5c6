package org.wardbook.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.wardbook.base.DataFolder;
import org.wardbook.base.problem.Refusal;
import org.wardbook.bench.FilledWardbook;
import org.wardbook.plan.FedBy;
import org.wardbook.plan.PlanYear;
import org.wardbook.plan.PlanYears;
import org.wardbook.plan.PlannedMeasure;
import org.wardbook.report.ReportFilter;
import org.wardbook.report.Reports;
import org.wardbook.report.WorkClock;

/** The figures from groups of like reports are those that all reports, one by one, give. */
@SpringBootTest(
    properties = {
      "wardbook.data-dir=target/test-data/${random.uuid}",
      "spring.main.allow-bean-definition-overriding=true"
    })
@ActiveProfiles("demo")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TalliesTest {
  private static final Instant NOW = Instant.parse("2026-11-23T17:00:00Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
  private static final int NUMBER = 1_200;

  @TestConfiguration
  static class OnAFixedDay {
    @Bean
    Clock clock() {
      return Clock.fixed(NOW, ZoneOffset.UTC);
    }
  }

  @Autowired private ApplicationContext context;
  @Autowired private DataFolder folder;
  @Autowired private JdbcClient jdbc;
  @Autowired private PlanYears planYears;
  @Autowired private ProgressService progress;
  @Autowired private MeasurePages pages;
  @Autowired private Reports reports;
  @Autowired private CountableReports countable;
  @Autowired private FedMeasures fedMeasures;
  @Autowired private TallyKeeping keeping;
  @Autowired private TallyRows rows;
  @Autowired private List<MeasureKind> kinds;
  @Autowired private List<WorkClock> clocks;

  @BeforeAll
  void fill() throws SQLException {
    keeping.stop();
    FilledWardbook.fill(
        context, Objects.requireNonNull(folder.database().getParent()), NUMBER, 815);
  }

  @Test
  void areThoseOfAllReports_beforeAndAfterTheGroupsFollow_andWhenReportsChange() {
    assertThat(rows.due(NUMBER)).hasSizeGreaterThanOrEqualTo(NUMBER);
    agree(TODAY);

    follow();
    assertThat(rows.due(1)).isEmpty();
    agree(TODAY);
    agree(LocalDate.parse("2026-07-31"));

    change();
    assertThat(rows.due(1)).isNotEmpty();
    agree(TODAY);

    follow();
    agree(TODAY);
    holdEachReportOnce();

    // More than follow at once, so that groups are taken apart in several turns.
    jdbc.sql("insert or ignore into plan_evidence_due select id from report").update();
    follow();
    agree(TODAY);
    holdEachReportOnce();
  }

  private void holdEachReportOnce() {
    assertThat(sum("select sum(number) from plan_tally where area = ''"))
        .isEqualTo(sum("select count(*) from plan_evidence"));
    assertThat(sum("select sum(number) from plan_tally where area <> ''"))
        .isEqualTo(sum("select count(*) from plan_evidence"));
  }

  private void follow() {
    keeping.start();
    keeping.stop();
  }

  private int sum(String sql) {
    return jdbc.sql(sql).query(Integer.class).single();
  }

  /** All that can happen to a report, to every so manieth of them. */
  private void change() {
    for (var sql :
        List.of(
            "update report set state = 'REJECTED' where state = 'ACCEPTED' and rowid % 17 = 0",
            "update report set state = 'ACCEPTED' where state = 'RECEIVED' and rowid % 2 = 0",
            "update report set observed_at = '2026-04-01T10:00:00.000Z' where rowid % 31 = 0",
            "update report set observed_at = '2026-03-31T22:59:59.999Z' where rowid % 37 = 0",
            "update report set observed_at = '2026-03-31T23:00:00.000Z' where rowid % 41 = 0",
            "update report set ward = 'E05009962' where ward is not null and rowid % 13 = 0",
            "update report set state = 'ACCEPTED', duplicate_of = null"
                + " where state = 'DUPLICATE' and rowid % 3 = 0",
            "delete from fly_tip_clearance where rowid % 11 = 0",
            "update fly_tip_clearance set cleared_at = '2026-11-20T10:00:00.000Z'"
                + " where rowid % 7 = 0")) {
      jdbc.sql(sql).update();
    }
  }

  private void agree(LocalDate on) {
    var plan = planYears.containing(TODAY).orElseThrow();
    for (var measure : plan.measures()) {
      if (measure.measure().fedBy() == FedBy.REPORTS) {
        agree(plan, on, measure);
      }
    }
  }

  private void agree(PlanYear plan, LocalDate on, PlannedMeasure planned) {
    var id = planned.measure().id();
    var one = oneByOne(plan, on, planned);
    if (one == null) {
      return;
    }
    var found = progress.withTotals(plan, on, planned);

    assertThat(found.statusByRule()).as(id).isEqualTo(one.reckoning().status());
    assertThat(found.shown()).as(id).isEqualTo(one.reckoning().shown());
    assertThat(found.value()).as(id).isEqualTo(one.reckoning().value());
    assertThat(found.explanation()).as(id).isEqualTo(one.reckoning().explanation());
    assertThat(found.parts()).as(id).isEqualTo(one.reckoning().parts());
    assertThat(found.countedInAll()).as(id).isEqualTo(one.reckoning().counted().size());
    assertThat(found.notCountedInAll()).as(id).isEqualTo(one.notCounted().size());
    assertThat(found.waiting())
        .as(id)
        .isEqualTo(one.notCounted().stream().filter(NotCounted::waiting).count());
    assertThat(lines(plan, on, id, ReportStanding.COUNTED))
        .as(id)
        .containsExactlyElementsOf(
            one.reckoning().counted().stream().map(ReportPage.Line::of).toList());
    var others = new ArrayList<>(lines(plan, on, id, ReportStanding.WAITING));
    others.addAll(lines(plan, on, id, ReportStanding.NOT_COUNTED));
    assertThat(others)
        .as(id)
        .containsExactlyInAnyOrderElementsOf(
            one.notCounted().stream().map(ReportPage.Line::of).toList());
  }

  private List<ReportPage.Line> lines(
      PlanYear plan, LocalDate on, String measure, ReportStanding standing) {
    var lines = new ArrayList<ReportPage.Line>();
    @Nullable String after = null;
    do {
      var page = pages.of(plan, on, measure, standing, after).orElseThrow();
      assertThat(page.lines()).hasSizeLessThanOrEqualTo(MeasurePages.SIZE);
      lines.addAll(page.lines());
      after = page.next();
    } while (after != null);
    return lines;
  }

  private record OneByOne(Reckoning reckoning, List<NotCounted> notCounted) {}

  private @Nullable OneByOne oneByOne(PlanYear plan, LocalDate on, PlannedMeasure planned) {
    var types = fedMeasures.typesFeeding(planned.measure().id());
    var kind =
        kinds.stream()
            .filter(one -> one.key().equals(planned.measure().kind()))
            .findFirst()
            .orElse(null);
    if (kind == null || types.isEmpty()) {
      return null;
    }
    var known = progress.known(types);
    var measure = new MeasureOnDay(planned, plan, on, known);
    var all = countable.of(reports.matching(ReportFilter.ALL.ofTypes(types)));
    var found =
        new EvidenceReading(fedMeasures, all, byType(), known)
            .of(measure, kind, new Admission(plan, on, all::referenceOf, all::rejectionOf));
    var reckoning = kind.reckon(measure, found.evidence());
    var notCounted = new ArrayList<>(found.notCounted());
    notCounted.addAll(reckoning.notCounted());
    return new OneByOne(reckoning, notCounted);
  }

  private Map<String, WorkClock> byType() {
    return clocks.stream().collect(Collectors.toMap(WorkClock::type, Function.identity()));
  }

  @Test
  void knowsNoPage_thatNoPageBeforeHasGiven() {
    var plan = planYears.containing(TODAY).orElseThrow();

    assertThat(
            catchThrowable(
                () ->
                    pages.of(
                        plan,
                        TODAY,
                        "4.7-a",
                        ReportStanding.COUNTED,
                        "' or 1=1 --" + UUID.randomUUID())))
        .isInstanceOf(Refusal.class);
  }
}
