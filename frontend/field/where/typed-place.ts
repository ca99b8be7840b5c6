import { html, nothing, type TemplateResult } from 'lit';
import { wear } from '../../forms/ui/worn-styles';
import type { Reference } from '../../outbox/contract';
import { labelPoint } from '../../map/map-data';
import { Screen } from '../screen';
import { readCoordinates } from './coordinates';
import { type NamedPlace, searchPlaces } from './place-search';
import styles from './places.css?inline';

/**
 * `<typed-place>`: a place by its name or by coordinates, from what the phone holds.
 *
 * @fires place-typed - `{lat, lon}`
 */
export class TypedPlaceQuestion extends Screen {
  static override properties = { reference: { attribute: false }, typed: { state: true } };

  declare reference: Reference | null;
  declare typed: string;

  #places: NamedPlace[] | undefined;

  constructor() {
    super();
    this.typed = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.whileShown(wear(styles));
  }

  protected override render(): TemplateResult {
    return html`<div class="question">
      <label class="asked" for="typed-place">Place name or coordinates</label>
      <p class="hint" id="typed-place-hint">For example ‘Kemsing’, or ‘51.3060, 0.2292’: latitude first</p>
      <input
        id="typed-place"
        type="search"
        autocomplete="off"
        enterkeyhint="search"
        aria-describedby="typed-place-hint"
        .value=${this.typed}
        @input=${(event: InputEvent) => (this.typed = (event.target as HTMLInputElement).value)}
      />
      <div role="status">${this.typed.trim().length < 2 ? nothing : this.#answer()}</div>
    </div>`;
  }

  #answer(): TemplateResult {
    const read = readCoordinates(this.typed);
    switch (read.kind) {
      case 'place':
        return this.#offers([{ ...read, name: `${read.lat}, ${read.lon}`, kind: 'Use these coordinates' }]);
      case 'swapped':
        return html`<p class="error">These look swapped: latitude comes first.</p>
          ${this.#offers([{ ...read, name: `${read.lat}, ${read.lon}`, kind: 'Use them this way round' }])}`;
      case 'out-of-range':
        return html`<p class="error">
          There is no such place. Latitude goes from -90 to 90 and longitude from -180 to 180.
        </p>`;
      case 'far-away':
        return html`<p class="error">
          That is not in Britain. Here latitude is about 51 and longitude about 0: check the digits and the signs.
        </p>`;
      case 'text': {
        const found = searchPlaces(this.#known(), this.typed);
        return found.length > 0
          ? html`<p class="unseen">${found.length} found</p>
              ${this.#offers(found)}`
          : html`<p>No place of that name on this phone. Try a village, a station or a ward near it.</p>`;
      }
    }
  }

  #offers(places: NamedPlace[]): TemplateResult {
    return html`<ul class="results">
      ${places.map(
        (place) =>
          html`<li>
            <button class="plain" type="button" @click=${() => this.#choose(place)}>
              <span>${place.name}<br /><span class="small">${place.kind}</span></span>
            </button>
          </li>`
      )}
    </ul>`;
  }

  #known(): NamedPlace[] {
    const { places = [], wardSet } = this.reference ?? {};
    this.#places ??= [
      ...places.map((place) => ({ ...place, kind: place.kind === 'station' ? 'Railway station' : 'Place' })),
      ...(wardSet?.wards ?? []).map((ward) => ({ ...labelPoint(ward), name: ward.name, kind: 'Middle of the ward' }))
    ];
    return this.#places;
  }

  #choose({ lat, lon, name }: NamedPlace): void {
    this.typed = name;
    this.dispatchEvent(new CustomEvent('place-typed', { detail: { lat, lon } }));
  }
}

customElements.define('typed-place', TypedPlaceQuestion);
