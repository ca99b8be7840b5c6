package org.wardbook.progress;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * How many there were: reports, or what the reports say of how many, such as people trained. With a
 * target it is held against the share of the time that has passed (practice §7); without one it is
 * only monitored.
 */
@Component
final class CountKind implements MeasureKind {
  @Override
  public String key() {
    return "count";
  }

  @Override
  public String rule(MeasureOnDay measure) {
    return Target.rule(measure);
  }

  @Override
  public Reckoning reckon(MeasureOnDay measure, List<Evidence> evidence) {
    int count = evidence.stream().mapToInt(Evidence::amount).sum();
    return new Reckoning(
        Target.status(measure, count),
        BigDecimal.valueOf(count),
        Target.shown(measure, count),
        Target.explanation(measure, count),
        evidence.stream().map(CountKind::counted).toList(),
        List.of());
  }

  private static Counted counted(Evidence one) {
    String observed = "Observed on " + Words.day(one.observedOn()) + ".";
    String how = one.amount() == 1 ? observed : observed + " Counts for " + one.amount() + ".";
    return Counted.of(one.report(), true, how);
  }
}
