import { html, nothing, type TemplateResult } from 'lit';
import type { Answer, FormDefinition } from '../../forms/definition';
import { labelOf } from '../../forms/problem-texts';
import { wear } from '../../forms/ui/worn-styles';
import type { Reference, ReportHeld } from '../../outbox/contract';
import { textOfReason, type Failure } from '../../outbox/outcome';
import type { EntryView } from '../../outbox/records';
import { differencesOf, settle, type Difference } from '../../outbox/settle';
import { loadReportType } from '../../report-types/index';
import reportStyles from '../../styles/reports.css?inline';
import { answerInWords } from '../answer-words';
import type { Phone, Session } from '../phone';
import { hrefOf } from '../router';
import { goTo, Screen } from '../screen';
import { capitalised, moment, photos } from '../words';

type Side = 'mine' | 'theirs';

/** A correction beside the version that the CSU has meanwhile: the person chooses, difference by difference. */
export class SettleScreen extends Screen {
  static override properties = {
    phone: { attribute: false },
    session: { attribute: false },
    reportId: {},
    entry: { state: true },
    held: { state: true },
    failure: { state: true },
    definition: { state: true },
    reference: { state: true },
    chosen: { state: true },
    asked: { state: true }
  };

  declare phone: Phone;
  declare session: Session;
  declare reportId: string;
  declare entry: EntryView | undefined;
  declare held: ReportHeld | undefined;
  /** Why the CSU's version can't be shown. */
  declare failure: Failure | undefined;
  declare definition: FormDefinition | undefined;
  declare reference: Reference | null;
  /** By the part of the report. */
  declare chosen: ReadonlyMap<string, Side>;
  /** It was to be sent before everything was chosen. */
  declare asked: boolean;

  constructor() {
    super();
    this.chosen = new Map();
    this.reference = null;
    this.asked = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.whileShown(wear(reportStyles));
    document.title = 'Two versions – Wardbook';
    void this.#load();
  }

  protected override render(): TemplateResult {
    return html`<h1>Two versions of this report</h1>
      ${this.failure ? this.#notShown(this.failure) : this.entry && this.held ? this.#both(this.entry, this.held) : html`<p role="status">Asking the CSU’s server…</p>`}
      <p class="actions apart"><a class="button second" href=${this.#back()}>Back to the report</a></p>`;
  }

