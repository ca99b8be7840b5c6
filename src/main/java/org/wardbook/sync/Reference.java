package org.wardbook.sync;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What a phone keeps for when there is no signal. */
record Reference(
    @Schema(description = "The boundaries that hold today.") Wards wardSet,
    @Schema(
            description =
                "Boundaries that held until lately or will hold soon. A report is placed in those"
                    + " of the day, in London, on which it was observed.")
        List<Wards> otherWardSets,
    List<NamedPlace> places,
    @Schema(
            description = "The plan year that contains today; null when there is no plan.",
            nullable = true)
        @Nullable Year planYear,
    @Schema(description = "The actions of that year's plan.") List<PlanAction> actions,
    List<AgencyName> agencies,
    @Schema(description = "Fly-tips that nobody has cleared, to recognise what is known already.")
        List<OpenFlyTip> openFlyTips,
    @Schema(
            description =
                "What audits found and nobody has done yet, first due first. Volunteers get none.")
        List<AuditTask> auditTasks,
    @Schema(
            description =
                "What the CSU has assigned to the person signed in and is not done, first due"
                    + " first; at most 50.")
        List<Assigned> assigned,
    @Schema(
            description =
                "The lists that the CSU keeps, by the key of the register: speedwatch sites, CCTV"
                    + " units, trained people and so on. Entries that ended are there too.")
        Map<String, List<ListedEntry>> registers,
    Tiles map,
    @Schema(description = "What a rescue file is sealed for, which only this server can open.")
        RescueSeal rescueKey) {

  record Wards(
      String id,
      DistrictName district,
      String attribution,
      @Schema(
              format = "date",
              nullable = true,
              description = "First day on which they hold; null from the beginning.")
          @Nullable String from,
      @Schema(
              format = "date",
              nullable = true,
              description = "Last day on which they hold; null until further notice.")
          @Nullable String until,
      List<WardOutline> wards) {}

  record DistrictName(String code, String name) {}

  record WardOutline(
      @Schema(example = "E05009965") String code,
      String name,
      @Schema(description = "A closed ring of [longitude, latitude] in degrees.")
          List<List<BigDecimal>> outline,
      @Schema(
              description =
                  "Further rings, of holes and of parts that lie apart: a pin is in the ward when it"
                      + " is inside an odd number of all rings. Left out where there are none.")
          @JsonInclude(JsonInclude.Include.NON_EMPTY)
          List<List<List<BigDecimal>>> more) {}

  record NamedPlace(
      String name,
      @Schema(allowableValues = {"place", "station"}) String kind,
      double lat,
      double lon,
      @Schema(description = "Code of its ward.") String ward) {}

  record Year(
      @Schema(description = "Its first calendar year.", example = "2026") String id,
      @Schema(example = "2026-27") String label,
      @Schema(format = "date") String startsOn,
      @Schema(format = "date") String endsOn) {}

  record PlanAction(
      @Schema(example = "4.7") String number,
      @Schema(description = "Name of the chapter.") String chapter,
      String text,
      @Schema(description = "Names of the lead agencies.") List<String> lead,
      List<PlanMeasure> measures) {}

  record PlanMeasure(
      @Schema(example = "4.7-b") String id,
      String label,
      @Schema(example = "within-days") String kind,
      @Schema(description = "Null when the plan sets none, which is not 0.", nullable = true)
          @Nullable BigDecimal target,
      @Schema(nullable = true) @Nullable String unit) {}

  record AgencyName(String key, String name) {}

  record ListedEntry(
      @Schema(description = "What a report answers with.") String id,
      String name,
      @Schema(implementation = Map.class, description = "What else is kept of it.")
          ObjectNode values,
      @Schema(format = "date", nullable = true, description = "First day on which it is valid.")
          @Nullable String from,
      @Schema(format = "date", nullable = true, description = "Last day on which it is valid.")
          @Nullable String until) {}

  record OpenFlyTip(
      UUID id,
      String reference,
      double lat,
      double lon,
      @Schema(format = "date-time") String observedAt,
      String summary) {}

  @Schema(description = "A report that the person has to see to.")
  record Assigned(
      @Schema(description = "The id of the report.") UUID id,
      @Schema(example = "FT-000231") String reference,
      @Schema(example = "Fly-tip") String what,
      @Schema(description = "In its author's words.", nullable = true) @Nullable String place,
      @Schema(nullable = true) @Nullable String ward,
      @Schema(nullable = true) @Nullable Double lat,
      @Schema(nullable = true) @Nullable Double lon,
      @Schema(format = "date", nullable = true) @Nullable String due,
      @Schema(description = "What the CSU wrote to it.", nullable = true) @Nullable String note,
      @Schema(description = "Who assigned it.", nullable = true) @Nullable String by) {}

  @Schema(description = "A task of an audit; an audit-task-update says what became of it.")
  record AuditTask(
      UUID id,
      @Schema(description = "To quote to people.", example = "EV-000003/2") String number,
      @Schema(example = "Street lighting") String what,
      @Schema(description = "What is to be done.") String action,
      @Schema(nullable = true) @Nullable String ward,
      @Schema(description = "Null when only words say where.", nullable = true)
          @Nullable Double lat,
      @Schema(nullable = true) @Nullable Double lon,
      @Schema(description = "Whether that is its own pin, and not where the audit began.")
          boolean exact,
      @Schema(description = "The agency that has to do it.", nullable = true)
          @Nullable String owner,
      @Schema(format = "date") String due,
      @Schema(example = "In progress") String status,
      @Schema(description = "Whether the audit took a photo of it.") boolean hasPhoto) {}

  record RescueSeal(
      @Schema(description = "Names the key.", example = "0f3a9b1c2d4e5f60") String id,
      @Schema(description = "A point of P-256, uncompressed, in base64.") String publicKey) {}

  record Tiles(
      @Schema(description = "Template with {z}, {x} and {y}; empty for none.") String tilesUrl,
      @Schema(description = "To be shown on the map.") String attribution) {}
}
