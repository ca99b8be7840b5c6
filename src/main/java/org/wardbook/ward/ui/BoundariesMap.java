package org.wardbook.ward.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import org.wardbook.map.MapWard;
import org.wardbook.map.WardMap;
import org.wardbook.ward.MicroPoint;
import org.wardbook.ward.Ward;
import org.wardbook.ward.WardSet;

/** Boundaries on a map, with a title above. */
final class BoundariesMap extends Div {
  BoundariesMap(String title, WardSet set) {
    addClassName("boundaries-map");
    var map = new WardMap();
    map.setLabel("Map of the wards: " + title);
    map.setWards(set.wards().stream().map(BoundariesMap::outline).toList());
    add(new H3(title), map);
  }

  private static MapWard outline(Ward ward) {
    return new MapWard(
        ward.code(),
        ward.name(),
        ring(ward.outline()),
        ward.more().stream().map(BoundariesMap::ring).toList());
  }

  private static List<double[]> ring(List<MicroPoint> points) {
    return points.stream().map(point -> new double[] {point.lon(), point.lat()}).toList();
  }
}
