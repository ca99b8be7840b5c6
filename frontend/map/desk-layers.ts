import * as L from 'leaflet';
import { LabelRoom } from './label-room';
import type { LeafletMap } from './leaflet-map';
import { labelPoint, type MapWard } from './map-data';
import { nameLines } from './ward-layer';
import { clusterSize, clusterWords, type MapCluster, type ReportsInView, shortNumber } from './reports-in-view';
import type { WardDress } from './ward-dress';

const PAUSE_MILLIS = 120;
const NEXT_ZOOM = 2;
/** A ward's name and what is written below it, in pixels from its middle. */
const LABEL = { x: 62, y: 26 };
const LETTER_WIDTH = 7;
const LINE_HEIGHT = 18;

/** What the desk's map tells. */
export interface DeskListener {
  viewMoved(view: { south: number; west: number; north: number; east: number; zoom: number }): void;
  clusterSelected(at: { lat: number; lon: number }): void;
}

/** Clusters and pins of what is in view, and wards in their shades. */
export class DeskLayers {
  readonly #map: L.Map;
  readonly #base: LeafletMap;
  readonly #listener: DeskListener;
  readonly #clusters: L.LayerGroup;
  readonly #notes: L.LayerGroup;
  readonly #outlines: L.LayerGroup;
  #wards: readonly MapWard[] = [];
  #dress: readonly WardDress[] = [];
  /** The middles of what is written, in pixels. */
  #written: readonly L.Point[] = [];
  #shown: readonly MapCluster[] = [];
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(base: LeafletMap, listener: DeskListener) {
    this.#base = base;
    this.#map = base.leaflet;
    this.#listener = listener;
    // Names above what lies on them: each is read through the other's halo.
    this.#map.getPane('names')?.style.setProperty('z-index', '620');
    this.#clusters = L.layerGroup().addTo(this.#map);
    this.#notes = L.layerGroup().addTo(this.#map);
    this.#outlines = L.layerGroup().addTo(this.#map);
    // Each zoom ends as a move too, which draws the clusters.
    this.#map.on('zoomend', () => this.#writeNotes());
    this.#map.on('moveend', () => this.#moved());
    this.tellView();
  }

