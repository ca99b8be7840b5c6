package org.wardbook.sync;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wardbook.base.London;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;
import org.wardbook.plan.PlanYear;
import org.wardbook.plan.PlanYears;
import org.wardbook.progress.ProgressService;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping(path = "/api/v1/plan", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Plan")
class PlanController {
  private final PlanYears planYears;
  private final ProgressService progress;
  private final JsonMapper json;
  private final Clock clock;

  PlanController(PlanYears planYears, ProgressService progress, JsonMapper json, Clock clock) {
    this.planYears = planYears;
    this.progress = progress;
    this.json = json;
    this.clock = clock;
  }

  @GetMapping("/progress")
  @SecurityRequirement(name = "session")
  @Operation(
      operationId = "planProgress",
      summary = "How a year's plan stands",
      description =
          "Every measure with its figure, its state and the reports behind it: those that counted"
              + " and those that did not, each with the reason. Of 1 to 4 people no number is given,"
              + " nor what it could be worked out from. Send the ETag back in If-None-Match: an"
              + " unchanged answer is a bare 304.")
  @Parameter(
      in = ParameterIn.HEADER,
      name = "If-None-Match",
      description = "The ETag of the version at hand.",
      schema = @Schema(type = "string"))
  @ApiResponse(
      responseCode = "200",
      description = "Every measure of the plan",
      headers =
          @Header(
              name = "ETag",
              description = "Names this version of the answer.",
              schema = @Schema(type = "string")),
      content = @Content(schema = @Schema(implementation = PlanProgress.class)))
  @ApiResponse(responseCode = "304", description = "Unchanged", content = @Content)
  @Refused(status = "401", codes = "sign-in-needed")
  @Refused(status = "404", codes = "not-found")
  @Refused(status = "422", codes = "invalid-input")
  ResponseEntity<byte[]> planProgress(
      @Parameter(
              description =
                  "The calendar year in which the plan year starts: 2026 is 1 April 2026 to 31 March"
                      + " 2027. Default: the plan year of `on`",
              example = "2026")
          @RequestParam(name = "year", required = false)
          @Nullable Integer year,
      @Parameter(
              description = "As it stands at the end of this day in Europe/London. Default: today",
              example = "2026-11-23")
          @RequestParam(name = "on", required = false)
          @Nullable LocalDate on) {
    var day = on == null ? London.dayOf(clock.instant()) : on;
    int firstYear = year == null ? PlanYear.firstYearOf(day) : year;
    var plan =
        planYears
            .find(firstYear)
            .orElseThrow(
                () ->
                    new Refusal(
                        ProblemCode.NOT_FOUND,
                        "There is no plan for %s.".formatted(PlanYear.label(firstYear))));
    var body = json.writeValueAsBytes(PlanProgress.of(plan, day, progress.of(plan, day)));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache().cachePrivate())
        .eTag(DigestUtils.md5DigestAsHex(body))
        .body(body);
  }
}
