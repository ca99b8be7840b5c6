package org.wardbook.ward;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The ward outlines and places that come with Wardbook, from the class path. */
@Component
class WardResources implements Places {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final WardSet shipped;
  private final List<Place> places;

  WardResources() {
    shipped = read("sevenoaks-2023.json", OutlineFile.class).toWardSet();
    places = read("places.json", PlacesFile.class).toPlaces();
  }

  /** The boundaries that hold until the CSU brings in others. */
  WardSet shipped() {
    return shipped;
  }

  @Override
  public List<Place> all() {
    return places;
  }

  private static <T> T read(String name, Class<T> type) {
    try (InputStream file = WardResources.class.getResourceAsStream("/wards/" + name)) {
      if (file == null) {
        throw new IllegalStateException("wards/" + name + " is missing from the class path");
      }
      return JSON.readValue(file, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Coordinates are micro-degrees: latitude, longitude, latitude … */
  record OutlineFile(
      String id, WardSet.District district, String attribution, List<OutlineEntry> wards) {
    WardSet toWardSet() {
      return new WardSet(
          id, district, attribution, wards.stream().map(OutlineEntry::toWard).toList());
    }
  }

  record OutlineEntry(String code, String name, List<Integer> outline) {
    Ward toWard() {
      return new Ward(
          code,
          name,
          IntStream.range(0, outline.size() / 2)
              .mapToObj(i -> new MicroPoint(outline.get(2 * i), outline.get(2 * i + 1)))
              .toList());
    }
  }

  record PlacesFile(String attribution, List<PlaceEntry> places) {
    List<Place> toPlaces() {
      return places.stream().map(PlaceEntry::toPlace).toList();
    }
  }

  record PlaceEntry(String name, String kind, int latE6, int lonE6, String ward) {
    Place toPlace() {
      return new Place(name, kind, new MicroPoint(latE6, lonE6), ward);
    }
  }
}
