import { html, nothing, type TemplateResult } from 'lit';
import { londonDay } from '../../forms/london';
import type { AssignedReport, Reference } from '../../outbox/contract';
import type { Outbox } from '../../outbox/outbox';
import type { Draft, EntryView } from '../../outbox/records';
import { findPublished } from '../../report-types/index';
import { wardName } from '../boundaries';
import { hrefOf } from '../router';
import { goTo, Screen } from '../screen';
import { stateInWords } from '../state-words';
import { day } from '../words';
import { mapAddress } from './map-address';

const DONE = 'work-done';

/** So many are shown before the rest is asked for: what can be reported stays near. */
const FIRST = 3;

/**
 * What the CSU has assigned to this person, as the phone last heard it, each to be said to be done, without a signal
 * too. Loaded once there is some.
 */
export class ForYou extends Screen {
  static override properties = {
    reference: { attribute: false },
    now: { attribute: false },
    outbox: { attribute: false },
    all: { state: true },
    drafts: { state: true },
    entries: { state: true }
  };

  declare reference: Reference | null;
  /** The phone's clock. */
  declare now: number;
  declare outbox: Outbox;
  declare all: boolean;
  declare drafts: Draft[];
  declare entries: EntryView[];

  constructor() {
    super();
    this.reference = null;
    this.all = false;
    this.drafts = [];
    this.entries = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.whileShown(this.outbox.subscribe(() => void this.#load()));
    void this.#load();
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

  #card(one: AssignedReport): TemplateResult {
    const { reference, what, place, ward, lat, lon, due, note, by } = one;
    const said = this.#said(one);
    const where = [place, wardName(this.reference, ward)].filter(Boolean).join(', ');
    return html`<div class="card">
      <p>
        <strong>${what} ${reference}</strong>${where ? html`<br />${where}` : nothing}
        ${due ? html`<br />${this.#due(due)}` : nothing}
      </p>
      ${note ? html`<p>${note}</p>` : nothing} ${by ? html`<p class="small">From ${by}</p>` : nothing}
      ${said ? saidWords(said) : nothing}
      <p class="actions">
        ${
          said && isUnderWay(said)
            ? nothing
            : html`<button type="button" @click=${() => void this.#start(one)}>
                It is done<span class="unseen">: ${what} ${reference}</span>
              </button>`
        }
        ${
          lat === null || lon === null
            ? nothing
            : html`<a class="button second" target="_blank" rel="noreferrer" href=${mapAddress(lat, lon)}
                >On the map<span class="unseen"> (${reference}, another page)</span></a
              >`
        }
      </p>
    </div>`;
  }

  /** The latest that this phone has said of it. */
  #said({ id }: AssignedReport): EntryView | undefined {
    return this.entries
      .filter(({ content }) => content.type === DONE && content.answers.report === id)
      .sort((a, b) => b.savedAt.localeCompare(a.savedAt))
      .at(0);
  }

  /** All that is known of it is given with it, so that two taps are enough. */
  async #start({ id, reference, what, lat, lon, ward }: AssignedReport): Promise<void> {
    const published = findPublished(DONE);
    const { drafts } = this.outbox;
    const known = this.drafts.find(({ answers, type }) => type === DONE && answers.report === id);
    if (known ?? published) {
      const { draft, kept } = known
        ? { draft: known, kept: undefined }
        : drafts.begin(DONE, published?.version ?? 1, {
            answers: { report: id, reference },
            location: lat === null || lon === null ? null : { lat, lon, source: 'map' },
            ward,
            headline: `${what} ${reference} is done`
          });
      await kept;
      goTo(hrefOf({ screen: 'draft', id: draft.id }));
    }
  }

  async #load(): Promise<void> {
    [this.drafts, this.entries] = await Promise.all([this.outbox.drafts.all(), this.outbox.entries()]);
  }

  #due(due: string): TemplateResult {
    const isLate = due < londonDay(new Date(this.now).toISOString());
    return html`<span class="state ${isLate ? 'bad' : ''}"
      ><span aria-hidden="true">${isLate ? '!' : '◔'}</span> ${isLate ? 'Overdue, was due' : 'Due'} ${day(due)}</span
    >`;
  }
}

/** Nobody at the CSU has looked at it yet, or it is not even there. */
function isUnderWay({ standing }: EntryView): boolean {
  return standing === null || standing.state.toLowerCase() === 'received';
}

function saidWords(entry: EntryView): TemplateResult {
  return html`<p class="notice">
    You said that it is done: ${stateInWords(entry).text}.
    <a href=${hrefOf({ screen: 'report', id: entry.id })}>See it</a>
  </p>`;
}

customElements.define('for-you', ForYou);
