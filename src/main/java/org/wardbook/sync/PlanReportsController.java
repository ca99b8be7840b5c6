package org.wardbook.sync;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wardbook.base.London;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;
import org.wardbook.plan.PlanYear;
import org.wardbook.plan.PlanYears;
import org.wardbook.plan.PlannedMeasure;
import org.wardbook.progress.MeasurePages;
import org.wardbook.progress.MeasureStatus;
import org.wardbook.progress.ProgressService;
import org.wardbook.progress.ReportPage;
import org.wardbook.progress.ReportStanding;

/** All reports behind a figure, a page at a time: there may be a million of them. */
@RestController
@RequestMapping(path = "/api/v1/plan", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Plan")
class PlanReportsController {
  private final PlanYears planYears;
  private final ProgressService progress;
  private final MeasurePages pages;
  private final Clock clock;

  PlanReportsController(
      PlanYears planYears, ProgressService progress, MeasurePages pages, Clock clock) {
    this.planYears = planYears;
    this.progress = progress;
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping("/progress/{measure}/reports")
  @SecurityRequirement(name = "session")
  @Operation(
      operationId = "planReports",
      summary = "The reports behind a figure, a page at a time",
      description =
          "Those that counted, that wait for the CSU's review or that do not count, each with the"
              + " reason, 100 at a time in the order of their observations. Of 1 to 4 people none"
              + " is given.")
  @ApiResponse(
      responseCode = "200",
      description = "A page",
      content = @Content(schema = @Schema(implementation = Answer.class)))
  @Refused(status = "401", codes = "sign-in-needed")
  @Refused(status = "404", codes = "not-found")
  @Refused(status = "422", codes = "invalid-input")
  Answer planReports(
      @PathVariable String measure,
      @Parameter(
              schema = @Schema(allowableValues = {"counted", "waiting", "not-counted"}),
              description = "Default: counted")
          @RequestParam(name = "standing", required = false, defaultValue = "counted")
          String standing,
      @Parameter(description = "The `next` of the page before. Default: the first page")
          @RequestParam(name = "after", required = false)
          @Nullable String after,
      @Parameter(description = "As for `/plan/progress`", example = "2026")
          @RequestParam(name = "year", required = false)
          @Nullable Integer year,
      @Parameter(description = "As for `/plan/progress`", example = "2026-11-23")
          @RequestParam(name = "on", required = false)
          @Nullable LocalDate on) {
    var day = on == null ? London.dayOf(clock.instant()) : on;
    var plan =
        planYears
            .find(year == null ? PlanYear.firstYearOf(day) : year)
            .orElseThrow(() -> notFound("There is no plan for that year."));
    var planned =
        plan.measure(measure).orElseThrow(() -> notFound("The plan has no such measure."));
    if (isHidden(plan, day, planned)) {
      return new Answer(List.of(), null);
    }
    boolean ofPeople = planned.measure().isOfPeople();
    return pages
        .of(plan, day, measure, standing(standing), after)
        .map(page -> Answer.of(page, ofPeople))
        .orElse(new Answer(List.of(), null));
  }

  /** Of so few people that the reports behind the number would tell it. */
  private boolean isHidden(PlanYear plan, LocalDate day, PlannedMeasure planned) {
    return planned.measure().isOfPeople()
        && progress.figures(plan, day, List.of(planned)).getFirst().published().status()
            == MeasureStatus.NOT_SHOWN;
  }

  private static ReportStanding standing(String key) {
    return Arrays.stream(ReportStanding.values())
        .filter(one -> one.key().equals(key))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    ProblemCode.INVALID_INPUT, "“standing” is counted, waiting or not-counted."));
  }

  private static Refusal notFound(String detail) {
    return new Refusal(ProblemCode.NOT_FOUND, detail);
  }

  /** A page of reports. */
  @Schema(name = "PlanReports")
  record Answer(
      List<ReportBehind> reports,
      @Schema(
              description = "Hand it in as `after` for the next page; null on the last one",
              nullable = true)
          @Nullable String next) {
    static Answer of(ReportPage page, boolean ofPeople) {
      return new Answer(
          page.lines().stream().map(line -> ReportBehind.of(line, ofPeople)).toList(), page.next());
    }
  }

  record ReportBehind(
      UUID reportId,
      @Schema(example = "FT-000231") String reference,
      @Schema(
              description = "Whether it helps to reach the target; null when it does not count",
              nullable = true)
          @Nullable Boolean met,
      @Schema(description = "In what way it counts, or why it does not") String why) {
    /** For how many people a report counts is not told. */
    static ReportBehind of(ReportPage.Line line, boolean ofPeople) {
      return new ReportBehind(
          line.reportId(),
          line.reference(),
          line.met(),
          ofPeople && line.met() != null ? "It counts." : line.why());
    }
  }
}
