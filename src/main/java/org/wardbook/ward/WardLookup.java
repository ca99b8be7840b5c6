package org.wardbook.ward;

import java.util.List;
import java.util.Optional;

/**
 * Finds the ward of a pin. {@code frontend/ward/ward-lookup.ts} does the same, step by step, so
 * that phone and server agree about every pin; a shared fixture holds the two together.
 */
public final class WardLookup {
  /**
   * Outlines are indicative, so near a boundary the person on the spot knows better: practice §9.
   */
  public static final double NEIGHBOUR_METRES = 50;

  private static final double METRES_PER_MICRO_DEGREE =
      6_371_008.8 * (3.141592653589793 / 180_000_000);

  private final WardSet wardSet;

  public WardLookup(WardSet wardSet) {
    this.wardSet = wardSet;
  }

  /** The ward that holds the pin; empty outside the district. */
  public Optional<Ward> find(MicroPoint pin) {
    return wardSet.wards().stream().filter(ward -> contains(ward, pin)).findFirst();
  }

  /** The wards that hold the pin or whose outline is at most this far away, in the set's order. */
  public List<Ward> within(MicroPoint pin, double metres) {
    return wardSet.wards().stream().filter(ward -> distanceMetres(ward, pin) <= metres).toList();
  }

  /** What validation and the choice of a neighbour need to know about a pin. */
  public WardAtPin at(MicroPoint pin) {
    String holding = find(pin).map(Ward::code).orElse(null);
    List<String> near =
        within(pin, NEIGHBOUR_METRES).stream()
            .map(Ward::code)
            .filter(code -> !code.equals(holding))
            .toList();
    return new WardAtPin(holding, near);
  }

  /** Metres from the pin to the ward; 0 inside it. */
  public double distanceMetres(Ward ward, MicroPoint pin) {
    return contains(ward, pin) ? 0 : metresToBoundary(ward, pin);
  }

  /** Metres from the pin to the nearest line of the ward, from inside as from outside. */
  static double metresToBoundary(Ward ward, MicroPoint pin) {
    double nearest = Double.POSITIVE_INFINITY;
    for (var ring : ward.rings()) {
      nearest = Math.min(nearest, metresToRing(ring, pin));
    }
    return nearest;
  }

  /** Inside an odd number of its rings: a hole takes out what is around it, another part adds. */
  private static boolean contains(Ward ward, MicroPoint pin) {
    boolean inside = false;
    for (var ring : ward.rings()) {
      inside ^= encloses(ring, pin);
    }
    return inside;
  }

  /**
   * Half-open ray casting to the east: a point on a shared edge or vertex lies in exactly one of
   * the wards that share it.
   */
  private static boolean encloses(List<MicroPoint> ring, MicroPoint pin) {
    boolean inside = false;
    for (int i = 1; i < ring.size(); i++) {
      MicroPoint from = ring.get(i - 1);
      MicroPoint to = ring.get(i);
      if (from.latE6() > pin.latE6() == to.latE6() > pin.latE6()) {
        continue;
      }
      long dx = (long) to.lonE6() - from.lonE6();
      long dy = (long) to.latE6() - from.latE6();
      long side =
          ((long) pin.lonE6() - from.lonE6()) * dy - dx * ((long) pin.latE6() - from.latE6());
      if (dy > 0 ? side < 0 : side > 0) {
        inside = !inside;
      }
    }
    return inside;
  }

  private static double metresToRing(List<MicroPoint> ring, MicroPoint pin) {
    double metresEast =
        METRES_PER_MICRO_DEGREE * cosine(pin.latE6() * 3.141592653589793 / 180_000_000);
    double nearest = Double.POSITIVE_INFINITY;
    for (int i = 1; i < ring.size(); i++) {
      MicroPoint from = ring.get(i - 1);
      MicroPoint to = ring.get(i);
      double ax = (from.lonE6() - pin.lonE6()) * metresEast;
      double ay = (from.latE6() - pin.latE6()) * METRES_PER_MICRO_DEGREE;
      double dx = (to.lonE6() - from.lonE6()) * metresEast;
      double dy = (to.latE6() - from.latE6()) * METRES_PER_MICRO_DEGREE;
      double length = dx * dx + dy * dy;
      double along = length == 0 ? 0 : Math.clamp(-(ax * dx + ay * dy) / length, 0.0, 1.0);
      double ex = ax + along * dx;
      double ey = ay + along * dy;
      nearest = Math.min(nearest, ex * ex + ey * ey);
    }
    return Math.sqrt(nearest);
  }

  /** By its series: {@code Math.cos} may differ in its last bit between machines, these may not. */
  private static double cosine(double radians) {
    double square = radians * radians;
    double term = 1;
    double sum = 1;
    for (int n = 2; n <= 20; n += 2) {
      term = -term * square / (n * (n - 1));
      sum += term;
    }
    return sum;
  }
}
