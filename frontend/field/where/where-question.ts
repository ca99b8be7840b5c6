import { html, nothing, type TemplateResult } from 'lit';
import type { FormView } from '../../forms/ui/form-view';
import { notes, warningsAt } from '../../forms/ui/frame';
import type { Reference, ReportLocation } from '../../outbox/contract';
import type { Geolocation } from '../../platform/geolocation';
import { findWard } from '../../ward/ward-lookup';
import { Screen } from '../screen';
import { FixWatch, type Watching } from './fix-watch';
import { foundNotice, neighbours, type Place } from './place-notices';
import { watchingInWords } from './watching-words';

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
    known: { attribute: false },
    way: { state: true },
    watching: { state: true }
  };

  declare place: Place;
  declare reference: Reference | null;
  declare form: FormView;
  declare geolocation: Geolocation;
  declare online: boolean;
  /** What is known already near the place. */
  declare known: TemplateResult | typeof nothing;
  declare way: Way | undefined;
  declare watching: Watching;

  #watch: FixWatch | undefined;

  constructor() {
    super();
    this.place = { location: null, ward: null };
    this.known = nothing;
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
      <div role="status">
        ${location ? foundNotice(location, this.place.ward, this.reference) : nothing}${this.#receiver()}
      </div>
      ${neighbours(this.place, this.reference, (place) => this.#tell(place))} ${this.known}
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
      ${
        this.way === 'map'
          ? html`<pin-map
              .reference=${this.reference}
              .pin=${location}
              .position=${this.watching.kind === 'found' ? this.watching.fix : undefined}
              ?online=${this.online}
              @pin-moved=${(event: CustomEvent<{ lat: number; lon: number }>) => this.#put(event.detail, 'map')}
            ></pin-map>`
          : nothing
      }
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

  /** What only some need is fetched when first asked for, from the phone's own store. */
  async #open(way: Way | undefined): Promise<void> {
    if (way === 'map') {
      await import('./pin-map');
    } else if (way === 'typed') {
      await import('./typed-place');
    }
    this.way = way;
  }

  #receiver(): unknown {
    const words = watchingInWords(this.watching);
    return words ? html`<p class="small ${this.watching.kind === 'looking' ? 'busy' : ''}">${words}</p>` : nothing;
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
