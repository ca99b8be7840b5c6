import { html, nothing, type TemplateResult } from 'lit';
import type { Reference, ReportLocation } from '../../outbox/contract';
import { NEIGHBOUR_METRES, wardsWithin } from '../../ward/ward-lookup';

/** Where the report is, as the draft keeps it. */
export interface Place {
  location: ReportLocation | null;
  ward: string | null;
}

/** The ward in words, or that there is none, with the pin and how it came about. */
export function foundNotice(
  location: ReportLocation,
  ward: string | null,
  reference: Reference | null
): TemplateResult {
  const { lat, lon } = location;
  const name = reference?.wardSet.wards.find(({ code }) => code === ward)?.name;
  const district = reference?.wardSet.district.name;
  const isOutside = !name && district;
  const title = name
    ? html`In the ward <strong>${name}</strong>`
    : isOutside
      ? html`<strong>Outside ${district} District</strong>: check the pin`
      : html`<strong>Position kept</strong>. The ward is found when the CSU receives it`;
  return html`<div class="notice found ${isOutside ? 'far' : ''}">
    <span class="sign" aria-hidden="true">${isOutside ? '⚠' : '✓'}</span>
    <p>${title}<br /><span class="small">${lat.toFixed(6)}, ${lon.toFixed(6)}, ${howFound(location)}</span></p>
  </div>`;
}

/** Outlines are indicative: near a boundary the person on the spot knows better than the pin. */
export function neighbours(
  { location, ward }: Place,
  reference: Reference | null,
  choose: (place: Place) => void
): TemplateResult | typeof nothing {
  const near =
    location && reference ? wardsWithin(reference.wardSet, location.lat, location.lon, NEIGHBOUR_METRES) : [];
  if (near.length < 2) {
    return nothing;
  }
  return html`<fieldset class="question">
    <legend class="asked">The pin is close to a boundary. Which ward is it in?</legend>
    <div class="options">
      ${near.map(({ code, name }, index) => {
        const id = index === 0 ? 'f-ward' : `f-ward-${index}`;
        return html`<div class="option">
          <input
            id=${id}
            type="radio"
            name="ward"
            .checked=${code === ward}
            @change=${() => choose({ location, ward: code })}
          /><label for=${id}>${name}</label>
        </div>`;
      })}
    </div>
  </fieldset>`;
}

function howFound({ accuracyMetres, source }: ReportLocation): string {
  switch (source) {
    case 'gps':
      return `by GPS, ±\u00a0${Math.round(accuracyMetres ?? 0)}\u00a0m`;
    case 'map':
      return 'pin put on the map';
    case 'typed':
      return 'pin typed';
  }
}
