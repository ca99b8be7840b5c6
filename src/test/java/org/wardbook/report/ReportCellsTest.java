package org.wardbook.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardbook.base.London;
import org.wardbook.people.Person;
import org.wardbook.report.RandomReports.Seen;

/** The cells against a plain count: for any filter, part of the map and reader the same numbers. */
class ReportCellsTest {
  private static final Viewport DISTRICT = Viewport.of(51.1, 0, 51.45, 0.4, 10.5);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void agreeWithAPlainCount_whateverIsAskedAndWhateverIsNotFoldedYet(long seed) {
    var reports = new RandomReports(folder, seed);
    reports.add(150);
    for (int round = 0; round < 5; round++) {
      check(reports, reports.random);
      reports.add(40);
      for (int change = 0; change < 30; change++) {
        reports.change();
      }
      if (round % 2 == 0) {
        reports.folding.fold();
      }
    }
  }

  private static void check(RandomReports reports, Random random) {
    for (int each = 0; each < 25; each++) {
      var filter = someFilter(reports, random);
      var reader = random.nextInt(3) == 0 ? RandomReports.OUTSIDER : RandomReports.CSU;
      var expected = reports.all().stream().filter(one -> one.matches(filter, reader)).toList();
      var asked = filter + " by " + reader.role();
      var tally = reports.counts.of(filter, reader);
      assertThat(tally.all()).as(asked).isEqualTo(expected.size());
      assertThat(tally.unplaced()).as(asked).isEqualTo(number(expected, one -> one.lat() == null));
      assertThat(tally.waiting())
          .as(asked)
          .isEqualTo(number(expected, one -> one.state() == ReportState.RECEIVED));
      assertThat(reports.counts.byWard(filter, reader))
          .as(asked)
          .isEqualTo(by(expected, one -> one.ward() == null ? "" : one.ward()));
      assertThat(reports.counts.byType(filter, reader))
          .as(asked)
          .isEqualTo(by(expected, Seen::type));
      assertThat(reports.counts.byMonth(filter, reader))
          .as(asked)
          .isEqualTo(
              new TreeMap<>(by(expected, one -> YearMonth.from(London.dayOf(one.observedAt())))));
      checkView(reports, random, filter, reader, expected);
    }
  }

  private static void checkView(
      RandomReports reports,
      Random random,
      ReportFilter filter,
      Person reader,
      List<Seen> expected) {
    double size = Math.pow(0.5, random.nextInt(8)) * 0.4;
    double south = 51.1 + random.nextDouble() * 0.3;
    double west = random.nextDouble() * 0.3;
    var view = Viewport.of(south, west, south + size, west + size, 8 + random.nextInt(23) / 2.0);
    var level = CellLevel.of(view);
    var box = level.box(view);
    var inView =
        number(
            expected,
            one ->
                one.lat() != null
                    && one.lat() >= level.southOf(box.firstY())
                    && one.lat() < level.southOf(box.lastY() + 1)
                    && one.lon() != null
                    && one.lon() >= level.westOf(box.firstX())
                    && one.lon() < level.westOf(box.lastX() + 1));
    var shown = reports.map.view(filter, view, reader);
    assertThat(shown.number())
        .as(filter + " in " + view + " by " + reader.role())
        .isEqualTo(inView);
    assertThat(shown.pins())
        .extracting(pin -> pin.id().toString())
        .isSubsetOf(expected.stream().map(Seen::id).toList());
  }

  private static ReportFilter someFilter(RandomReports reports, Random random) {
    var filter =
        ReportFilter.ALL
            .ofTypes(some(random, RandomReports.TYPES))
            .inWards(some(random, RandomReports.WARDS))
            .inStates(some(random, List.of(ReportState.RECEIVED, ReportState.ACCEPTED)))
            .ofAgencies(random.nextInt(3) == 0 ? some(random, RandomReports.AGENCIES) : Set.of())
            .between(
                random.nextBoolean() ? reports.someInstant() : null,
                random.nextBoolean() ? reports.someInstant() : null);
    return random.nextInt(5) == 0 ? filter.by(reports.one(RandomReports.AUTHORS)) : filter;
  }

  private static <T> Set<T> some(Random random, List<T> values) {
    var some = new HashSet<>(values);
    some.removeIf(value -> random.nextBoolean());
    return random.nextBoolean() ? Set.of() : some;
  }

  private static int number(List<Seen> reports, Predicate<Seen> condition) {
    return (int) reports.stream().filter(condition).count();
  }

  private static <K> Map<K, Integer> by(List<Seen> reports, Function<Seen, K> key) {
    return reports.stream().collect(Collectors.groupingBy(key, Collectors.summingInt(one -> 1)));
  }

  @Test
  void leaveNothingBehind_whenEveryReportIsGone() {
    var reports = new RandomReports(folder, 5);
    reports.add(60);
    reports.folding.fold();
    for (int change = 0; change < 100; change++) {
      reports.change();
    }
    // Whatever else is kept of a report goes with it.
    for (var table : List.of("report_assignment", "open_fly_tip", "fly_tip_pair", "report")) {
      reports.jdbc.sql("delete from " + table).update();
    }
    while (reports.folding.fold() > 0) {}

    assertThat(reports.jdbc.sql("select count(*) from report_cell").query(Integer.class).single())
        .isZero();
    assertThat(
            reports
                .jdbc
                .sql("select count(*) from report_cell_sum where n <> 0 or waiting <> 0")
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(reports.map.view(ReportFilter.ALL, DISTRICT, RandomReports.CSU))
        .isEqualTo(ReportsInView.NOTHING);
  }

  @Test
  void showPinsOneByOne_whenFewAreInView() {
    var reports = new RandomReports(folder, 7);
    reports.add(40);

    var shown = reports.map.view(ReportFilter.ALL, DISTRICT, RandomReports.CSU);

    assertThat(shown.clusters()).isEmpty();
    assertThat(shown.pins()).hasSize(number(reports.all(), one -> one.lat() != null));
  }

  @Test
  void showClusters_whenManyAreInView() {
    var reports = new RandomReports(folder, 8);
    reports.add(400);

    var shown = reports.map.view(ReportFilter.ALL, DISTRICT, RandomReports.CSU);

    assertThat(shown.clusters()).isNotEmpty();
    assertThat(shown.clusters().size() + shown.pins().size()).isLessThan(120);
  }
}
