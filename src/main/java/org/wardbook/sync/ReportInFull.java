package org.wardbook.sync;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardbook.base.StoredInstant;
import org.wardbook.report.Location;
import org.wardbook.report.Report;
import org.wardbook.report.ReportContent;
import org.wardbook.report.ReportPhoto;
import org.wardbook.report.definition.FieldProblem;
import org.wardbook.report.definition.RestrictedSplit;
import tools.jackson.databind.node.ObjectNode;

/** A report as it stands, with all that was sent. */
record ReportInFull(
    @JsonUnwrapped ReportSummary summary,
    int definitionVersion,
    @Schema(description = "Display name of its author.") String author,
    @Schema(format = "date-time") String savedAt,
    @Schema(nullable = true) ReportContent.@Nullable Sent location,
    @Schema(description = "The boundaries that the ward was found in.") String wardSet,
    @Schema(implementation = Map.class) ObjectNode answers,
    Map<String, String> reasons,
    List<Problem> problems,
    List<HeldPhoto> photos,
    @Schema(
            description = "The report that it repeats; null unless it is a duplicate.",
            nullable = true)
        @Nullable UUID duplicateOf) {

  static ReportInFull of(Report report, ObjectNode restrictedAnswers) {
    var answers = RestrictedSplit.merge(report.answers(), restrictedAnswers);
    return new ReportInFull(
        ReportSummary.of(report),
        report.definitionVersion(),
        report.author().displayName(),
        StoredInstant.text(report.savedAt()),
        location(report.location()),
        report.wardSet(),
        answers,
        report.reasons(),
        report.problems().stream().map(Problem::of).toList(),
        report.photos().stream().map(HeldPhoto::of).toList(),
        report.duplicateOf());
  }

  private static ReportContent.@Nullable Sent location(@Nullable Location location) {
    return location == null
        ? null
        : new ReportContent.Sent(
            location.point().lat(),
            location.point().lon(),
            location.accuracyMetres(),
            location.source().name().toLowerCase(Locale.ROOT));
  }

  @Schema(name = "StoredProblem")
  record Problem(
      String field, String code, @Schema(allowableValues = {"block", "warn"}) String severity) {
    static Problem of(FieldProblem problem) {
      return new Problem(problem.field(), problem.code(), problem.severity().word());
    }
  }

  record HeldPhoto(
      String sha256,
      long bytes,
      String mediaType,
      @Schema(format = "date-time", nullable = true) @Nullable String takenAt,
      @Schema(description = "Whether it has arrived.") boolean held) {
    static HeldPhoto of(ReportPhoto photo) {
      return new HeldPhoto(
          photo.sha256(),
          photo.bytes(),
          photo.mediaType(),
          photo.takenAt() == null ? null : StoredInstant.text(photo.takenAt()),
          photo.held());
    }
  }
}
