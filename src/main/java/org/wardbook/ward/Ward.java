package org.wardbook.ward;

import java.util.ArrayList;
import java.util.List;

/**
 * A ward with its outline. Each ring is closed: its last point repeats the first.
 *
 * @param outline the ring around its largest part
 * @param more further rings, of holes and of parts that lie apart: a pin is in the ward when it is
 *     inside an odd number of all rings
 */
public record Ward(
    String code, String name, List<MicroPoint> outline, List<List<MicroPoint>> more) {

  /** With the fewest points that enclose anything. */
  private static final int SHORTEST_RING = 4;

  // Sets that were kept before wards had further rings name none.
  @SuppressWarnings("NullableProblems")
  public Ward {
    outline = List.copyOf(outline);
    more = more == null ? List.of() : more.stream().map(List::copyOf).toList();
    refuseOpen(code, outline);
    more.forEach(ring -> refuseOpen(code, ring));
  }

  /** A ward in one piece without holes. */
  public Ward(String code, String name, List<MicroPoint> outline) {
    this(code, name, outline, List.of());
  }

  /** The outline and the further rings. */
  public List<List<MicroPoint>> rings() {
    if (more.isEmpty()) {
      return List.of(outline);
    }
    var rings = new ArrayList<List<MicroPoint>>();
    rings.add(outline);
    rings.addAll(more);
    return rings;
  }

  /** Inside an odd number of its rings: a hole takes out what is around it, another part adds. */
  public boolean contains(MicroPoint pin) {
    boolean inside = false;
    for (var ring : rings()) {
      inside ^= Rings.encloses(ring, pin);
    }
    return inside;
  }

  /** Metres from the pin to the nearest line of the ward, from inside as from outside. */
  public double metresToBoundary(MicroPoint pin) {
    double nearest = Double.POSITIVE_INFINITY;
    for (var ring : rings()) {
      nearest = Math.min(nearest, Rings.metresTo(ring, pin));
    }
    return nearest;
  }

  private static void refuseOpen(String code, List<MicroPoint> ring) {
    if (ring.size() < SHORTEST_RING || !ring.getFirst().equals(ring.getLast())) {
      throw new IllegalArgumentException("The outline of " + code + " is not closed");
    }
  }
}
