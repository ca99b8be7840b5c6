package org.wardbook.report;

/**
 * A grid over the map. Cells of 45 to 70 pixels at the zoom of the level's number, each divided
 * into four on the next one. {@code V0013__report_cell.sql} reckons the same.
 */
record CellLevel(int number) {
  /** The finest one whose cells are kept; what lies in a small part of the map is counted anew. */
  static final int FINEST_KEPT = 15;

  /** Latitudes of a cell of {@link #FINEST_KEPT}, and of a band of the index of places. */
  static final int BAND = 1280;

  /** One cell for everything. */
  static final CellLevel ALL = new CellLevel(0);

  private static final int COARSEST = 8;
  private static final int WEST_POLE = 180_000_000;
  private static final int SOUTH_POLE = 90_000_000;

  /** So that an answer has at most 10 kB: 25 bytes a cell. */
  private static final int MOST_CELLS = 400;

  /** The one that fits the zoom, or a coarser one where a screen is so large that it needs it. */
  static CellLevel of(Viewport view) {
    var level = new CellLevel((int) Math.floor(view.zoom()));
    while (level.number > COARSEST && level.box(view).cells() > MOST_CELLS) {
      level = new CellLevel(level.number - 1);
    }
    return level;
  }

  boolean isKept() {
    return number <= FINEST_KEPT;
  }

  int lonBits() {
    return number == 0 ? 30 : 26 - number;
  }

  int latSize() {
    return number == 0 ? 5 << 27 : 5 << (23 - number);
  }

  /** The whole cells that the view touches. */
  Box box(Viewport view) {
    return new Box(
        (view.west() + WEST_POLE) >> lonBits(),
        (view.east() + WEST_POLE) >> lonBits(),
        (view.south() + SOUTH_POLE) / latSize(),
        (view.north() + SOUTH_POLE) / latSize());
  }

  int westOf(int x) {
    return (x << lonBits()) - WEST_POLE;
  }

  int southOf(int y) {
    return y * latSize() - SOUTH_POLE;
  }

  static int bandOf(int latE6) {
    return (latE6 + SOUTH_POLE) / BAND;
  }

  /** Columns and rows, first and last included. */
  record Box(int firstX, int lastX, int firstY, int lastY) {
    long cells() {
      return Math.max(0L, lastX - firstX + 1L) * Math.max(0L, lastY - firstY + 1L);
    }
  }
}
