package org.wardbook.report;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.wardbook.base.StoredInstant;
import org.wardbook.people.Person;
import org.wardbook.people.Role;

/** A database of its own with reports of every kind, told by the same seed in the same way. */
final class RandomReports {
  static final List<String> TYPES =
      List.of("fly-tip", "activity", "smartwater-deployment", "speedwatch-session");
  static final List<String> WARDS = List.of("E05000001", "E05000002", "E05000003");
  static final List<String> AGENCIES = List.of("kcc", "sdc", "kent-police");
  static final List<UUID> AUTHORS = List.of(new UUID(0, 1), new UUID(0, 2));
  static final Person CSU = new Person(AUTHORS.get(0), "csu", "CSU", Role.CSU, null, true);
  static final Person OUTSIDER =
      new Person(new UUID(0, 9), "other", "Other", Role.VOLUNTEER, null, true);

  /** Both ends of London's summer, of the plan year and of a month. */
  private static final List<Instant> TURNS =
      List.of(
          Stretch.startOf(YearMonth.of(2026, 4)),
          Stretch.startOf(YearMonth.of(2025, 4)),
          Stretch.startOf(YearMonth.of(2025, 10)),
          Stretch.startOf(YearMonth.of(2025, 11)),
          Stretch.startOf(YearMonth.of(2026, 1)));

  final JdbcClient jdbc;
  final CellFolding folding;
  final ReportCounts counts;
  final ReportMap map;
  final Random random;
  private final List<Seen> all = new ArrayList<>();

  /** A report as the test knows it. */
  record Seen(
      String id,
      String type,
      ReportState state,
      @Nullable String ward,
      @Nullable String agency,
      boolean restricted,
      UUID author,
      Instant observedAt,
      @Nullable Integer lat,
      @Nullable Integer lon) {
    boolean matches(ReportFilter filter, Person reader) {
      return (filter.types().isEmpty() || filter.types().contains(type))
          && (filter.states().isEmpty() || filter.states().contains(state))
          && (filter.wards().isEmpty() || (ward != null && filter.wards().contains(ward)))
          && (filter.agencies().isEmpty() || (agency != null && filter.agencies().contains(agency)))
          && (filter.author() == null || author.equals(filter.author()))
          && (filter.from() == null || !observedAt.isBefore(filter.from()))
          && (filter.to() == null || observedAt.isBefore(filter.to()))
          && (!restricted || reader.role() == Role.CSU);
    }
  }

