import * as L from 'leaflet';
import { moved, type LatLon, type MapPosition, type MapTiles } from './map-data';
import { PinLayer } from './pin-layer';
import { WardLayer } from './ward-layer';

const DISTRICT_MARGIN: L.PointExpression = [8, 8];
/** Near enough to know the street on tiles, far enough to see outlines and places without them. */
const PLACE_ZOOM = 15;
const STEP_METRES = 10;
const steps: Record<string, [north: number, east: number]> = {
  ArrowUp: [1, 0],
  ArrowDown: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1]
};

/** What the map tells the element that shows it. */
export interface MapListener {
  wardSelected(code: string): void;
  pinSelected(id: string): void;
  picked(place: LatLon): void;
  /** The first tile has arrived, or the tiles were taken away. */
  tilesShown(shown: boolean): void;
  /** The middle of the map is, or is no more, where the user's pin is. */
  centredOnPick(centred: boolean): void;
  colourOf(token: string): string;
}

/** Everything of `<ward-map>` that needs Leaflet; loaded when a map is first shown. */
export class LeafletMap {
  readonly wards: WardLayer;
  readonly pins: PinLayer;
  /** Leaflet's own, for layers that only the desk has. */
  readonly leaflet: L.Map;
  readonly #listener: MapListener;
  #tiles: L.TileLayer | undefined;
  #position: L.LayerGroup | undefined;
  #pick: L.Marker | undefined;
  #pickable = false;
  #seen = false;
  /** The whole district as it was opened, for as long as nobody has gone elsewhere. */
  #whole: { zoom: number; centre: L.LatLng } | undefined;

  constructor(container: HTMLElement, listener: MapListener) {
    this.#listener = listener;
    this.leaflet = L.map(container, {
      zoomControl: false,
      minZoom: 8,
      maxZoom: 19,
      zoomSnap: 0.5,
      keyboardPanDelta: 60
    });
    this.leaflet.setView([51.28, 0.19], 10);
    this.leaflet.attributionControl.setPrefix(false);
    L.control.zoom({ position: 'topright', zoomInTitle: 'Zoom in', zoomOutTitle: 'Zoom out' }).addTo(this.leaflet);
    this.leaflet.createPane('places').style.zIndex = '450';
    this.leaflet.createPane('names').style.zIndex = '450';
    this.leaflet.createPane('pins').style.zIndex = '460';
    this.wards = new WardLayer(this.leaflet, (code, at) => this.#chose(at, code));
    this.pins = new PinLayer({
      map: this.leaflet,
      onSelect: (id) => listener.pinSelected(id),
      colourOf: (token) => listener.colourOf(token)
    });
    this.leaflet.on('click', ({ latlng }) => this.#chose(latlng));
    this.leaflet.on('move', () => this.#tellCentre());
    container.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && event.target === container) {
        this.chooseCentre();
      }
    });
  }

  /** Shows the place, or else the whole district, once; later calls leave the view where the user put it. */
  openOn(place: LatLon | undefined): void {
    if (this.#seen) {
      return;
    }
    const bounds = this.wards.bounds();
    if (place) {
      this.leaflet.setView([place.lat, place.lon], PLACE_ZOOM, { animate: false });
    } else if (bounds) {
      this.#showWhole(bounds);
    }
    this.#seen = Boolean(place ?? bounds);
  }

  showWard(code: string): void {
    const bounds = this.wards.bounds(code);
    if (bounds) {
      this.leaflet.fitBounds(bounds, { padding: DISTRICT_MARGIN });
    }
  }

