package org.wardbook.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardbook.report.UsePeriod;

/**
 * How many different units of a fleet are in use at one time (action 1.5: 9 of 12 CCTV units). The
 * plan does not say which time is meant: the status is that of the day looked at, and the mean, the
 * best day and the share of days are shown beside it (oddity O-CCTV-AMBIG). A unit that is deployed
 * without being in order counts and is shown apart (practice §4).
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
  public String rule(MeasureOnDay measure) {
    return ("Different units in use on the day ÷ the fleet of that day, units under repair included."
            + " A unit moved within a day counts once. Met: %s%% or more. Behind: up to 5 percentage"
            + " points below. Well behind: further below. Compared unrounded; the mean, the best day"
            + " and the share of days are not judged.")
        .formatted(Words.plain(percent(measure)));
  }

  @Override
  public Reckoning reckon(MeasureOnDay measure, List<Evidence> evidence) {
    var uses =
        measure.known().uses().values().stream()
            .flatMap(List::stream)
            .filter(use -> !use.from().isAfter(measure.on()))
            .toList();
    var fleet = new Fleet(measure);
    var now = new FleetDay(measure.on(), uses, fleet);
    var counted = new ArrayList<Counted>();
    var notCounted = new ArrayList<NotCounted>();
    weigh(now, evidence, counted, notCounted);
    if (uses.isEmpty() || now.fleet() == 0) {
      return none(now, counted, notCounted);
    }
    var share = new Share(now.deployed().size(), now.fleet());
    var percent = percent(measure);
    return new Reckoning(
            share.status(percent),
            BigDecimal.valueOf(now.deployed().size()),
            "%d of %d (%s)".formatted(now.deployed().size(), now.fleet(), share.shown(percent)),
            "%d of %d units are in use on %s.%s%s"
                .formatted(
                    now.deployed().size(),
                    now.fleet(),
                    Words.day(measure.on()),
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
    return uses.stream().allMatch(use -> use.from().isAfter(measure.on()))
        ? null
        : BigDecimal.valueOf(
            new FleetDay(measure.on(), uses, new Fleet(measure)).deployed().size());
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
        : " %s deployed without being in order."
            .formatted(lacking == 1 ? "1 of them is" : lacking + " of them are");
  }

  /** Each report once: it counts when a unit that it deployed is in use on the day. */
  private static void weigh(
      FleetDay now, List<Evidence> evidence, List<Counted> counted, List<NotCounted> notCounted) {
    var taken = new HashSet<String>();
    for (var one : evidence) {
      var own = now.usesOf(one.report().id());
      var fresh = own.stream().filter(use -> taken.add(use.thing())).toList();
      if (own.isEmpty()) {
        notCounted.add(
            NotCounted.of(
                one.report(), "It has no unit of the fleet in use on %s.".formatted(now.words())));
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
    int inOrder = now.deployed().size() - now.notInOrder().size();
    parts.add(number("Deployed and in order", inOrder));
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
