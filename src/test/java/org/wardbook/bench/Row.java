package org.wardbook.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardbook.base.London;
import org.wardbook.base.StoredInstant;
import org.wardbook.ward.MicroPoint;

/**
 * One report that is made: what fills the gaps of its mould.
 *
 * @param target the report or the task that it speaks of; empty for none
 * @param unit the CCTV unit that it speaks of; empty for none
 * @param place where, in words
 */
record Row(
    UUID id,
    Instant observedAt,
    Instant receivedAt,
    MicroPoint point,
    @Nullable String ward,
    String place,
    String target,
    String unit)
    implements Slots.Filling {
  /** About 60 metres, in micro-degrees of latitude. */
  private static final int STEP_E6 = 540;

  private static final String LETTERS = "ABCDEFGHJKLMNOPRSTUVWX";

  /** To be judged in the place of all that its mould makes. */
  static Row sample(LocalDate day, int hour, @Nullable MicroPoint site, String unit) {
    var at = day.atTime(hour, 0).atZone(London.ZONE).toInstant();
    return new Row(
        new UUID(1, 1),
        at,
        at.plusSeconds(3 * 60 * 60),
        site == null ? new MicroPoint(51_312_830, 190_460) : site,
        "E05009962",
        "Lay-by",
        new UUID(2, 2).toString(),
        unit);
  }

  /** As somebody else saw the same thing. */
  Row at(Row other) {
    return new Row(
        id, observedAt, receivedAt, other.point(), other.ward(), other.place(), target, unit);
  }

  @Override
  public String of(String name, int number) {
    return switch (name) {
      case "id" -> quoted(id.toString());
      case "minute" -> quoted(StoredInstant.text(observedAt.plusSeconds(60L * number)));
      case "day" -> quoted(day().plusDays(number).toString());
      case "lat" -> degrees(point.latE6() + number * STEP_E6);
      case "lon" -> degrees(point.lonE6());
      case "place" -> quoted(place);
      case "uid" -> quoted(uid(number).toString());
      case "plate" -> quoted(plate(number));
      case "sha" -> quoted(sha256());
      case "target" -> quoted(target);
      case "unit" -> quoted(unit);
      default -> throw new IllegalStateException("Nothing fills @" + name);
    };
  }

  LocalDate day() {
    return London.dayOf(observedAt);
  }

  /** An id of something within the report, the same wherever the report names it. */
  UUID uid(int number) {
    long more = id.getLeastSignificantBits() ^ (number + 1L) * 0x9E3779B97F4A7C15L;
    return new UUID(
        id.getMostSignificantBits(), (more & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
  }

  String plate(int number) {
    var random = new Random(id.getLeastSignificantBits() + number);
    var plate = new StringBuilder("XX").append(10 + random.nextInt(15)).append(' ');
    for (int i = 0; i < 3; i++) {
      plate.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return plate.toString();
  }

  /** Of a photo that never comes. */
  String sha256() {
    var part = "%016x".formatted(id.getLeastSignificantBits());
    return part + part + part + part;
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }

  private static String degrees(int e6) {
    return Double.toString(e6 / 1e6);
  }
}
