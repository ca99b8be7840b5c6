package org.wardbook.progress;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * How many there were. With a target it is held against the share of the time that has passed
 * (practice §7); without one it is only monitored.
 */
@Component
final class CountKind implements MeasureKind {
  /** From this share of what is expected by now it is amber, below it red (practice §7). */
  private static final BigDecimal NEARLY = new BigDecimal("0.8");

  @Override
  public String key() {
    return "count";
  }

  @Override
  public String rule(MeasureOnDay measure) {
    if (measure.measure().target() == null) {
      return "The plan sets no target: the number is shown and monitored.";
    }
    return "Met: the target is reached. On track: at least the share of the target that fits the"
        + " share of the time gone by. Behind: at least 80% of that. Well behind: less. Late: the"
        + " date has passed and the target is not reached.";
  }

  @Override
  public Reckoning reckon(MeasureOnDay measure, List<Evidence> evidence) {
    int count = evidence.size();
    String unit = unit(measure);
    return new Reckoning(
        status(measure, BigDecimal.valueOf(count)),
        BigDecimal.valueOf(count),
        Words.count(count, unit),
        explanation(measure, count, unit),
        evidence.stream()
            .map(
                one ->
                    Counted.of(
                        one.report(), true, "Observed on " + Words.day(one.observedOn()) + "."))
            .toList(),
        List.of());
  }

  private static String unit(MeasureOnDay measure) {
    String unit = measure.measure().unit();
    return unit == null ? "reports" : unit;
  }

  private static MeasureStatus status(MeasureOnDay measure, BigDecimal count) {
    var target = measure.measure().target();
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

  private static String explanation(MeasureOnDay measure, int count, String unit) {
    var target = measure.measure().target();
    String soFar = Words.count(count, unit) + " in plan year " + measure.year().label() + ".";
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
