import * as L from 'leaflet';
import { boundsOf, labelPoint, type MapPlace, type MapWard } from './map-data';

const PLACES_FROM_ZOOM = 12;
/** A name is broken into lines as wide as this, and each is as high as that, in pixels. */
export const LABEL_WIDTH = 96;
export const LINE_HEIGHT = 14;
const LETTERS_IN_LINE = 13;

/** The wards as areas that can be tapped, their names where there is room, and the places as landmarks. */
export class WardLayer {
  readonly #map: L.Map;
  readonly #onSelect: (code: string, at: L.LatLng) => void;
  readonly #renderer = L.svg({ padding: 0.5 });
  readonly #areas = new Map<string, L.Polygon>();
  readonly #group: L.LayerGroup;
  readonly #labels: L.LayerGroup;
  readonly #names = new Map<string, L.Marker>();
  #wards: readonly MapWard[] = [];
  #places: readonly MapPlace[] = [];

  constructor(map: L.Map, onSelect: (code: string, at: L.LatLng) => void) {
    this.#map = map;
    this.#onSelect = onSelect;
    this.#group = L.layerGroup().addTo(map);
    this.#labels = L.layerGroup().addTo(map);
    map.on('zoomend', () => this.#label());
  }

  show(wards: readonly MapWard[]): void {
    this.#wards = wards;
    this.#group.clearLayers();
    this.#areas.clear();
    for (const ward of wards) {
      const rings = [ward.outline, ...(ward.more ?? [])];
      const corners = rings.map((ring) => ring.map(([lon, lat]): [number, number] => [lat, lon]));
      // The even-odd rule draws a hole as a hole and a part as a part, as the lookup sees them.
      const area = L.polygon(corners, { renderer: this.#renderer, className: 'ward', weight: 1.5 });
      area.on('click', ({ latlng }) => this.#onSelect(ward.code, latlng));
      this.#areas.set(ward.code, area.addTo(this.#group));
    }
    this.#label();
  }

  showPlaces(places: readonly MapPlace[]): void {
    this.#places = places;
    this.#label();
  }

  select(code: string | undefined): void {
    this.#areas.forEach((area, key) => area.getElement()?.classList.toggle('selected', key === code));
  }

  /** The area of a ward, for layers that dress it. */
  area(code: string): L.Polygon | undefined {
    return this.#areas.get(code);
  }

  bounds(code?: string): L.LatLngBounds | undefined {
    const box = boundsOf(code ? this.#wards.filter((ward) => ward.code === code) : this.#wards);
    return box && L.latLngBounds(box);
  }

  /** The wards that have room for their names at this zoom. */
  named(): MapWard[] {
    return this.#wards.filter((ward) => this.#hasRoom(ward));
  }

  /** Writes the name of a ward elsewhere than in its middle, until the next zoom. */
  moveName(code: string, to: L.LatLng): void {
    this.#names.get(code)?.setLatLng(to);
  }

  #label(): void {
    this.#labels.clearLayers();
    this.#names.clear();
    for (const ward of this.named()) {
      this.#names.set(ward.code, this.#write(ward, labelPoint(ward), { className: 'ward-name', pane: 'names' }));
    }
    if (this.#map.getZoom() >= PLACES_FROM_ZOOM) {
      for (const place of this.#places) {
        const className = `place ${place.kind === 'station' ? 'station' : ''}`;
        this.#write(place, place, { className, pane: 'places' });
      }
    }
  }

  /** A name is written when its ward is large enough on the screen, so that names hardly ever lie on each other. */
  #hasRoom(ward: MapWard): boolean {
    const box = boundsOf([ward]);
    if (!box) {
      return false;
    }
    const [southWest, northEast] = box.map((corner) => this.#map.project(corner));
    const lines = nameLines(ward.name);
    return northEast.x - southWest.x > LABEL_WIDTH && southWest.y - northEast.y > (lines + 1) * LINE_HEIGHT;
  }

  #write(
    { name }: { name: string },
    { lat, lon }: { lat: number; lon: number },
    look: { className: string; pane: string }
  ): L.Marker {
    // An element and not a string: Leaflet would read a string as HTML.
    const text = document.createElement('span');
    text.textContent = name;
    const icon = L.divIcon({ className: look.className, html: text, iconSize: undefined });
    return L.marker([lat, lon], { icon, interactive: false, keyboard: false, pane: look.pane }).addTo(this.#labels);
  }
}

/** How many lines a name is likely to take. */
export function nameLines(name: string): number {
  return Math.ceil(name.length / LETTERS_IN_LINE);
}