  /** Asks for what is in view, a little beyond its edges too. */
  tellView(): void {
    const around = this.#map.getBounds().pad(0.1);
    this.#listener.viewMoved({
      south: around.getSouth(),
      west: around.getWest(),
      north: around.getNorth(),
      east: around.getEast(),
      zoom: this.#map.getZoom()
    });
  }

  showReports({ clusters, pins }: ReportsInView): void {
    this.#base.pins.show(pins);
    this.#shown = clusters;
    this.#drawClusters();
  }

  dress(wards: readonly MapWard[], dress: readonly WardDress[]): void {
    this.#wards = wards;
    this.#dress = dress;
    this.#outlines.clearLayers();
    const byCode = new Map(dress.map((one) => [one.code, one]));
    for (const ward of wards) {
      const one = byCode.get(ward.code);
      const area = this.#base.wards.area(ward.code);
      const element = area?.getElement();
      for (let shade = 0; shade < 5; shade++) {
        element?.classList.toggle(`shade-${shade}`, one?.shade === shade);
      }
      element?.classList.toggle('unknown', one !== undefined && one.value !== '' && one.shade === undefined);
      if (one?.priority && area) {
        const look = { className: 'priority-outline', interactive: false, fill: false };
        L.polygon(area.getLatLngs(), look).addTo(this.#outlines);
      }
    }
    this.#writeNotes();
    this.#drawClusters();
  }

  remove(): void {
    clearTimeout(this.#pause);
  }

  #moved(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.tellView(), PAUSE_MILLIS);
    this.#drawClusters();
  }

  /**
   * Below the names that are written: what the shade says, and for what the ward has priority. A priority ward
   * says that at every zoom, also where it is too small for its name.
   */
  #writeNotes(): void {
    this.#notes.clearLayers();
    const byCode = new Map(this.#dress.map((one) => [one.code, one]));
    const named = this.#base.wards.named();
    const room = new LabelRoom();
    const written: L.Point[] = [];
    for (const ward of named) {
      const at = this.#pixel(labelPoint(ward));
      written.push(at);
      room.take({ x: at.x, y: at.y, halfWidth: LABEL.x, halfHeight: LABEL.y });
      const one = byCode.get(ward.code);
      if (one && (one.value || one.priority)) {
        const note = noteOf(one);
        // The name is written around the same middle.
        note.style.paddingBlockStart = `${(nameLines(ward.name) + 1) * 7}px`;
        this.#write('ward-note', at, note);
      }
    }
    for (const ward of this.#wards.filter((each) => !named.includes(each))) {
      const one = byCode.get(ward.code);
      if (one?.priority) {
        const { x, y } = this.#pixel(labelPoint(ward));
        const halfWidth = ((one.priority.length + 3) * LETTER_WIDTH) / 2;
        const free = room.place({ x, y, halfWidth, halfHeight: LINE_HEIGHT / 2 });
        const at = L.point(free.x, free.y);
        written.push(at);
        this.#write('ward-note alone', at, noteOf({ ...one, value: '' }));
      }
    }
    this.#written = written;
  }

  #write(className: string, at: L.Point, html: HTMLElement): void {
    const icon = L.divIcon({ className, html, iconSize: undefined });
    const look = { icon, interactive: false, keyboard: false, pane: 'names' };
    L.marker(this.#map.layerPointToLatLng(at), look).addTo(this.#notes);
  }

  #drawClusters(): void {
    const focused = focusedLabel(this.#map.getContainer());
    this.#clusters.clearLayers();
    for (const cluster of this.#shown) {
      this.#draw(cluster, this.#besideNames(this.#pixel(cluster)));
    }
    if (focused) {
      this.#map.getPane('markerPane')?.querySelector<HTMLElement>(`[aria-label="${focused}"]`)?.focus();
    }
  }

  #pixel({ lat, lon }: { lat: number; lon: number }): L.Point {
    return this.#map.latLngToLayerPoint([lat, lon]);
  }

  /** A cluster stands for an area, so that it may step aside for a name; a pin may not. */
  #besideNames(at: L.Point): L.Point {
    const name = this.#written.find((one) => Math.abs(one.x - at.x) < LABEL.x && Math.abs(one.y - at.y) < LABEL.y + 14);
    if (!name) {
      return at;
    }
    const below = at.y >= name.y;
    return L.point(at.x, name.y + (below ? LABEL.y + 16 : -LABEL.y - 10));
  }

  #draw(cluster: MapCluster, at: L.Point): void {
    const size = clusterSize(cluster.number);
    const text = document.createElement('span');
    text.textContent = shortNumber(cluster.number);
    const icon = L.divIcon({
      className: cluster.waiting ? 'cluster waiting' : 'cluster',
      iconSize: [size, size],
      html: text
    });
    const canZoom = this.#map.getZoom() < this.#map.getMaxZoom();
    const words = clusterWords(cluster, canZoom);
    const marker = L.marker(this.#map.layerPointToLatLng(at), { icon, title: words, keyboard: true });
    marker.on('add', () => {
      marker.getElement()?.setAttribute('aria-label', words);
    });
    marker.on('click', () => this.#chose(cluster, canZoom));
    marker.addTo(this.#clusters);
  }

  #chose({ lat, lon }: MapCluster, canZoom: boolean): void {
    if (!canZoom) {
      this.#listener.clusterSelected({ lat, lon });
      return;
    }
    // The button is gone once the map has moved: whoever came by keyboard goes on from the map.
    this.#map.getContainer().focus({ preventScroll: true });
    this.#map.setView([lat, lon], Math.min(this.#map.getZoom() + NEXT_ZOOM, this.#map.getMaxZoom()));
  }
}

function noteOf({ value, priority }: WardDress): HTMLElement {
  const note = document.createElement('span');
  if (value) {
    const figure = document.createElement('b');
    figure.textContent = value;
    note.append(figure);
  }
  if (priority) {
    const themes = document.createElement('i');
    themes.textContent = `★ ${priority}`;
    note.append(themes);
  }
  return note;
}

function focusedLabel(container: HTMLElement): string | null | undefined {
  const root = container.getRootNode();
  const active = root instanceof ShadowRoot ? root.activeElement : document.activeElement;
  return active?.classList.contains('cluster') ? active.getAttribute('aria-label') : undefined;
}
