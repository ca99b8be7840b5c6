package org.wardbook.progress;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardbook.plan.Figure;
import org.wardbook.plan.PlanUpdate;

/**
 * By how many percent a figure went down from a baseline. The plan mixes periods (oddity
 * O-PERIOD-MIX), so only a period as long as the baseline's is held against it, and a printed
 * baseline of another unit than the target's is never used (O-DA-REPEAT-UNIT).
 */
@Component
final class ReductionKind implements HandKind {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** All baselines that the plan prints are of a year. */
  private static final long MONTHS_OF_A_PRINTED_BASELINE = 12;

  @Override
  public String key() {
    return "reduction";
  }

  @Override
  public String rule(MeasureOnDay measure) {
    String reduction =
        "(baseline − latest figure) ÷ baseline, of a period as long as the baseline’s. A baseline"
            + " that the CSU entered goes before the printed one.";
    return measure.measure().target() == null
        ? reduction + " The plan sets no target: it is shown and monitored."
        : reduction
            + " Met: at or above the target. Behind: below it, and not above the baseline. Well"
            + " behind: above the baseline. Compared unrounded.";
  }

  @Override
  public Reckoning reckon(MeasureOnDay measure, Entered entered) {
    if (entered.latest(update -> isFigure(update, false)).isEmpty()) {
      return noFigure(measure, entered);
    }
    var from = baseline(measure, entered);
    if (from.isEmpty()) {
      return nothing(
          measure,
          entered,
          "There is no baseline: "
              + (measure.printedBaseline() == null
                  ? "the plan prints none. Enter one."
                  : "the printed one can’t be compared. Enter one.")
              + oddBaseline(measure));
    }
    var start = from.get();
    return entered
        .latest(update -> isFigure(update, false) && months(update) == start.months())
        .map(update -> reduction(measure, entered, start, update))
        .orElseGet(
            () ->
                nothing(
                    measure,
                    entered,
                    "No figure covers %d months as the baseline does, so nothing is compared."
                        .formatted(start.months())));
  }

  /** What a figure is held against. */
  private record Start(BigDecimal value, long months, String words, @Nullable PlanUpdate entered) {}

  private static Optional<Start> baseline(MeasureOnDay measure, Entered entered) {
    return entered
        .latest(update -> isFigure(update, true))
        .map(ReductionKind::enteredStart)
        .or(() -> printedStart(measure));
  }

  private static Start enteredStart(PlanUpdate update) {
    var figure = periodOf(update);
    return new Start(
        figure.value(),
        months(update),
        "%s from %s".formatted(Words.plain(figure.value()), period(figure)),
        update);
  }

  private static Optional<Start> printedStart(MeasureOnDay measure) {
    var printed = measure.printedBaseline();
    boolean comparable = !"not-comparable".equals(measure.parameter("baseline"));
    return printed == null || !comparable
        ? Optional.empty()
        : Optional.of(
            new Start(
                printed.value(),
                MONTHS_OF_A_PRINTED_BASELINE,
                "%s %s (printed; period: %s)"
                    .formatted(Words.plain(printed.value()), printed.unit(), printed.period()),
                null));
  }

  private static Reckoning reduction(
      MeasureOnDay measure, Entered entered, Start start, PlanUpdate update) {
    var figure = periodOf(update);
    var less = start.value().subtract(figure.value());
    var percent = HUNDRED.multiply(less).divide(start.value(), MathContext.DECIMAL64);
    var target = measure.measure().target();
    return new Reckoning(
        status(start.value(), less, target),
        percent,
        shown(percent, start.value(), less, target),
        "%s from %s (%s) against %s.%s"
            .formatted(
                Words.plain(figure.value()),
                period(figure),
                figure.source(),
                start.words(),
                start.entered() == null ? oddBaseline(measure) : ""),
        List.of(),
        List.of(),
        List.of(),
        weighed(entered, start, update));
  }

