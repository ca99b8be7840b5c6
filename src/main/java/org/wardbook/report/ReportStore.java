package org.wardbook.report;

import static org.wardbook.report.ReportState.ACCEPTED;
import static org.wardbook.report.ReportState.DUPLICATE;
import static org.wardbook.report.ReportState.RECEIVED;
import static org.wardbook.report.ReportState.REJECTED;

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
import org.wardbook.report.ReportIntake.Intake;
import org.wardbook.report.ReportIntake.Outcome;
import org.wardbook.report.definition.RestrictedSplit;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes what was taken in: the report as it stands, the version, its receipt and its photos. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReportStore {
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final ReportColumns columns;
  private final ReportTypeSettings settings;
  private final ReportHistory history;
  private final TypeWork typeWork;
  private final AssignmentRules assignments;

  ReportStore(
      JdbcClient jdbc,
      JsonMapper json,
      ReportColumns columns,
      ReportTypeSettings settings,
      ReportHistory history,
      TypeWork typeWork,
      AssignmentRules assignments) {
    this.jdbc = jdbc;
    this.json = json;
    this.columns = columns;
    this.settings = settings;
    this.history = history;
    this.typeWork = typeWork;
    this.assignments = assignments;
  }

  /** Stores the content unless it is held already. */
  Intake store(ReadReport read) {
    var id = read.content().id();
    var held = find(id);
    if (held.isEmpty()) {
      return new Intake(Outcome.RECEIVED, insert(typeWork.checked(read)));
    }
    if (!held.get().authorId().equals(read.author().id().toString())) {
      throw new Refusal(ProblemCode.NOT_ALLOWED, "This id belongs to a report of somebody else.");
    }
    return receiptFor(id, read.hash().sha256())
        .map(receipt -> new Intake(Outcome.ALREADY_HELD, receipt))
        .orElseGet(
            () -> new Intake(Outcome.CORRECTED, correct(typeWork.checked(read), held.get())));
  }

  private String insert(ReadReport read) {
    var state = stateOnReceipt(read, RECEIVED);
    var reference = nextReference(read.definition().referencePrefix());
    columns.insert(read, reference, state);
    history.add(read.content().id(), read.author().id(), Event.RECEIVED, null);
    assignments.received(read.content().id(), read.content(), read.answers());
    return finish(read, reference, state, 1);
  }

  private String correct(ReadReport read, Held held) {
    if (!held.type().equals(read.content().type())) {
      throw new Refusal(ProblemCode.TYPE_CHANGED, "This report was received as another type.");
    }
    if (!held.contentHash().equals(read.content().revises())) {
      throw new Refusal(
          ProblemCode.OTHER_CONTENT,
          held.reference()
              + " was received with other content. A correction names that version in “revises”.",
          List.of(),
          Map.of("storedHash", held.contentHash()));
    }
    var state = stateOnReceipt(read, ReportState.valueOf(held.state()));
    var complete = read.keeping(held.all(json));
    columns.update(complete, state);
    history.add(
        read.content().id(), read.author().id(), Event.CORRECTED, whatWasKept(read, complete));
    assignments.corrected(read.content().id(), read.content(), complete.answers());
    return finish(read, held.reference(), state, held.versions() + 1);
  }

  private static @Nullable String whatWasKept(ReadReport sent, ReadReport stored) {
    return stored.restrictedAnswers().equals(sent.restrictedAnswers())
        ? null
        : "What it said before about vehicles and people was kept.";
  }

  /** What both ways end with. */
  private String finish(ReadReport read, String reference, ReportState state, int number) {
    var content = read.content();
    if (state == ACCEPTED) {
      history.add(content.id(), null, Event.ACCEPTED_ON_RECEIPT, null);
    }
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
            insert into report_version (report_id, number, content_hash, received_at, body, receipt)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            content.id().toString(),
            number,
            read.hash().sha256(),
            StoredInstant.text(read.receivedAt()),
            read.hash().canonicalJson(),
            receipt)
        .update();
    typeWork.stored(content.id(), content.type());
    return receipt;
  }

  /**
   * What has no problem and comes from somebody trusted needs no look. What the CSU has turned down
   * before always gets one.
   */
  private ReportState stateOnReceipt(ReadReport read, ReportState before) {
    var isTrusted = settings.acceptOnReceipt(read.content().type()).trusts(read.author().role());
    var wasTurnedDown = before == DUPLICATE || before == REJECTED;
    return isTrusted && read.problems().isEmpty() && !wasTurnedDown ? ACCEPTED : RECEIVED;
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

  private String nextReference(String prefix) {
    int number =
        jdbc.sql(
                """
                insert into report_reference (prefix, last_number) values (?, 1)
                on conflict (prefix) do update set last_number = last_number + 1
                returning last_number
                """)
            .param(prefix)
            .query(Integer.class)
            .single();
    return "%s-%06d".formatted(prefix, number);
  }

  private Optional<String> receiptFor(UUID id, String contentHash) {
    return jdbc.sql("select receipt from report_version where report_id = ? and content_hash = ?")
        .params(id.toString(), contentHash)
        .query((row, number) -> row.getString("receipt"))
        .optional();
  }

  private Optional<Held> find(UUID id) {
    return jdbc.sql(
            """
            select author_id, type, reference, state, content_hash, answers,
              restricted_answers,
              (select count(*) from report_version where report_id = report.id) as versions
            from report where id = ?
            """)
        .param(id.toString())
        .query(
            (row, number) ->
                new Held(
                    row.getString("author_id"),
                    row.getString("type"),
                    row.getString("reference"),
                    row.getString("state"),
                    row.getString("content_hash"),
                    row.getString("answers"),
                    row.getString("restricted_answers"),
                    row.getInt("versions")))
        .optional();
  }

  private record Held(
      String authorId,
      String type,
      String reference,
      String state,
      String contentHash,
      String answers,
      String restrictedAnswers,
      int versions) {

    ObjectNode all(JsonMapper json) {
      return RestrictedSplit.merge(
          json.readValue(answers, ObjectNode.class),
          json.readValue(restrictedAnswers, ObjectNode.class));
    }
  }
}
