package org.wardbook.ward.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a GeoJSON file ward by ward, so that a file of the whole country takes little memory.
 *
 * @param attribution what the file says of its source; null when it says nothing
 */
record GeoJsonWards(List<RawWard> wards, @Nullable String attribution) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int LONGEST_ATTRIBUTION = 300;

  static GeoJsonWards read(byte[] content) throws UnusableWardFile {
    refuseOtherKinds(content);
    try (JsonParser parser = JSON.createParser(content)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw notGeoJson("it does not begin with “{”");
      }
      var reading = new Reading();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        reading.member(parser);
      }
      return reading.end();
    } catch (JacksonException e) {
      var at = e.getLocation();
      throw new UnusableWardFile(
          "This is not a whole JSON file: it can't be read any further at line %d, character %d. Was the download cut short?"
              .formatted(at.getLineNr(), at.getColumnNr()));
    }
  }

  private static void refuseOtherKinds(byte[] content) throws UnusableWardFile {
    if (content.length == 0) {
      throw new UnusableWardFile("The file is empty.");
    }
    if (content.length > 1 && content[0] == 'P' && content[1] == 'K') {
      throw new UnusableWardFile(
          "This is a ZIP file, perhaps a shapefile. Download the wards as GeoJSON instead, or unpack it first.");
    }
    if (content[0] == '<') {
      throw new UnusableWardFile(
          "This is an XML file, perhaps KML or GML. Download the wards as GeoJSON instead.");
    }
  }

  private static UnusableWardFile notGeoJson(String because) {
    return new UnusableWardFile(
        "This is not a GeoJSON file of wards: " + because + ". It has to be a FeatureCollection.");
  }

  /** What was read so far. */
  private static final class Reading {
    private final List<RawWard> wards = new ArrayList<>();
    private @Nullable String type;
    private @Nullable String attribution;
    private boolean hasFeatures;

    void member(JsonParser parser) throws UnusableWardFile {
      var name = parser.currentName();
      var token = parser.nextToken();
      if (name.equals("features") && token == JsonToken.START_ARRAY) {
        hasFeatures = true;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          JsonNode feature = parser.readValueAsTree();
          wards.add(ward(feature, wards.size() + 1));
        }
        return;
      }
      JsonNode value = parser.readValueAsTree();
      switch (name) {
        case "type" -> type = value.asString("");
        case "crs" -> refuseOtherCoordinates(value);
        case "attribution", "copyright", "licence" -> attribute(value);
        case "metadata" -> attribute(value.path("attribution"));
        default -> {}
      }
    }

    private void attribute(JsonNode text) {
      if (text.isString() && !text.stringValue().isBlank()) {
        var said = text.stringValue().strip();
        attribution = said.substring(0, Math.min(said.length(), LONGEST_ATTRIBUTION));
      }
    }

    /** The old way of GeoJSON to name the coordinates; today they are always WGS84. */
    private static void refuseOtherCoordinates(JsonNode crs) throws UnusableWardFile {
      var name = crs.path("properties").path("name").asString("");
      var known = name.toUpperCase(Locale.ROOT);
      if (!name.isEmpty() && !known.endsWith("CRS84") && !known.endsWith(":4326")) {
        throw new UnusableWardFile(
            "The file says that its coordinates are %s. Export it with longitude and latitude (WGS84, EPSG:4326) instead."
                .formatted(name.replaceAll("[^\\w:.-]", "")));
      }
    }

    private static RawWard ward(JsonNode feature, int number) throws UnusableWardFile {
      if (!feature.path("type").asString("").equals("Feature")) {
        throw notGeoJson("entry no. " + number + " is not a Feature");
      }
      var properties = feature.path("properties");
      var code = OnsAttributes.code(properties, number);
      var name = OnsAttributes.name(properties, number);
      return new RawWard(
          code,
          name,
          OnsAttributes.district(properties),
          RingReading.polygons(feature.path("geometry"), name));
    }

    GeoJsonWards end() throws UnusableWardFile {
      if (!"FeatureCollection".equals(type) || !hasFeatures) {
        throw notGeoJson(
            type == null || type.isEmpty()
                ? "it does not say what it is"
                : "it is a “%s”".formatted(type.replaceAll("\\W", "")));
      }
      if (wards.isEmpty()) {
        throw new UnusableWardFile("There is not one ward in this file.");
      }
      return new GeoJsonWards(wards, attribution);
    }
  }
}
