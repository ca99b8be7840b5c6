package org.wardbook.report.ui;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.wardbook.map.MapPin;
import org.wardbook.map.MapPlace;
import org.wardbook.map.MapWard;
import org.wardbook.map.WardMap;
import org.wardbook.report.Report;
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

  /** Pins of those reports that have a place. */
  List<MapPin> pins(List<Report> reports) {
    return reports.stream().filter(report -> report.location() != null).map(this::pin).toList();
  }

  private MapPin pin(Report report) {
    var point = java.util.Objects.requireNonNull(report.location()).point();
    return new MapPin(
        report.id().toString(),
        FilterChoice.keyOf(report.state()),
        words.line(report),
        point.lat(),
        point.lon());
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