  #showWhole(bounds: L.LatLngBounds): void {
    this.leaflet.fitBounds(bounds, { padding: DISTRICT_MARGIN, animate: false });
    this.#whole = { zoom: this.leaflet.getZoom(), centre: this.leaflet.getCenter() };
  }

  showTiles(tiles: MapTiles | undefined): void {
    this.#tiles?.remove();
    this.#listener.tilesShown(false);
    this.#tiles = tiles && L.tileLayer(tiles.url, { attribution: tiles.attribution, maxZoom: 19 });
    this.#tiles?.once('tileload', () => this.#listener.tilesShown(true)).addTo(this.leaflet);
  }

  showPosition(position: MapPosition | undefined): void {
    this.#position?.remove();
    if (position) {
      const at: [number, number] = [position.lat, position.lon];
      const accuracy = { className: 'accuracy', radius: position.accuracyMetres, interactive: false, weight: 1 };
      const dot = { className: 'position', radius: 8, interactive: false, weight: 3 };
      this.#position = L.layerGroup([L.circle(at, accuracy), L.circleMarker(at, dot)]).addTo(this.leaflet);
    }
  }

  /** The pin that the user places; `pickable` decides whether a tap, a drag or a key moves it. */
  showPick(place: LatLon | undefined, pickable: boolean): void {
    this.#pickable = pickable;
    this.#pick?.remove();
    this.#pick = place && this.#pickMarker(place, pickable);
    this.#tellCentre();
    if (place && !this.leaflet.getBounds().contains([place.lat, place.lon])) {
      this.leaflet.panTo([place.lat, place.lon]);
    }
  }

  /** What a tap on the middle of the map would do: the way for those who don't use a pointer. */
  chooseCentre(): void {
    const centre = this.leaflet.getCenter();
    const pin = this.#pickable ? undefined : this.pins.nearest(this.leaflet.latLngToContainerPoint(centre));
    if (pin) {
      this.#listener.pinSelected(pin.id);
    } else {
      this.#chose(centre);
    }
  }

  /** Whoever sees the whole district goes on seeing it; whoever has gone nearer keeps their place in the middle. */
  resized(): void {
    const { leaflet } = this;
    const whole = this.#whole;
    const bounds = this.wards.bounds();
    const isWhole =
      whole?.zoom === leaflet.getZoom() &&
      leaflet.latLngToLayerPoint(whole.centre).distanceTo(leaflet.latLngToLayerPoint(leaflet.getCenter())) < 2;
    leaflet.invalidateSize({ animate: false });
    if (isWhole && bounds) {
      this.#showWhole(bounds);
    }
  }

  remove(): void {
    this.leaflet.remove();
  }

  #tellCentre(): void {
    const middle = this.leaflet.getSize().divideBy(2);
    const pick = this.#pick && this.leaflet.latLngToContainerPoint(this.#pick.getLatLng());
    this.#listener.centredOnPick(pick !== undefined && pick.distanceTo(middle) < 12);
  }

  #chose(at: L.LatLng, ward?: string): void {
    if (this.#pickable) {
      this.#listener.picked(moved({ lat: at.lat, lon: at.lng }, 0, 0));
    } else if (ward) {
      this.#listener.wardSelected(ward);
    }
  }

  #pickMarker(place: LatLon, pickable: boolean): L.Marker {
    const icon = L.divIcon({
      className: 'pick',
      iconSize: [40, 48],
      iconAnchor: [20, 47],
      html: '<svg viewBox="0 0 40 48" aria-hidden="true"><path d="M20 47C20 47 36 28 36 17a16 16 0 1 0-32 0C4 28 20 47 20 47z"/><circle cx="20" cy="17" r="6"/></svg>'
    });
    const marker = L.marker([place.lat, place.lon], { icon, draggable: pickable, keyboard: pickable, autoPan: true });
    marker.on('add', () => this.#followKeys(marker, place, pickable));
    marker.on('dragend', () => this.#chose(marker.getLatLng()));
    return marker.addTo(this.leaflet);
  }

  #followKeys(marker: L.Marker, place: LatLon, pickable: boolean): void {
    const element = marker.getElement();
    // Leaflet makes a button of a marker that takes keys; one that stays where it is, is a picture with a name.
    element?.setAttribute('role', pickable ? 'button' : 'img');
    element?.setAttribute('aria-label', pickable ? 'Pin. Move it with the arrow keys, 10 metres at a time' : 'Pin');
    element?.addEventListener('keydown', (event) => {
      const step = pickable ? steps[event.key] : undefined;
      if (step) {
        event.preventDefault();
        event.stopPropagation();
        this.#listener.picked(moved(place, step[0] * STEP_METRES, step[1] * STEP_METRES));
      }
    });
  }
}
