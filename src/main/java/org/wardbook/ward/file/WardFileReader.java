package org.wardbook.ward.file;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.wardbook.ward.MicroPoint;
import org.wardbook.ward.Ward;
import org.wardbook.ward.WardSet;

/**
 * Takes the wards of the district from a GeoJSON file as the ONS publishes them, of the district
 * alone or of the whole country. Whatever would make lookups wrong is refused, naming the ward.
 */
public final class WardFileReader {
  /** A file of the whole country in coarse outlines has about this. */
  public static final int LONGEST_FILE = 20 * 1024 * 1024;

  /** Phones keep the outlines and look pins up in them. */
  private static final int MOST_POINTS = 20_000;

  private static final int MOST_WARDS = 200;
  private static final int DIGITS_OF_ID = 12;

  private WardFileReader() {}

  /**
   * Reads a file.
   *
   * @param present what holds now: its district is looked for
   */
  public static WardFile read(byte[] content, WardSet present) throws UnusableWardFile {
    if (content.length > LONGEST_FILE) {
      throw new UnusableWardFile(
          "The file is larger than 20 MB. Download a generalised one (BGC).");
    }
    var file = GeoJsonWards.read(content);
    var chosen = DistrictChoice.of(file.wards(), present);
    refuseTooMuch(chosen.wards());
    refuseTwins(chosen.wards());
    var shaping = new WardShaping();
    var wards =
        chosen.wards().stream()
            .map(shaping::ward)
            .flatMap(Optional::stream)
            .sorted(Comparator.comparing(Ward::code))
            .toList();
    refuse(shaping.problems());
    refuse(DistrictFit.problems(present, wards));
    var attribution = Objects.requireNonNullElse(file.attribution(), present.attribution());
    return new WardFile(
        new WardSet(id(wards), present.district(), attribution, wards), chosen.remarks());
  }

  private static void refuse(List<String> problems) throws UnusableWardFile {
    if (!problems.isEmpty()) {
      throw new UnusableWardFile(problems);
    }
  }

  private static void refuseTooMuch(List<RawWard> wards) throws UnusableWardFile {
    if (wards.size() > MOST_WARDS) {
      throw new UnusableWardFile("The district would have %,d wards.".formatted(wards.size()));
    }
    var points =
        wards.stream()
            .flatMap(ward -> ward.polygons().stream())
            .flatMap(List::stream)
            .mapToLong(List::size)
            .sum();
    if (points > MOST_POINTS) {
      throw new UnusableWardFile(
          "The outlines have %,d points, and phones can keep %,d. Download a generalised file: ONS calls them BGC (20 m)."
              .formatted(points, MOST_POINTS));
    }
  }

  private static void refuseTwins(List<RawWard> wards) throws UnusableWardFile {
    var codes = new HashSet<String>();
    var names = new HashSet<String>();
    var problems = new ArrayList<String>();
    for (var ward : wards) {
      if (!codes.add(ward.code())) {
        problems.add("The code %s is there twice.".formatted(ward.code()));
      } else if (!names.add(ward.name())) {
        problems.add("Two wards are called “%s”.".formatted(ward.name()));
      }
    }
    refuse(problems);
  }

  /** The same wards have the same id, whichever file they came in. */
  private static String id(List<Ward> wards) {
    var text = new StringBuilder();
    for (var ward : wards) {
      text.append(ward.code()).append('\n').append(ward.name()).append('\n');
      for (var ring : ward.rings()) {
        for (MicroPoint point : ring) {
          text.append(point.latE6()).append(',').append(point.lonE6()).append(' ');
        }
        text.append('\n');
      }
    }
    try {
      var sum =
          MessageDigest.getInstance("SHA-256")
              .digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return "wards-" + HexFormat.of().formatHex(sum).substring(0, DIGITS_OF_ID);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
