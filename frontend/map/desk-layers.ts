import * as L from 'leaflet';
import { DeskLabels } from './desk-labels';
import type { LeafletMap } from './leaflet-map';
import type { MapWard } from './map-data';
import { clusterSize, clusterWords, type MapCluster, type ReportsInView, shortNumber } from './reports-in-view';
import type { WardDress } from './ward-dress';

const PAUSE_MILLIS = 120;
const NEXT_ZOOM = 2;

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
  readonly #labels: DeskLabels;
  readonly #outlines: L.LayerGroup;
  #shown: readonly MapCluster[] = [];
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(base: LeafletMap, listener: DeskListener) {
    this.#base = base;
    this.#map = base.leaflet;
    this.#listener = listener;
    this.#labels = new DeskLabels(base);
    this.#clusters = L.layerGroup().addTo(this.#map);
    this.#outlines = L.layerGroup().addTo(this.#map);
    // Each zoom ends as a move too, which draws the clusters.
    this.#map.on('zoomend', () => this.#labels.write());
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
    this.#labels.write();
    this.#drawClusters();
  }

  dress(wards: readonly MapWard[], dress: readonly WardDress[]): void {
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
    this.#labels.show(wards, dress);
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
    const name = this.#labels.written.find(
      ({ x, y, halfWidth, halfHeight }) => Math.abs(x - at.x) < halfWidth + 8 && Math.abs(y - at.y) < halfHeight + 14
    );
    if (!name) {
      return at;
    }
    const aside = name.halfHeight + 14;
    return L.point(at.x, name.y + (at.y >= name.y ? aside : -aside));
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

function focusedLabel(container: HTMLElement): string | null | undefined {
  const root = container.getRootNode();
  const active = root instanceof ShadowRoot ? root.activeElement : document.activeElement;
  return active?.classList.contains('cluster') ? active.getAttribute('aria-label') : undefined;
}
