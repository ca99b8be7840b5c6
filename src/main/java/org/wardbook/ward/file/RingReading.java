package org.wardbook.ward.file;

import java.util.ArrayList;
import java.util.List;
import org.wardbook.ward.MicroPoint;
import tools.jackson.databind.JsonNode;

/** Turns the coordinates of a GeoJSON geometry into points of whole micro-degrees. */
final class RingReading {
  /** Nothing of Britain lies outside these, so numbers the other way round are told apart. */
  private static final int SOUTH = 49;

  private static final int NORTH = 61;
  private static final int WEST = -9;
  private static final int EAST = 3;

  private RingReading() {}

  static List<List<List<MicroPoint>>> polygons(JsonNode geometry, String ward)
      throws UnusableWardFile {
    var coordinates = geometry.path("coordinates");
    return switch (geometry.path("type").asString("")) {
      case "Polygon" -> List.of(polygon(coordinates, ward));
      case "MultiPolygon" -> multiPolygon(coordinates, ward);
      case "" -> throw new UnusableWardFile("“%s” has no outline.".formatted(ward));
      default ->
          throw new UnusableWardFile(
              "“%s” is a %s. A ward has to be a Polygon or a MultiPolygon."
                  .formatted(ward, geometry.path("type").asString("").replaceAll("\\W", "")));
    };
  }

  private static List<List<List<MicroPoint>>> multiPolygon(JsonNode polygons, String ward)
      throws UnusableWardFile {
    var read = new ArrayList<List<List<MicroPoint>>>();
    for (JsonNode each : listed(polygons, ward)) {
      read.add(polygon(each, ward));
    }
    return read;
  }

  private static List<List<MicroPoint>> polygon(JsonNode rings, String ward)
      throws UnusableWardFile {
    var read = new ArrayList<List<MicroPoint>>();
    for (JsonNode each : listed(rings, ward)) {
      read.add(ring(each, ward));
    }
    return read;
  }

  private static List<MicroPoint> ring(JsonNode positions, String ward) throws UnusableWardFile {
    var read = new ArrayList<MicroPoint>();
    for (JsonNode each : listed(positions, ward)) {
      read.add(point(each, ward));
    }
    return read;
  }

  private static JsonNode listed(JsonNode array, String ward) throws UnusableWardFile {
    if (!array.isArray() || array.isEmpty()) {
      throw new UnusableWardFile("The outline of “%s” is empty or broken.".formatted(ward));
    }
    return array;
  }

  private static MicroPoint point(JsonNode position, String ward) throws UnusableWardFile {
    if (position.size() < 2 || !position.path(0).isNumber() || !position.path(1).isNumber()) {
      throw new UnusableWardFile(
          "The outline of “%s” has a point that is not a pair of numbers.".formatted(ward));
    }
    double lon = position.path(0).doubleValue();
    double lat = position.path(1).doubleValue();
    if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
      throw new UnusableWardFile(
          "The coordinates of “%s” are metres (%.0f, %.0f) and not degrees, perhaps of the British National Grid (EPSG:27700). Export the file with longitude and latitude (WGS84, EPSG:4326) instead."
              .formatted(ward, lon, lat));
    }
    if (lon >= SOUTH && lon <= NORTH && lat >= WEST && lat <= EAST) {
      throw new UnusableWardFile(
          "The coordinates of “%s” are the wrong way round (%.4f, %.4f): GeoJSON has the longitude first, then the latitude."
              .formatted(ward, lon, lat));
    }
    return MicroPoint.ofDegrees(lat, lon);
  }
}
