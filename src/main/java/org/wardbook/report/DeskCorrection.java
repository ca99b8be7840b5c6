package org.wardbook.report;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.base.AfterCommit;
import org.wardbook.base.StoredInstant;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;
import org.wardbook.base.problem.RefusedField;
import org.wardbook.people.Person;
import org.wardbook.report.HistoryEntry.Event;
import org.wardbook.report.definition.FieldProblem;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the CSU puts right in a report. It goes the way of a phone's correction: read, judged and
 * kept as a version beside the one that it corrects, so that the original can always be read.
 */
@Service
@Transactional
public class DeskCorrection {
  private final ReportAtDesk atDesk;
  private final ReportReader reader;
  private final CorrectedRows corrected;
  private final AfterCommit afterCommit;
  private final JsonMapper json;

  DeskCorrection(
      ReportAtDesk atDesk,
      ReportReader reader,
      CorrectedRows corrected,
      AfterCommit afterCommit,
      JsonMapper json) {
    this.atDesk = atDesk;
    this.reader = reader;
    this.corrected = corrected;
    this.afterCommit = afterCommit;
    this.json = json;
  }

  /**
   * Corrects a report. Where it stands with the CSU stays as it is.
   *
   * @param version that this was made from
   * @param reason what the author is told
   * @throws Refusal {@code invalid-content} or {@code invalid-input} with the fields that are
   *     wrong; {@code changed-meanwhile}, {@code not-allowed}, {@code not-found}
   */
  public Report correct(UUID id, int version, Person by, Draft draft, String reason) {
    var report = atDesk.unchanged(id, version, by);
    var why = Decision.written(reason, "Write why you correct it: its author reads it.");
    var read = corrected.checked(read(report, draft));
    refuseNewFaults(read, report);
    var now = corrected.write(read, report, by, Event.CORRECTED_AT_DESK, why, why);
    afterCommit.publish(new ReportChanged(id));
    return now;
  }

  ReadReport read(Report report, Draft draft) {
    var body = content(report, draft).toString().getBytes(StandardCharsets.UTF_8);
    return reader.read(report.id(), body, report.author());
  }

  /** The report as a phone would send it. */
  private ObjectNode content(Report report, Draft draft) {
    var content = json.createObjectNode();
    content
        .put("id", report.id().toString())
        .put("type", report.type())
        .put("definitionVersion", report.definitionVersion())
        .put("observedAt", StoredInstant.text(draft.observedAt()))
        .put("savedAt", StoredInstant.text(report.savedAt()))
        .put("revises", report.contentHash());
    var location = draft.location();
    if (location == null) {
      content.putNull("location").putNull("ward");
    } else {
      var sent = content.putObject("location");
      sent.put("lat", location.point().lat()).put("lon", location.point().lon());
      if (location.accuracyMetres() != null) {
        sent.put("accuracyMetres", location.accuracyMetres());
      }
      sent.put("source", location.source().name().toLowerCase(Locale.ROOT));
      content.put("ward", location.equals(report.location()) ? report.ward() : null);
    }
    content.set("answers", draft.answers());
    content.set("reasons", json.valueToTree(report.reasons()));
    var photos = content.putArray("photos");
    draft
        .photos()
        .forEach(
            photo -> {
              var line =
                  photos
                      .addObject()
                      .put("sha256", photo.sha256())
                      .put("bytes", photo.bytes())
                      .put("mediaType", photo.mediaType());
              if (photo.takenAt() != null) {
                line.put("takenAt", StoredInstant.text(photo.takenAt()));
              }
            });
    return content;
  }

  /**
   * What keeps a phone from saving keeps the desk too, except what was wrong before: nobody has to
   * mend all of a report to mend a part of it.
   */
  private void refuseNewFaults(ReadReport read, Report report) {
    List<RefusedField> faults =
        read.findings().stream()
            .filter(finding -> finding.severity() == FieldProblem.Severity.BLOCK)
            .filter(
                finding ->
                    !report
                        .problems()
                        .contains(FieldProblem.block(finding.field(), finding.code())))
            .map(finding -> new RefusedField(finding.field(), finding.code(), finding.message()))
            .toList();
    if (!faults.isEmpty()) {
      throw new Refusal(
          ProblemCode.INVALID_INPUT, "Nothing was saved: put right what is marked.", faults);
    }
  }

  /**
   * What the report is to say.
   *
   * @param answers by field key; restricted ones that are left out stay as they are
   */
  public record Draft(
      ObjectNode answers,
      Instant observedAt,
      @Nullable Location location,
      List<ReportPhoto> photos) {
    /** The report as it stands, without what is restricted. */
    public static Draft of(Report report) {
      return new Draft(
          report.answers().deepCopy(), report.observedAt(), report.location(), report.photos());
    }
  }
}
