package org.wardbook.progress.ui;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardbook.base.ui.DateWords;
import org.wardbook.plan.Baseline;
import org.wardbook.plan.Figure;
import org.wardbook.plan.Judgement;
import org.wardbook.plan.Measure;
import org.wardbook.plan.Milestone;
import org.wardbook.plan.PlanUpdate;
import org.wardbook.plan.ProgressMode;
import org.wardbook.progress.MeasureProgress;

/** The plan's data in plain words. */
final class PlanWords {
  /** By the day that they speak of, then by when they were entered. */
  static final Comparator<PlanUpdate> LATEST_FIRST =
      Comparator.comparing(PlanUpdate::day).thenComparing(PlanUpdate::enteredAt).reversed();

  private PlanWords() {}

  /** A measure's figure, such as "66.67%" or "4 operations". */
  static String figure(BigDecimal value, Measure measure) {
    return isDone(measure) ? number(value) : amount(value, measure.unit());
  }

  /** What a lead agency's update says in numbers. */
  static String figure(Figure figure) {
    return switch (figure) {
      case Figure.Number(BigDecimal value) -> number(value) + " so far in this plan year.";
      case Figure.Part(int numerator, int denominator) ->
          "%d of %d so far in this plan year.".formatted(numerator, denominator);
      case Figure.OfPeriod period ->
          "%s from %s to %s (%s)%s"
              .formatted(
                  number(period.value()),
                  DateWords.day(period.from()),
                  DateWords.day(period.until()),
                  period.source(),
                  period.baseline() ? ": later periods are held against it." : ".");
    };
  }

  static String judgement(Judgement judgement) {
    return switch (judgement) {
      case MET -> "Met";
      case ON_TRACK -> "On track";
      case BEHIND -> "Behind";
      case WELL_BEHIND -> "Well behind";
      case LATE -> "Late";
    };
  }

  static String mode(ProgressMode mode) {
    return switch (mode) {
      case FROM_REPORTS -> "Comes from reports";
      case BY_HAND -> "Entered by hand, as the lead agency says";
      case BOTH -> "Comes from reports and from what the lead agency says";
    };
  }

  /**
   * Whether an update counts in one of the measures, in words; empty when nothing is said of it.
   */
  static String weight(List<MeasureProgress> measures, UUID update) {
    return measures.stream()
        .flatMap(measure -> measure.updates().stream())
        .filter(one -> one.update().id().equals(update))
        .map(one -> one.because())
        .findFirst()
        .orElse("");
  }

  /** The names in one line. The plan leaves some cells empty. */
  static String list(List<String> names) {
    return names.isEmpty() ? "None printed" : String.join(", ", names);
  }

  static String target(Measure measure) {
    var target = measure.target();
    if (target == null) {
      return "None set by the plan";
    }
    return isDone(measure) ? "That it is done" : amount(target, measure.unit()) + inferred(measure);
  }

  /** Whether the target is that something is done, which needs no number. */
  static boolean isDone(Measure measure) {
    return "done".equals(measure.unit());
  }

  private static String inferred(Measure measure) {
    return measure.targetInferred() ? " (not printed, read from the words)" : "";
  }

  private static String amount(BigDecimal amount, @Nullable String unit) {
    if (unit == null) {
      return number(amount);
    }
    return switch (unit) {
      case "percent" -> number(amount) + "%";
      case "pounds" -> "£" + number(amount);
      default -> number(amount) + " " + unit;
    };
  }

  static String baseline(Baseline baseline) {
    var words = "%s %s (%s)".formatted(number(baseline.value()), baseline.unit(), period(baseline));
    var atTarget = baseline.valueAtTarget();
    return atTarget == null ? words : words + ". The target from there is " + number(atTarget);
  }

  private static String period(Baseline baseline) {
    return baseline.period().equals("not stated")
        ? "period not stated"
        : "period " + baseline.period();
  }

  /** "30 June 2026", with what is to be reached by then when an action has several dates. */
  static String byWhen(Milestone milestone, boolean oneOfSeveral) {
    var due = milestone.due();
    if (due == null) {
      return milestone.review() == null
          ? milestone.label()
          : "%s, reviewed %s".formatted(milestone.label(), milestone.review());
    }
    var day = DateWords.day(due);
    return oneOfSeveral ? milestone.label() + ": " + day : day;
  }

  private static String number(BigDecimal number) {
    var format = NumberFormat.getInstance(Locale.UK);
    format.setMaximumFractionDigits(2);
    return format.format(number);
  }
}
