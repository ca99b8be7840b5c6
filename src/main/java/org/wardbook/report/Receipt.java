package org.wardbook.report;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardbook.report.definition.FieldProblem;
import org.wardbook.report.definition.FormDefinition;
import org.wardbook.report.definition.ProblemTexts;

/** The promise that a version of a report is on disk. The same content always gets the same one. */
@Schema(description = "The report is on disk. The same content always gets this same receipt.")
public record Receipt(
    UUID id,
    @Schema(description = "To quote to people.", example = "FT-000231") String reference,
    @Schema(format = "date-time", example = "2026-11-23T10:07:31.000Z") String receivedAt,
    @Schema(
            description =
                "Lower-case hex SHA-256 of the RFC 8785 canonical JSON of the body without sentAt."
                    + " Compare it with your own before you delete anything.")
        String contentHash,
    @Schema(description = "The ward it was placed in; null outside the district.", nullable = true)
        @Nullable String ward,
    @Schema(
            description = "Where it stands.",
            allowableValues = {
              "received",
              "accepted",
              "needs-information",
              "duplicate",
              "rejected"
            })
        String state,
    @Schema(
            description =
                "Announced photos that the server didn't hold when this content arrived: send these."
                    + " What is missing now is told by GET /reports and by HEAD of a photo.")
        List<String> missingPhotos,
    @Schema(description = "What the CSU will be shown; the report is stored all the same.")
        List<Finding> problems) {

  /** A problem of a stored report, in plain words too. */
  @Schema(name = "Problem")
  public record Finding(
      @Schema(example = "photos") String field,
      @Schema(example = "no-photo") String code,
      @Schema(
              implementation = String.class,
              allowableValues = {"block", "warn"})
          FieldProblem.Severity severity,
      String message) {
    static Finding of(FieldProblem problem, FormDefinition definition, ProblemTexts texts) {
      return new Finding(
          problem.field(), problem.code(), problem.severity(), texts.textOf(problem, definition));
    }
  }
}
