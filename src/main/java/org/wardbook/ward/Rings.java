package org.wardbook.ward;

import java.util.List;

/**
 * Where a pin lies to a closed ring, in exact integers: {@code frontend/ward/ward-lookup.ts} does
 * the same, step by step.
 */
public final class Rings {
  private static final double METRES_PER_MICRO_DEGREE =
      6_371_008.8 * (3.141592653589793 / 180_000_000);

  private Rings() {}

  /**
   * Half-open ray casting to the east: a point on a shared edge or vertex lies in exactly one of
   * the wards that share it.
   */
  public static boolean encloses(List<MicroPoint> ring, MicroPoint pin) {
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

  /** Metres from the pin to the nearest line of the ring, from inside as from outside. */
  public static double metresTo(List<MicroPoint> ring, MicroPoint pin) {
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
