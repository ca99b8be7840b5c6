package org.wardbook.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.wardbook.Application;
import org.wardbook.base.London;
import org.wardbook.people.People;
import org.wardbook.plan.PlanYear;
import org.wardbook.plan.PlanYears;
import org.wardbook.register.EntryDraft;
import org.wardbook.register.RegisterEntry;
import org.wardbook.register.RegisterService;
import org.wardbook.report.definition.DefinitionCatalogue;
import org.wardbook.report.definition.DefinitionValidator;
import org.wardbook.report.definition.ProblemTexts;
import org.wardbook.ward.Place;
import org.wardbook.ward.Places;
import org.wardbook.ward.WardSets;
import tools.jackson.databind.json.JsonMapper;

/**
 * A data folder with the demonstration and as many reports more as are asked for. See
 * docs/performance.md.
 */
public final class FilledWardbook {
  private static final int WARDENS = 40;
  private static final int VOLUNTEERS = 160;

  private FilledWardbook() {}

  /**
   * Fills an empty folder.
   *
   * @param number how many reports, beside the demonstration's own
   */
  public static void fill(Path folder, int number, long seed) throws SQLException {
    try (var context =
        new SpringApplicationBuilder(Application.class)
            .run(
                "--server.port=0",
                "--wardbook.data-dir=" + folder,
                "--spring.profiles.active=demo",
                "--server.shutdown=immediate")) {
      // Two who write wait for each other: the cells and the plan's groups follow at the next
      // start.
      context.getBean(ThreadPoolTaskScheduler.class).shutdown();
      fill(context, folder, number, seed);
    }
  }

  /** The same for a server that runs on the folder, with the demonstration in it. */
  public static void fill(ApplicationContext context, Path folder, int number, long seed)
      throws SQLException {
    addSites(context);
    write(context, folder, number, seed);
  }

  /** The demonstration has three sites; a district with so many sessions has one in every ward. */
  private static void addSites(ApplicationContext context) {
    var csu = context.getBean(People.class).findByUsername("csu").orElseThrow();
    var registers = context.getBean(RegisterService.class);
    var json = JsonMapper.builder().build();
    var from = year(context).startsOn();
    var taken = new HashMap<String, Place>();
    var lookup = context.getBean(WardSets.class).lookup();
    for (var place : context.getBean(Places.class).all()) {
      lookup.find(place.point()).ifPresent(ward -> taken.putIfAbsent(ward.code(), place));
    }
    for (var site : new TreeMap<>(taken).entrySet()) {
      var place = site.getValue();
      var values = json.createObjectNode();
      values.put("road", "Main road");
      values.put("limit", 30);
      values.putArray("directions").add("into the village").add("out of the village");
      values.put("ward", site.getKey());
      values.put("lat", place.point().lat());
      values.put("lon", place.point().lon());
      registers.add(
          "speedwatch-site",
          new EntryDraft("Main road " + site.getKey(), values, from.minusYears(1), null),
          csu);
    }
  }

  private static PlanYear year(ApplicationContext context) {
    var today = London.dayOf(context.getBean(Clock.class).instant());
    return context.getBean(PlanYears.class).containing(today).orElseThrow();
  }

  private static void write(ApplicationContext context, Path folder, int number, long seed)
      throws SQLException {
    var now = context.getBean(Clock.class).instant();
    var random = new Random(seed);
    var wardSets = context.getBean(WardSets.class);
    var registers = context.getBean(RegisterService.class).current();
    var sample =
        year(context)
            .startsOn()
            .withMonth(Month.MAY.getValue())
            .atTime(11, 0)
            .atZone(London.ZONE)
            .toInstant();
    var moulds =
        new Moulds(
            context.getBean(DefinitionCatalogue.class),
            context.getBean(DefinitionValidator.class),
            ProblemTexts.read(),
            registers,
            sample);
    var grounds = new Grounds(context.getBean(Places.class).all(), wardSets.lookup(), random);
    try (var connection = connection(folder)) {
      var surroundings =
          new ManyReports.Surroundings(
              authors(connection),
              wardSets.current().id(),
              registers.of("cctv-unit").stream().map(RegisterEntry::id).toList(),
              references(connection),
              year(context).startsOn().atStartOfDay(London.ZONE).toInstant(),
              now);
      new ManyReports(connection, surroundings, grounds, new Mix(moulds, wardSets.lookup()), seed)
          .write(number);
    }
  }

  /** What is lost when the machine stops is filled anew: nothing waits for the disk. */
  private static Connection connection(Path folder) throws SQLException {
    var config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
    config.setCacheSize(-200_000);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(30_000);
    var source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + folder.resolve("wardbook.db"));
    return source.getConnection();
  }

  private static Authors authors(Connection connection) throws SQLException {
    return new Authors(
        people(connection, "WARDEN", WARDENS),
        people(connection, "VOLUNTEER", VOLUNTEERS),
        csu(connection));
  }

  private static String csu(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("select id from person where username = 'csu'")) {
      return row.getString(1);
    }
  }

  /** Nobody can sign in with these. */
  private static List<String> people(Connection connection, String role, int number)
      throws SQLException {
    var ids = new ArrayList<String>();
    try (var insert =
        connection.prepareStatement(
            """
            insert into person (id, username, display_name, role, password_hash, created_at)
            values (?, ?, ?, ?, '-', '2026-01-01T00:00:00.000Z')
            """)) {
      for (int i = 1; i <= number; i++) {
        var name = role.toLowerCase(Locale.ROOT) + "-" + i;
        var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        insert.setString(1, id.toString());
        insert.setString(2, name);
        insert.setString(3, role.charAt(0) + role.substring(1).toLowerCase(Locale.ROOT) + " " + i);
        insert.setString(4, role);
        insert.executeUpdate();
        ids.add(id.toString());
      }
    }
    return ids;
  }

  private static Map<String, Integer> references(Connection connection) throws SQLException {
    var last = new HashMap<String, Integer>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select prefix, last_number from report_reference")) {
      while (rows.next()) {
        last.put(rows.getString(1), rows.getInt(2));
      }
    }
    return last;
  }
}
