import leafletStyles from 'leaflet/dist/leaflet.css?inline';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult, unsafeCSS } from 'lit';
import type { LeafletMap } from './leaflet-map';
import type { LatLon, MapPin, MapPlace, MapPosition, MapTiles, MapWard } from './map-data';
import { wardMapStyles } from './ward-map-styles';

/**
 * `<ward-map>`: the map of the district for phone and desk.
 *
 * It draws wards, places, pins and the user's position from its properties and needs no network: tiles are
 * asked for only while `tiles` is set. Leaflet is loaded when the element is first shown. Everything works by
 * keyboard: arrows move the map, + and - zoom, Enter chooses what is under the cross-hair.
 *
 * @fires pin-moved - `{lat, lon}` when the user placed the pin of a `pickable` map
 * @fires pin-selected - `{id}` of the report whose pin was chosen
 * @fires ward-selected - `{code}` of the ward that was chosen
 */
export class WardMap extends LitElement {
  static override styles = [unsafeCSS(leafletStyles), wardMapStyles];

  static override properties = {
    wards: { attribute: false },
    places: { attribute: false },
    pins: { attribute: false },
    position: { attribute: false },
    tiles: { attribute: false },
    value: { attribute: false },
    pickable: { type: Boolean },
    selectedWard: { attribute: 'selected-ward' },
    label: {},
    centred: { state: true },
    tilesShown: { state: true },
    failed: { state: true }
  };

  declare wards: readonly MapWard[];
  declare places: readonly MapPlace[];
  declare pins: readonly MapPin[];
  declare position: MapPosition | undefined;
  /** Online tiles below the wards; leave undefined without a connection. */
  declare tiles: MapTiles | undefined;
  /** Where the user's own pin is. */
  declare value: LatLon | undefined;
  /** Whether taps, drags and keys move the user's own pin. */
  declare pickable: boolean;
  declare selectedWard: string | undefined;
  /** The map's accessible name. */
  declare label: string;
  /** The user's own pin is in the middle. */
  declare centred: boolean;
  /** Only then are the wards drawn lightly: where tiles are asked for in vain, the outlines are the map. */
  declare tilesShown: boolean;
  declare failed: boolean;

  #map: LeafletMap | undefined;
  #resizes = new ResizeObserver(() => this.#map?.resized());

  constructor() {
    super();
    this.wards = [];
    this.places = [];
    this.pins = [];
    this.pickable = false;
    this.label = 'Map of the district';
    this.failed = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resizes.observe(this);
    if (this.hasUpdated && !this.#map) {
      void this.#load();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizes.disconnect();
    this.mapClosed();
    this.#map?.remove();
    this.#map = undefined;
  }

  protected override firstUpdated(): void {
    void this.#load();
  }

  protected override updated(changed: PropertyValues): void {
    this.#show((property) => changed.has(property));
  }

  /** The map is there and shows what it has; for elements that add to it. */
  protected mapOpened(_map: LeafletMap): void {
    return;
  }

  /** The map is about to go. */
  protected mapClosed(): void {
    return;
  }

  protected override render(): TemplateResult {
    if (this.failed) {
      return html`<p class="failed" role="alert">The map could not be loaded. Everything else on this page works.</p>`;
    }
    return html`
      <div
        class="map"
        ?data-tiles=${this.tilesShown}
        role="application"
        aria-label="${this.label}. Arrow keys move the map, plus and minus zoom, Enter chooses the middle."
      ></div>
      <svg class="crosshair ${this.pickable && !this.centred ? 'shown' : ''}" viewBox="0 0 32 32" aria-hidden="true">
        <path d="M16 0v12M16 20v12M0 16h12M20 16h12" />
      </svg>
      ${
        this.pickable && !this.centred
          ? html`<button class="pick-centre" type="button" @click=${() => this.#map?.chooseCentre()}>
              Put the pin in the middle
            </button>`
          : nothing
      }
    `;
  }

  async #load(): Promise<void> {
    try {
      const { LeafletMap } = await import('./leaflet-map');
      const container = this.renderRoot.querySelector<HTMLElement>('.map');
      if (!this.isConnected || this.#map || !container) {
        return;
      }
      this.#map = new LeafletMap(container, {
        wardSelected: (code) => this.tell('ward-selected', { code }),
        pinSelected: (id) => this.tell('pin-selected', { id }),
        picked: (place) => this.tell('pin-moved', place),
        tilesShown: (shown) => (this.tilesShown = shown),
        centredOnPick: (centred) => (this.centred = centred),
        colourOf: (token) => getComputedStyle(this).getPropertyValue(token).trim() || 'currentColor'
      });
      this.#show(() => true);
      this.mapOpened(this.#map);
    } catch {
      // A chunk that can't be read (first visit cut short) leaves the page without its map, and says so.
      this.failed = true;
    }
  }

  #show(changed: (property: keyof WardMap) => boolean): void {
    const map = this.#map;
    if (!map) {
      return;
    }
    if (changed('wards')) {
      map.wards.show(this.wards);
    }
    if (changed('wards') || changed('selectedWard')) {
      map.wards.select(this.selectedWard);
      if (this.selectedWard && !this.pickable) {
        map.showWard(this.selectedWard);
      }
    }
    if (changed('places')) {
      map.wards.showPlaces(this.places);
    }
    if (changed('pins')) {
      map.pins.show(this.pins);
    }
    if (changed('position')) {
      map.showPosition(this.position);
    }
    if (changed('tiles')) {
      map.showTiles(this.tiles);
    }
    if (changed('wards') || changed('value') || changed('position')) {
      map.openOn(this.value ?? this.position);
    }
    if (changed('value') || changed('pickable')) {
      map.showPick(this.value, this.pickable);
    }
  }

  protected tell(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