  RandomReports(Path folder, long seed) {
    var config = new SQLiteConfig();
    config.enforceForeignKeys(true);
    config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
    var source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + folder.resolve("reports.db"));
    Flyway.configure().dataSource(source).load().migrate();
    jdbc = JdbcClient.create(source);
    var span = new ReportSpan(jdbc);
    counts = new ReportCounts(jdbc, span);
    map = new ReportMap(jdbc, span, new PinRows(jdbc, counts));
    folding = new CellFolding(jdbc, new JdbcTransactionManager(source), () -> false);
    random = new Random(seed);
    jdbc.sql("insert into ward_set values ('set', 'Set', '2026-01-01T00:00:00.000Z', '[]')")
        .update();
    AUTHORS.forEach(
        author ->
            jdbc.sql("insert into person values (?, ?, 'A', 'CSU', null, 'x', 1, '2026-01-01', 0)")
                .params(author.toString(), author.toString())
                .update());
  }

  List<Seen> all() {
    return all;
  }

  void add(int number) {
    for (int each = 0; each < number; each++) {
      add();
    }
  }

  Seen add() {
    var number = all.size() + 1;
    boolean isPlaced = random.nextInt(10) > 0;
    var type = one(TYPES);
    boolean isDisposalPoint = type.equals("activity") && random.nextBoolean();
    var seen =
        new Seen(
            new UUID(7, number).toString(),
            type,
            one(List.of(ReportState.RECEIVED, ReportState.ACCEPTED, ReportState.REJECTED)),
            isPlaced && random.nextInt(5) > 0 ? one(WARDS) : null,
            null,
            isDisposalPoint || type.equals("smartwater-deployment"),
            one(AUTHORS),
            someInstant(),
            isPlaced ? 51_270_000 + spread() : null,
            isPlaced ? 190_000 + spread() : null);
    insert(seen, number, isDisposalPoint ? "{\"kind\":\"disposal-point\"}" : "{}");
    all.add(seen);
    return seen;
  }

  /** A few exact places, a few villages, and anywhere in the district. */
  private int spread() {
    return switch (random.nextInt(3)) {
      case 0 -> random.nextInt(3);
      case 1 -> random.nextInt(4) * 20_000 + random.nextInt(500);
      default -> random.nextInt(280_000) - 140_000;
    };
  }

  Instant someInstant() {
    return random.nextInt(4) == 0
        ? one(TURNS).plusMillis(random.nextInt(3) - 1)
        : Instant.parse("2025-01-15T00:00:00Z")
            .plus(Duration.ofMinutes(random.nextInt(60 * 24 * 600)));
  }

  <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private void insert(Seen seen, int number, String answers) {
    jdbc.sql(
            """
            insert into report (id, type, definition_version, reference, author_id, observed_at,
              saved_at, received_at, clock_skew_millis, lat_e6, lon_e6, location_source, ward,
              ward_set, answers, restricted_answers, reasons, problems, state, content_hash, version)
            values (:id, :type, 1, :reference, :author, :at, :at, :at, 0, :lat, :lon, :source, :ward,
              'set', :answers, '{}', '{}', '[]', :state, 'x', 1)
            """)
        .param("id", seen.id())
        .param("type", seen.type())
        .param("reference", "R-%06d".formatted(number))
        .param("author", seen.author().toString())
        .param("at", StoredInstant.text(seen.observedAt()))
        .param("lat", seen.lat())
        .param("lon", seen.lon())
        .param("source", seen.lat() == null ? null : "map")
        .param("ward", seen.ward())
        .param("answers", answers)
        .param("state", seen.state().name())
        .update();
  }

  /** Decides on one, moves one, assigns one or hands one back. */
  void change() {
    int index = random.nextInt(all.size());
    var one = all.get(index);
    all.set(
        index,
        switch (random.nextInt(4)) {
          case 0 -> decided(one);
          case 1 -> moved(one);
          case 2 -> assigned(one);
          default -> handedBack(one);
        });
  }

  private Seen decided(Seen one) {
    var state =
        one(List.of(ReportState.ACCEPTED, ReportState.NEEDS_INFORMATION, ReportState.REJECTED));
    jdbc.sql("update report set state = ? where id = ?").params(state.name(), one.id()).update();
    return new Seen(
        one.id,
        one.type,
        state,
        one.ward,
        one.agency,
        one.restricted,
        one.author,
        one.observedAt,
        one.lat,
        one.lon);
  }

  private Seen moved(Seen one) {
    int lat = 51_270_000 + spread();
    var ward = one(WARDS);
    var at = someInstant();
    jdbc.sql(
            "update report set lat_e6 = ?, lon_e6 = 190000, ward = ?, observed_at = ? where id = ?")
        .params(lat, ward, StoredInstant.text(at), one.id())
        .update();
    return new Seen(
        one.id,
        one.type,
        one.state,
        ward,
        one.agency,
        one.restricted,
        one.author,
        at,
        lat,
        190_000);
  }

  private Seen assigned(Seen one) {
    var agency = one(AGENCIES);
    jdbc.sql(
            """
            insert into report_assignment (report_id, agency_id, due_by_clock, assigned_at, status)
            values (?, ?, 0, '2026-01-01T00:00:00.000Z', 'OPEN')
            on conflict (report_id) do update
              set agency_id = excluded.agency_id, status = 'OPEN', ended_on = null
            """)
        .params(one.id(), agency)
        .update();
    return new Seen(
        one.id,
        one.type,
        one.state,
        one.ward,
        agency,
        one.restricted,
        one.author,
        one.observedAt,
        one.lat,
        one.lon);
  }

  private Seen handedBack(Seen one) {
    jdbc.sql(
            "update report_assignment set status = 'HANDED_BACK', ended_on = '2026-01-02' where report_id = ?")
        .param(one.id())
        .update();
    return new Seen(
        one.id,
        one.type,
        one.state,
        one.ward,
        null,
        one.restricted,
        one.author,
        one.observedAt,
        one.lat,
        one.lon);
  }
}
