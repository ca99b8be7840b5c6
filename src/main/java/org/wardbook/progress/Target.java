package org.wardbook.progress;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A number held against its target and the share of the time that has passed (practice §7). */
final class Target {
  /** From this share of what is expected by now it is amber, below it red (practice §7). */
  private static final BigDecimal NEARLY = new BigDecimal("0.8");

  private Target() {}

  static String rule(MeasureOnDay measure) {
    if (measure.measure().target() == null) {
      return "The plan sets no target: the number is shown and monitored.";
    }
    return "Met: the target is reached. On track: at least the share of the target that fits the"
        + " share of the time gone by. Behind: at least 80% of that. Well behind: less. Late: the"
        + " date has passed and the target is not reached.";
  }

  static MeasureStatus status(MeasureOnDay measure, BigDecimal count) {
    return status(measure, count, measure.measure().target());
  }

  /** Against a target that depends on something, such as the number of areas. */
  static MeasureStatus status(MeasureOnDay measure, BigDecimal count, @Nullable BigDecimal target) {
    if (target == null) {
      return MeasureStatus.NO_TARGET;
    }
    if (count.compareTo(target) >= 0) {
      return MeasureStatus.MET;
    }
    if (measure.isPastItsDate()) {
      return MeasureStatus.LATE;
    }
    // count ÷ target against elapsed ÷ in all, multiplied out so that nothing is rounded.
    var reached = count.multiply(BigDecimal.valueOf(measure.daysInAll()));
    var expected = target.multiply(BigDecimal.valueOf(measure.daysElapsed()));
    if (reached.compareTo(expected) >= 0) {
      return MeasureStatus.ON_TRACK;
    }
    return reached.compareTo(expected.multiply(NEARLY)) >= 0
        ? MeasureStatus.BEHIND
        : MeasureStatus.WELL_BEHIND;
  }

  /** The number with its unit, such as "4 operations". */
  static String shown(MeasureOnDay measure, BigDecimal number) {
    String unit = measure.measure().unit();
    return Words.count(number, unit == null ? "reports" : unit);
  }

  static String explanation(MeasureOnDay measure, BigDecimal number) {
    var target = measure.measure().target();
    String soFar = shown(measure, number) + " in plan year " + measure.year().label() + ".";
    if (target == null) {
      return soFar + " No target – monitored.";
    }
    return "%s The target is %s by %s; %d of %d days have passed."
        .formatted(
            soFar,
            target.toPlainString(),
            Words.day(measure.dueOn()),
            measure.daysElapsed(),
            measure.daysInAll());
  }
}
