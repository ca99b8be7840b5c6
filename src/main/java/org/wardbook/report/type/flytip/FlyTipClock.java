package org.wardbook.report.type.flytip;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.wardbook.report.ClockReading;
import org.wardbook.report.Report;
import org.wardbook.report.WorkClock;

/**
 * The clock of action 4.7: fly-tips are cleared "from public land and highways" within seven days.
 * It starts when the tip was seen, not when the report arrived, and stops when it was cleared;
 * duplicates share the earliest start (practice §2.3).
 */
@Component
class FlyTipClock implements WorkClock {
  /** The land that the councils clear; docs/decisions say why these of Defra's ten kinds. */
  static final Set<String> PUBLIC_LAND =
      Set.of("highway", "footpath-bridleway", "back-alleyway", "council-land", "watercourse-bank");

  /** The land whose owner clears it; what is left of the ten is not known. */
  static final Set<String> OWNERS_LAND =
      Set.of("agricultural", "private-residential", "commercial-industrial", "railway");

  private final FlyTipClearance clearances;
  private final Function<UUID, Optional<Clearance>> clearanceOf;

  @Autowired
  FlyTipClock(FlyTipClearance clearances) {
    this(clearances, clearances::of);
  }

  private FlyTipClock(FlyTipClearance clearances, Function<UUID, Optional<Clearance>> clearanceOf) {
    this.clearances = clearances;
    this.clearanceOf = clearanceOf;
  }

  @Override
  public String type() {
    return FlyTipClearance.TYPE;
  }

  @Override
  public ClockReading read(Report report, List<Report> duplicates) {
    var startedAt =
        all(report, duplicates)
            .map(Report::observedAt)
            .min(Comparator.naturalOrder())
            .orElse(report.observedAt());
    return new ClockReading(notEligible(report), startedAt, stoppedAt(report, duplicates));
  }

  @Override
  public WorkClock forOneLook() {
    return knowing(clearances.all());
  }

  @Override
  public WorkClock forOneLook(Collection<UUID> reports) {
    return knowing(clearances.of(reports));
  }

  private WorkClock knowing(Map<UUID, Clearance> known) {
    return new FlyTipClock(clearances, report -> Optional.ofNullable(known.get(report)));
  }

  /** Whoever of those who reported the same tip it was noted for first: it is gone. */
  private @Nullable Instant stoppedAt(Report report, List<Report> duplicates) {
    return all(report, duplicates)
        .flatMap(each -> clearanceOf.apply(each.id()).stream())
        .map(Clearance::clearedAt)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static Stream<Report> all(Report report, List<Report> duplicates) {
    return Stream.concat(Stream.of(report), duplicates.stream());
  }

  private static @Nullable String notEligible(Report report) {
    var land = report.answers().path("land").asString("");
    if (PUBLIC_LAND.contains(land)) {
      return null;
    }
    return OWNERS_LAND.contains(land)
        ? "it is not on public land or a highway, so its owner clears it"
        : "it is not known whose land it is";
  }
}
