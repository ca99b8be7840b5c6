package org.wardbook.progress;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An accepted fly-tip as a row of the database, of which a test changes what it is about. */
public final class StoredFlyTip {
  /** The username of the warden who sent them all. */
  public static final String AUTHOR = "warden-of-the-stored";

  private static final String PERSON = "00000000-0000-4000-8000-00000000aaaa";

  private final int number;
  private String observedAt = "2026-11-01T10:00:00.000Z";
  private String state = "ACCEPTED";
  private String land = "highway";
  private String smartWater = "not-checked";
  private @Nullable String duplicateOf;
  private @Nullable String rejection;
  private @Nullable String clearedAt;

  private StoredFlyTip(int number) {
    this.number = number;
  }

  public static StoredFlyTip numbered(int number) {
    return new StoredFlyTip(number);
  }

  public static String idOf(int number) {
    return String.format(Locale.ROOT, "00000000-0000-4000-8000-%012d", number);
  }

  public StoredFlyTip observed(String instant) {
    observedAt = instant;
    return this;
  }

  public StoredFlyTip state(String newState) {
    state = newState;
    return this;
  }

  public StoredFlyTip smartWater(String answer) {
    smartWater = answer;
    return this;
  }

  public StoredFlyTip on(String kindOfLand) {
    land = kindOfLand;
    return this;
  }

  public StoredFlyTip cleared(String instant) {
    clearedAt = instant;
    return this;
  }

  public StoredFlyTip duplicateOf(int original) {
    duplicateOf = idOf(original);
    return state("DUPLICATE");
  }

  public StoredFlyTip rejected(String reason) {
    rejection = reason;
    return state("REJECTED");
  }

  public void in(JdbcClient jdbc) {
    jdbc.sql(
            """
            insert into person (id, username, display_name, role, password_hash, created_at)
            values (?, ?, 'A. Warden', 'WARDEN', '-', '2026-11-01T10:00:00.000Z')
            on conflict do nothing
            """)
        .params(PERSON, AUTHOR)
        .update();
    jdbc.sql(
            """
            insert into report (id, type, definition_version, reference, author_id, observed_at,
              saved_at, received_at, clock_skew_millis, lat_e6, lon_e6, location_source, ward,
              ward_set, answers, restricted_answers, reasons, problems, state, duplicate_of,
              content_hash, version)
            values (:id, 'fly-tip', 1, :reference, :person, :observedAt, :observedAt, :observedAt,
              0, 51272660, 188800, 'gps', 'E05009965', (select id from ward_set), :answers, '{}', '{}', '[]',
              :state, :duplicateOf, '0', 1)
            """)
        .param("id", idOf(number))
        .param("reference", String.format(Locale.ROOT, "FT-%06d", number))
        .param("person", PERSON)
        .param("observedAt", observedAt)
        .param("answers", "{\"land\": \"%s\", \"smartWater\": \"%s\"}".formatted(land, smartWater))
        .param("state", state)
        .param("duplicateOf", duplicateOf)
        .update();
    if (clearedAt != null) {
      jdbc.sql(
              """
              insert into fly_tip_clearance
                (report_id, cleared_at, cleared_by, recorded_by, recorded_at)
              values (?, ?, 'Direct Services', ?, ?)
              """)
          .params(idOf(number), clearedAt, PERSON, clearedAt)
          .update();
    }
    if (rejection != null) {
      jdbc.sql("insert into report_history (report_id, at, event, note) values (?, ?, ?, ?)")
          .params(idOf(number), observedAt, "REJECTED", rejection)
          .update();
    }
  }
}
