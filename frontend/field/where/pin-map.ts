import { html, type TemplateResult } from 'lit';
import { wear } from '../../forms/ui/worn-styles';
import '../../map/ward-map';
import { type LatLon, type MapPosition, moved } from '../../map/map-data';
import type { Reference } from '../../outbox/contract';
import { Screen } from '../screen';
import styles from './places.css?inline';

const STEP_METRES = 10;
const ways: readonly [name: string, sign: string, north: number, east: number][] = [
  ['west', '←', 0, -1],
  ['north', '↑', 1, 0],
  ['south', '↓', -1, 0],
  ['east', '→', 0, 1]
];

/**
 * `<pin-map>`: the map to put the pin on, with buttons for those who can't drag. It comes with Leaflet, so it is
 * fetched only when a map is asked for.
 *
 * @fires pin-moved - `{lat, lon}`
 */
export class PinMap extends Screen {
  static override properties = {
    reference: { attribute: false },
    pin: { attribute: false },
    position: { attribute: false },
    online: { type: Boolean }
  };

  declare reference: Reference | null;
  declare pin: LatLon | null;
  declare position: MapPosition | undefined;
  declare online: boolean;

  override connectedCallback(): void {
    super.connectedCallback();
    this.whileShown(wear(styles));
  }

  protected override render(): TemplateResult {
    const { reference, pin } = this;
    const tiles = this.online && reference?.map.tilesUrl;
    return html`<ward-map
        pickable
        label="Map to put the pin on"
        .wards=${reference?.wardSet.wards ?? []}
        .places=${reference?.places ?? []}
        .value=${pin ?? undefined}
        .position=${this.position}
        .tiles=${tiles ? { url: tiles, attribution: reference.map.attribution } : undefined}
      ></ward-map>
      ${pin ? this.#steps(pin) : html`<p class="small">Tap the map to put the pin there.</p>`}`;
  }

  #steps(pin: LatLon): TemplateResult {
    return html`<p class="small" id="steps">Drag the pin, tap the map, or move it by 10 metres:</p>
      <div class="nudge" role="group" aria-labelledby="steps">
        ${ways.map(
          ([name, sign, north, east]) =>
            html`<button
              class="second"
              type="button"
              aria-label="10 metres ${name}"
              @click=${() => this.#move(moved(pin, north * STEP_METRES, east * STEP_METRES))}
            >
              ${sign}
            </button>`
        )}
      </div>`;
  }

  #move(to: LatLon): void {
    this.dispatchEvent(new CustomEvent('pin-moved', { detail: to, bubbles: true }));
  }
}

customElements.define('pin-map', PinMap);
