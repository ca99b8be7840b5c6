package org.wardbook.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardbook.report.UsePeriod;

/**
 * How many different units of a fleet are effectively deployed at one time (action 1.5: 9 of 12
 * CCTV units). Effectively is in order: with a need, signs up, authorised, its review date not
 * passed and working; what is deployed without that does not count and is shown apart (practice
 * §4). The plan does not say which time is meant: the status is that of the day looked at, and the
 * mean, the best day and the share of days are shown beside it (oddity O-CCTV-AMBIG).
 */
@Component
final class AtOneTimeKind implements MeasureKind {
  @Override
  public String key() {
    return "at-one-time";
  }

  @Override
  public boolean looksBack() {
    return true;
  }

  @Override
  public boolean judgesEach(MeasureOnDay measure) {
    return false;
  }

  @Override
  public String rule(MeasureOnDay measure) {
    return ("Different units deployed in order on the day ÷ the fleet of that day, units under repair"
            + " included. In order: a need, signs up, authorised, the review date not passed, and"
            + " working. A unit moved within a day counts once. Met: %s%% or more. Behind: up to 5 percentage"
            + " points below. Well behind: further below. Compared unrounded; the mean, the best day"
            + " and the share of days are not judged.")
        .formatted(Words.plain(percent(measure)));
  }

  @Override
  public Reckoning reckon(MeasureOnDay measure, List<Evidence> evidence) {
    var uses =
        measure.known().uses().values().stream()
            .flatMap(List::stream)
            .filter(use -> !use.from().isAfter(measure.lastDay()))
            .toList();
    var fleet = new Fleet(measure);
    var now = new FleetDay(measure.lastDay(), uses, fleet);
    var counted = new ArrayList<Counted>();
    var notCounted = new ArrayList<NotCounted>();
    weigh(now, evidence, counted, notCounted);
    if (uses.isEmpty() || now.fleet() == 0) {
      return none(now, counted, notCounted);
    }
    int inOrder = now.inOrder().size();
    var share = new Share(inOrder, now.fleet());
    var percent = percent(measure);
    return new Reckoning(
            share.status(percent),
            BigDecimal.valueOf(inOrder),
            "%d of %d (%s)".formatted(inOrder, now.fleet(), share.shown(percent)),
            "%d of %d units are deployed in order on %s.%s%s"
                .formatted(
                    inOrder,
                    now.fleet(),
                    now.words(),
                    lackingWords(now),
                    fleet.isUnset()
                        ? " Set CCTV units first: the fleet of %d is the plan’s."
                            .formatted(now.fleet())
                        : ""),
            counted,
            notCounted)
        .withParts(parts(measure, uses, fleet, now));
  }

  @Override
  public @Nullable BigDecimal valueOf(MeasureOnDay measure, List<Evidence> evidence) {
    var uses = measure.known().uses().values().stream().flatMap(List::stream).toList();
    return uses.stream().allMatch(use -> use.from().isAfter(measure.lastDay()))
        ? null
        : BigDecimal.valueOf(
            new FleetDay(measure.lastDay(), uses, new Fleet(measure)).inOrder().size());
  }

  private static Reckoning none(FleetDay now, List<Counted> counted, List<NotCounted> notCounted) {
    return new Reckoning(
        MeasureStatus.WAITING_FOR_DATA,
        null,
        "None reported",
        now.fleet() == 0
            ? "No unit is in the fleet on %s. Set CCTV units first.".formatted(now.words())
            : "No unit was reported as deployed yet.",
        counted,
        notCounted);
  }

  private static String lackingWords(FleetDay now) {
    int lacking = now.notInOrder().size();
    return lacking == 0
        ? ""
        : " %d more %s deployed but not in order.".formatted(lacking, lacking == 1 ? "is" : "are");
  }

  /** Each report once: it counts when a unit that it deployed is in order on the day. */
  private static void weigh(
      FleetDay now, List<Evidence> evidence, List<Counted> counted, List<NotCounted> notCounted) {
    var taken = new HashSet<String>();
    for (var one : evidence) {
      var own = now.usesOf(one.report().id());
      var inOrder = own.stream().filter(now::isInOrder).toList();
      var fresh = inOrder.stream().filter(use -> taken.add(use.thing())).toList();
      if (own.isEmpty()) {
        notCounted.add(
            NotCounted.of(
                one.report(),
                "It has no unit of the fleet deployed on %s.".formatted(now.words())));
      } else if (inOrder.isEmpty()) {
        notCounted.add(NotCounted.of(one.report(), now.lackingOf(own)));
      } else if (fresh.isEmpty()) {
        notCounted.add(NotCounted.of(one.report(), "The unit counts already with another report."));
      } else {
        counted.add(Counted.of(one.report(), true, now.howOf(fresh)));
      }
    }
  }

  private static List<Part> parts(
      MeasureOnDay measure, List<UsePeriod> uses, Fleet fleet, FleetDay now) {
    var parts = new ArrayList<Part>();
    parts.add(number("Deployed and in order", now.inOrder().size()));
    parts.add(number("Deployed but not in order", now.notInOrder().size()));
    parts.addAll(OverTheDays.parts(measure, uses, fleet));
    now.notInOrder()
        .forEach((unit, lacking) -> parts.add(new Part(fleet.name(unit), null, lacking, false)));
    return parts;
  }

  private static Part number(String label, int number) {
    return new Part(label, BigDecimal.valueOf(number), Words.count(number, "units"), null);
  }

  static BigDecimal percent(MeasureOnDay measure) {
    return BigDecimal.valueOf(measure.measure().requiredNumber("percent"));
  }
}
