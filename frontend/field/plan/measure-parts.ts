import { html, nothing } from 'lit';
import type { MeasureState } from '../../outbox/contract';

/** The figures that a measure is made of. */
export function partsOf({ parts = [] }: MeasureState): unknown {
  return parts.length === 0
    ? nothing
    : html`<section>
        <h2>What it is made of</h2>
        <ul class="reports" role="list">
          ${parts.map(
            ({ label, met, shown }) =>
              html`<li>
                <span class="sign" aria-hidden="true">${met === null ? '·' : met ? '✔' : '✖'}</span>
                <span
                  ><strong>${label}</strong>${
                    met === null ? nothing : html`<span class="unseen">, ${met ? 'met' : 'not met'}</span>`
                  }<br />${shown}</span
                >
              </li>`
          )}
        </ul>
      </section>`;
}
