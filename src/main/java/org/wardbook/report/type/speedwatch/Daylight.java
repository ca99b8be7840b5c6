package org.wardbook.report.type.speedwatch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Between sunrise and sunset at a place, right to about a minute: the low-precision position of the
 * sun as the Astronomical Almanac gives it. {@code daylight.ts} is the same.
 *
 * @param sunrise to the minute
 * @param sunset to the minute
 */
record Daylight(Instant sunrise, Instant sunset) {
  private static final double MINUTES_A_DAY = 1440;
  private static final double NOON = MINUTES_A_DAY / 2;

  /** The earth turns by a degree in four minutes. */
  private static final double MINUTES_A_DEGREE = 4;

  private static final Instant EPOCH = Instant.parse("2000-01-01T12:00:00Z");
  private static final double MILLIS_A_DAY = Duration.ofDays(1).toMillis();

  /** The centre of the sun when its rim touches the horizon: its radius, and the air's bending. */
  private static final double ALTITUDE = -0.833;

  /** Of a day; empty where the sun does not rise or set on it. */
  static Optional<Daylight> of(LocalDate day, double lat, double lon) {
    Instant midnight = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    double days = Duration.between(EPOCH, midnight).toMillis() / MILLIS_A_DAY;
    double sunrise = minuteOf(days, lat, lon, -1);
    double sunset = minuteOf(days, lat, lon, 1);
    return Double.isNaN(sunrise + sunset)
        ? Optional.empty()
        : Optional.of(
            new Daylight(
                midnight.plus(Duration.ofMinutes(Math.round(sunrise))),
                midnight.plus(Duration.ofMinutes(Math.round(sunset)))));
  }

  /** Guesses noon and asks where the sun is then, which tells a better time, and so on. */
  private static double minuteOf(double midnight, double lat, double lon, int side) {
    double minute = NOON;
    for (int round = 0; round < 4; round++) {
      Sun sun = Sun.at(midnight + minute / MINUTES_A_DAY);
      double hourAngle =
          Math.toDegrees(
              Math.acos(
                  (sin(ALTITUDE) - sin(lat) * sin(sun.declination))
                      / (cos(lat) * cos(sun.declination))));
      minute = NOON + MINUTES_A_DEGREE * (side * hourAngle - lon - sun.equationOfTime);
    }
    return minute;
  }

  /** Where the sun is, in degrees. */
  private record Sun(double declination, double equationOfTime) {
    /**
     * @param days since noon of 1 January 2000
     */
    static Sun at(double days) {
      double meanLongitude = 280.46 + 0.9856474 * days;
      double anomaly = 357.528 + 0.9856003 * days;
      double longitude = meanLongitude + 1.915 * sin(anomaly) + 0.02 * sin(2 * anomaly);
      double obliquity = 23.439 - 0.0000004 * days;
      double ascension =
          Math.toDegrees(Math.atan2(cos(obliquity) * sin(longitude), cos(longitude)));
      long turns = Math.round((meanLongitude - ascension) / 360);
      return new Sun(
          Math.toDegrees(Math.asin(sin(obliquity) * sin(longitude))),
          meanLongitude - ascension - 360 * turns);
    }
  }

  private static double sin(double degrees) {
    return Math.sin(Math.toRadians(degrees));
  }

  private static double cos(double degrees) {
    return Math.cos(Math.toRadians(degrees));
  }
}
