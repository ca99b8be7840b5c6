package org.wardbook.ward.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.wardbook.ward.MicroPoint;
import org.wardbook.ward.Ward;
import org.wardbook.ward.WardSet;

/**
 * Whether wards together make the district: none lies on another, nothing is left out between them,
 * and every part of the present district has a ward. Outlines are drawn by different hands (ONS
 * generalises to 20 m), so a strip is no fault in which no circle of 50 m fits.
 */
final class DistrictFit {
  static final double TOLERATED_METRES = 25;

  /** Below this the file is of somewhere else. */
  private static final double LEAST_SHARE_OF_DISTRICT = 0.6;

  private static final double LEAST_SHARE_OF_WARD = 0.5;

  private final WardSet present;
  private final List<Ward> wards;
  private final CoverGrid now;
  private final CoverGrid then;
  private final List<String> problems = new ArrayList<>();

  private DistrictFit(WardSet present, List<Ward> wards) {
    this.present = present;
    this.wards = wards;
    var box = GridBox.around(present.wards(), wards);
    this.now = new CoverGrid(box, present.wards());
    this.then = new CoverGrid(box, wards);
  }

  /** What keeps these wards from being the district's, in plain words. */
  static List<String> problems(WardSet present, List<Ward> wards) {
    var fit = new DistrictFit(present, wards);
    fit.checkCoverage();
    if (fit.problems.isEmpty()) {
      fit.checkOverlaps();
      fit.checkGaps();
    }
    return fit.problems;
  }

  private void checkCoverage() {
    var points = new int[present.wards().size()];
    var covered = new int[points.length];
    for (int i = 0; i < now.box().size(); i++) {
      if (now.at(i) != CoverGrid.NOBODY) {
        points[now.at(i)]++;
        covered[now.at(i)] += then.at(i) == CoverGrid.NOBODY ? 0 : 1;
      }
    }
    var share = (double) sum(covered) / Math.max(1, sum(points));
    if (share < LEAST_SHARE_OF_DISTRICT) {
      problems.add(
          "The file misses the district: its wards cover %s of %s."
              .formatted(percent(share), present.district().name()));
      return;
    }
    for (int ward = 0; ward < points.length; ward++) {
      var ofWard = (double) covered[ward] / Math.max(1, points[ward]);
      if (ofWard < LEAST_SHARE_OF_WARD) {
        problems.add(
            "Nothing in the file covers “%s”: %s of it lies in no ward. Is a ward missing?"
                .formatted(present.wards().get(ward).name(), percent(1 - ofWard)));
      }
    }
  }

  private void checkOverlaps() {
    Map<Long, Integer> areas = new HashMap<>();
    Map<Long, MicroPoint> places = new LinkedHashMap<>();
    for (int i = 0; i < then.box().size(); i++) {
      if (then.alsoAt(i) == CoverGrid.NOBODY) {
        continue;
      }
      long pair = (long) then.at(i) * wards.size() + then.alsoAt(i);
      areas.merge(pair, 1, Integer::sum);
      var place = then.box().point(i);
      if (!places.containsKey(pair)
          && isDeep(wards.get(then.at(i)), place)
          && isDeep(wards.get(then.alsoAt(i)), place)) {
        places.put(pair, place);
      }
    }
    places.forEach(
        (pair, place) ->
            problems.add(
                "“%s” and “%s” lie on each other (%s) near %s."
                    .formatted(
                        wards.get((int) (pair / wards.size())).name(),
                        wards.get((int) (pair % wards.size())).name(),
                        area(areas.getOrDefault(pair, 1)),
                        WardShaping.words(place))));
  }

  private void checkGaps() {
    for (var gap : EnclosedGaps.of(then)) {
      gap.points().stream()
          .map(then.box()::point)
          .filter(place -> wards.stream().allMatch(ward -> isDeep(ward, place)))
          .findFirst()
          .ifPresent(place -> problems.add(gapBetween(gap, place)));
    }
  }

  private String gapBetween(EnclosedGaps.Gap gap, MicroPoint place) {
    var names = new TreeSet<String>();
    gap.neighbours().forEach(ward -> names.add("“" + wards.get(ward).name() + "”"));
    return "There is a gap (%s) that is in no ward, near %s, beside %s."
        .formatted(
            area(gap.points().size()),
            WardShaping.words(place),
            names.stream().collect(Collectors.joining(", ")));
  }

  private static boolean isDeep(Ward ward, MicroPoint place) {
    return ward.metresToBoundary(place) >= TOLERATED_METRES;
  }

  private static int sum(int[] numbers) {
    int sum = 0;
    for (int number : numbers) {
      sum += number;
    }
    return sum;
  }

  static String area(int points) {
    return String.format(Locale.UK, "about %.2f km²", GridBox.squareKilometres(points));
  }

  static String percent(double share) {
    return Math.round(share * 100) + " %";
  }
}
