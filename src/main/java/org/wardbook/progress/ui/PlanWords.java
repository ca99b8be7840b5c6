package org.wardbook.progress.ui;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wardbook.base.ui.DateWords;
import org.wardbook.plan.Baseline;
import org.wardbook.plan.Measure;
import org.wardbook.plan.Milestone;

/** The plan's data in plain words. */
final class PlanWords {
  private PlanWords() {}

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
