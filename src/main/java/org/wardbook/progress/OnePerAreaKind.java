package org.wardbook.progress;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardbook.report.Report;

/**
 * Whether something was done in each area that the CSU has on a list on the day: an audit in every
 * priority ward (action 4.2), or several kinds of initiative in every area where speeding is a
 * top-3 priority (SM-SPD-1). An area is the ward it lies in; a ward with priority for two themes is
 * one.
 */
@Component
final class OnePerAreaKind implements MeasureKind {
  @Override
  public String key() {
    return "one-per-area";
  }

  @Override
  public boolean judgesEach(MeasureOnDay measure) {
    return false;
  }

  @Override
  public boolean looksAtWards(MeasureOnDay measure) {
    return true;
  }

  @Override
  public boolean looksAtVarieties() {
    return true;
  }

  @Override
  public String rule(MeasureOnDay measure) {
    String done =
        kinds(measure) == 1
            ? "An area is done with the first report of its ward."
            : "An area is done once at least %d different kinds of initiative were reported in its ward."
                .formatted(kinds(measure));
    String against =
        measure.measure().target() == null
            ? " The plan sets no number: the areas are shown and monitored."
            : " Met: every area is done. On track: at least the share of them that fits the share of"
                + " the time gone by. Behind: at least 80% of that. Well behind: less. Late: the date"
                + " has passed.";
    return "The areas are those on the CSU’s list of %s on the day. %s%s"
        .formatted(ListNames.of(register(measure)), done, against);
  }

  @Override
  public Reckoning reckon(MeasureOnDay measure, List<Evidence> evidence) {
    var areas = Area.validOn(measure.known().registers(), register(measure), measure.lastDay());
    if (areas.isEmpty()) {
      return Unset.reckon(register(measure), evidence);
    }
    var kindsByWard = new HashMap<String, Set<String>>();
    var first = new HashMap<String, Report>();
    var counted = new ArrayList<Counted>();
    var notCounted = new ArrayList<NotCounted>();
    var wards = areas.stream().map(Area::ward).toList();
    for (var one : evidence) {
      String ward = one.report().ward();
      if (ward == null || !wards.contains(ward)) {
        notCounted.add(NotCounted.of(one.report(), elsewhere(measure, ward)));
        continue;
      }
      kindsByWard.computeIfAbsent(ward, key -> new HashSet<>()).add(one.variety());
      var earlier = first.putIfAbsent(ward + " " + one.variety(), one.report());
      if (earlier == null) {
        counted.add(
            Counted.of(
                one.report(), true, measure.known().wardName(ward) + ", " + Counted.observed(one)));
      } else {
        notCounted.add(
            NotCounted.of(
                one.report(),
                "%s has this already with %s."
                    .formatted(measure.known().wardName(ward), earlier.reference())));
      }
    }
    return reckoning(measure, areas, kindsByWard, counted, notCounted);
  }

  @Override
  public List<String> lackingIn(MeasureOnDay measure, String ward, List<Evidence> evidence) {
    boolean asked =
        Area.validOn(measure.known().registers(), register(measure), measure.lastDay()).stream()
            .anyMatch(area -> area.ward().equals(ward));
    int found = (int) evidence.stream().map(Evidence::variety).distinct().count();
    if (!asked || found >= kinds(measure)) {
      return List.of();
    }
    return List.of(
        kinds(measure) == 1
            ? "none yet, and it is on the list of %s".formatted(ListNames.of(register(measure)))
            : "%s of initiative, needs %d".formatted(Words.count(found, "kinds"), kinds(measure)));
  }

  /** Without the words for every report, which a month of the trend has no use for. */
  @Override
  public @Nullable BigDecimal valueOf(MeasureOnDay measure, List<Evidence> evidence) {
    var areas = Area.validOn(measure.known().registers(), register(measure), measure.lastDay());
    if (areas.isEmpty()) {
      return null;
    }
    var kindsByWard = new HashMap<String, Set<String>>();
    for (var one : evidence) {
      String ward = one.report().ward();
      if (ward != null) {
        kindsByWard.computeIfAbsent(ward, key -> new HashSet<>()).add(one.variety());
      }
    }
    int done =
        (int)
            areas.stream()
                .filter(
                    area ->
                        kindsByWard.getOrDefault(area.ward(), Set.of()).size() >= kinds(measure))
                .count();
    var target = measure.measure().target();
    return target == null ? BigDecimal.valueOf(done) : share(done, areas.size(), target);
  }

  private static String elsewhere(MeasureOnDay measure, @Nullable String ward) {
    return ward == null
        ? "It names no ward."
        : "%s is not on the CSU’s list of %s on %s."
            .formatted(
                measure.known().wardName(ward),
                ListNames.of(register(measure)),
                Words.day(measure.lastDay()));
  }

  private static Reckoning reckoning(
      MeasureOnDay measure,
      List<Area> areas,
      Map<String, Set<String>> kindsByWard,
      List<Counted> counted,
      List<NotCounted> notCounted) {
    var parts = areas.stream().map(area -> part(measure, area, kindsByWard)).toList();
    int done = (int) parts.stream().filter(part -> Boolean.TRUE.equals(part.met())).count();
    String shown = "%d of %s".formatted(done, Words.count(areas.size(), "areas"));
    var target = measure.measure().target();
    return new Reckoning(
            target == null
                ? MeasureStatus.NO_TARGET
                : Target.status(
                    measure, BigDecimal.valueOf(done), BigDecimal.valueOf(areas.size())),
            target == null ? BigDecimal.valueOf(done) : share(done, areas.size(), target),
            shown,
            "%s done, of those on the CSU’s list of %s on %s."
                .formatted(shown, ListNames.of(register(measure)), Words.day(measure.lastDay())),
            counted,
            notCounted)
        .withParts(parts);
  }

  /** In the measure's unit, so many for each area: 1 when every area is done. */
  private static BigDecimal share(int done, int areas, BigDecimal target) {
    return BigDecimal.valueOf(done)
        .multiply(target)
        .divide(BigDecimal.valueOf(areas), MathContext.DECIMAL64);
  }

  private static Part part(MeasureOnDay measure, Area area, Map<String, Set<String>> kindsByWard) {
    int kinds = kindsByWard.getOrDefault(area.ward(), Set.of()).size();
    boolean done = kinds >= kinds(measure);
    String shown =
        kinds(measure) == 1
            ? done ? "Done" : "Not done"
            : "%s of initiative%s"
                .formatted(Words.count(kinds, "kinds"), done ? "" : ", not enough");
    return new Part(area.name(), BigDecimal.valueOf(kinds), shown, done);
  }

  private static String register(MeasureOnDay measure) {
    return measure.parameters().getOrDefault("register", "priority-ward");
  }

  private static int kinds(MeasureOnDay measure) {
    return Integer.parseInt(measure.parameters().getOrDefault("kinds", "1"));
  }
}
