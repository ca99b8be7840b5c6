package org.wardbook.sync;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wardbook.base.London;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;
import org.wardbook.plan.PlanYear;
import org.wardbook.plan.PlanYears;
import org.wardbook.progress.Counted;
import org.wardbook.progress.MeasureProgress;
import org.wardbook.progress.NotCounted;
import org.wardbook.progress.ProgressService;

@RestController
@RequestMapping(path = "/api/v1/plan", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Plan")
class PlanController {
  private final PlanYears planYears;
  private final ProgressService progress;
  private final Clock clock;

  PlanController(PlanYears planYears, ProgressService progress, Clock clock) {
    this.planYears = planYears;
    this.progress = progress;
    this.clock = clock;
  }

  @GetMapping("/progress")
  @SecurityRequirement(name = "session")
  @Operation(
      operationId = "planProgress",
      summary = "How a year's plan stands",
      description =
          "Every measure with its figure, its state and the reports behind it: those that counted"
              + " and those that did not, each with the reason.")
  @ApiResponse(responseCode = "200", description = "Every measure of the plan")
  @Refused(status = "401", codes = "sign-in-needed")
  @Refused(status = "404", codes = "not-found")
  @Refused(status = "422", codes = "invalid-input")
  ResponseEntity<PlanProgress> planProgress(
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
    var measures = progress.of(plan, day).stream().map(MeasureState::of).toList();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new PlanProgress(YearOfPlan.of(plan), day, measures));
  }

  /** The answer: a plan year, the day it was looked at, and every measure. */
  record PlanProgress(YearOfPlan planYear, LocalDate on, List<MeasureState> measures) {}

  /**
   * @param id the calendar year in which the plan year starts
   * @param rolledForwardFrom the first year of the printed plan this one was copied from, not
   *     adopted; null for a plan printed for its own year
   */
  record YearOfPlan(
      int id,
      String label,
      LocalDate startsOn,
      LocalDate endsOn,
      boolean draft,
      @Schema(nullable = true) @Nullable Integer rolledForwardFrom) {
    static YearOfPlan of(PlanYear plan) {
      return new YearOfPlan(
          plan.firstYear(),
          plan.label(),
          plan.startsOn(),
          plan.endsOn(),
          plan.draft(),
          plan.rolledForwardFrom());
    }
  }

  /** One measure. A figure that is not there is null, never 0. */
  record MeasureState(
      @Schema(example = "4.7-b") String id,
      @Schema(description = "Number of the action, or heading of the success measure") String of,
      String label,
      @Schema(example = "within-days") String kind,
      @Schema(description = "In `unit`; null when the plan sets no target", nullable = true)
          @Nullable BigDecimal target,
      @Schema(nullable = true) @Nullable String unit,
      @Schema(description = "Whether the target was read into the plan's words")
          boolean targetInferred,
      @Schema(description = "The figure in `unit`; null when there is none yet", nullable = true)
          @Nullable BigDecimal value,
      @Schema(description = "The figure as people read it", example = "66.7% (2 of 3)")
          String shown,
      @Schema(
              allowableValues = {
                "met",
                "on-track",
                "behind",
                "well-behind",
                "late",
                "no-target",
                "waiting-for-data"
              })
          String status,
      @Schema(description = "The status in words") String statusLabel,
      @Schema(description = "How the figure came about, or why there is none") String explanation,
      @Schema(description = "The rule by which the status is decided") String rule,
      @Schema(description = "The reports that are part of the figure") List<CountedReport> counted,
      @Schema(description = "The reports that are not, each with the reason")
          List<ReportNotCounted> notCounted,
      @Schema(description = "How many of `notCounted` wait for the CSU's review") int waiting) {
    static MeasureState of(MeasureProgress progress) {
      var measure = progress.measure().measure();
      return new MeasureState(
          measure.id(),
          progress.measure().of(),
          measure.label(),
          measure.kind(),
          measure.target(),
          measure.unit(),
          measure.targetInferred(),
          progress.value(),
          progress.shown(),
          progress.status().key(),
          progress.status().word(),
          progress.explanation(),
          progress.rule(),
          progress.counted().stream().map(CountedReport::of).toList(),
          progress.notCounted().stream().map(ReportNotCounted::of).toList(),
          progress.waiting());
    }
  }

  record CountedReport(
      UUID reportId,
      @Schema(example = "FT-000231") String reference,
      @Schema(description = "Whether it helps to reach the target") boolean met,
      @Schema(description = "In what way it counts") String how) {
    static CountedReport of(Counted counted) {
      return new CountedReport(
          counted.reportId(), counted.reference(), counted.met(), counted.how());
    }
  }

  record ReportNotCounted(
      UUID reportId,
      @Schema(example = "FT-000232") String reference,
      String because,
      @Schema(description = "Whether it still counts once the CSU has accepted it")
          boolean waiting) {
    static ReportNotCounted of(NotCounted notCounted) {
      return new ReportNotCounted(
          notCounted.reportId(),
          notCounted.reference(),
          notCounted.because(),
          notCounted.waiting());
    }
  }
}
