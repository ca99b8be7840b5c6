package org.wardbook.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardbook.plan.Figure;

/**
 * Numbers of 1 to 4 people are not told outside the desk, for 3 perpetrators of a small district
 * can be known by name (practice §7). What would let somebody work them out goes with them: the
 * status, the explanation, the share, the months, the reports behind it and what the agency said. 0
 * is told.
 */
final class SmallNumbers {
  private static final BigDecimal FEWEST = BigDecimal.valueOf(5);

  private SmallNumbers() {}

  static MeasureProgress leftOut(MeasureProgress progress) {
    var measure = progress.measure().measure();
    if (!measure.isOfPeople()) {
      return progress;
    }
    return cells(progress).anyMatch(SmallNumbers::isSmall)
        ? suppressed(progress)
        : withoutSmallSteps(progress);
  }

  /** Every number of people that the figure is made of. */
  private static Stream<BigDecimal> cells(MeasureProgress progress) {
    var counting = progress.updates().stream().filter(WeighedUpdate::counts);
    var figures = counting.map(weighed -> weighed.update().figure()).flatMap(SmallNumbers::cells);
    var value = progress.value();
    return progress.measure().measure().kind().equals("count") && value != null
        ? Stream.concat(Stream.of(value), figures)
        : figures;
  }

  /** The rest counts too: 18 of 20 who did not re-offend are 2 who did. */
  private static Stream<BigDecimal> cells(@Nullable Figure figure) {
    return switch (figure) {
      case null -> Stream.of();
      case Figure.Number number -> Stream.of(number.value());
      case Figure.Part part ->
          Stream.of(part.numerator(), part.denominator(), part.denominator() - part.numerator())
              .map(BigDecimal::valueOf);
      case Figure.OfPeriod period -> Stream.of(period.value());
    };
  }

  private static boolean isSmall(BigDecimal number) {
    return number.signum() > 0 && number.compareTo(FEWEST) < 0;
  }

  private static MeasureProgress suppressed(MeasureProgress progress) {
    boolean share = progress.measure().measure().kind().equals("ratio");
    return new MeasureProgress(
        progress.measure(),
        progress.fed(),
        MeasureStatus.NOT_SHOWN,
        MeasureStatus.NOT_SHOWN,
        null,
        null,
        share ? "a part is fewer than 5" : "fewer than 5",
        "Numbers of 1 to 4 people are not shown outside the Community Safety Unit, nor what they"
            + " could be worked out from.",
        progress.rule(),
        List.of(),
        List.of(),
        progress.waiting(),
        progress.onPhones(),
        List.of(),
        List.of(),
        null,
        progress.milestones(),
        List.of(),
        0,
        0);
  }

  /** A month that adds 3 people tells of 3 people; so does a report that counts for 3. */
  private static MeasureProgress withoutSmallSteps(MeasureProgress progress) {
    return new MeasureProgress(
        progress.measure(),
        progress.fed(),
        progress.status(),
        progress.statusByRule(),
        progress.override(),
        progress.value(),
        progress.shown(),
        progress.explanation(),
        progress.rule(),
        progress.counted().stream()
            .map(one -> new Counted(one.reportId(), one.reference(), one.met(), "It counts."))
            .toList(),
        progress.notCounted(),
        progress.waiting(),
        progress.onPhones(),
        progress.parts(),
        progress.updates().stream().filter(WeighedUpdate::counts).toList(),
        progress.agencyUpdate(),
        progress.milestones(),
        hasSmallSteps(progress.trend()) || !progress.measure().measure().kind().equals("count")
            ? List.of()
            : progress.trend(),
        progress.countedInAll(),
        progress.notCountedInAll());
  }

  private static boolean hasSmallSteps(List<TrendPoint> trend) {
    var steps = new ArrayList<BigDecimal>();
    var before = BigDecimal.ZERO;
    for (var point : trend) {
      var value = point.value();
      if (value != null) {
        steps.add(value.subtract(before).abs());
        before = value;
      }
    }
    return steps.stream().anyMatch(SmallNumbers::isSmall);
  }
}
