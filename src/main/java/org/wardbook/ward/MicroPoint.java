package org.wardbook.ward;

import java.util.Locale;

/**
 * A place on the ground in whole micro-degrees (about 0.1 m), so that the phone and the server find
 * the same ward for every pin.
 */
public record MicroPoint(int latE6, int lonE6) {
  private static final double MICRO = 1_000_000;

  public MicroPoint {
    if (Math.abs(latE6) > 90_000_000 || Math.abs(lonE6) > 180_000_000) {
      throw new IllegalArgumentException("No such place: " + latE6 + ", " + lonE6);
    }
  }

  /** Rounds to the nearest micro-degree, halves up as {@code Math.round} of JavaScript does. */
  public static MicroPoint ofDegrees(double lat, double lon) {
    if (!isOnEarth(lat, lon)) {
      throw new IllegalArgumentException("No such place: " + lat + ", " + lon);
    }
    return new MicroPoint((int) Math.round(lat * MICRO), (int) Math.round(lon * MICRO));
  }

  public static boolean isOnEarth(double lat, double lon) {
    // Written so that NaN and the infinities fail too.
    return Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
  }

  public double lat() {
    return latE6 / MICRO;
  }

  public double lon() {
    return lonE6 / MICRO;
  }

  /** "51.397170, 0.173210", to a tenth of a metre. */
  public String inWords() {
    return degrees(lat()) + ", " + degrees(lon());
  }

  /** As people read a latitude or a longitude. */
  public static String degrees(double value) {
    return String.format(Locale.UK, "%.6f", value);
  }
}
