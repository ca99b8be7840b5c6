package org.wardbook.ward.file;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.wardbook.ward.MicroPoint;
import org.wardbook.ward.Ward;

/** Lays one list of wards over another and sees what lies where. */
final class WardOverlay {
  /** In no ward. */
  static final int NONE = CoverGrid.NOBODY;

  /** So much of each has to be the other's for two wards of different codes to be the same one. */
  private static final double NEARLY_ALL = 0.8;

  private final List<Ward> now;
  private final List<Ward> then;

  /** By both wards, each one place further on: none comes first. */
  private final int[][] points;

  private final boolean[][] moved;
  private final int[] partners;

  WardOverlay(List<Ward> now, List<Ward> then) {
    this.now = now;
    this.then = then;
    this.points = new int[now.size() + 1][then.size() + 1];
    this.moved = new boolean[now.size() + 1][then.size() + 1];
    var box = GridBox.around(now, then);
    var before = new CoverGrid(box, now);
    var after = new CoverGrid(box, then);
    for (int i = 0; i < box.size(); i++) {
      points[before.at(i) + 1][after.at(i) + 1]++;
    }
    this.partners = findPartners();
    for (int i = 0; i < box.size(); i++) {
      look(box.point(i), before.at(i), after.at(i));
    }
  }

  private int[] findPartners() {
    var found = new int[then.size()];
    var codes = then.stream().map(Ward::code).collect(Collectors.toSet());
    for (int ward = 0; ward < found.length; ward++) {
      found[ward] = NONE;
      for (int old = 0; old < now.size(); old++) {
        var isSameCode = now.get(old).code().equals(then.get(ward).code());
        if (isSameCode || (!codes.contains(now.get(old).code()) && isNearlyAll(old, ward))) {
          found[ward] = old;
        }
      }
    }
    return found;
  }

  private boolean isNearlyAll(int old, int ward) {
    var all = Arrays.stream(points).mapToInt(row -> row[ward + 1]).sum();
    return shareOf(old, ward) >= NEARLY_ALL && points(old, ward) >= NEARLY_ALL * all;
  }

  /** What is only drawn a little differently has not moved: {@link DistrictFit}. */
  private void look(MicroPoint place, short before, short after) {
    var stays = after == NONE ? before == NONE : partners[after] == before && before != NONE;
    if (!stays
        && !moved[before + 1][after + 1]
        && isDeep(now, before, place)
        && isDeep(then, after, place)) {
      moved[before + 1][after + 1] = true;
    }
  }

  private static boolean isDeep(List<Ward> wards, short ward, MicroPoint place) {
    var concerned = ward == NONE ? wards : List.of(wards.get(ward));
    return concerned.stream()
        .allMatch(one -> one.metresToBoundary(place) >= DistrictFit.TOLERATED_METRES);
  }

  List<Ward> now() {
    return now;
  }

  List<Ward> then() {
    return then;
  }

  /** The present ward that becomes this one, or {@link #NONE}. */
  int partnerOf(int ward) {
    return partners[ward];
  }

  boolean isPartner(int old) {
    return Arrays.stream(partners).anyMatch(partner -> partner == old);
  }

  /** Whether more than a strip goes from the one to the other, either of which may be none. */
  boolean isMoved(int old, int ward) {
    return moved[old + 1][ward + 1];
  }

  /** Of the grid, in both. */
  int points(int old, int ward) {
    return points[old + 1][ward + 1];
  }

  /** How much of a present ward lies in the other. */
  double shareOf(int old, int ward) {
    return (double) points(old, ward) / Math.max(1, Arrays.stream(points[old + 1]).sum());
  }
}