  /** 100 × less ÷ baseline against the target, multiplied out so that nothing is rounded. */
  private static MeasureStatus status(
      BigDecimal baseline, BigDecimal less, @Nullable BigDecimal target) {
    if (target == null) {
      return MeasureStatus.NO_TARGET;
    }
    if (isReached(baseline, less, target)) {
      return MeasureStatus.MET;
    }
    return less.signum() >= 0 ? MeasureStatus.BEHIND : MeasureStatus.WELL_BEHIND;
  }

  private static boolean isReached(BigDecimal baseline, BigDecimal less, BigDecimal target) {
    return HUNDRED.multiply(less).compareTo(target.multiply(baseline)) >= 0;
  }

  /** With one decimal; a miss is never rounded up to the target. */
  private static String shown(
      BigDecimal percent, BigDecimal baseline, BigDecimal less, @Nullable BigDecimal target) {
    var nearest = percent.setScale(1, RoundingMode.HALF_UP);
    boolean hidesAMiss =
        target != null && !isReached(baseline, less, target) && nearest.compareTo(target) >= 0;
    var shown = hidesAMiss ? percent.setScale(1, RoundingMode.DOWN) : nearest;
    return less.signum() < 0
        ? shown.negate().toPlainString() + "% more"
        : shown.toPlainString() + "% less";
  }

  private static List<WeighedUpdate> weighed(Entered entered, Start start, PlanUpdate basis) {
    var all = new ArrayList<WeighedUpdate>();
    for (var update : entered.updates()) {
      if (update.equals(basis)) {
        all.add(new WeighedUpdate(update, true, "The latest figure."));
      } else if (update.equals(start.entered())) {
        all.add(new WeighedUpdate(update, true, "The baseline."));
      } else {
        all.add(new WeighedUpdate(update, false, otherwise(update, start)));
      }
    }
    return List.copyOf(all);
  }

  private static String otherwise(PlanUpdate update, Start start) {
    if (isFigure(update, true)) {
      return "A later baseline counts in its place.";
    }
    if (!isFigure(update, false)) {
      return "It gives no figure.";
    }
    return months(update) == start.months()
        ? "A later figure counts in its place."
        : "It does not cover %d months as the baseline does.".formatted(start.months());
  }

  private static Reckoning noFigure(MeasureOnDay measure, Entered entered) {
    if (entered.updates().isEmpty()) {
      var unfed = UnfedMeasure.reckon(measure);
      return measure.printedBaseline() != null ? unfed : withoutBaseline(measure, unfed);
    }
    return nothing(measure, entered, "No figure of a period yet.");
  }

  private static Reckoning withoutBaseline(MeasureOnDay measure, Reckoning unfed) {
    return new Reckoning(
        unfed.status(),
        null,
        unfed.shown(),
        unfed.explanation() + " There is no baseline: the plan prints none. Enter one.",
        List.of(),
        List.of());
  }

  private static Reckoning nothing(MeasureOnDay measure, Entered entered, String because) {
    return new Reckoning(
        measure.measure().target() == null
            ? MeasureStatus.NO_TARGET
            : MeasureStatus.WAITING_FOR_DATA,
        null,
        "–",
        because,
        List.of(),
        List.of(),
        List.of(),
        entered.noneCounting(because));
  }

  private static String oddBaseline(MeasureOnDay measure) {
    var printed = measure.printedBaseline();
    return printed == null || printed.correction().isBlank() ? "" : " " + printed.correction();
  }

  private static boolean isFigure(PlanUpdate update, boolean baseline) {
    return update.figure() instanceof Figure.OfPeriod period && period.baseline() == baseline;
  }

  private static Figure.OfPeriod periodOf(PlanUpdate update) {
    return (Figure.OfPeriod) Objects.requireNonNull(update.figure());
  }

  /** In whole months; a period that is none never equals a baseline's. */
  private static long months(PlanUpdate update) {
    var period = periodOf(update);
    LocalDate after = period.until().plusDays(1);
    long months = ChronoUnit.MONTHS.between(period.from(), after);
    return period.from().plusMonths(months).equals(after) ? months : -1;
  }

  private static String period(Figure.OfPeriod period) {
    return Words.day(period.from()) + " to " + Words.day(period.until());
  }
}
