package org.wardbook.progress;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wardbook.base.London;
import org.wardbook.plan.FedBy;
import org.wardbook.plan.Measure;
import org.wardbook.plan.PlanUpdate;
import org.wardbook.plan.PlanYear;
import org.wardbook.plan.PlanYears;
import org.wardbook.plan.PlannedMeasure;
import org.wardbook.plan.Quarter;

/**
 * The plan as a table for the quarterly report (practice §7, action 4.5): numbers of people below 5
 * are left out, and nothing in it names a person, a vehicle or a report.
 */
@Component
class PlanTable {
  private final PlanYears planYears;
  private final ProgressService progress;
  private final Clock clock;

  PlanTable(PlanYears planYears, ProgressService progress, Clock clock) {
    this.planYears = planYears;
    this.progress = progress;
    this.clock = clock;
  }

  /** A plan year as it stands today, or as it stood at its end. */
  record Table(PlanYear plan, LocalDate on, List<Row> rows) {
    List<Row> ofChapter(int chapter) {
      return rows.stream().filter(row -> row.chapter() == chapter).toList();
    }
  }

  /**
   * A measure's row.
   *
   * @param chapter 0 for a success measure
   * @param of number of the action, or heading of the success measure
   * @param thisQuarter how much of it came about in the quarter that runs; empty where that can't
   *     be told apart
   */
  record Row(
      int chapter,
      String of,
      String text,
      String lead,
      String byWhen,
      String id,
      String label,
      String target,
      String toDate,
      String thisQuarter,
      MeasureStatus status,
      String explanation,
      String rule,
      String source,
      String agencySays) {}

  @Transactional(readOnly = true)
  public Optional<Table> of(int firstYear) {
    return planYears.find(firstYear).map(this::of);
  }

  private Table of(PlanYear plan) {
    var today = London.dayOf(clock.instant());
    var on = today.isAfter(plan.endsOn()) ? plan.endsOn() : today;
    return new Table(
        plan,
        on,
        progress.figures(plan, on, plan.measures()).stream()
            .map(MeasureProgress::published)
            .map(one -> row(plan, on, one))
            .toList());
  }

  private static Row row(PlanYear plan, LocalDate on, MeasureProgress progress) {
    var planned = progress.measure();
    var measure = planned.measure();
    return new Row(
        chapter(plan, planned),
        planned.of(),
        planned.text(),
        String.join(", ", planned.leadAgencies()),
        byWhen(planned),
        measure.id(),
        measure.label(),
        target(measure),
        progress.shown(),
        thisQuarter(plan, on, progress),
        progress.status(),
        progress.explanation(),
        progress.rule(),
        measure.fedBy() == FedBy.REPORTS ? "Reports" : "By hand, from the lead agency",
        agencySays(progress.agencyUpdate()));
  }

  private static int chapter(PlanYear plan, PlannedMeasure planned) {
    return plan.actions().stream()
        .filter(action -> action.number().equals(planned.of()))
        .findFirst()
        .map(action -> action.chapter())
        .orElse(0);
  }

  private static String byWhen(PlannedMeasure planned) {
    var milestone = planned.milestone();
    if (milestone == null || milestone.due() == null) {
      return "Ongoing";
    }
    var day = Words.day(milestone.due());
    return milestone.suspect() == null ? day : day + " (suspect date)";
  }

  private static String target(Measure measure) {
    var target = measure.target();
    if (target == null) {
      return "None set";
    }
    var unit = measure.unit() == null ? "" : measure.unit();
    return switch (unit) {
      case "done" -> "Done";
      case "percent" -> target.toPlainString() + "%";
      case "pounds" -> "£" + target.toPlainString();
      default -> (target.toPlainString() + " " + unit).strip();
    };
  }

  /** Only counts add up over quarters; of a share the quarter is another share. */
  private static String thisQuarter(PlanYear plan, LocalDate on, MeasureProgress progress) {
    var value = progress.value();
    if (!progress.measure().measure().kind().equals("count") || value == null) {
      return "";
    }
    var quarterBefore = Quarter.of(on).ordinal() - 1;
    var before =
        quarterBefore < 0
            ? BigDecimal.ZERO
            : valueOn(Quarter.values()[quarterBefore].endsOn(plan.firstYear()), progress);
    return before == null ? "" : value.subtract(before).toPlainString();
  }

  private static @Nullable BigDecimal valueOn(LocalDate day, MeasureProgress progress) {
    return progress.trend().stream()
        .filter(point -> point.on().equals(day))
        .map(TrendPoint::value)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static String agencySays(@Nullable PlanUpdate update) {
    return update == null
        ? ""
        : Stream.of(
                "%s, %s: %s."
                    .formatted(
                        update.agencyName(), Words.day(update.day()), update.status().label()),
                update.narrative())
            .filter(text -> !text.isBlank())
            .collect(Collectors.joining(" "));
  }
}
