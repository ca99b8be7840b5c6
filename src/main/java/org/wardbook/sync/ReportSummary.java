package org.wardbook.sync;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardbook.base.StoredInstant;
import org.wardbook.report.Report;

/** A report and where it stands, for lists. */
record ReportSummary(
    UUID id,
    @Schema(example = "fly-tip") String type,
    @Schema(example = "FT-000231") String reference,
    @Schema(
            allowableValues = {
              "received",
              "accepted",
              "needs-information",
              "duplicate",
              "rejected"
            })
        String state,
    @Schema(description = "The state in plain words.") String stateLabel,
    @Schema(
            format = "date-time",
            description = "When it was seen; put right where the clock of the phone was wrong.")
        String observedAt,
    @Schema(
            format = "date-time",
            description =
                "When it was seen, as the phone said; only where its clock was more than 10 minutes"
                    + " wrong, by sentAt, and observedAt was corrected by as much.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable String observedAtByPhone,
    @Schema(format = "date-time") String receivedAt,
    @Schema(nullable = true, example = "E05009965") @Nullable String ward,
    @Schema(description = "What a correction has to name in “revises”.") String contentHash,
    @Schema(description = "Announced photos that have not arrived.") List<String> missingPhotos,
    @Schema(description = "What the CSU wants to know; only with needs-information.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable String question,
    @Schema(description = "When that was asked.", format = "date-time")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable String askedAt,
    @Schema(
            description =
                "Why the CSU corrected it; only while its correction is what the report says. Read"
                    + " GET /reports/{id} for the content.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable String deskCorrection) {

  static ReportSummary of(Report report) {
    return new ReportSummary(
        report.id(),
        report.type(),
        report.reference(),
        report.state().code(),
        report.state().label(),
        StoredInstant.text(report.observedAt()),
        report.isTimeCorrected() ? StoredInstant.text(report.observedAtByPhone()) : null,
        StoredInstant.text(report.receivedAt()),
        report.ward(),
        report.contentHash(),
        report.missingPhotos(),
        report.question(),
        report.question() == null || report.askedAt() == null
            ? null
            : StoredInstant.text(report.askedAt()),
        report.deskCorrection());
  }
}
