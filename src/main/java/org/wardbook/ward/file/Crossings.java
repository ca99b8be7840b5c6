package org.wardbook.ward.file;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.wardbook.ward.MicroPoint;

/**
 * Finds where the lines of a ward cross each other. Rounding to micro-degrees can make lines cross
 * by a hand's breadth that did not before: what is smaller than {@link #TOLERATED} is no fault, and
 * the lookup is exact all the same.
 */
final class Crossings {
  /** In micro-degrees: about a metre. */
  private static final double TOLERATED = 10;

  private Crossings() {}

  /** A place where two lines of these rings cross. */
  static Optional<MicroPoint> first(List<List<MicroPoint>> rings) {
    var lines =
        rings.stream()
            .flatMap(
                ring ->
                    IntStream.range(1, ring.size())
                        .mapToObj(i -> new Line(ring.get(i - 1), ring.get(i))))
            .sorted(Comparator.comparingInt(Line::south))
            .toList();
    for (int i = 0; i < lines.size(); i++) {
      var one = lines.get(i);
      // In the order of their southern ends: what begins north of this line can't cross it.
      for (int j = i + 1; j < lines.size() && lines.get(j).south() <= one.north(); j++) {
        if (one.crosses(lines.get(j))) {
          return Optional.of(one.from());
        }
      }
    }
    return Optional.empty();
  }

  private record Line(MicroPoint from, MicroPoint to) {
    int south() {
      return Math.min(from.latE6(), to.latE6());
    }

    int north() {
      return Math.max(from.latE6(), to.latE6());
    }

    /** In the middle of both, and by more than is tolerated; touching ends are no crossing. */
    boolean crosses(Line other) {
      if (Math.max(from.lonE6(), to.lonE6()) < Math.min(other.from.lonE6(), other.to.lonE6())
          || Math.min(from.lonE6(), to.lonE6()) > Math.max(other.from.lonE6(), other.to.lonE6())) {
        return false;
      }
      return isBetween(side(other.from), side(other.to))
          && isBetween(other.side(from), other.side(to))
          && Math.min(distance(other.from), distance(other.to)) > TOLERATED
          && Math.min(other.distance(from), other.distance(to)) > TOLERATED;
    }

    private static boolean isBetween(long one, long other) {
      return (one < 0 && other > 0) || (one > 0 && other < 0);
    }

    /** Positive on the left, negative on the right, 0 on the endless line. */
    private long side(MicroPoint point) {
      return ((long) to.lonE6() - from.lonE6()) * ((long) point.latE6() - from.latE6())
          - ((long) to.latE6() - from.latE6()) * ((long) point.lonE6() - from.lonE6());
    }

    /** From the endless line, in micro-degrees. */
    private double distance(MicroPoint point) {
      return Math.abs(side(point))
          / Math.hypot((double) to.lonE6() - from.lonE6(), (double) to.latE6() - from.latE6());
    }
  }
}
