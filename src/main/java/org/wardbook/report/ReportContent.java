package org.wardbook.report;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardbook.ward.MicroPoint;
import tools.jackson.databind.node.ObjectNode;

/** A report as a phone sends it. */
@Schema(
    name = "Report",
    description = "A report as it is sent. Fields that are not named here are refused.",
    additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
public record ReportContent(
    @Schema(
            description = "Made by the client (UUID, lower case); the report's identity for ever.",
            requiredMode = Schema.RequiredMode.REQUIRED)
        UUID id,
    @Schema(
            description = "Key of a report type, see /api/v1/report-types.",
            example = "fly-tip",
            requiredMode = Schema.RequiredMode.REQUIRED)
        String type,
    @Schema(
            description = "The version of the type's definition that the form was made from.",
            example = "1",
            requiredMode = Schema.RequiredMode.REQUIRED)
        int definitionVersion,
    @Schema(
            description = "When it was seen: UTC, ending in Z, with seconds.",
            example = "2026-11-23T10:02:11Z",
            requiredMode = Schema.RequiredMode.REQUIRED)
        Instant observedAt,
    @Schema(
            description = "When it was saved, by the client's clock.",
            example = "2026-11-23T10:05:00Z",
            requiredMode = Schema.RequiredMode.REQUIRED)
        Instant savedAt,
    @Schema(
            description =
                "When this request was sent, by the client's clock; tells how wrong that clock is."
                    + " Not part of the content hash, so a retry may carry another time.",
            example = "2026-11-23T10:07:30Z",
            nullable = true)
        @Nullable Instant sentAt,
    @Schema(
            description = "Where it was seen; without it the report is stored with a problem.",
            nullable = true)
        @Nullable Sent location,
    @Schema(
            description =
                "ONS code of the ward. The server finds it from the location and wins, except that"
                    + " a ward whose outline is at most 50 metres from the pin may be chosen.",
            example = "E05009965",
            pattern = "^[A-Z0-9]{1,20}$",
            nullable = true)
        @Nullable String ward,
    @Schema(
            description =
                "Answers by field key, of the kinds that the type's definition names: text, choice,"
                    + " date (YYYY-MM-DD), time (HH:MM) and date-time (UTC) as strings; integer,"
                    + " decimal and money (pence) as numbers; yes-no as boolean; choices as an"
                    + " array of strings; a group as an array of objects. Leave out what is not"
                    + " answered and what is not asked (visibleWhen).",
            implementation = Map.class,
            example = "{\"land\":\"highway\"}",
            requiredMode = Schema.RequiredMode.REQUIRED)
        ObjectNode answers,
    @Schema(description = "Why a warning was kept, by the problem's code.", nullable = true)
        @Nullable Map<String, String> reasons,
    @Schema(
            description = "The photos that will be sent after the report, each once.",
            nullable = true)
        @Nullable List<SentPhoto> photos,
    @Schema(
            description =
                "Null for a new report. For a correction the contentHash of the version that it"
                    + " was made from.",
            pattern = "^[0-9a-f]{64}$",
            nullable = true)
        @Nullable String revises) {

  /** Where, in degrees (WGS 84). */
  @Schema(name = "Location", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
  public record Sent(
      @Schema(
              description = "Latitude; more than 6 decimals are rounded.",
              minimum = "-90",
              maximum = "90",
              example = "51.27266",
              requiredMode = Schema.RequiredMode.REQUIRED)
          double lat,
      @Schema(
              description = "Longitude; more than 6 decimals are rounded.",
              minimum = "-180",
              maximum = "180",
              example = "0.1888",
              requiredMode = Schema.RequiredMode.REQUIRED)
          double lon,
      @Schema(description = "Radius of the fix.", minimum = "0", nullable = true)
          @Nullable Double accuracyMetres,
      @Schema(
              description = "How the place was set.",
              allowableValues = {"gps", "map", "typed"},
              requiredMode = Schema.RequiredMode.REQUIRED)
          String source) {

    MicroPoint point() {
      return MicroPoint.ofDegrees(lat, lon);
    }
  }

  /** A photo that will follow. */
  @Schema(name = "AnnouncedPhoto", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
  public record SentPhoto(
      @Schema(
              description = "Lower-case hex SHA-256 of the file.",
              pattern = "^[0-9a-f]{64}$",
              requiredMode = Schema.RequiredMode.REQUIRED)
          String sha256,
      @Schema(
              description = "Length of the file.",
              minimum = "1",
              maximum = "26214400",
              requiredMode = Schema.RequiredMode.REQUIRED)
          long bytes,
      @Schema(
              allowableValues = {"image/jpeg", "image/png", "image/webp"},
              requiredMode = Schema.RequiredMode.REQUIRED)
          String mediaType,
      @Schema(nullable = true) @Nullable Instant takenAt) {}

  List<SentPhoto> announcedPhotos() {
    return photos == null ? List.of() : photos;
  }

  Map<String, String> givenReasons() {
    return reasons == null ? Map.of() : reasons;
  }
}
