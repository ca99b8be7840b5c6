package org.wardbook.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardbook.base.London;
import org.wardbook.base.StoredInstant;
import org.wardbook.people.Role;
import org.wardbook.report.ReportState;

/**
 * Writes reports by the hundred thousand, each as intake would have stored it: the report, the
 * version that was sent with its receipt, its history, what the CSU made of it, and what its type
 * keeps beside it. The same seed gives the same reports.
 */
final class ManyReports {
  private static final Set<String> CLEARED_LAND =
      Set.of("highway", "footpath-bridleway", "back-alleyway", "council-land", "watercourse-bank");
  private static final String[] SPOTS = {
    "Lay-by near %s", "Verge by the %s sign", "Alley behind the shops, %s", "Gateway past %s"
  };
  private static final int REMEMBERED = 64;

  private final Tables tables;
  private final Grounds grounds;
  private final Authors authors;
  private final Mix mix;
  private final String wardSet;
  private final List<String> units;
  private final Instant from;
  private final Instant now;
  private final Random random;
  private final Map<String, Integer> references;
  private final AuditRows audits;
  private final MessageDigest sha256 = digest();

  /** The latest fly-tips on public land, by which others are duplicates or additions. */
  private final List<Row> recent = new ArrayList<>();

  /** The latest that nobody cleared. */
  private @Nullable Row open;

  ManyReports(Connection connection, Surroundings surroundings, Grounds grounds, Mix mix, long seed)
      throws SQLException {
    this.tables = new Tables(connection);
    this.grounds = grounds;
    this.mix = mix;
    this.authors = surroundings.authors();
    this.wardSet = surroundings.wardSet();
    this.units = surroundings.units();
    this.references = new HashMap<>(surroundings.references());
    this.from = surroundings.from();
    this.now = surroundings.now();
    this.random = new Random(seed);
    prepare();
    this.audits = new AuditRows(connection, tables);
  }

  /**
   * What is there already.
   *
   * @param units ids of the CCTV units
   * @param references the last number of each prefix
   * @param from the first instant of the plan year
   */
  record Surroundings(
      Authors authors,
      String wardSet,
      List<String> units,
      Map<String, Integer> references,
      Instant from,
      Instant now) {}

  private void prepare() throws SQLException {
    tables.prepare(
        "report",
        """
        insert into report (id, type, definition_version, reference, author_id, observed_at,
          saved_at, received_at, clock_skew_millis, lat_e6, lon_e6, accuracy_metres,
          location_source, ward, ward_set, answers, restricted_answers, reasons, problems, state,
          duplicate_of, question, asked_at, content_hash, version)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 8.0, 'gps', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """);
    tables.prepare(
        "version",
        "insert into report_version (report_id, number, content_hash, received_at, body, receipt)"
            + " values (?, 1, ?, ?, ?, ?)");
    tables.prepare(
        "history",
        "insert into report_history (report_id, at, person_id, event, note) values (?, ?, ?, ?,"
            + " ?)");
    tables.prepare(
        "photo",
        "insert into report_photo (report_id, position, sha256, bytes, media_type, taken_at)"
            + " values (?, 0, ?, 131072, 'image/jpeg', ?)");
    tables.prepare(
        "cleared",
        "insert into fly_tip_clearance (report_id, cleared_at, cleared_by, cost_pence, recorded_by,"
            + " recorded_at) values (?, ?, ?, ?, ?, ?)");
    tables.prepare(
        "sighting",
        "insert into vehicle_sighting (report_id, vehicle_id, registration, seen_at, speed,"
            + " speed_limit) values (?, ?, ?, ?, ?, 30)");
    tables.prepare("number", "insert or replace into report_reference values (?, ?)");
  }

  /** From the beginning of the plan year until now, more in summer than in winter. */
  void write(int number) throws SQLException {
    for (int i = 0; i < number; i++) {
      var mould = mix.next(random);
      while (!hasTarget(mould)) {
        mould = mix.next(random);
      }
      write(mould, (i + random.nextDouble()) / number);
      tables.next();
    }
    for (var last : references.entrySet()) {
      tables.add("number", last.getKey(), last.getValue());
    }
    tables.close();
  }

