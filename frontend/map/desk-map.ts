import type { PropertyValues } from 'lit';
import { deskMapStyles } from './desk-map-styles';
import type { DeskLayers } from './desk-layers';
import type { LeafletMap } from './leaflet-map';
import { WardMap } from './map-element';
import { type ReportsInView, type SentReports, unpacked } from './reports-in-view';
import type { WardDress } from './ward-dress';

/**
 * The desk's `<ward-map>`: it tells what part of the district is in view and shows what the server sends of
 * it, so that a million reports draw as quickly as ten.
 *
 * @fires view-moved - `{south, west, north, east, zoom}` when another part is in view, for those who want reports
 * @fires cluster-selected - `{lat, lon}` of reports that can't be told apart by zooming in
 */
export class DeskMap extends WardMap {
  static override styles = [...WardMap.styles, deskMapStyles];

  static override properties = {
    ...WardMap.properties,
    dress: { attribute: false },
    asksForReports: { type: Boolean, attribute: 'asks-for-reports' }
  };

  declare dress: readonly WardDress[];
  /** Whether moves are told. */
  declare asksForReports: boolean;

  #layers: DeskLayers | undefined;
  /** The one that is open now. */
  #map: LeafletMap | undefined;
  #reports: ReportsInView = { clusters: [], pins: [] };

  constructor() {
    super();
    this.dress = [];
    this.asksForReports = false;
  }

  /** Called by the server. */
  showReports(sent: SentReports): void {
    this.#reports = unpacked(sent);
    this.#layers?.showReports(this.#reports);
  }

  protected override mapOpened(map: LeafletMap): void {
    this.#map = map;
    void this.#addLayers(map);
  }

  protected override mapClosed(): void {
    this.#layers?.remove();
    this.#layers = undefined;
    this.#map = undefined;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has('dress') || changed.has('wards')) {
      this.#layers?.dress(this.wards, this.dress);
    }
  }

  async #addLayers(map: LeafletMap): Promise<void> {
    const { DeskLayers } = await import('./desk-layers');
    if (this.#map !== map) {
      // It was closed meanwhile, and another may be open in its place.
      return;
    }
    this.#layers = new DeskLayers(map, {
      viewMoved: (view) => {
        if (this.asksForReports) {
          this.tell('view-moved', view);
        }
      },
      clusterSelected: (at) => this.tell('cluster-selected', at)
    });
    this.#layers.dress(this.wards, this.dress);
    this.#layers.showReports(this.#reports);
  }
}

customElements.define('ward-map', DeskMap);
