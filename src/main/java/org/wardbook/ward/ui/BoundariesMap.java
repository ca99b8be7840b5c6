package org.wardbook.ward.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import org.wardbook.map.MapWard;
import org.wardbook.map.WardMap;
import org.wardbook.ward.WardSet;

/** Boundaries on a map, with a title above. */
final class BoundariesMap extends Div {
  BoundariesMap(String title, WardSet set) {
    addClassName("boundaries-map");
    var map = new WardMap();
    map.setLabel("Map of the wards: " + title);
    map.setWards(set.wards().stream().map(MapWard::of).toList());
    add(new H3(title), map);
  }
}
