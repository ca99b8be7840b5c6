package org.wardbook.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wardbook.register.RegisterEntry;

/**
 * What the work was worth: the hours of each report times the hourly rate on the day of the work
 * (practice §6). Reckoned exactly; only what is shown is rounded, to the penny.
 */
@Component
final class SumAtRateKind implements MeasureKind {
  @Override
  public String key() {
    return "sum-at-rate";
  }

  @Override
  public String rule(MeasureOnDay measure) {
    return "Person-hours × the hourly rate on the day of the work, as the CSU set it. Work on a day"
        + " without a rate is not counted. "
        + Target.rule(measure);
  }

  @Override
  public Reckoning reckon(MeasureOnDay measure, List<Evidence> evidence) {
    String register = measure.parameters().getOrDefault("register", "payback-rate");
    if (measure.listed(register).isEmpty()) {
      return Unset.reckon(register, evidence);
    }
    var pence = BigDecimal.ZERO;
    var counted = new ArrayList<Counted>();
    var notCounted = new ArrayList<NotCounted>();
    for (var one : evidence) {
      var rate = rate(measure, register, one);
      if (rate.isEmpty()) {
        notCounted.add(
            NotCounted.of(
                one.report(),
                "No hourly rate is set for %s.".formatted(Words.day(one.observedOn()))));
        continue;
      }
      var worth = one.amount().multiply(rate.get());
      pence = pence.add(worth.multiply(BigDecimal.valueOf(one.times())));
      counted.add(Counted.all(one, true, how(one, rate.get(), worth)));
    }
    var pounds = pence.movePointLeft(2);
    return new Reckoning(
        Target.status(measure, pounds),
        pounds,
        shown(pounds),
        "%s in plan year %s.%s"
            .formatted(
                shown(pounds),
                measure.year().label(),
                measure.measure().target() == null ? " No target – monitored." : ""),
        counted,
        notCounted);
  }

  private static Optional<BigDecimal> rate(MeasureOnDay measure, String register, Evidence one) {
    return measure.known().registers().validOn(register, one.observedOn()).stream()
        .map(RegisterEntry::values)
        .map(values -> values.path("pencePerHour"))
        .filter(rate -> rate.isNumber())
        .map(rate -> rate.decimalValue())
        .findFirst();
  }

  private static String how(Evidence one, BigDecimal rate, BigDecimal worth) {
    return "%s × %s an hour on %s: %s."
        .formatted(
            Words.count(one.amount(), "hours"),
            shown(rate.movePointLeft(2)),
            Words.day(one.observedOn()),
            shown(worth.movePointLeft(2)));
  }

  private static String shown(BigDecimal pounds) {
    return "£%,.2f".formatted(pounds.setScale(2, RoundingMode.HALF_UP));
  }
}
