package org.wardbook.report.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wardbook.base.problem.ProblemCode;
import org.wardbook.base.problem.Refusal;
import org.wardbook.base.problem.RefusedField;
import org.wardbook.map.DistrictOutline;
import org.wardbook.map.WardMap;
import org.wardbook.report.Location;
import org.wardbook.ward.MicroPoint;

/** Where it is: a pin on the map, and the same as coordinates for those who have no map. */
final class PlaceControl extends Div {
  private static final Pattern TWO_NUMBERS =
      Pattern.compile("\\s*(-?\\d{1,2}(?:\\.\\d+)?)\\s*[,;\\s]\\s*(-?\\d{1,3}(?:\\.\\d+)?)\\s*");

  private final TextField coordinates = new TextField("Where it is: latitude, longitude");
  private final WardMap map;
  private @Nullable Location base;
  private String shown;
  private Location.Source source = Location.Source.TYPED;

  PlaceControl(DistrictOutline district, @Nullable Location location) {
    base = location;
    shown = text(location);
    addClassName("place-control");
    map = district.make("Where it is");
    map.addClassName("location-map");
    map.setPickable(true);
    map.addPinMovedListener(
        moved -> {
          source = Location.Source.MAP;
          coordinates.setValue(MicroPoint.ofDegrees(moved.lat(), moved.lon()).inWords());
        });
    coordinates.setHelperText("For example 51.272660, 0.188800");
    coordinates.setManualValidation(true);
    coordinates.setWidthFull();
    coordinates.setValue(shown);
    coordinates.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            source = Location.Source.TYPED;
            pin();
          }
        });
    pin();
    add(coordinates, map);
  }

  private void pin() {
    var point = point();
    if (point != null) {
      map.setValue(point.lat(), point.lon());
    }
  }

  boolean isTouched() {
    return !coordinates.getValue().equals(shown);
  }

  /**
   * Where it is now; what was not touched is as it came, with its accuracy.
   *
   * @throws Refusal {@code invalid-input} for what are no coordinates
   */
  @Nullable Location location() {
    coordinates.setInvalid(false);
    if (!isTouched()) {
      return base;
    }
    if (coordinates.getValue().isBlank()) {
      return null;
    }
    var point = point();
    if (point == null) {
      var message = "Enter latitude and longitude, such as 51.272660, 0.188800.";
      coordinates.setErrorMessage(message);
      coordinates.setInvalid(true);
      throw new Refusal(
          ProblemCode.INVALID_INPUT, message, List.of(new RefusedField("location", "x", message)));
    }
    return new Location(point, null, source);
  }

  /** Goes on from another place unless this one was changed here; says whether both were. */
  boolean rebase(@Nullable Location theirs) {
    var both = isTouched() && !Objects.equals(base, theirs);
    if (!isTouched()) {
      shown = text(theirs);
      coordinates.setValue(shown);
      pin();
    }
    base = theirs;
    return both;
  }

  private @Nullable MicroPoint point() {
    var numbers = TWO_NUMBERS.matcher(coordinates.getValue());
    if (!numbers.matches()) {
      return null;
    }
    var lat = Double.parseDouble(numbers.group(1));
    var lon = Double.parseDouble(numbers.group(2));
    return MicroPoint.isOnEarth(lat, lon) ? MicroPoint.ofDegrees(lat, lon) : null;
  }

  private static String text(@Nullable Location location) {
    return location == null ? "" : location.point().inWords();
  }
}
