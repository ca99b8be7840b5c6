package org.wardbook.report.ui;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.wardbook.base.ui.DateWords;
import org.wardbook.map.MapCluster;
import org.wardbook.map.MapContents;
import org.wardbook.map.MapPin;
import org.wardbook.map.MapPlace;
import org.wardbook.map.MapWard;
import org.wardbook.map.WardMap;
import org.wardbook.report.ReportPin;
import org.wardbook.report.ReportsInView;
import org.wardbook.ward.MicroPoint;
import org.wardbook.ward.Places;
import org.wardbook.ward.Ward;
import org.wardbook.ward.WardSets;

/** Makes maps of the district with its wards and places, ready for pins. */
@Component
final class DistrictMap {
  private final WardSets wardSets;
  private final Places places;
  private final ReportWords words;
  private final String tilesUrl;
  private final String attribution;

  DistrictMap(
      WardSets wardSets,
      Places places,
      ReportWords words,
      @Value("${wardbook.map.tiles-url:}") String tilesUrl,
      @Value("${wardbook.map.attribution:}") String attribution) {
    this.wardSets = wardSets;
    this.places = places;
    this.words = words;
    this.tilesUrl = tilesUrl;
    this.attribution = attribution;
  }

  WardMap make(String label) {
    var map = new WardMap();
    map.setLabel(label);
    map.setWards(wardSets.current().wards().stream().map(DistrictMap::outline).toList());
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

  /** What is in view, in the words of the desk. */
  MapContents contents(ReportsInView view) {
    return new MapContents(
        view.clusters().stream()
            .map(
                one ->
                    new MapCluster(
                        one.middle().lat(), one.middle().lon(), one.number(), one.waiting()))
            .toList(),
        view.pins().stream().map(this::pin).toList());
  }

  private MapPin pin(ReportPin pin) {
    return new MapPin(
        pin.reference(),
        FilterChoice.keyOf(pin.state()),
        String.join(
            ", ",
            words.typeTitle(pin.type()),
            StateMark.word(pin.state()),
            pin.ward() == null ? "outside the district" : words.wardName(pin.ward())),
        DateWords.dayAndTime(pin.observedAt()),
        pin.point().lat(),
        pin.point().lon());
  }

  private static MapWard outline(Ward ward) {
    return new MapWard(
        ward.code(),
        ward.name(),
        ring(ward.outline()),
        ward.more().stream().map(DistrictMap::ring).toList());
  }

  private static List<double[]> ring(List<MicroPoint> points) {
    return points.stream().map(point -> new double[] {point.lon(), point.lat()}).toList();
  }
}
