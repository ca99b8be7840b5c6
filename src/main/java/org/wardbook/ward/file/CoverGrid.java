package org.wardbook.ward.file;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.wardbook.ward.MicroPoint;
import org.wardbook.ward.Ward;

/**
 * Which ward of a list lies on each point of a grid of about 40 m: enough to see what lies on what,
 * and quick however many points the outlines have.
 */
final class CoverGrid {
  static final short NOBODY = -1;

  private final GridBox box;
  private final short[] first;
  private final short[] second;

  /** The wards' places in the list are what the grid answers with. */
  CoverGrid(GridBox box, List<Ward> wards) {
    this.box = box;
    this.first = new short[box.size()];
    this.second = new short[box.size()];
    Arrays.fill(first, NOBODY);
    Arrays.fill(second, NOBODY);
    for (short ward = 0; ward < wards.size(); ward++) {
      cover(wards.get(ward), ward);
    }
  }

  private void cover(Ward ward, short number) {
    for (int row = 0; row < box.rows(); row++) {
      var crossings = crossings(ward, box.lat(row));
      for (int i = 0; i + 1 < crossings.length; i += 2) {
        int last = box.lastColumnUpTo(crossings[i + 1]);
        for (int column = box.firstColumnFrom(crossings[i]); column <= last; column++) {
          mark(box.index(row, column), number);
        }
      }
    }
  }

  private void mark(int index, short number) {
    if (first[index] == NOBODY) {
      first[index] = number;
    } else if (second[index] == NOBODY) {
      second[index] = number;
    }
  }

  /** The longitudes at which the ward's lines cross this latitude, from west to east. */
  private static double[] crossings(Ward ward, int lat) {
    var found = DoubleStream.builder();
    for (var ring : ward.rings()) {
      for (int i = 1; i < ring.size(); i++) {
        MicroPoint from = ring.get(i - 1);
        MicroPoint to = ring.get(i);
        if (from.latE6() > lat != to.latE6() > lat) {
          found.add(
              from.lonE6()
                  + ((double) lat - from.latE6())
                      / ((double) to.latE6() - from.latE6())
                      * ((double) to.lonE6() - from.lonE6()));
        }
      }
    }
    return found.build().sorted().toArray();
  }

  GridBox box() {
    return box;
  }

  /** The ward on this point, or {@link #NOBODY}. */
  short at(int index) {
    return first[index];
  }

  /** A further ward on this point, or {@link #NOBODY}. */
  short alsoAt(int index) {
    return second[index];
  }
}
