package org.wardbook.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wardbook.people.Person;
import org.wardbook.report.ReportOrder.By;
import tools.jackson.databind.json.JsonMapper;

/** The list, page by page: the same reports that the map shows and the counts count. */
class ReportPagesTest {
  private static final int PAGE = 30;

  @TempDir private Path folder;
  private RandomReports reports;
  private ReportPages pages;

  @BeforeEach
  void fill() {
    reports = new RandomReports(folder, 11);
    reports.add(170);
    reports.folding.fold();
    reports.add(30);
    pages =
        new ReportPages(
            reports.jdbc,
            new ReportRows(reports.jdbc, JsonMapper.builder().build()),
            reports.counts);
  }

  @ParameterizedTest
  @EnumSource(By.class)
  void haveEveryReportOnce_howeverTheyAreSorted(By by) {
    var keys =
        switch (by) {
          case TYPE -> RandomReports.TYPES;
          case WARD -> RandomReports.WARDS;
          case AUTHOR -> RandomReports.AUTHORS.stream().map(Object::toString).toList();
          default -> List.<String>of();
        };
    for (var descending : List.of(false, true)) {
      var order = new ReportOrder(by, descending, keys);
      var all = everyPage(ReportFilter.ALL, order, RandomReports.CSU);

      assertThat(all).hasSize(200).doesNotHaveDuplicates();
      assertThat(all).isSortedAccordingTo(descending ? comparator(by).reversed() : comparator(by));
    }
  }

  private static Comparator<Report> comparator(By by) {
    return switch (by) {
      case OBSERVED -> Comparator.comparing(Report::observedAt);
      case REFERENCE -> Comparator.comparing(Report::reference);
      case STATE -> Comparator.comparing(Report::state);
      case TYPE -> Comparator.comparing(report -> RandomReports.TYPES.indexOf(report.type()));
      case WARD ->
          Comparator.comparing(
              report -> Objects.requireNonNullElse(report.ward(), "no ward comes last"),
              Comparator.comparing(ward -> ward.startsWith("E") ? ward : "Z"));
      case AUTHOR ->
          Comparator.comparing(report -> RandomReports.AUTHORS.indexOf(report.author().id()));
    };
  }

  @Test
  void startWithTheLatest_whenNobodyAskedForAnotherOrder() {
    var first = pages.page(ReportFilter.ALL, ReportOrder.LATEST_FIRST, 0, 1, RandomReports.CSU);

    assertThat(first.getFirst().observedAt())
        .isEqualTo(
            reports.all().stream()
                .map(RandomReports.Seen::observedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow());
  }

  @Test
  void holdNothingRestricted_whenTheReaderMayNotSeeIt() {
    for (var by : By.values()) {
      var all =
          everyPage(
              ReportFilter.ALL, new ReportOrder(by, false, List.of()), RandomReports.OUTSIDER);

      assertThat(all)
          .extracting(report -> report.id().toString())
          .containsExactlyInAnyOrderElementsOf(
              reports.all().stream()
                  .filter(seen -> !seen.restricted())
                  .map(RandomReports.Seen::id)
                  .toList());
    }
  }

  @Test
  void findNothingRestricted_whenTheReaderKnowsItsId() {
    var hidden =
        reports.all().stream().filter(RandomReports.Seen::restricted).findFirst().orElseThrow();
    var id = UUID.fromString(hidden.id());

    assertThat(pages.find(id, RandomReports.CSU)).isPresent();
    assertThat(pages.find(id, RandomReports.OUTSIDER)).isEmpty();
  }

  @Test
  void agreeWithTheCount_whenTheyAreFiltered() {
    var filter =
        ReportFilter.ALL
            .ofTypes(Set.of("fly-tip", "activity"))
            .inStates(Set.of(ReportState.RECEIVED));

    assertThat(everyPage(filter, ReportOrder.LATEST_FIRST, RandomReports.CSU))
        .hasSize(reports.counts.of(filter, RandomReports.CSU).all());
  }

  @Test
  void haveTheSameInTheSameOrder_howeverTheyAreLookedFor() {
    reports.add(6_000);
    reports.folding.fold();
    for (var filter :
        List.of(
            ReportFilter.ALL.inStates(Set.of(ReportState.ACCEPTED, ReportState.RECEIVED)),
            ReportFilter.ALL.between(Instant.parse("2025-06-01T00:00:00Z"), null),
            ReportFilter.ALL.between(
                Instant.parse("2025-06-01T00:00:00Z"), Instant.parse("2025-06-20T00:00:00Z")))) {
      var expected =
          reports.all().stream()
              .filter(seen -> seen.matches(filter, RandomReports.CSU))
              .map(seen -> UUID.fromString(seen.id()))
              .toList();

      assertThat(
              everyPage(filter, new ReportOrder(By.REFERENCE, false, List.of()), RandomReports.CSU))
          .as(filter.toString())
          .extracting(Report::id)
          .containsExactlyElementsOf(expected);
    }
  }

  private List<Report> everyPage(ReportFilter filter, ReportOrder order, Person reader) {
    var all = new ArrayList<Report>();
    List<Report> page;
    do {
      page = pages.page(filter, order, all.size(), PAGE, reader);
      all.addAll(page);
    } while (page.size() == PAGE);
    return all;
  }
}
