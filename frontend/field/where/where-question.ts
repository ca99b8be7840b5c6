import { html, nothing, type TemplateResult } from 'lit';
import type { FormView } from '../../forms/ui/form-view';
import { notes, warningsAt } from '../../forms/ui/frame';
import type { Reference, ReportLocation } from '../../outbox/contract';
import type { Geolocation } from '../../platform/geolocation';
import { findWard, NEIGHBOUR_METRES, wardsWithin } from '../../ward/ward-lookup';
import { Screen } from '../screen';
import { FixWatch, type Watching } from './fix-watch';
import type { NearbyReport } from './nearby';
import { watchingInWords } from './watching-words';

/** Where the report is, as the draft keeps it. */
export interface Place {
  location: ReportLocation | null;
  ward: string | null;
}

type Way = 'map' | 'typed';

/**
 * `<where-question>`: the place of a report by GPS, on the map or typed. All three work without a signal.
 *
 * @fires place-changed - `Place`, with the ward that holds the pin or the neighbour that was chosen
 */
export class WhereQuestion extends Screen {
  static override properties = {
    place: { attribute: false },
    reference: { attribute: false },
    form: { attribute: false },
    geolocation: { attribute: false },
    online: { type: Boolean },
    nearby: { attribute: false },
    way: { state: true },
    watching: { state: true }
  };

  declare place: Place;
  declare reference: Reference | null;
  declare form: FormView;
  declare geolocation: Geolocation;
  declare online: boolean;
  declare nearby: readonly NearbyReport[];
  declare way: Way | undefined;
  declare watching: Watching;

  #watch: FixWatch | undefined;

  constructor() {
    super();
    this.place = { location: null, ward: null };
    this.nearby = [];
    this.watching = { kind: 'off' };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#startIfAllowed();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch?.stop();
  }