  /** Whether what it speaks of is there. */
  private boolean hasTarget(Mould mould) {
    return switch (mould.type()) {
      case "audit-task-update" -> audits.hasOpenTask();
      case "fly-tip-addition" -> open != null;
      default -> true;
    };
  }

  private void write(Mould mould, double share) throws SQLException {
    var seen = row(mould, share);
    var author = authors.next(mould.by(), random);
    boolean onReceipt = mould.isClean() && mould.by() != Role.VOLUNTEER;
    long daysAgo = Duration.between(seen.receivedAt(), now).toDays();
    boolean isFlyTip = mould.type().equals("fly-tip");
    var state = Fate.of(random, onReceipt, daysAgo, isFlyTip && recent.size() > 8);
    var original =
        state == ReportState.DUPLICATE ? recent.get(random.nextInt(recent.size())) : null;
    var row = original == null ? seen : seen.at(original);
    var reference = next(mould.prefix());
    var body = mould.body().filled(row);
    var hash = hash(body);
    tables.add(
        "report",
        row.id().toString(),
        mould.type(),
        mould.version(),
        reference,
        author,
        StoredInstant.text(row.observedAt()),
        StoredInstant.text(row.observedAt().plusSeconds(180)),
        StoredInstant.text(row.receivedAt()),
        random.nextInt(4_000) - 2_000,
        row.point().latE6(),
        row.point().lonE6(),
        row.ward(),
        wardSet,
        mould.answers().filled(row),
        mould.restricted().filled(row),
        mould.reasons(),
        mould.problems(),
        state.name(),
        original == null ? null : original.id().toString(),
        state == ReportState.NEEDS_INFORMATION ? "Which side of the fence is it on?" : null,
        state == ReportState.NEEDS_INFORMATION ? decidedAt(row) : null,
        hash,
        onReceipt == (state == ReportState.ACCEPTED) && state != ReportState.NEEDS_INFORMATION
            ? 1
            : 2);
    tables.add(
        "version",
        row.id().toString(),
        hash,
        StoredInstant.text(row.receivedAt()),
        body,
        receipt(mould, row, reference, hash, onReceipt));
    history(row, author, onReceipt, state);
    beside(mould, row, author, state);
    if (isFlyTip && state == ReportState.ACCEPTED) {
      remember(row);
    }
  }

