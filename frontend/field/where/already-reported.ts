import { html, nothing, type TemplateResult } from 'lit';
import type { NearbyReport } from './nearby';

/** @param addTo makes of this report an addition to that one */
export function alreadyReported(
  nearby: readonly NearbyReport[],
  addTo: (earlier: NearbyReport) => void
): TemplateResult | typeof nothing {
  return nearby.length === 0
    ? nothing
    : html`<div class="warning" role="status">
        <p><strong>Perhaps it is known already.</strong> Reported near the pin:</p>
        ${nearby.map(
          (earlier) =>
            html`<p>${earlier.reference}, ${earlier.metres} m away: ${earlier.summary}</p>
              <button class="second" type="button" @click=${() => addTo(earlier)}>Add to ${earlier.reference}</button>`
        )}
        <p>If it is the same, add to it: your photos and words are kept. If you are not sure, go on.</p>
      </div>`;
}
