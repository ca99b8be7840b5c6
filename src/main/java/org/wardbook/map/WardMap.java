package org.wardbook.map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Map;

/**
 * The {@code <ward-map>} element: outlines, place names, pins and clusters on a Leaflet map.
 * Selecting one of them or a ward, by pointer or by keyboard, fires {@link PinSelected} or {@link
 * WardSelected}.
 */
@Tag("ward-map")
@JsModule("./map/desk-map.ts")
public final class WardMap extends Component implements HasSize, HasStyle {
  private MapContents contents = MapContents.NOTHING;

  public void setWards(List<MapWard> wards) {
    getElement().setPropertyList("wards", wards);
  }

  public void setPlaces(List<MapPlace> places) {
    getElement().setPropertyList("places", places);
  }

  /**
   * Shows these instead of those before. Call it for what {@link ViewMoved} told last: the browser
   * holds no others.
   */
  public void show(MapContents now) {
    contents = now;
    // Not a property: the server would hold a second copy of each.
    getElement().callJsFunction("showReports", JacksonUtils.mapToJson(now.packed()));
  }

  /** What is shown. */
  public MapContents contents() {
    return contents;
  }

  /** How each ward looks, with its name as it is. */
  public void dress(List<WardDress> wards) {
    getElement().setPropertyList("dress", wards);
  }

  /** The map's accessible name. */
  public void setLabel(String label) {
    getElement().setProperty("label", label);
  }

  /** Shows where a single thing is and opens the map there. */
  public void setValue(double lat, double lon) {
    getElement().setPropertyMap("value", Map.of("lat", lat, "lon", lon));
  }

  /**
   * Pictures below the outlines, loaded only while there is a connection.
   *
   * @param url Leaflet's template, such as {@code https://tile.openstreetmap.org/{z}/{x}/{y}.png}
   */
  public void setTiles(String url, String attribution) {
    getElement().setPropertyMap("tiles", Map.of("url", url, "attribution", attribution));
  }

  /** Whether taps, drags and keys move the pin that {@link #setValue} shows. */
  public void setPickable(boolean pickable) {
    getElement().setProperty("pickable", pickable);
  }

  public Registration addPinMovedListener(ComponentEventListener<PinMoved> listener) {
    return addListener(PinMoved.class, listener);
  }

  public Registration addPinSelectedListener(ComponentEventListener<PinSelected> listener) {
    return addListener(PinSelected.class, listener);
  }

  public Registration addWardSelectedListener(ComponentEventListener<WardSelected> listener) {
    return addListener(WardSelected.class, listener);
  }

  /** Asks to be told, from now on, whenever another part of the map is in view. */
  public Registration addViewMovedListener(ComponentEventListener<ViewMoved> listener) {
    getElement().setProperty("asksForReports", true);
    return addListener(ViewMoved.class, listener);
  }

  public Registration addClusterSelectedListener(ComponentEventListener<ClusterSelected> listener) {
    return addListener(ClusterSelected.class, listener);
  }

  /** The pin of a pickable map was placed. */
  @DomEvent("pin-moved")
  public static final class PinMoved extends ComponentEvent<WardMap> {
    private final double lat;
    private final double lon;

    public PinMoved(
        WardMap source,
        boolean fromClient,
        @EventData("event.detail.lat") double lat,
        @EventData("event.detail.lon") double lon) {
      super(source, fromClient);
      this.lat = lat;
      this.lon = lon;
    }

    public double lat() {
      return lat;
    }

    public double lon() {
      return lon;
    }
  }

  /** A pin was chosen. Its id comes from the browser, so it is to be looked up, not trusted. */
  @DomEvent("pin-selected")
  public static final class PinSelected extends ComponentEvent<WardMap> {
    private final String id;

    public PinSelected(
        WardMap source, boolean fromClient, @EventData("event.detail.id") String id) {
      super(source, fromClient);
      this.id = id;
    }

    public String id() {
      return id;
    }
  }

  /** A ward was chosen, by its code. */
  @DomEvent("ward-selected")
  public static final class WardSelected extends ComponentEvent<WardMap> {
    private final String code;

    public WardSelected(
        WardMap source, boolean fromClient, @EventData("event.detail.code") String code) {
      super(source, fromClient);
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  /** Another part of the map is in view, in degrees as a browser tells them. */
  @DomEvent("view-moved")
  public static final class ViewMoved extends ComponentEvent<WardMap> {
    private final double south;
    private final double west;
    private final double north;
    private final double east;
    private final double zoom;

    public ViewMoved(
        WardMap source,
        boolean fromClient,
        @EventData("event.detail.south") double south,
        @EventData("event.detail.west") double west,
        @EventData("event.detail.north") double north,
        @EventData("event.detail.east") double east,
        @EventData("event.detail.zoom") double zoom) {
      super(source, fromClient);
      this.south = south;
      this.west = west;
      this.north = north;
      this.east = east;
      this.zoom = zoom;
    }

    public double south() {
      return south;
    }

    public double west() {
      return west;
    }

    public double north() {
      return north;
    }

    public double east() {
      return east;
    }

    public double zoom() {
      return zoom;
    }
  }

  /** Things were chosen that lie in one place. */
  @DomEvent("cluster-selected")
  public static final class ClusterSelected extends ComponentEvent<WardMap> {
    private final double lat;
    private final double lon;

    public ClusterSelected(
        WardMap source,
        boolean fromClient,
        @EventData("event.detail.lat") double lat,
        @EventData("event.detail.lon") double lon) {
      super(source, fromClient);
      this.lat = lat;
      this.lon = lon;
    }

    public double lat() {
      return lat;
    }

    public double lon() {
      return lon;
    }
  }
}
