package org.wardbook.ward;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.wardbook.base.KeptUntilChanged;
import org.wardbook.base.London;

/** The boundaries that Wardbook brings, and those that the CSU brought in after them. */
@Component
class KeptWardSets implements WardSets {
  private final Clock clock;
  private final KeptUntilChanged<WardTimetable> timetable;
  private final Map<String, WardLookup> lookups = new ConcurrentHashMap<>();

  KeptWardSets(WardSetRows rows, WardResources resources, Clock clock) {
    this.clock = clock;
    var shipped = resources.shipped();
    rows.keep(shipped);
    timetable =
        new KeptUntilChanged<>(
            rows::changes, () -> WardTimetable.of(shipped, rows.activations(), rows.activated()));
  }

  @Override
  public WardSet current() {
    return on(today());
  }

  @Override
  public WardLookup lookup() {
    return lookupOn(today());
  }

  @Override
  public WardSet on(LocalDate day) {
    return timetable().on(day).set();
  }

  @Override
  public WardLookup lookupOn(LocalDate day) {
    return lookups.computeIfAbsent(on(day).id(), id -> new WardLookup(on(day)));
  }

  @Override
  public WardTimetable timetable() {
    return timetable.get();
  }

  @Override
  public Optional<Ward> ward(String code) {
    var periods = timetable().periods().reversed().stream().map(WardTimetable.Period::set);
    return Stream.concat(Stream.of(current()), periods)
        .flatMap(set -> set.ward(code).stream())
        .findFirst();
  }

  /** Before anybody else hears of the change and asks for what is new. */
  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void forget(WardSetsChanged changed) {
    timetable.changed(changed.changes());
  }

  private LocalDate today() {
    return London.dayOf(clock.instant());
  }
}
