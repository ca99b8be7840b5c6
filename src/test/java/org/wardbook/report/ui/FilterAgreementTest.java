package org.wardbook.report.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.wardbook.base.ui.DeskBrowser.visit;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.wardbook.base.DataFolder;
import org.wardbook.base.StoredInstant;
import org.wardbook.base.ui.DeskBrowser;
import org.wardbook.bench.FilledWardbook;
import org.wardbook.people.People;
import org.wardbook.people.Person;
import org.wardbook.people.Role;
import org.wardbook.report.Report;
import org.wardbook.report.ReportCounts;
import org.wardbook.report.ReportFilter;
import org.wardbook.report.ReportMap;
import org.wardbook.report.ReportOrder;
import org.wardbook.report.ReportPages;
import org.wardbook.report.ReportState;
import org.wardbook.report.Viewport;
import org.wardbook.report.WardShade;

/**
 * Pins, list, shades, the table by ward and the number that is announced: whatever is asked, they
 * are of the same reports, which are those that a plain look at each report lets through.
 */
@SpringBootTest(
    properties = {
      "wardbook.data-dir=target/test-data/${random.uuid}",
      "spring.main.allow-bean-definition-overriding=true"
    })
@ActiveProfiles("demo")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilterAgreementTest {
  private static final Instant NOW = Instant.parse("2026-11-23T17:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final int NUMBER = 1_200;
  private static final int FILTERS = 150;
  private static final int PAGE = 100;
  private static final Person VOLUNTEER =
      new Person(new UUID(0, 9), "other", "Other", Role.VOLUNTEER, null, true);

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
  @Autowired private People people;
  @Autowired private ReportCounts counts;
  @Autowired private ReportMap map;
  @Autowired private ReportPages pages;
  @Autowired private MapShades shades;
  @Autowired private WardTable table;
  @Autowired private ReportWords words;
  private Viewport everywhere = Viewport.of(50, -1, 52, 1, 8);

  /** A report as it is stored, for the plain look. */
  private record Plain(
      String type,
      String state,
      @Nullable String ward,
      @Nullable String agency,
      String author,
      Instant observedAt,
      boolean isRestricted,
      boolean isPlaced,
      boolean isOverdue) {
    boolean matches(ReportFilter filter, Person reader) {
      return in(filter.types(), type)
          && in(filter.wards(), ward)
          && (filter.states().isEmpty() || filter.states().contains(ReportState.valueOf(state)))
          && in(filter.agencies(), agency)
          && (filter.author() == null || author.equals(filter.author().toString()))
          && (filter.from() == null || !observedAt.isBefore(filter.from()))
          && (filter.to() == null || observedAt.isBefore(filter.to()))
          && (!isRestricted || reader.role() == Role.CSU);
    }

    private static boolean in(Set<String> wanted, @Nullable String value) {
      return wanted.isEmpty() || value != null && wanted.contains(value);
    }
  }

  @BeforeAll
  void fill() throws SQLException {
    FilledWardbook.fill(
        context, Objects.requireNonNull(folder.database().getParent()), NUMBER, 4711);
    var random = new Random(4711);
    var ids = jdbc.sql("select id from report order by id").query(String.class).list();
    ids.forEach(
        id -> {
          if (random.nextInt(3) == 0) {
            change(id, ids.get(random.nextInt(ids.size())), random);
          }
        });
    everywhere =
        jdbc.sql(
                "select min(lat_e6), min(lon_e6), max(lat_e6), max(lon_e6) from report where lat_e6 is not null")
            .query(
                (row, line) ->
                    new Viewport(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), 8))
            .single();
  }

  /** What decisions, corrections, boundaries and agencies do to the row of a report. */
  private void change(String id, String other, Random random) {
    switch (random.nextInt(6)) {
      case 0 -> set(id, "state = 'NEEDS_INFORMATION', duplicate_of = null");
      case 1 -> set(id, "state = 'REJECTED', duplicate_of = null");
      case 2 ->
          jdbc.sql(
                  "update report set state = 'DUPLICATE', duplicate_of = ? where id = ? and id <> ?")
              .params(other, id, other)
              .update();
      case 3 -> set(id, "ward = null, lat_e6 = lat_e6 + 900000");
      case 4 -> set(id, "ward = 'E05000999', observed_at = '2026-10-31T23:59:59.999Z'");
      default ->
          set(
              id,
              "ward = null, lat_e6 = null, lon_e6 = null, observed_at = '2026-03-31T22:59:59.999Z'");
    }
  }

  private void set(String id, String changes) {
    jdbc.sql("update report set " + changes + " where id = ?").param(id).update();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void allOfThemAreOfTheSameReports_whateverIsAsked(long seed) {
    var random = new Random(seed);
    var csu = people.findByUsername("csu").orElseThrow();
    var all = plain();
    for (int each = 0; each < FILTERS; each++) {
      var choice = some(random);
      var reader = random.nextInt(3) == 0 ? VOLUNTEER : csu;
      agree(all, choice, reader);
    }
  }

  private void agree(List<Plain> all, FilterChoice choice, Person reader) {
    var filter = choice.toFilter(TODAY);
    var asked = filter + " by " + reader.role();
    var expected = all.stream().filter(one -> one.matches(filter, reader)).toList();
    int number = expected.size();

    assertThat(new FilterAddress(choice.toQuery(), words).choice().toFilter(TODAY))
        .as("the address of " + asked)
        .isEqualTo(filter);
    var announced = counts.of(filter, reader);
    assertThat(announced.all()).as("announced: " + asked).isEqualTo(number);
    assertThat(map.view(filter, everywhere, reader).number() + announced.unplaced())
        .as("pins: " + asked)
        .isEqualTo(number);
    assertThat(listed(filter, reader)).as("list: " + asked).isEqualTo(number);
    assertThat(shaded("reports", filter, reader)).as("shades: " + asked).isEqualTo(number);
    assertThat(table.rows(choice, reader, TODAY).stream().mapToInt(WardRow::reports).sum())
        .as("table by ward: " + asked)
        .isEqualTo(number);
    assertThat(months(choice, reader))
        .as("months of the table: " + asked)
        .isEqualTo(counts.of(choice.overItsPlanYear(TODAY).toFilter(TODAY), reader).all());
    assertThat(shaded("audits-done", filter, reader))
        .as("audits: " + asked)
        .isEqualTo(number(expected, one -> isAccepted(one, "environmental-audit")));
    assertThat(shaded("overdue-fly-tips", filter, reader))
        .as("late fly-tips: " + asked)
        .isEqualTo(number(expected, Plain::isOverdue));
  }

  private static boolean isAccepted(Plain one, String type) {
    return one.type().equals(type) && one.state().equals("ACCEPTED");
  }

  private static int number(List<Plain> all, Predicate<Plain> condition) {
    return (int) all.stream().filter(condition).count();
  }

  /** Of the wards on the map, and what lies elsewhere. */
  private int shaded(String key, ReportFilter filter, Person reader) {
    WardShade shade = shades.find(key).orElseThrow();
    var shaded = shades.shade(shade, filter, reader, TODAY);
    return words.wardCodes().stream()
            .mapToInt(code -> shaded.value(code).orElse(0.0).intValue())
            .sum()
        + shaded.elsewhere();
  }

  private int months(FilterChoice choice, Person reader) {
    return table.rows(choice.overItsPlanYear(TODAY), reader, TODAY).stream()
        .flatMap(row -> row.months().stream())
        .mapToInt(Integer::intValue)
        .sum();
  }

  private int listed(ReportFilter filter, Person reader) {
    var found = new HashSet<UUID>();
    List<Report> page;
    int read = 0;
    do {
      page = pages.page(filter, ReportOrder.LATEST_FIRST, read, PAGE, reader);
      page.forEach(report -> found.add(report.id()));
      read += page.size();
    } while (page.size() == PAGE);
    return found.size();
  }

  @Test
  void allThreePagesAnnounceTheSameNumber_underTheSameAddress() {
    var random = new Random(4);
    var csu = people.findByUsername("csu").orElseThrow();
    DeskBrowser.openAs("CSU", context);
    try {
      for (int each = 0; each < 20; each++) {
        var query = some(random).toQuery();
        var address = query.getQueryString();
        int number = counts.of(new FilterAddress(query, words).choice().toFilter(TODAY), csu).all();
        for (var page : List.of("desk", "desk/reports", "desk/wards")) {
          visit(page + (address.isEmpty() ? "" : "?" + address));
          assertThat(_get(Paragraph.class, spec -> spec.withClasses("count")).getText())
              .as(page + "?" + address)
              .startsWith(Counts.reports(number));
        }
        assertThat(inTheTable()).as(address).isEqualTo(number);
      }
    } finally {
      DeskBrowser.close();
    }
  }

  @SuppressWarnings("unchecked")
  private static int inTheTable() {
    Grid<WardRow> grid = _get(Grid.class);
    return grid.getListDataView().getItems().mapToInt(WardRow::reports).sum();
  }

  private FilterChoice some(Random random) {
    var period = one(random, List.of(Period.values()));
    var first = TODAY.minusDays(random.nextInt(400));
    boolean isBetween = period == Period.BETWEEN;
    return new FilterChoice(
        some(random, words.typeKeys()),
        some(random, words.wardCodes()),
        some(random, List.of(ReportState.values())),
        random.nextInt(3) == 0
            ? some(random, List.of("kcc-highways", "sdc-direct-services", "kent-police"))
            : Set.of(),
        random.nextInt(6) == 0 ? one(random, words.authors()).id() : null,
        period,
        isBetween && random.nextInt(4) > 0 ? first : null,
        isBetween && random.nextInt(4) > 0 ? first.plusDays(random.nextInt(90)) : null);
  }

  private static <T> Set<T> some(Random random, List<T> values) {
    if (random.nextInt(2) == 0) {
      return Set.of();
    }
    var chosen = new ArrayList<>(values);
    Collections.shuffle(chosen, random);
    return Set.copyOf(chosen.subList(0, 1 + random.nextInt(chosen.size())));
  }

  private static <T> T one(Random random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private List<Plain> plain() {
    return jdbc.sql(
            """
            select r.*, exists (select 1 from open_fly_tip o
              where o.report_id = r.id and o.since < '2026-11-16T00:00:00.000Z') as overdue
            from report r
            """)
        .query(
            (row, line) ->
                new Plain(
                    row.getString("type"),
                    row.getString("state"),
                    row.getString("ward"),
                    row.getString("agency"),
                    row.getString("author_id"),
                    StoredInstant.of(row.getString("observed_at")),
                    row.getString("type").equals("smartwater-deployment")
                        || Stream.of("\"disposal-point\"", "\"anpr-site\"")
                            .anyMatch(row.getString("answers")::contains),
                    row.getString("lat_e6") != null,
                    row.getBoolean("overdue")))
        .list();
  }
}
