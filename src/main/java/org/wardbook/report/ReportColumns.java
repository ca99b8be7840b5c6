package org.wardbook.report;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.wardbook.base.StoredInstant;
import tools.jackson.databind.json.JsonMapper;

/** Fills the row of a report from what was read. */
@Component
class ReportColumns {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  ReportColumns(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * Adds a report.
   *
   * @param agency whom it is going to be assigned to: named at once, it is not written twice
   */
  void insert(ReadReport read, String reference, ReportState state, @Nullable String agency) {
    var insert =
        jdbc.sql(
            """
            insert into report (
              id, type, definition_version, reference, author_id, observed_at, saved_at,
              received_at, clock_skew_millis, clock_correction_millis, lat_e6, lon_e6, accuracy_metres, location_source,
              ward, ward_set, answers, restricted_answers, reasons, problems, state, content_hash,
              version, agency)
            values (
              :id, :type, :definitionVersion, :reference, :author, :observedAt, :savedAt,
              :receivedAt, :skew, :correction, :lat, :lon, :accuracy, :source,
              :ward, :wardSet, :answers, :restricted, :reasons, :problems, :state, :hash, 1,
              (select key from agency where key = :agency))
            """);
    withContent(insert, read, state)
        .param("type", read.content().type())
        .param("reference", reference)
        .param("agency", agency)
        .param("author", read.author().id().toString())
        .param("receivedAt", StoredInstant.text(read.receivedAt()))
        .update();
  }

  /**
   * Takes in a correction of the author.
   *
   * @param answersQuestion whether the CSU had a question, which it answers
   */
  void update(ReadReport read, ReportState state, boolean answersQuestion) {
    var update =
        jdbc.sql(
            """
            update report set
              definition_version = :definitionVersion, observed_at = :observedAt,
              saved_at = :savedAt, clock_skew_millis = :skew,
              clock_correction_millis = :correction, lat_e6 = :lat, lon_e6 = :lon,
              accuracy_metres = :accuracy, location_source = :source, ward = :ward,
              ward_set = :wardSet, answers = :answers, restricted_answers = :restricted,
              reasons = :reasons, problems = :problems, state = :state, duplicate_of = null,
              question = null,
              asked_at = case when :waits then asked_at end,
              answered_at =
                case when :waits then iif(:answered, :receivedAt, answered_at) end,
              desk_correction = null, content_hash = :hash, version = version + 1
            where id = :id
            """);
    withContent(update, read, state)
        .param("waits", state == ReportState.RECEIVED)
        .param("answered", answersQuestion)
        .param("receivedAt", StoredInstant.text(read.receivedAt()))
        .update();
  }

  /**
   * Takes in a correction of the CSU: where the report stands stays as it is, and so does how wrong
   * the phone's clock was, as long as the time is the same.
   *
   * @param why what the author is told; null when it is the author's own content after all
   */
  void correct(ReadReport read, Report report, @Nullable String why) {
    var update =
        jdbc.sql(
            """
            update report set
              definition_version = :definitionVersion, observed_at = :observedAt,
              clock_correction_millis =
                iif(observed_at = :observedAt, clock_correction_millis, :correction),
              saved_at = :savedAt, lat_e6 = :lat, lon_e6 = :lon,
              accuracy_metres = :accuracy, location_source = :source,
              ward = :ward, ward_set = :wardSet,
              answers = :answers, restricted_answers = :restricted,
              reasons = :reasons, problems = :problems, desk_correction = :why,
              content_hash = :hash, version = version + 1
            where id = :id
            """);
    withContent(update, read, report.state()).param("why", why).update();
  }

  private StatementSpec withContent(StatementSpec statement, ReadReport read, ReportState state) {
    var content = read.content();
    var location = content.location();
    return statement
        .param("id", content.id().toString())
        .param("definitionVersion", content.definitionVersion())
        .param("observedAt", StoredInstant.text(read.observedAt()))
        .param("savedAt", StoredInstant.text(content.savedAt()))
        .param("skew", read.clockSkew().toMillis())
        .param("correction", read.clockCorrection().toMillis())
        .param("lat", location == null ? null : location.point().latE6())
        .param("lon", location == null ? null : location.point().lonE6())
        .param("accuracy", location == null ? null : location.accuracyMetres())
        .param("source", location == null ? null : location.source())
        .param("ward", read.ward())
        .param("wardSet", read.wardSet())
        .param("answers", read.answers().toString())
        .param("restricted", read.restrictedAnswers().toString())
        .param("reasons", json.writeValueAsString(content.givenReasons()))
        .param("problems", json.writeValueAsString(read.problems()))
        .param("state", state.name())
        .param("hash", read.hash().sha256());
  }
}
