package org.wardbook.report.type.speedwatch;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wardbook.base.London;
import org.wardbook.base.StoredInstant;
import org.wardbook.report.HistoryEntry.Event;
import org.wardbook.report.ReportHistory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Erases plates 12 months after they were seen, at the start and every night: as long as Kent keeps
 * them (practice §1.4, §1.7). Speed, limit, time, make and colour stay, and so does every receipt.
 */
@Component
class PlateErasure {
  private static final int MONTHS = 12;
  private static final String PLATE = "registration";
  private static final Logger LOG = LoggerFactory.getLogger(PlateErasure.class);

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final ReportHistory history;
  private final TransactionTemplate transaction;
  private final Clock clock;

  PlateErasure(
      JdbcClient jdbc,
      JsonMapper json,
      ReportHistory history,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.history = history;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** One session in a transaction, so that phones that send meanwhile wait for one only. */
  @EventListener(ApplicationReadyEvent.class)
  @Scheduled(cron = "0 40 3 * * *", zone = "Europe/London")
  void erase() {
    List<UUID> due = due(London.dayOf(clock.instant()));
    due.forEach(report -> transaction.executeWithoutResult(status -> erase(report)));
    if (!due.isEmpty()) {
      LOG.info("Speedwatch sessions whose plates were erased after 12 months: {}", due.size());
    }
  }

  /** The first day on which the plates of what was seen on this one are gone. */
  static LocalDate goneOn(LocalDate seen) {
    return seen.plusMonths(MONTHS);
  }

  private List<UUID> due(LocalDate today) {
    return jdbc
        .sql(
            """
            select id, observed_at, received_at from report r
            where type = :type and min(observed_at, received_at) < :before
              and (restricted_answers like '%"registration"%'
                or exists (select 1 from vehicle_sighting s where s.report_id = r.id)
                or exists (
                  select 1 from report_version v
                  where v.report_id = r.id and v.body like '%"registration"%')
                or exists (
                  select 1 from stale_correction c
                  where c.report_id = r.id and c.body like '%"registration"%'))
            """)
        .param("type", Sightings.TYPE)
        .param("before", StoredInstant.startOf(today.minusMonths(MONTHS).plusDays(2)))
        .query(
            (row, number) ->
                new Held(
                    UUID.fromString(row.getString("id")),
                    earlier(row.getString("observed_at"), row.getString("received_at"))))
        .list()
        .stream()
        .filter(held -> !goneOn(London.dayOf(held.seen())).isAfter(today))
        .map(Held::report)
        .toList();
  }

  /** A time in the future must not keep a plate for longer. */
  private static Instant earlier(String observedAt, String receivedAt) {
    return Stream.of(StoredInstant.of(observedAt), StoredInstant.of(receivedAt))
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  private void erase(UUID report) {
    String id = report.toString();
    jdbc.sql("delete from vehicle_sighting where report_id = ?").param(id).update();
    String restricted =
        jdbc.sql("select restricted_answers from report where id = ?")
            .param(id)
            .query(String.class)
            .single();
    jdbc.sql("update report set restricted_answers = ? where id = ?")
        .params(withoutPlates(restricted), id)
        .update();
    jdbc.sql("select number, body from report_version where report_id = ?")
        .param(id)
        .query((row, number) -> new Version(row.getInt("number"), row.getString("body")))
        .list()
        .forEach(
            version ->
                jdbc.sql("update report_version set body = ? where report_id = ? and number = ?")
                    .params(withoutPlates(version.body()), id, version.number())
                    .update());
    eraseFromStale(id);
    history.add(report, null, Event.PLATES_ERASED, null);
  }

  /** Corrections of older versions, settled or not. */
  private void eraseFromStale(String report) {
    jdbc.sql("select content_hash, body from stale_correction where report_id = ?")
        .param(report)
        .query((row, number) -> List.of(row.getString("content_hash"), row.getString("body")))
        .list()
        .forEach(
            kept ->
                jdbc.sql(
                        "update stale_correction set body = ? where report_id = ?"
                            + " and content_hash = ?")
                    .params(withoutPlates(kept.getLast()), report, kept.getFirst())
                    .update());
  }

  private String withoutPlates(String stored) {
    ObjectNode all = json.readValue(stored, ObjectNode.class);
    Stream.of(all, all.path("answers"))
        .flatMap(answers -> answers.path("vehicles").valueStream())
        .forEach(vehicle -> ((ObjectNode) vehicle).remove(PLATE));
    boolean isRest = all.path("vehicles").valueStream().allMatch(vehicle -> vehicle.isEmpty());
    if (all.has("vehicles") && isRest) {
      all.remove("vehicles");
    }
    return all.toString();
  }

  private record Held(UUID report, Instant seen) {}

  private record Version(int number, String body) {}
}
