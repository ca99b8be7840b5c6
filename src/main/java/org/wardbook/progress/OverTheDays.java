package org.wardbook.progress;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.wardbook.report.UsePeriod;

/**
 * The other readings of "at one time": the mean, the best day and the share of days at the target,
 * each of the units in order.
 */
final class OverTheDays {
  private OverTheDays() {}

  static List<Part> parts(MeasureOnDay measure, List<UsePeriod> uses, Fleet fleet) {
    var first = measure.year().startsOn();
    if (measure.on().isBefore(first)) {
      return List.of();
    }
    var last = measure.lastDay();
    var percent = AtOneTimeKind.percent(measure);
    int days = 0;
    int sum = 0;
    int best = -1;
    int reached = 0;
    LocalDate bestDay = first;
    for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
      var on = new FleetDay(day, uses, fleet);
      int inOrder = on.inOrder().size();
      days++;
      sum += inOrder;
      if (on.fleet() > 0 && new Share(inOrder, on.fleet()).isAtLeast(percent)) {
        reached++;
      }
      if (inOrder > best) {
        best = inOrder;
        bestDay = day;
      }
    }
    var share = new Share(reached, days);
    var mean = BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(days), MathContext.DECIMAL64);
    return List.of(
        new Part(
            "Mean of the days since " + Words.day(first),
            mean,
            Words.plain(mean.setScale(1, RoundingMode.HALF_UP)) + " units",
            null),
        new Part(
            "Best day",
            BigDecimal.valueOf(best),
            "%s on %s".formatted(Words.count(best, "units"), Words.day(bestDay)),
            null),
        new Part(
            "Days at %s%% of the fleet or more".formatted(Words.plain(percent)),
            share.percent(),
            "%s of days".formatted(share.shownWithParts(null)),
            null));
  }
}
