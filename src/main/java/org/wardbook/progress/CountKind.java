package org.wardbook.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How many there were: reports, or what the reports say of how many, such as people trained. With a
 * target it is held against the share of the time that has passed (practice §7); without one it is
 * only monitored. Where the plan asks for work in priority wards, what was done elsewhere does not
 * count (action 3.2).
 */
@Component
final class CountKind implements MeasureKind {
  @Override
  public String key() {
    return "count";
  }

  @Override
  public boolean looksAtWards(MeasureOnDay measure) {
    return PriorityWards.asked(measure).isPresent();
  }

  @Override
  public String rule(MeasureOnDay measure) {
    return PriorityWards.asked(measure)
        .map(wards -> wards.rule() + " " + Target.rule(measure))
        .orElseGet(() -> Target.rule(measure));
  }

  @Override
  public Reckoning reckon(MeasureOnDay measure, List<Evidence> evidence) {
    var wards = PriorityWards.asked(measure);
    if (wards.isEmpty()) {
      return count(measure, evidence, List.of());
    }
    var asked = wards.get();
    if (asked.areUnset()) {
      return asked.unset(evidence);
    }
    var within = new ArrayList<Evidence>();
    var elsewhere = new ArrayList<NotCounted>();
    for (var one : evidence) {
      asked
          .refusal(one)
          .ifPresentOrElse(
              because -> elsewhere.add(NotCounted.of(one.report(), because)),
              () -> within.add(one));
    }
    return count(measure, within, elsewhere);
  }

  /** Without the words for every report, which a month of the trend has no use for. */
  @Override
  public @Nullable BigDecimal valueOf(MeasureOnDay measure, List<Evidence> evidence) {
    return PriorityWards.asked(measure).isEmpty()
        ? sum(evidence)
        : reckon(measure, evidence).value();
  }

  private static BigDecimal sum(List<Evidence> evidence) {
    return evidence.stream().map(Evidence::total).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Reckoning count(
      MeasureOnDay measure, List<Evidence> evidence, List<NotCounted> notCounted) {
    var count = sum(evidence);
    return new Reckoning(
        Target.status(measure, count),
        count,
        Target.shown(measure, count),
        Target.explanation(measure, count),
        evidence.stream().map(CountKind::counted).toList(),
        notCounted);
  }

  private static Counted counted(Evidence one) {
    String observed = Counted.observed(one);
    String how =
        one.amount().compareTo(BigDecimal.ONE) == 0
            ? observed
            : observed + " Counts for " + Words.plain(one.amount()) + ".";
    return Counted.all(one, true, how);
  }
}
