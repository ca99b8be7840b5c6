import { html, nothing } from 'lit';
import type { MeasureState } from '../../outbox/contract';
import { day } from '../words';

/** The figures that a measure is made of. */
export function partsOf({ parts }: MeasureState): unknown {
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

/** Who put another status in the place of the one by rule, and why. */
export function overrideOf({ override }: MeasureState): unknown {
  return override === null ? nothing : html`<p>Set by ${override.agency}: “${override.reason}”</p>`;
}

/** The lead agency's latest word. */
export function agencySays({ agencyUpdate }: MeasureState): unknown {
  return agencyUpdate === null
    ? nothing
    : html`<section class="card stack">
        <h2>What the lead agency says</h2>
        <p>
          <strong>${agencyUpdate.status}</strong><br /><span class="small"
            >${agencyUpdate.agency}, ${day(agencyUpdate.on)}</span
          >
        </p>
        ${[agencyUpdate.figure, agencyUpdate.narrative].filter(Boolean).map((text) => html`<p>${text}</p>`)}
        ${agencyUpdate.evidence ? html`<p class="small">Evidence: ${agencyUpdate.evidence}</p>` : nothing}
      </section>`;
}

/** The dated steps of the action, each with how it stands. */
export function datesOf({ milestones }: MeasureState): unknown {
  return milestones.length === 0
    ? nothing
    : html`<section>
        <h2>Dates</h2>
        <ul class="reports" role="list">
          ${milestones.map(
            ({ due, label, reachedOn, state }) =>
              html`<li>
                <span class="sign" aria-hidden="true">${reachedOn === null ? '○' : '✔'}</span>
                <span
                  ><strong>${label}</strong>${due === null ? nothing : html`: by ${day(due)}`}<br />${state}${
                    reachedOn === null ? nothing : html`, on ${day(reachedOn)}`
                  }</span
                >
              </li>`
          )}
        </ul>
      </section>`;
}