  protected override render(): TemplateResult {
    const { location } = this.place;
    return html`<fieldset class="question ${this.form.problems.some(isAboutPlace) ? 'wrong' : ''}">
      <legend class="asked">Where is the pin?</legend>
      ${notes(this.form, 'location', location ? undefined : 'The ward is found for you, also without a signal')}
      <div role="status">${location ? this.#found(location) : nothing}${this.#receiver()}</div>
      ${this.#neighbours()} ${this.#alreadyReported()}
      <div class="ways">
        ${
          this.watching.kind === 'looking' || (this.watching.kind === 'found' && !this.watching.done)
            ? html`<button type="button" id="f-location" @click=${() => this.#watch?.stop()}>Use this position</button>`
            : html`<button
                type="button"
                id="f-location"
                class=${location ? 'second' : ''}
                @click=${() => this.#startWatch()}
              >
                ${location ? 'Find my position again' : 'Use my position'}
              </button>`
        }
        ${this.#wayButton('map', location ? 'Move the pin on the map' : 'Put a pin on the map')}
        ${this.#wayButton('typed', 'Type a place or coordinates')}
      </div>
      ${this.way === 'map' ? this.#map(location) : nothing}
      ${
        this.way === 'typed'
          ? html`<typed-place
              id="way-typed"
              .reference=${this.reference}
              @place-typed=${(event: CustomEvent<{ lat: number; lon: number }>) => this.#put(event.detail, 'typed')}
            ></typed-place>`
          : nothing
      }
      ${warningsAt(this.form, 'location')} ${warningsAt(this.form, 'ward')}
    </fieldset>`;
  }

  #wayButton(way: Way, label: string): TemplateResult {
    const open = this.way === way;
    return html`<button
      type="button"
      class="second"
      aria-expanded=${open ? 'true' : 'false'}
      @click=${() => void this.#open(open ? undefined : way)}
    >
      ${label}
    </button>`;
  }

  /** The map's element and Leaflet are fetched when first asked for, from the phone's own store. */
  async #open(way: Way | undefined): Promise<void> {
    if (way === 'map') {
      await import('../../map/ward-map');
    } else if (way === 'typed') {
      await import('./typed-place');
    }
    this.way = way;
  }

  #found({ lat, lon, accuracyMetres, source }: ReportLocation): TemplateResult {
    const ward = this.reference?.wardSet.wards.find(({ code }) => code === this.place.ward);
    const district = this.reference?.wardSet.district.name;
    const how =
      source === 'gps'
        ? `by GPS, ±\u00a0${Math.round(accuracyMetres ?? 0)}\u00a0m`
        : `pin ${source === 'map' ? 'put on the map' : 'typed'}`;
    const title = ward
      ? html`In the ward <strong>${ward.name}</strong>`
      : district
        ? html`<strong>Outside ${district} District</strong>: check the pin`
        : html`<strong>Position kept</strong>. The ward is found when the CSU receives it`;
    return html`<div class="notice found ${ward || !district ? '' : 'far'}">
      <span class="sign" aria-hidden="true">${ward || !district ? '✓' : '⚠'}</span>
      <p>${title}<br /><span class="small">${lat.toFixed(6)}, ${lon.toFixed(6)}, ${how}</span></p>
    </div>`;
  }

  #receiver(): unknown {
    const words = watchingInWords(this.watching);
    return words ? html`<p class="small ${this.watching.kind === 'looking' ? 'busy' : ''}">${words}</p>` : nothing;
  }

  /** Outlines are indicative: near a boundary the person on the spot knows better than the pin. */
  #neighbours(): unknown {
    const { location } = this.place;
    if (!location || !this.reference) {
      return nothing;
    }
    const near = wardsWithin(this.reference.wardSet, location.lat, location.lon, NEIGHBOUR_METRES);
    if (near.length < 2) {
      return nothing;
    }
    return html`<fieldset class="question">
      <legend class="asked">The pin is close to a boundary. Which ward is it in?</legend>
      <div class="options">
        ${near.map(
          ({ code, name }, index) =>
            html`<div class="option">
              <input
                id="f-ward${index === 0 ? '' : `-${index}`}"
                type="radio"
                name="ward"
                .checked=${code === this.place.ward}
                @change=${() => this.#tell({ location, ward: code })}
              /><label for="f-ward${index === 0 ? '' : `-${index}`}">${name}</label>
            </div>`
        )}
      </div>
    </fieldset>`;
  }

  #alreadyReported(): unknown {
    return this.nearby.length === 0
      ? nothing
      : html`<div class="warning" role="status">
          <p>
            <strong>Perhaps it is known already.</strong> Reported near the pin:
            ${this.nearby.map(({ reference, summary, metres }) => html`<br />${reference}, ${metres} m away: ${summary}`)}
          </p>
          <p>If it is the same, you need not report it again. If you are not sure, go on: the CSU compares them.</p>
        </div>`;
  }

  #map(location: ReportLocation | null): TemplateResult {
    const { reference, watching } = this;
    return html`<div id="way-map">
      <ward-map
        pickable
        label="Map to put the pin on"
        .wards=${reference?.wardSet.wards ?? []}
        .places=${reference?.places ?? []}
        .value=${location ?? undefined}
        .position=${watching.kind === 'found' ? watching.fix : undefined}
        .tiles=${
          this.online && reference?.map.tilesUrl
            ? { url: reference.map.tilesUrl, attribution: reference.map.attribution }
            : undefined
        }
        @pin-moved=${(event: CustomEvent<{ lat: number; lon: number }>) => this.#put(event.detail, 'map')}
      ></ward-map>
      ${location ? this.#nudges(location) : html`<p class="small">Tap the map to put the pin there.</p>`}
    </div>`;
  }

  #nudges({ lat, lon }: ReportLocation): TemplateResult {
    const step = 0.00009; // about 10 m to the north
    const aside = step / Math.cos((lat * Math.PI) / 180);
    const ways: [name: string, sign: string, north: number, east: number][] = [
      ['west', '←', 0, -aside],
      ['north', '↑', step, 0],
      ['south', '↓', -step, 0],
      ['east', '→', 0, aside]
    ];
    return html`<p class="small" id="nudge">Drag the pin, tap the map, or move it by 10 metres:</p>
      <div class="nudge" role="group" aria-labelledby="nudge">
        ${ways.map(
          ([name, sign, north, east]) =>
            html`<button
              class="second"
              type="button"
              aria-label="10 metres ${name}"
              @click=${() => this.#put({ lat: lat + north, lon: lon + east }, 'map')}
            >
              ${sign}
            </button>`
        )}
      </div>`;
  }

  /** Without a tap only where the person allowed it before: nobody is asked for their position unasked. */
  async #startIfAllowed(): Promise<void> {
    if (this.place.location || !('permissions' in navigator)) {
      return;
    }
    const { state } = await navigator.permissions.query({ name: 'geolocation' });
    if (state === 'granted' && this.isConnected && !this.place.location) {
      this.#startWatch();
    }
  }

  #startWatch(): void {
    this.#watch ??= new FixWatch(this.geolocation, (watching) => this.#heard(watching));
    this.#watch.start();
  }

  #heard(watching: Watching): void {
    this.watching = watching;
    if (watching.kind === 'found' && (watching.better || watching.done)) {
      const { lat, lon, accuracyMetres } = watching.fix;
      this.#tell(this.#at({ lat, lon, accuracyMetres: Math.round(accuracyMetres * 10) / 10, source: 'gps' }));
    }
  }

  #put({ lat, lon }: { lat: number; lon: number }, source: 'map' | 'typed'): void {
    this.#watch?.stop();
    this.#tell(this.#at({ lat, lon, source }));
  }

  #at(location: ReportLocation): Place {
    const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
    const rounded = { ...location, lat: round(location.lat), lon: round(location.lon) };
    const ward = this.reference && findWard(this.reference.wardSet, rounded.lat, rounded.lon);
    return { location: rounded, ward: ward?.code ?? null };
  }

  #tell(place: Place): void {
    this.place = place;
    this.dispatchEvent(new CustomEvent<Place>('place-changed', { detail: place }));
  }
}

function isAboutPlace({ field, severity }: { field: string; severity: string }): boolean {
  return field === 'location' && severity === 'block';
}

customElements.define('where-question', WhereQuestion);
