package org.wardbook.bench;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.wardbook.ward.MicroPoint;
import org.wardbook.ward.Place;
import org.wardbook.ward.Ward;
import org.wardbook.ward.WardLookup;

/** Points of the district with their wards: most of them near villages and towns, as people are. */
final class Grounds {
  private static final int POINTS = 60_000;

  /** Of a hundred: pins that fall outside the district. */
  private static final int OUTSIDE = 1;

  private static final int NEAR_A_PLACE = 65;
  private static final int SPREAD_E6 = 4_000;
  private static final int WEST = 33_500;
  private static final int EAST = 344_700;
  private static final int SOUTH = 51_131_700;
  private static final int NORTH = 51_418_000;

  private final Ground[] grounds = new Ground[POINTS];

  /**
   * @param ward null outside the district
   */
  record Ground(MicroPoint point, @Nullable String ward, String near) {}

  Grounds(List<Place> places, WardLookup lookup, Random random) {
    for (int i = 0; i < POINTS; i++) {
      grounds[i] = next(places, lookup, random);
    }
  }

  Ground any(Random random) {
    return grounds[random.nextInt(POINTS)];
  }

  private static Ground next(List<Place> places, WardLookup lookup, Random random) {
    var near = places.get(random.nextInt(places.size()));
    boolean outside = random.nextInt(100) < OUTSIDE;
    while (true) {
      var point =
          random.nextInt(100) < NEAR_A_PLACE
              ? new MicroPoint(
                  near.point().latE6() + (int) (random.nextGaussian() * SPREAD_E6),
                  near.point().lonE6() + (int) (random.nextGaussian() * SPREAD_E6))
              : new MicroPoint(random.nextInt(SOUTH, NORTH), random.nextInt(WEST, EAST));
      var ward = lookup.find(point).map(Ward::code).orElse(null);
      if (ward == null == outside) {
        return new Ground(point, ward, near.name());
      }
    }
  }
}
