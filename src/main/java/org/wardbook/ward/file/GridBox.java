package org.wardbook.ward.file;

import java.util.List;
import java.util.stream.Stream;
import org.wardbook.ward.MicroPoint;
import org.wardbook.ward.Ward;

/**
 * A grid of points about 40 m apart.
 *
 * @param south latitude of the first row, in micro-degrees
 * @param west longitude of the first column
 */
record GridBox(int south, int west, int rows, int columns) {
  /** 40 m in Kent, both of them. */
  private static final int NORTHWARDS = 360;

  private static final int EASTWARDS = 575;
  private static final double SQUARE_METRES = 40.0 * 40.0;
  private static final double SQUARE_METRES_OF_KILOMETRE = 1_000_000;

  /** Around all of these, with one row and column to spare. */
  static GridBox around(List<Ward> some, List<Ward> others) {
    var points =
        Stream.concat(some.stream(), others.stream())
            .flatMap(ward -> ward.rings().stream())
            .flatMap(List::stream)
            .toList();
    int south = points.stream().mapToInt(MicroPoint::latE6).min().orElseThrow() - NORTHWARDS;
    int north = points.stream().mapToInt(MicroPoint::latE6).max().orElseThrow();
    int west = points.stream().mapToInt(MicroPoint::lonE6).min().orElseThrow() - EASTWARDS;
    int east = points.stream().mapToInt(MicroPoint::lonE6).max().orElseThrow();
    return new GridBox(
        south, west, (north - south) / NORTHWARDS + 2, (east - west) / EASTWARDS + 2);
  }

  int size() {
    return rows * columns;
  }

  int index(int row, int column) {
    return row * columns + column;
  }

  int lat(int row) {
    return south + row * NORTHWARDS;
  }

  MicroPoint point(int index) {
    return new MicroPoint(lat(index / columns), west + index % columns * EASTWARDS);
  }

  int firstColumnFrom(double lon) {
    return Math.max(0, (int) Math.ceil((lon - west) / EASTWARDS));
  }

  int lastColumnUpTo(double lon) {
    return Math.min(columns - 1, (int) Math.ceil((lon - west) / EASTWARDS) - 1);
  }

  static double squareKilometres(int points) {
    return points * SQUARE_METRES / SQUARE_METRES_OF_KILOMETRE;
  }
}
