package org.wardbook.map;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.wardbook.ward.Places;
import org.wardbook.ward.WardSets;

/** Makes maps of the district with the wards of today and the names of places. */
@Component
public class DistrictOutline {
  private final WardSets wardSets;
  private final Places places;
  private final String tilesUrl;
  private final String attribution;

  DistrictOutline(
      WardSets wardSets,
      Places places,
      @Value("${wardbook.map.tiles-url:}") String tilesUrl,
      @Value("${wardbook.map.attribution:}") String attribution) {
    this.wardSets = wardSets;
    this.places = places;
    this.tilesUrl = tilesUrl;
    this.attribution = attribution;
  }

  /**
   * A map without pins.
   *
   * @param label its accessible name
   */
  public WardMap make(String label) {
    var map = new WardMap();
    map.setLabel(label);
    map.setWards(wardSets.current().wards().stream().map(MapWard::of).toList());
    map.setPlaces(
        places.all().stream()
            .map(
                place ->
                    new MapPlace(
                        place.name(), place.kind(), place.point().lat(), place.point().lon()))
            .toList());
    if (!tilesUrl.isBlank()) {
      map.setTiles(tilesUrl, attribution);
    }
    return map;
  }
}
