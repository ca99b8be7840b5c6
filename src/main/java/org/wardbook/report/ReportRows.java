package org.wardbook.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardbook.base.StoredInstant;
import org.wardbook.people.Person;
import org.wardbook.people.Role;
import org.wardbook.report.definition.FieldProblem;
import org.wardbook.ward.MicroPoint;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Turns rows of the database into reports, two queries however many there are. */
@Component
class ReportRows {
  private static final TypeReference<List<FieldProblem>> PROBLEMS = new TypeReference<>() {};
  private static final TypeReference<Map<String, String>> REASONS = new TypeReference<>() {};

  private static final String SELECT =
      """
      select r.*, p.username, p.display_name, p.role, p.agency, p.active
      from report r join person p on p.id = r.author_id
      where %s order by r.observed_at desc, r.id
      """;

  private static final String SELECT_PHOTOS =
      """
      select a.report_id, a.sha256, a.bytes, a.media_type, a.taken_at,
        exists (select 1 from photo where photo.sha256 = a.sha256) as held
      from report_photo a join report r on r.id = a.report_id
      where %s order by a.report_id, a.position
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ReportRows(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * The reports that meet the criteria, latest observation first. Call it inside a transaction, so
   * that both queries see the same state.
   */
  List<Report> read(Criteria criteria) {
    var photos = readPhotos(criteria);
    return jdbc.sql(SELECT.formatted(criteria.sql()))
        .params(criteria.values())
        .query((row, number) -> report(row, photos.getOrDefault(row.getString("id"), List.of())))
        .list();
  }

  private Map<String, List<ReportPhoto>> readPhotos(Criteria criteria) {
    var photos = new HashMap<String, List<ReportPhoto>>();
    jdbc.sql(SELECT_PHOTOS.formatted(criteria.sql()))
        .params(criteria.values())
        .query(
            row -> {
              photos
                  .computeIfAbsent(row.getString("report_id"), id -> new ArrayList<>())
                  .add(photo(row));
            });
    return photos;
  }

  private static ReportPhoto photo(ResultSet row) throws SQLException {
    var takenAt = row.getString("taken_at");
    return new ReportPhoto(
        row.getString("sha256"),
        row.getLong("bytes"),
        row.getString("media_type"),
        takenAt == null ? null : StoredInstant.of(takenAt),
        row.getBoolean("held"));
  }

  private Report report(ResultSet row, List<ReportPhoto> photos) throws SQLException {
    return new Report(
        UUID.fromString(row.getString("id")),
        row.getString("type"),
        row.getInt("definition_version"),
        row.getString("reference"),
        author(row),
        StoredInstant.of(row.getString("observed_at")),
        StoredInstant.of(row.getString("saved_at")),
        StoredInstant.of(row.getString("received_at")),
        Duration.ofMillis(row.getLong("clock_skew_millis")),
        Duration.ofMillis(row.getLong("clock_correction_millis")),
        location(row),
        row.getString("ward"),
        row.getString("ward_set"),
        json.readValue(row.getString("answers"), ObjectNode.class),
        !"{}".equals(row.getString("restricted_answers")),
        json.readValue(row.getString("reasons"), REASONS),
        json.readValue(row.getString("problems"), PROBLEMS),
        photos,
        ReportState.valueOf(row.getString("state")),
        uuid(row.getString("duplicate_of")),
        row.getString("question"),
        instant(row.getString("asked_at")),
        instant(row.getString("answered_at")),
        row.getString("desk_correction"),
        row.getString("content_hash"),
        row.getInt("version"));
  }

  private static Person author(ResultSet row) throws SQLException {
    return new Person(
        UUID.fromString(row.getString("author_id")),
        row.getString("username"),
        row.getString("display_name"),
        Role.valueOf(row.getString("role")),
        row.getString("agency"),
        row.getBoolean("active"));
  }

  private static @Nullable Location location(ResultSet row) throws SQLException {
    if (row.getString("lat_e6") == null) {
      return null;
    }
    var accuracy = row.getString("accuracy_metres");
    return new Location(
        new MicroPoint(row.getInt("lat_e6"), row.getInt("lon_e6")),
        accuracy == null ? null : Double.valueOf(accuracy),
        Location.Source.valueOf(row.getString("location_source").toUpperCase(Locale.ROOT)));
  }

  private static @Nullable Instant instant(@Nullable String text) {
    return text == null ? null : StoredInstant.of(text);
  }

  private static @Nullable UUID uuid(@Nullable String text) {
    return text == null ? null : UUID.fromString(text);
  }
}
