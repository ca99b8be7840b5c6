package org.wardbook.map;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** What a part of the map shows. */
public record MapContents(List<MapCluster> clusters, List<MapPin> pins) {
  public static final MapContents NOTHING = new MapContents(List.of(), List.of());

  public MapContents {
    clusters = List.copyOf(clusters);
    pins = List.copyOf(pins);
  }

  /** As short as can be: what pins share is sent once. {@code reports-in-view.ts} unpacks it. */
  Map<String, Object> packed() {
    var kinds = new LinkedHashSet<>(pins.stream().map(MapPin::kind).toList()).stream().toList();
    return Map.of(
        "clusters",
        clusters.stream()
            .map(one -> List.<Object>of(one.lat(), one.lon(), one.number(), one.waiting()))
            .toList(),
        "kinds",
        kinds,
        "pins",
        pins.stream()
            .map(
                pin ->
                    List.<Object>of(
                        pin.lat(),
                        pin.lon(),
                        pin.id(),
                        pin.state(),
                        kinds.indexOf(pin.kind()),
                        pin.when()))
            .toList());
  }
}
