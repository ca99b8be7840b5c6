package org.wardbook.ward.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wardbook.ward.MicroPoint;
import org.wardbook.ward.Rings;
import org.wardbook.ward.Ward;

/** Makes a ward of what a file says of one, or adds to the problems what is wrong with it. */
final class WardShaping {
  /** Nearer than this to a line a point is taken to be on it. */
  private static final double ON_THE_LINE_METRES = 1;

  private final List<String> problems = new ArrayList<>();

  List<String> problems() {
    return problems;
  }

  /** Empty when there is a problem. */
  Optional<Ward> ward(RawWard raw) {
    var before = problems.size();
    var parts = new ArrayList<List<List<MicroPoint>>>();
    for (var polygon : raw.polygons()) {
      part(raw, polygon).ifPresent(parts::add);
    }
    if (problems.size() == before && parts.isEmpty()) {
      problems.add("The outline of %s encloses nothing.".formatted(raw.label()));
    }
    var rings = parts.stream().flatMap(List::stream).toList();
    if (problems.size() == before) {
      Crossings.first(rings)
          .ifPresent(
              place ->
                  problems.add(
                      "The outline of %s crosses itself near %s."
                          .formatted(raw.label(), words(place))));
    }
    if (problems.size() == before) {
      checkNesting(raw, parts);
    }
    return problems.size() > before ? Optional.empty() : Optional.of(ward(raw, parts));
  }

  private static Ward ward(RawWard raw, List<List<List<MicroPoint>>> parts) {
    var rings = new ArrayList<>(parts.stream().flatMap(List::stream).toList());
    var largest =
        parts.stream()
            .map(List::getFirst)
            .max(Comparator.comparingLong(RingCheck::doubleArea))
            .orElseThrow();
    rings.remove(largest);
    return new Ward(raw.code(), raw.name(), largest, rings);
  }

  /** The rings of a polygon that enclose something; empty when the outer one does not. */
  private Optional<List<List<MicroPoint>>> part(RawWard raw, List<List<MicroPoint>> polygon) {
    var rings = new ArrayList<List<MicroPoint>>();
    for (var ring : polygon) {
      if (!RingCheck.isClosed(ring)) {
        problems.add(
            "The outline of %s is not closed: it begins at %s and ends at %s."
                .formatted(raw.label(), words(ring.getFirst()), words(ring.getLast())));
        return Optional.empty();
      }
      var tidied = RingCheck.tidied(ring);
      if (RingCheck.enclosesSomething(tidied)) {
        rings.add(tidied);
      } else if (rings.isEmpty()) {
        return Optional.empty();
      }
    }
    return Optional.of(rings);
  }

  /** Since no lines cross, one point of a ring says where all of it lies. */
  private void checkNesting(RawWard raw, List<List<List<MicroPoint>>> parts) {
    for (int i = 0; i < parts.size(); i++) {
      var outer = parts.get(i).getFirst();
      for (var hole : parts.get(i).subList(1, parts.get(i).size())) {
        if (!isInside(hole, outer, true)) {
          problems.add(
              "%s has a hole that does not lie inside it, near %s."
                  .formatted(raw.label(), words(hole.getFirst())));
        }
      }
      for (int j = 0; j < parts.size(); j++) {
        if (i != j && isInPart(parts.get(j).getFirst(), parts.get(i))) {
          problems.add(
              "%s has parts that lie on each other, near %s."
                  .formatted(raw.label(), words(parts.get(j).getFirst().getFirst())));
        }
      }
    }
  }

  private static boolean isInPart(List<MicroPoint> ring, List<List<MicroPoint>> part) {
    return isInside(ring, part.getFirst(), false)
        && part.subList(1, part.size()).stream().noneMatch(hole -> isInside(ring, hole, false));
  }

  /**
   * @param onlyTouching the answer for a ring of which every point is on a line of the other
   */
  private static boolean isInside(
      List<MicroPoint> ring, List<MicroPoint> outer, boolean onlyTouching) {
    return ring.stream()
        .filter(point -> Rings.metresTo(outer, point) > ON_THE_LINE_METRES)
        .findFirst()
        .map(point -> Rings.encloses(outer, point))
        .orElse(onlyTouching);
  }

  static String words(MicroPoint place) {
    return String.format(Locale.UK, "%.4f, %.4f", place.lat(), place.lon());
  }
}
