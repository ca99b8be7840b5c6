package org.wardbook.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.base.StoredInstant;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;
import org.wardbook.report.HistoryEntry.Event;
import tools.jackson.databind.JsonNode;

/** Keeps corrections that were made from an older version, until somebody has compared both. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StaleRows {
  private final JdbcClient jdbc;
  private final VersionRows versions;
  private final ReportHistory history;
  private final Clock clock;

  StaleRows(JdbcClient jdbc, VersionRows versions, ReportHistory history, Clock clock) {
    this.jdbc = jdbc;
    this.versions = versions;
    this.history = history;
    this.clock = clock;
  }

  /**
   * Keeps what a phone sent, once.
   *
   * @param storedHash of the version that a correction has to name
   * @return what the phone is told
   */
  Refusal keep(ReadReport read, String reference, String storedHash) {
    var id = read.content().id();
    var isNew =
        jdbc.sql(
                    """
                    insert into stale_correction (
                      report_id, content_hash, revises, received_at, clock_correction_millis, body)
                    values (:report, :hash, :revises, :receivedAt, :correction, :body)
                    on conflict (report_id, content_hash) do nothing
                    """)
                .param("report", id.toString())
                .param("hash", read.hash().sha256())
                .param("revises", read.content().revises())
                .param("receivedAt", StoredInstant.text(read.receivedAt()))
                .param("correction", correction(read).toMillis())
                .param("body", read.hash().canonicalJson())
                .update()
            == 1;
    if (isNew && isDesks(id)) {
      // A phone that only lost an answer of the server settles it by itself, in the same minute.
      history.add(id, read.author().id(), Event.STALE_CORRECTION, null);
    }
    var outcome = find(id, read.hash().sha256()).flatMap(kept -> kept.outcome());
    return refusal(reference, storedHash, outcome.orElse(null));
  }

  /** The phone repeats a time of the desk as it is, whatever its own clock says. */
  private Duration correction(ReadReport read) {
    var sent = read.content();
    return versions.isDesksTime(sent.id(), sent.revises(), sent.observedAt())
        ? Duration.ZERO
        : read.clockCorrection();
  }

  private static Refusal refusal(String reference, String storedHash, @Nullable Outcome outcome) {
    return new Refusal(
        ProblemCode.OTHER_CONTENT,
        reference + " is with the CSU in another version. " + inWords(outcome),
        List.of(),
        Map.of("storedHash", storedHash, "staleCorrection", code(outcome)));
  }

  /** For the author to read, on the phone. */
  private static String inWords(@Nullable Outcome outcome) {
    return switch (outcome) {
      case null ->
          "Nothing was overwritten. Compare the two and choose, or leave it to the CSU, which has this"
              + " one too.";
      case PHONE, MIXED -> "The CSU compared both and took over a part of this one.";
      case DESK -> "The CSU compared both and kept the other.";
      case AUTHOR -> "Its author has decided otherwise since.";
    };
  }

  private static String code(@Nullable Outcome outcome) {
    return switch (outcome) {
      case null -> "waiting";
      case PHONE, MIXED -> "partly-taken";
      case DESK -> "not-taken";
      case AUTHOR -> "replaced";
    };
  }

  private boolean isDesks(UUID id) {
    return jdbc.sql("select desk_correction is not null from report where id = ?")
        .param(id.toString())
        .query(Boolean.class)
        .single();
  }

  /** The author has sent another correction since, and it was made from the present version. */
  void settledByAuthor(UUID report, UUID author) {
    settleByAuthor(report, author, "9");
  }

  /** The author lets the report stand as it is, having sent these until then. */
  void withdrawnByAuthor(UUID report, String until, UUID author) {
    settleByAuthor(report, author, until);
  }

  private void settleByAuthor(UUID report, UUID author, String until) {
    jdbc.sql(
            """
            update stale_correction
            set outcome = 'AUTHOR', settled_at = :now, settled_by = :author
            where report_id = :report and settled_at is null and received_at <= :until
            """)
        .param("now", StoredInstant.text(clock.instant()))
        .param("author", author.toString())
        .param("until", until)
        .param("report", report.toString())
        .update();
  }

  void settle(UUID report, String contentHash, Outcome outcome, UUID by) {
    jdbc.sql(
            """
            update stale_correction
            set outcome = :outcome, settled_at = :now, settled_by = :by
            where report_id = :report and content_hash = :hash
            """)
        .param("outcome", outcome.name())
        .param("now", StoredInstant.text(clock.instant()))
        .param("by", by.toString())
        .param("report", report.toString())
        .param("hash", contentHash)
        .update();
  }

  Optional<Kept> find(UUID report, String contentHash) {
    return read("report_id = ? and content_hash = ?", report.toString(), contentHash).stream()
        .findFirst();
  }

  /** Those that nobody has settled, oldest first. */
  List<Kept> openOf(UUID report) {
    return read("report_id = ? and settled_at is null order by received_at", report.toString());
  }

  private List<Kept> read(String criteria, Object... values) {
    return jdbc.sql("select * from stale_correction where " + criteria)
        .params(values)
        .query(
            (row, number) ->
                new Kept(
                    row.getString("content_hash"),
                    row.getString("revises"),
                    row.getString("received_at"),
                    Duration.ofMillis(row.getLong("clock_correction_millis")),
                    row.getString("body"),
                    Optional.ofNullable(row.getString("outcome")).map(Outcome::valueOf)))
        .list();
  }

  /** What became of it. */
  enum Outcome {
    PHONE,
    DESK,
    MIXED,
    AUTHOR
  }

  /**
   * @param clockCorrection what is added to the time that it says
   * @param body canonical JSON, as it was sent
   */
  record Kept(
      String contentHash,
      @Nullable String revises,
      String receivedAt,
      Duration clockCorrection,
      String body,
      Optional<Outcome> outcome) {

    /** When it says that it was seen, put right. */
    Instant observedAt(JsonNode phone) {
      return StoredInstant.of(phone.path("observedAt").stringValue()).plus(clockCorrection);
    }
  }
}
