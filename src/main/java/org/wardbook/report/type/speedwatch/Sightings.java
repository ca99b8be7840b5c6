package org.wardbook.report.type.speedwatch;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardbook.base.StoredInstant;
import org.wardbook.report.Report;
import org.wardbook.report.ReportStored;
import org.wardbook.report.definition.Registration;
import org.wardbook.report.definition.RestrictedSplit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes down which plates were seen, as soon as a session is stored. */
@Component
class Sightings implements ReportStored {
  static final String TYPE = "speedwatch-session";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Sightings(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public String type() {
    return TYPE;
  }

  /** What a correction no longer says was never seen. */
  @Override
  public void stored(Report report) {
    jdbc.sql("delete from vehicle_sighting where report_id = ?")
        .param(report.id().toString())
        .update();
    SpeedLimit.of(report.answers().path("limit").stringValue(""))
        .ifPresent(
            limit ->
                RestrictedSplit.merge(report.answers(), restricted(report))
                    .path("vehicles")
                    .valueStream()
                    .filter(Sightings::isReportable)
                    .forEach(vehicle -> insert(report, vehicle, limit)));
  }

  private ObjectNode restricted(Report report) {
    return jdbc.sql("select restricted_answers from report where id = ?")
        .param(report.id().toString())
        .query((row, number) -> json.readValue(row.getString(1), ObjectNode.class))
        .single();
  }

  /** Two people agree on the whole plate: practice §1.3. Rows that lack something are no use. */
  private static boolean isReportable(JsonNode vehicle) {
    return vehicle.has("registration")
        && vehicle.has("confirmedBy")
        && !vehicle.path("notReportable").booleanValue(false)
        && !vehicle.path("confirmedBy").equals(vehicle.path("readBy"))
        && vehicle.has("id")
        && vehicle.has("at")
        && vehicle.has("speed");
  }

  private void insert(Report report, JsonNode vehicle, SpeedLimit limit) {
    Registration plate = Registration.typed(vehicle.path("registration").stringValue());
    Instant at = CheckedRule.instant(vehicle.path("at"));
    if (plate.text().isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into vehicle_sighting
              (report_id, vehicle_id, registration, seen_at, speed, speed_limit)
            values (:report, :vehicle, :registration, :at, :speed, :limit)
            on conflict (report_id, vehicle_id) do nothing
            """)
        .param("report", report.id().toString())
        .param("vehicle", vehicle.path("id").stringValue())
        .param("registration", plate.text())
        .param("at", StoredInstant.text(at))
        .param("speed", vehicle.path("speed").intValue())
        .param("limit", limit.mph())
        .update();
  }
}
