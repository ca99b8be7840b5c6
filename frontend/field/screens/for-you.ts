import { html, nothing, type TemplateResult } from 'lit';
import { londonDay } from '../../forms/london';
import type { AssignedReport, Reference } from '../../outbox/contract';
import { wardName } from '../boundaries';
import { Screen } from '../screen';
import { day } from '../words';
import { mapAddress } from './map-address';

/** So many are shown before the rest is asked for: what can be reported stays near. */
const FIRST = 3;

/** What the CSU has assigned to this person, as the phone last heard it. Loaded once there is some. */
export class ForYou extends Screen {
  static override properties = {
    reference: { attribute: false },
    now: { attribute: false },
    all: { state: true }
  };

  declare reference: Reference | null;
  /** The phone's clock. */
  declare now: number;
  declare all: boolean;

  constructor() {
    super();
    this.reference = null;
    this.all = false;
  }

  protected override render(): TemplateResult {
    const assigned = this.reference?.assigned ?? [];
    const shown = this.all ? assigned : assigned.slice(0, FIRST);
    return html`<section>
      <h2>For you</h2>
      <p class="small">The CSU has asked you to see to ${assigned.length === 1 ? 'this' : 'these'}.</p>
      ${shown.map((one) => this.#card(one))}
      ${
        shown.length < assigned.length
          ? html`<p class="actions">
              <button class="second" type="button" @click=${() => (this.all = true)}>
                Show all ${assigned.length}
              </button>
            </p>`
          : nothing
      }
    </section>`;
  }

  #card({ reference, what, place, ward, lat, lon, due, note, by }: AssignedReport): TemplateResult {
    const where = [place, wardName(this.reference, ward)].filter(Boolean).join(', ');
    return html`<div class="card">
      <p>
        <strong>${what} ${reference}</strong>${where ? html`<br />${where}` : nothing}
        ${due ? html`<br />${this.#due(due)}` : nothing}
      </p>
      ${note ? html`<p>${note}</p>` : nothing} ${by ? html`<p class="small">From ${by}</p>` : nothing}
      ${
        lat === null || lon === null
          ? nothing
          : html`<p class="actions">
              <a class="button second" target="_blank" rel="noreferrer" href=${mapAddress(lat, lon)}
                >On the map<span class="unseen"> (${reference}, another page)</span></a
              >
            </p>`
      }
    </div>`;
  }

  #due(due: string): TemplateResult {
    const isLate = due < londonDay(new Date(this.now).toISOString());
    return html`<span class="state ${isLate ? 'bad' : ''}"
      ><span aria-hidden="true">${isLate ? '!' : '◔'}</span> ${isLate ? 'Overdue, was due' : 'Due'} ${day(due)}</span
    >`;
  }
}

customElements.define('for-you', ForYou);
