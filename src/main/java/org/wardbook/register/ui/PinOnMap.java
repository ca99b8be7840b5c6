package org.wardbook.register.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.wardbook.map.WardMap;
import org.wardbook.map.WardMap.PinMoved;
import org.wardbook.ward.MicroPoint;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.StringNode;

/**
 * Sets the place of an entry, whose latitude and longitude can be typed as well (WCAG 2.5.7). The
 * two follow each other, and the ward follows the pin.
 */
final class PinOnMap extends Div {
  static final String LAT = "lat";
  static final String LON = "lon";
  private static final String WARD = "ward";

  /** Of a degree: 11 centimetres. */
  private static final int DIGITS = 6;

  private final WardMap map;
  private final FieldControl<?> lat;
  private final FieldControl<?> lon;
  private final Optional<FieldControl<?>> ward;
  private final Function<MicroPoint, Optional<String>> wardAt;

  private PinOnMap(
      WardMap map,
      FieldControl<?> lat,
      FieldControl<?> lon,
      Optional<FieldControl<?>> ward,
      Function<MicroPoint, Optional<String>> wardAt) {
    this.map = map;
    this.lat = lat;
    this.lon = lon;
    this.ward = ward;
    this.wardAt = wardAt;
    map.setPickable(true);
    map.addClassName("pin-map");
    map.addPinMovedListener(this::put);
    var hint = new Paragraph("Tap the map to put the pin there, or type the two numbers below it.");
    hint.addClassName("quiet");
    add(map, hint);
    lat.value().addValueChangeListener(change -> follow());
    lon.value().addValueChangeListener(change -> follow());
  }

  /** For a register whose entries have a place; empty for all others. */
  static Optional<PinOnMap> of(
      List<FieldControl<?>> controls,
      Supplier<WardMap> map,
      Function<MicroPoint, Optional<String>> wardAt) {
    return control(controls, LAT)
        .flatMap(
            lat ->
                control(controls, LON)
                    .map(
                        lon -> new PinOnMap(map.get(), lat, lon, control(controls, WARD), wardAt)));
  }

  private static Optional<FieldControl<?>> control(List<FieldControl<?>> controls, String key) {
    return controls.stream()
        .filter(control -> control.field().key().equals(key))
        .findFirst()
        .map(found -> found);
  }

  private void put(PinMoved moved) {
    lat.show(DecimalNode.valueOf(rounded(moved.lat())));
    lon.show(DecimalNode.valueOf(rounded(moved.lon())));
    ward.ifPresent(
        control ->
            wardAt
                .apply(MicroPoint.ofDegrees(moved.lat(), moved.lon()))
                .ifPresent(code -> control.show(StringNode.valueOf(code))));
  }

  private static BigDecimal rounded(double degrees) {
    return BigDecimal.valueOf(degrees).setScale(DIGITS, RoundingMode.HALF_UP).stripTrailingZeros();
  }

  private void follow() {
    var north = lat.json();
    var east = lon.json();
    if (north.isNumber() && east.isNumber()) {
      map.setValue(north.doubleValue(), east.doubleValue());
    }
  }
}