  #notShown(failure: Failure): TemplateResult {
    return html`<p class="lead" role="status">${whyNot(failure)}</p>
      <p class="actions"><button type="button" @click=${() => void this.#load()}>Ask again</button></p>`;
  }

  #both(entry: EntryView, held: ReportHeld): TemplateResult {
    const differences = differencesOf(entry, held);
    const open = differences.filter(({ part }) => !this.chosen.has(part));
    return html`<p class="lead">
        While your correction was on its way, ${held.reference} was changed. Nothing was overwritten: choose what it
        should say.
      </p>
      ${differences.length > 1 ? this.#allAtOnce(differences) : nothing}
      ${differences.map((difference) => this.#difference(difference))}
      ${differences.length === 0 ? html`<p>Both say the same.</p>` : nothing}
      <div class="save-bar">
        <p role="alert">
          ${this.asked && open.length > 0 ? html`<span class="error">Choose for ‘${this.#label(open[0])}’ first</span>` : nothing}
        </p>
        <button class="wide" type="button" @click=${() => void this.#settle(open)}>
          ${this.#whatHappens(differences)}
        </button>
      </div>`;
  }

  #allAtOnce(differences: readonly Difference[]): TemplateResult {
    const all = (side: Side) => (this.chosen = new Map(differences.map(({ part }) => [part, side])));
    return html`<div class="actions">
      <button class="second" type="button" @click=${() => all('theirs')}>Choose all of the CSU’s</button>
      <button class="second" type="button" @click=${() => all('mine')}>Choose all of mine</button>
    </div>`;
  }

  #difference(difference: Difference): TemplateResult {
    const { mine, part, theirs } = difference;
    return html`<fieldset class="question versions">
      <legend class="asked" id=${idOf(part)} tabindex="-1">${this.#label(difference)}</legend>
      <div class="options pair">
        ${this.#version(part, 'mine', 'Mine', this.#inWords(part, mine))}
        ${this.#version(part, 'theirs', 'The CSU’s', this.#inWords(part, theirs))}
      </div>
    </fieldset>`;
  }

  #version(part: string, side: Side, whose: string, text: string): TemplateResult {
    const id = `${idOf(part)}-${side}`;
    return html`<div class="option">
      <input
        id=${id}
        type="radio"
        name=${idOf(part)}
        .checked=${this.chosen.get(part) === side}
        @change=${() => (this.chosen = new Map([...this.chosen, [part, side]]))}
      />
      <label for=${id}><span class="small">${whose}</span><span class="said">${text}</span></label>
    </div>`;
  }

  #whatHappens(differences: readonly Difference[]): string {
    const sides = new Set(differences.map(({ part }) => this.chosen.get(part)));
    return differences.length === 0 || (sides.size === 1 && sides.has('theirs'))
      ? 'Keep the CSU’s version'
      : 'Send what is chosen';
  }

  #label({ part }: Difference): string {
    switch (part) {
      case 'observedAt':
        return 'When it was';
      case 'location':
        return 'Where it is';
      case 'photos':
        return 'Photos';
      default: {
        const key = part.slice('answers.'.length);
        return this.definition ? labelOf(key, this.definition) : key;
      }
    }
  }

  #inWords(part: Difference['part'], value: unknown): string {
    if (value === null) {
      return 'Nothing';
    }
    switch (part) {
      case 'observedAt':
        return capitalised(moment(new Date(value as number).toISOString(), this.phone.clock.now()));
      case 'location':
        return (value as [number, number]).map((degrees) => degrees.toFixed(6)).join(', ');
      case 'photos':
        return photos((value as string[]).length);
      default: {
        const field = this.definition?.fields.find(({ key }) => part === `answers.${key}`);
        return field
          ? answerInWords(field, value as Answer, this.reference?.registers ?? null)
          : typeof value === 'string'
            ? value
            : JSON.stringify(value);
      }
    }
  }

  async #load(): Promise<void> {
    this.failure = undefined;
    const { outbox } = this.session;
    const [entry, reference, server] = await Promise.all([
      outbox.entry(this.reportId),
      outbox.reference(),
      this.phone.server()
    ]);
    if (!entry) {
      goTo('#/', { replace: true });
      return;
    }
    this.definition = (await loadReportType(entry.content.type, entry.content.definitionVersion))?.definition;
    this.reference = reference;
    this.entry = entry;
    const outcome = await server.api.inTheNameOf(outbox.account).report(this.reportId);
    if (outcome.kind === 'delivered') {
      this.held = outcome.value;
    } else {
      this.failure = outcome;
    }
  }

  async #settle(open: readonly Difference[]): Promise<void> {
    this.asked = true;
    if (open[0]) {
      this.querySelector<HTMLElement>(`#${CSS.escape(idOf(open[0].part))}`)?.focus();
    } else if (this.entry && this.held) {
      const theirs = [...this.chosen].filter(([, side]) => side === 'theirs').map(([part]) => part);
      await settle(this.session.outbox, this.entry, this.held, new Set(theirs));
      goTo(this.#back(), { replace: true });
    }
  }

  #back(): string {
    return hrefOf({ screen: 'report', id: this.reportId });
  }
}

function idOf(part: string): string {
  return `v-${part.replace(/\W+/g, '-')}`;
}

function whyNot(failure: Failure): string {
  switch (failure.kind) {
    case 'transient':
      return `${textOfReason(failure.reason).split('. ')[0].replace(/\.$/, '')}. The CSU’s version can only be shown with a connection; your correction stays on this phone.`;
    case 'sign-in-needed':
      return 'Sign in again to see the CSU’s version. Your correction stays on this phone.';
    case 'refused':
      return failure.status === 404
        ? 'The CSU’s server does not know this report. Go back and send yours again.'
        : failure.detail;
  }
}

customElements.define('settle-screen', SettleScreen);
