package org.wardbook.ward.file;

import java.util.ArrayList;
import java.util.List;
import org.wardbook.ward.MicroPoint;
import org.wardbook.ward.Rings;
import org.wardbook.ward.WardSet;

/**
 * Which wards of a file are the district's: those whose council has its code, or, where the file
 * says nothing of that or the council got another code, those that lie in it for the most part.
 */
record DistrictChoice(List<RawWard> wards, List<String> remarks) {
  private static final double MOST = 0.5;
  private static final double SOME = 0.1;

  /** Points tried along each side of a ward. */
  private static final int TRIED = 24;

  /** About 20 km: a ward of the district can't be further from where it is today. */
  private static final int FAR = 200_000;

  static DistrictChoice of(List<RawWard> all, WardSet present) throws UnusableWardFile {
    var district = present.district();
    var byCode = all.stream().filter(ward -> district.code().equals(ward.district())).toList();
    var choice =
        byCode.isEmpty() ? byPlace(all, present) : new DistrictChoice(byCode, remarks(all, byCode));
    if (choice.wards().isEmpty()) {
      throw new UnusableWardFile(
          "The file misses the district: not one of its %,d wards lies in %s (%s)."
              .formatted(all.size(), district.name(), district.code()));
    }
    refuseFar(choice.wards(), present);
    return choice;
  }

  private static List<String> remarks(List<RawWard> all, List<RawWard> kept) {
    return all.size() == kept.size()
        ? List.of()
        : List.of(
            "%,d wards of other districts were left out.".formatted(all.size() - kept.size()));
  }

  private static DistrictChoice byPlace(List<RawWard> all, WardSet present) {
    var box = Box.of(present.wards().stream().flatMap(ward -> ward.rings().stream()).toList());
    var kept = new ArrayList<RawWard>();
    var remarks = new ArrayList<String>();
    for (var ward : all) {
      var share = box.touches(Box.of(rings(ward))) ? shareInside(ward, present) : 0;
      if (share >= MOST) {
        kept.add(ward);
      } else if (share >= SOME) {
        remarks.add(
            "%s was left out: only %s of it lies in %s."
                .formatted(ward.label(), DistrictFit.percent(share), present.district().name()));
      }
    }
    remarks.addFirst(
        "The file names no council with the code %s: the wards were chosen by where they lie."
            .formatted(present.district().code()));
    remarks.addAll(remarks(all, kept));
    return new DistrictChoice(kept, remarks);
  }

  /** By points all over the ward. */
  private static double shareInside(RawWard ward, WardSet present) {
    var box = Box.of(rings(ward));
    int all = 0;
    int inside = 0;
    for (int row = 0; row < TRIED; row++) {
      for (int column = 0; column < TRIED; column++) {
        var point = box.point(row, column);
        if (rings(ward).stream().filter(ring -> Rings.encloses(ring, point)).count() % 2 == 0) {
          continue;
        }
        all++;
        inside += present.wards().stream().anyMatch(one -> one.contains(point)) ? 1 : 0;
      }
    }
    return all == 0 ? 0 : (double) inside / all;
  }

  private static void refuseFar(List<RawWard> wards, WardSet present) throws UnusableWardFile {
    var box =
        Box.of(present.wards().stream().flatMap(ward -> ward.rings().stream()).toList()).wider(FAR);
    for (var ward : wards) {
      if (!box.holds(Box.of(rings(ward)))) {
        throw new UnusableWardFile(
            "The file misses the district: %s lies far from %s, near %s."
                .formatted(
                    ward.label(),
                    present.district().name(),
                    WardShaping.words(rings(ward).getFirst().getFirst())));
      }
    }
  }

  private static List<List<MicroPoint>> rings(RawWard ward) {
    return ward.polygons().stream().flatMap(List::stream).toList();
  }

  private record Box(int south, int west, int north, int east) {
    static Box of(List<List<MicroPoint>> rings) {
      int south = Integer.MAX_VALUE;
      int west = Integer.MAX_VALUE;
      int north = Integer.MIN_VALUE;
      int east = Integer.MIN_VALUE;
      for (var ring : rings) {
        for (var point : ring) {
          south = Math.min(south, point.latE6());
          north = Math.max(north, point.latE6());
          west = Math.min(west, point.lonE6());
          east = Math.max(east, point.lonE6());
        }
      }
      return new Box(south, west, north, east);
    }

    boolean touches(Box other) {
      return other.south <= north
          && other.north >= south
          && other.west <= east
          && other.east >= west;
    }

    boolean holds(Box other) {
      return other.south >= south
          && other.north <= north
          && other.west >= west
          && other.east <= east;
    }

    Box wider(int by) {
      return new Box(south - by, west - by, north + by, east + by);
    }

    /** In the middle of one of the fields into which it is divided. */
    MicroPoint point(int row, int column) {
      return new MicroPoint(
          south + (int) ((north - south) * (row + 0.5) / TRIED),
          west + (int) ((east - west) * (column + 0.5) / TRIED));
    }
  }
}
