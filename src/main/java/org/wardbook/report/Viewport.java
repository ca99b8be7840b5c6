package org.wardbook.report;

/**
 * The part of the map that somebody looks at, in micro-degrees.
 *
 * @param zoom Leaflet's
 */
public record Viewport(int south, int west, int north, int east, double zoom) {
  private static final double FARTHEST = 8;
  private static final double NEAREST = 19;
  private static final double MICRO = 1_000_000;

  /** What a browser says, which may be anything; degrees (WGS84). */
  public static Viewport of(double south, double west, double north, double east, double zoom) {
    return new Viewport(
        micro(south, 90),
        micro(west, 180),
        micro(north, 90),
        micro(east, 180),
        Math.clamp(Double.isNaN(zoom) ? FARTHEST : zoom, FARTHEST, NEAREST));
  }

  private static int micro(double degrees, double limit) {
    return (int) Math.round(Math.clamp(Double.isNaN(degrees) ? 0 : degrees, -limit, limit) * MICRO);
  }
}
