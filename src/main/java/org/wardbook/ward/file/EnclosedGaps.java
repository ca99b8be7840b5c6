package org.wardbook.ward.file;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds what lies in no ward and can't be reached from outside. */
final class EnclosedGaps {
  private final CoverGrid grid;
  private final int columns;
  private final BitSet seen = new BitSet();

  private EnclosedGaps(CoverGrid grid) {
    this.grid = grid;
    this.columns = grid.box().columns();
  }

  static List<Gap> of(CoverGrid grid) {
    var search = new EnclosedGaps(grid);
    // The box has a free row and column all around, so its first point is outside.
    search.flood(0);
    List<Gap> gaps = new ArrayList<>();
    for (int i = 0; i < grid.box().size(); i++) {
      if (grid.at(i) == CoverGrid.NOBODY && !search.seen.get(i)) {
        gaps.add(search.flood(i));
      }
    }
    return gaps;
  }

  private Gap flood(int start) {
    var points = new ArrayList<Integer>();
    Set<Short> neighbours = new TreeSet<>();
    var open = new ArrayDeque<Integer>();
    open.add(start);
    seen.set(start);
    while (!open.isEmpty()) {
      int point = open.poll();
      points.add(point);
      for (int beside : new int[] {point - columns, point + columns, point - 1, point + 1}) {
        if (isOutside(point, beside) || seen.get(beside)) {
          continue;
        }
        if (grid.at(beside) == CoverGrid.NOBODY) {
          seen.set(beside);
          open.add(beside);
        } else {
          neighbours.add(grid.at(beside));
        }
      }
    }
    return new Gap(points, neighbours);
  }

  private boolean isOutside(int point, int beside) {
    boolean isAnotherRow = point / columns != beside / columns;
    boolean isSideways = Math.abs(beside - point) == 1;
    return beside < 0 || beside >= grid.box().size() || (isSideways && isAnotherRow);
  }

  /**
   * @param points of the grid
   * @param neighbours the wards around it
   */
  record Gap(List<Integer> points, Set<Short> neighbours) {}
}