  private Row row(Mould mould, double share) {
    var reach = Duration.between(from, now).toMillis();
    double warped = share + 0.06 * Math.sin(2 * Math.PI * share) / (2 * Math.PI);
    var day = London.dayOf(from.plusMillis((long) (reach * warped)));
    int hour = mould.hour() < 0 ? 7 + random.nextInt(12) : mould.hour();
    var at =
        day.atTime(hour, random.nextInt(60), random.nextInt(60)).atZone(London.ZONE).toInstant();
    var observedAt = at.isAfter(now.minusSeconds(600)) ? at.minus(Duration.ofDays(1)) : at;
    var receivedAt = observedAt.plusSeconds(240 + random.nextInt(7 * 60 * 60));
    var ground = grounds.any(random);
    var target =
        mould.type().equals("audit-task-update")
            ? audits.next(random)
            : open == null ? new UUID(0, 0) : open.id();
    return new Row(
        new UUID(
            (random.nextLong() & ~0xF000L) | 0x4000L,
            (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L),
        observedAt,
        receivedAt.isAfter(now) ? now : receivedAt,
        mould.site() == null ? ground.point() : mould.site(),
        mould.site() == null ? ground.ward() : mix.wardOf(mould.site()),
        SPOTS[random.nextInt(SPOTS.length)].formatted(ground.near()),
        target.toString(),
        units.get(random.nextInt(units.size())));
  }

  private void history(Row row, String author, boolean onReceipt, ReportState state)
      throws SQLException {
    var id = row.id().toString();
    var received = StoredInstant.text(row.receivedAt());
    tables.add("history", id, received, author, "RECEIVED", null);
    if (onReceipt) {
      tables.add("history", id, received, null, "ACCEPTED_ON_RECEIPT", null);
    }
    var decided = decidedAt(row);
    var csu = authors.csu();
    switch (state) {
      case RECEIVED -> {}
      case ACCEPTED -> {
        if (!onReceipt) {
          tables.add("history", id, decided, csu, "ACCEPTED", null);
        }
      }
      case NEEDS_INFORMATION ->
          tables.add("history", id, decided, csu, "ASKED", "Which side of the fence is it on?");
      case DUPLICATE ->
          tables.add("history", id, decided, csu, "MARKED_DUPLICATE", "Same as an earlier one");
      case REJECTED ->
          tables.add("history", id, decided, csu, "REJECTED", "These were put out for collection.");
    }
  }

  private void beside(Mould mould, Row row, String author, ReportState state) throws SQLException {
    if (mould.hasPhoto()) {
      tables.add("photo", row.id().toString(), row.sha256(), StoredInstant.text(row.observedAt()));
    }
    switch (mould.type()) {
      case "fly-tip" -> clear(mould, row, state);
      case "speedwatch-session" -> sightings(mould, row);
      case "environmental-audit" -> audits.add(mould, row, author, state);
      case "audit-task-update" -> audits.complete(row, author);
      default -> {
        // Nothing is kept beside the others.
      }
    }
  }

  /** Seven of eight in time, most of the others late, and some never. */
  private void clear(Mould mould, Row row, ReportState state) throws SQLException {
    if (state != ReportState.ACCEPTED) {
      return;
    }
    if (!CLEARED_LAND.contains(mould.answer("land").stringValue())) {
      open = row;
      return;
    }
    int percent = random.nextInt(100);
    int days = percent < 88 ? random.nextInt(8) : 8 + random.nextInt(8);
    var clearedAt = row.observedAt().plus(Duration.ofDays(days)).plusSeconds(3_600);
    if (percent < 97 && clearedAt.isBefore(now)) {
      var id = row.id().toString();
      var at = StoredInstant.text(clearedAt);
      var pence = random.nextInt(3) == 0 ? null : (Integer) (4_500 + random.nextInt(20_000));
      tables.add("cleared", id, at, "Direct Services", pence, authors.csu(), at);
      tables.add("history", id, at, authors.csu(), "CLEARED", "By Direct Services");
    }
  }

  private void sightings(Mould mould, Row row) throws SQLException {
    int vehicle = 0;
    for (var seen : mould.answer("vehicles")) {
      int minute = Integer.parseInt(seen.path("at").stringValue().substring("@minute:".length()));
      int uid = Integer.parseInt(seen.path("id").stringValue().substring("@uid:".length()));
      int plate =
          Integer.parseInt(seen.path("registration").stringValue().substring("@plate:".length()));
      tables.add(
          "sighting",
          row.id().toString(),
          row.uid(uid).toString(),
          row.plate(plate).replace(" ", ""),
          StoredInstant.text(row.observedAt().plusSeconds(60L * minute)),
          seen.path("speed").intValue());
      vehicle++;
    }
    if (vehicle == 0) {
      throw new IllegalStateException("The session has no vehicles");
    }
  }

  private String receipt(Mould mould, Row row, String reference, String hash, boolean isAccepted) {
    return """
    {"id":"%s","reference":"%s","receivedAt":"%s","contentHash":"%s","ward":%s,"state":"%s",\
    "missingPhotos":[%s],"problems":%s}\
    """
        .formatted(
            row.id(),
            reference,
            StoredInstant.text(row.receivedAt()),
            hash,
            row.ward() == null ? "null" : '"' + row.ward() + '"',
            isAccepted ? "accepted" : "received",
            mould.hasPhoto() ? '"' + row.sha256() + '"' : "",
            mould.findings());
  }

  private String next(String prefix) {
    return "%s-%06d".formatted(prefix, references.merge(prefix, 1, Integer::sum));
  }

  private void remember(Row row) {
    if (recent.size() == REMEMBERED) {
      recent.set(random.nextInt(REMEMBERED), row);
    } else {
      recent.add(row);
    }
  }

  private String hash(String body) {
    return HexFormat.of().formatHex(sha256.digest(body.getBytes(StandardCharsets.UTF_8)));
  }

  /** Most of a day after it arrived. */
  private String decidedAt(Row row) {
    return StoredInstant.text(earlier(row.receivedAt().plusSeconds(70_000), now));
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
