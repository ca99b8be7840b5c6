package org.wardbook.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.ActiveProfiles;
import org.wardbook.register.RegisterDefinitions;
import org.wardbook.register.RegisterService;
import org.wardbook.report.Report;
import org.wardbook.report.ReportFilter;
import org.wardbook.report.ReportHistory;
import org.wardbook.report.ReportState;
import org.wardbook.report.Reports;
import org.wardbook.report.definition.DefinitionCatalogue;
import org.wardbook.report.definition.FieldProblem;
import org.wardbook.report.definition.FormDefinition;
import org.wardbook.report.type.flytip.FlyTipClearance;

/** The demo as it stands after its first start, on a fixed day. */
@SpringBootTest(
    properties = {
      "wardbook.data-dir=target/test-data/${random.uuid}",
      "spring.main.allow-bean-definition-overriding=true"
    })
@ActiveProfiles("demo")
class DemoReportsTest {
  private static final Instant NOW = Instant.parse("2026-11-23T17:00:00Z");

  @TestConfiguration
  static class OnAFixedDay {
    @Bean
    Clock clock() {
      return Clock.fixed(NOW, ZoneOffset.UTC);
    }
  }

  @Autowired private Reports reports;
  @Autowired private ReportHistory history;
  @Autowired private FlyTipClearance clearances;
  @Autowired private RegisterDefinitions definitions;
  @Autowired private RegisterService registers;
  @Autowired private DemoReports demo;
  @Autowired private DemoFieldWork fieldWork;
  @Autowired private DefinitionCatalogue forms;
  @Autowired private Clock clock;

  private List<Report> all() {
    return reports.matching(ReportFilter.ALL);
  }

  @Test
  void holdsReportsOfTheRunningYearInEveryState() {
    assertThat(all()).filteredOn(report -> report.type().equals("fly-tip")).hasSize(Samples.NUMBER);
    assertThat(all()).extracting(Report::state).contains(ReportState.values());
    assertThat(all())
        .allMatch(report -> report.observedAt().isAfter(Instant.parse("2026-03-31T22:59:59Z")));
  }

  @Test
  void holdsFieldWorkOfEveryType_inItsNewestForm() {
    assertThat(all())
        .extracting(Report::type)
        .containsAll(forms.all().stream().map(FormDefinition::key).collect(Collectors.toSet()));
    assertThat(all())
        .filteredOn(report -> !report.type().equals("fly-tip"))
        .allMatch(
            report ->
                report.definitionVersion() == forms.latest(report.type()).orElseThrow().version());
  }

  @Test
  void isReceivedAndReviewedOnBelievableDays_notAllAtOnce() {
    assertThat(all()).allMatch(report -> !report.receivedAt().isAfter(NOW));
    assertThat(all()).filteredOn(report -> report.receivedAt().equals(NOW)).hasSizeLessThan(4);
    assertThat(history.of(all().getLast().id()))
        .allMatch(entry -> entry.at().isBefore(NOW.minusSeconds(3600)));
  }

  @Test
  void hasNoProblemButThoseWithAReason() {
    assertThat(all())
        .allSatisfy(
            report ->
                assertThat(report.problems())
                    .extracting(FieldProblem::code)
                    .allMatch(report.reasons()::containsKey));
    assertThat(all()).anyMatch(report -> !report.problems().isEmpty());
  }

  @Test
  void hasPhotosAndOneThatIsMissing_soThatBothCanBeSeen() {
    assertThat(all()).filteredOn(report -> !report.photos().isEmpty()).hasSizeGreaterThan(30);
    assertThat(all()).filteredOn(report -> !report.missingPhotos().isEmpty()).hasSize(1);
  }

  @Test
  void hasTipsClearedInTimeAndLateAndSomeThatLieTooLong() {
    var cleared = all().stream().filter(report -> clearances.of(report.id()).isPresent()).toList();

    assertThat(cleared).hasSizeBetween(20, 50);
    assertThat(all())
        .filteredOn(report -> report.state() == ReportState.ACCEPTED)
        .filteredOn(report -> clearances.of(report.id()).isEmpty())
        .isNotEmpty();
  }

  @Test
  void hasEverySettingSet_soThatThePlanCanBeJudged() {
    var today = LocalDate.parse("2026-11-23");
    var set = registers.current();

    assertThat(definitions.all())
        .allSatisfy(register -> assertThat(register.missingOn(today, set)).isEmpty());
    assertThat(set.validOn("cctv-unit", today)).hasSize(12);
    assertThat(set.of("speedwatch-site")).hasSize(4);
    assertThat(set.validOn("speedwatch-site", today)).hasSize(3);
    assertThat(set.of("trained-person")).hasSize(6);
    assertThat(set.validOn("trained-person", today)).hasSize(5);
  }

  @Test
  void writesNothing_whenThereAreReportsAlready() {
    int before = reports.count(ReportFilter.ALL);

    demo.writeOnce();
    fieldWork.writeOnce();

    assertThat(reports.count(ReportFilter.ALL)).isEqualTo(before);
    assertThat(clock.instant()).isEqualTo(NOW);
    assertThat(Set.copyOf(all())).hasSize(before);
  }
}
