package org.wardbook.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.base.StoredInstant;
import tools.jackson.databind.json.JsonMapper;

/** Keeps every content of a report with the receipt that was given for it, and its photos. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class VersionRows {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  VersionRows(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** The receipt that was given for this content, word for word. */
  Optional<String> receiptFor(UUID id, String contentHash) {
    return jdbc.sql("select receipt from report_version where report_id = ? and content_hash = ?")
        .params(id.toString(), contentHash)
        .query((row, number) -> row.getString("receipt"))
        .optional();
  }

  /** Whether the desk wrote this version and it says this time. */
  boolean isDesksTime(UUID id, @Nullable String contentHash, Instant observedAt) {
    return jdbc.sql(
                """
                select count(*) from report_version
                where report_id = :report and content_hash = :hash
                  and corrected_by is not null and json_extract(body, '$.observedAt') = :time
                """)
            .param("report", id.toString())
            .param("hash", contentHash)
            .param("time", StoredInstant.text(observedAt))
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Adds what its author sent. */
  String add(ReadReport read, String reference, ReportState state) {
    return add(read, reference, state, null, null);
  }

  /**
   * Adds a version, with the photos that it announces.
   *
   * @param correctedBy who wrote it, when it was not the author
   * @param reason why
   * @return its receipt
   */
  String add(
      ReadReport read,
      String reference,
      ReportState state,
      @Nullable UUID correctedBy,
      @Nullable String reason) {
    var content = read.content();
    announcePhotos(content);
    var receipt =
        json.writeValueAsString(
            new Receipt(
                content.id(),
                reference,
                StoredInstant.text(read.receivedAt()),
                read.hash().sha256(),
                read.ward(),
                state.code(),
                missingPhotos(content.id()),
                read.findings()));
    jdbc.sql(
            """
            insert into report_version (
              report_id, number, content_hash, received_at, body, receipt, corrected_by, reason)
            values (
              :report,
              (select count(*) + 1 from report_version where report_id = :report),
              :hash, :receivedAt, :body, :receipt, :correctedBy, :reason)
            """)
        .param("report", content.id().toString())
        .param("hash", read.hash().sha256())
        .param("receivedAt", StoredInstant.text(read.receivedAt()))
        .param("body", read.hash().canonicalJson())
        .param("receipt", receipt)
        .param("correctedBy", correctedBy == null ? null : correctedBy.toString())
        .param("reason", reason)
        .update();
    return receipt;
  }

  private void announcePhotos(ReportContent content) {
    var id = content.id().toString();
    jdbc.sql("delete from report_photo where report_id = ?").param(id).update();
    var position = 0;
    for (var photo : content.announcedPhotos()) {
      jdbc.sql(
              """
              insert into report_photo (report_id, position, sha256, bytes, media_type, taken_at)
              values (:report, :position, :sha256, :bytes, :mediaType, :takenAt)
              """)
          .param("report", id)
          .param("position", position++)
          .param("sha256", photo.sha256())
          .param("bytes", photo.bytes())
          .param("mediaType", photo.mediaType())
          .param("takenAt", photo.takenAt() == null ? null : StoredInstant.text(photo.takenAt()))
          .update();
    }
  }

  private List<String> missingPhotos(UUID id) {
    return jdbc.sql(
            """
            select sha256 from report_photo
            where report_id = ? and sha256 not in (select sha256 from photo) order by position
            """)
        .param(id.toString())
        .query((row, number) -> row.getString("sha256"))
        .list();
  }
}
