package org.wardbook.ward.file;

import java.util.ArrayList;
import java.util.List;
import org.wardbook.ward.MicroPoint;

/** Makes a ring of a file usable, or says what is wrong with it. */
final class RingCheck {
  /** With the fewest points that enclose anything, the first one given twice. */
  private static final int SHORTEST_RING = 4;

  private RingCheck() {}

  /** The ring without points that add nothing: the same one twice, and spikes there and back. */
  static List<MicroPoint> tidied(List<MicroPoint> ring) {
    var kept = new ArrayList<MicroPoint>();
    for (MicroPoint point : ring) {
      add(kept, point);
    }
    // The first point may be the tip of a spike as well.
    while (kept.size() > SHORTEST_RING && kept.get(1).equals(kept.get(kept.size() - 2))) {
      kept.removeFirst();
      kept.removeLast();
    }
    return kept;
  }

  private static void add(List<MicroPoint> kept, MicroPoint point) {
    if (!kept.isEmpty() && kept.getLast().equals(point)) {
      return;
    }
    if (kept.size() > 1 && kept.get(kept.size() - 2).equals(point)) {
      kept.removeLast();
      return;
    }
    kept.add(point);
  }

  static boolean isClosed(List<MicroPoint> ring) {
    return ring.getFirst().equals(ring.getLast());
  }

  /** Whether anything is inside. */
  static boolean enclosesSomething(List<MicroPoint> ring) {
    return ring.size() >= SHORTEST_RING && doubleArea(ring) != 0;
  }

  /** Twice the area in square micro-degrees, whichever way round it goes. */
  static long doubleArea(List<MicroPoint> ring) {
    long sum = 0;
    var origin = ring.getFirst();
    for (int i = 1; i < ring.size(); i++) {
      var from = ring.get(i - 1);
      var to = ring.get(i);
      sum +=
          ((long) from.lonE6() - origin.lonE6()) * ((long) to.latE6() - origin.latE6())
              - ((long) to.lonE6() - origin.lonE6()) * ((long) from.latE6() - origin.latE6());
    }
    return Math.abs(sum);
  }
}
