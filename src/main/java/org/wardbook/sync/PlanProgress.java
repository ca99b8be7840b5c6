package org.wardbook.sync;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardbook.plan.Figure;
import org.wardbook.plan.PlanUpdate;
import org.wardbook.plan.PlanYear;
import org.wardbook.plan.StatusOverride;
import org.wardbook.progress.Counted;
import org.wardbook.progress.MeasureProgress;
import org.wardbook.progress.MilestoneState;
import org.wardbook.progress.NotCounted;
import org.wardbook.progress.Part;
import org.wardbook.progress.TrendPoint;

/** A plan year, the day it was looked at, and every measure as it may be shown outside the desk. */
record PlanProgress(YearOfPlan planYear, LocalDate on, List<MeasureState> measures) {
  static PlanProgress of(PlanYear plan, LocalDate on, List<MeasureProgress> measures) {
    return new PlanProgress(
        YearOfPlan.of(plan),
        on,
        measures.stream().map(MeasureProgress::published).map(MeasureState::of).toList());
  }

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
      @Schema(
              description =
                  "The figure in `unit`; null when there is none yet, or when it is of 1 to 4"
                      + " people",
              nullable = true)
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
                "waiting-for-data",
                "not-shown"
              })
          String status,
      @Schema(description = "The status in words") String statusLabel,
      @Schema(
              description = "Set when a lead agency put the status in the place of the one by rule",
              nullable = true)
          @Nullable Override override,
      @Schema(description = "How the figure came about, or why there is none") String explanation,
      @Schema(description = "The rule by which the status is decided") String rule,
      @Schema(description = "The first 100 reports that are part of the figure, earliest first")
          List<CountedReport> counted,
      @Schema(
              description =
                  "How many are part of it in all. The rest: `/plan/progress/{measure}/reports`")
          int countedInAll,
      @Schema(
              description =
                  "The reports that are not, each with the reason: the first 100 that wait, then"
                      + " the first 100 others")
          List<ReportNotCounted> notCounted,
      @Schema(description = "How many are not, those that wait among them") int notCountedInAll,
      @Schema(description = "How many of these wait for the CSU's review") int waiting,
      @Schema(
              description =
                  "How many reports of the types that feed it are saved on phones and not received"
                      + " yet; null when nothing is known",
              nullable = true)
          @Nullable Integer onPhones,
      @Schema(description = "The figures that it is made of: of areas, audits, quarters, units")
          List<PartOfMeasure> parts,
      @Schema(description = "What the lead agency last said of it", nullable = true)
          @Nullable AgencyUpdate agencyUpdate,
      @Schema(description = "The dated steps of its action") List<DatedStep> milestones,
      @Schema(
              description =
                  "The figure so far at the end of each month of the plan year, the last one on the"
                      + " day looked at")
          List<MonthsValue> trend) {
    static MeasureState of(MeasureProgress progress) {
      var measure = progress.measure().measure();
      var override = progress.override();
      var update = progress.agencyUpdate();
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
          override == null ? null : Override.of(override, progress),
          progress.explanation(),
          progress.rule(),
          progress.counted().stream().map(CountedReport::of).toList(),
          progress.countedInAll(),
          progress.notCounted().stream().map(ReportNotCounted::of).toList(),
          progress.notCountedInAll(),
          progress.waiting(),
          progress.onPhones(),
          progress.parts().stream().map(PartOfMeasure::of).toList(),
          update == null ? null : AgencyUpdate.of(update),
          progress.milestones().stream().map(DatedStep::of).toList(),
          progress.trend().stream().map(MonthsValue::of).toList());
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

  record Override(
      @Schema(description = "Name of the agency") String agency,
      String reason,
      @Schema(description = "The status by rule", example = "behind") String statusByRule) {
    static Override of(StatusOverride override, MeasureProgress progress) {
      return new Override(override.agencyName(), override.reason(), progress.statusByRule().key());
    }
  }

  record PartOfMeasure(
      String label,
      @Schema(nullable = true) @Nullable BigDecimal value,
      @Schema(description = "The figure as people read it, and what is lacking") String shown,
      @Schema(description = "Null where it is not judged", nullable = true) @Nullable Boolean met) {
    static PartOfMeasure of(Part part) {
      return new PartOfMeasure(part.label(), part.value(), part.shown(), part.met());
    }
  }

  record AgencyUpdate(
      @Schema(description = "Name of the agency") String agency,
      @Schema(example = "On schedule") String status,
      @Schema(description = "The day it speaks of") LocalDate on,
      @Schema(description = "The figure that it gives, in words; empty for none") String figure,
      String narrative,
      @Schema(description = "Words or a web address; may be empty") String evidence) {
    static AgencyUpdate of(PlanUpdate update) {
      return new AgencyUpdate(
          update.agencyName(),
          update.status().label(),
          update.day(),
          words(update.figure()),
          update.narrative(),
          update.evidence());
    }

    private static String words(@Nullable Figure figure) {
      return switch (figure) {
        case null -> "";
        case Figure.Number number -> number.value().toPlainString();
        case Figure.Part part -> part.numerator() + " of " + part.denominator();
        case Figure.OfPeriod period ->
            "%s from %s to %s"
                .formatted(period.value().toPlainString(), period.from(), period.until());
      };
    }
  }

  record DatedStep(
      String label,
      @Schema(description = "The date confirmed or printed; null for ongoing work", nullable = true)
          @Nullable LocalDate due,
      @Schema(nullable = true) @Nullable LocalDate reachedOn,
      @Schema(description = "How it stands, in words", example = "Not due yet") String state) {
    static DatedStep of(MilestoneState state) {
      return new DatedStep(
          state.milestone().label(),
          state.milestone().due(),
          state.reachedOn(),
          state.standing().label());
    }
  }

  record MonthsValue(LocalDate on, @Schema(nullable = true) @Nullable BigDecimal value) {
    static MonthsValue of(TrendPoint point) {
      return new MonthsValue(point.on(), point.value());
    }
  }
}
