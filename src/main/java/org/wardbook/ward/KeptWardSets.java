package org.wardbook.ward;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.wardbook.base.London;

/** The boundaries that Wardbook brings, and those that the CSU brought in after them. */
@Component
class KeptWardSets implements WardSets {
  private final WardSetRows rows;
  private final Clock clock;
  private final WardSet shipped;
  private final AtomicLong changes = new AtomicLong();
  private final Map<String, WardLookup> lookups = new ConcurrentHashMap<>();
  private volatile @Nullable Snapshot latest;

  KeptWardSets(WardSetRows rows, WardResources resources, Clock clock) {
    this.rows = rows;
    this.clock = clock;
    this.shipped = resources.shipped();
    rows.keep(shipped);
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
    var known = latest;
    if (known != null && known.changesBefore() == changes.get()) {
      return known.timetable();
    }
    // Counted before it is read: a commit in between makes it look old, which is harmless.
    var before = changes.get();
    var fresh =
        new Snapshot(before, WardTimetable.of(shipped, rows.activations(), rows.activated()));
    latest = fresh;
    return fresh.timetable();
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
    changes.incrementAndGet();
  }

  private LocalDate today() {
    return London.dayOf(clock.instant());
  }

  private record Snapshot(long changesBefore, WardTimetable timetable) {}
}
