import { html, nothing, type TemplateResult } from 'lit';
import type { Answer, FieldDefinition } from '../../forms/definition';
import { labelOf, textOf } from '../../forms/problem-texts';
import type { OwnReport, Reference, ReportContent } from '../../outbox/contract';
import type { EntryView } from '../../outbox/records';
import type { RescueFile } from '../../outbox/rescue';
import { findReportType } from '../../report-types/index';
import { answerInWords } from '../answer-words';
import '../confirm-button';
import type { Phone, Session } from '../phone';
import '../photo-thumbnail';
import { hrefOf } from '../router';
import { goTo, Screen } from '../screen';
import { moment, standingInWords, type StateInWords, stateInWords } from '../words';

/** One own report: how it stands, what it says, and what can be done when it failed. */
export class ReportScreen extends Screen {
  static override properties = {
    phone: { attribute: false },
    session: { attribute: false },
    reportId: {},
    entry: { state: true },
    own: { state: true },
    reference: { state: true },
    loaded: { state: true }
  };

  declare phone: Phone;
  declare session: Session;
  declare reportId: string;
  declare entry: EntryView | undefined;
  declare own: OwnReport | undefined;
  declare reference: Reference | null;
  declare loaded: boolean;

  override connectedCallback(): void {
    super.connectedCallback();
    this.whileShown(this.session.outbox.subscribe(() => void this.#load()));
    void this.#load();
  }

  protected override render(): TemplateResult {
    if (!this.loaded) {
      return html`<p role="status">Opening…</p>`;
    }
    return this.entry ? this.#here(this.entry) : this.own ? this.#elsewhere(this.own) : this.#unknown();
  }

  #here(entry: EntryView): TemplateResult {
    const { content } = entry;
    return html`<h1>${this.#title(content.type)}</h1>
      ${this.#state(stateInWords(entry), entry.receipt?.reference)} ${this.#history(entry)}
      ${entry.attention ? this.#attention(entry) : nothing} ${this.#flagged(entry)} ${this.#question(entry.standing)}
      ${this.#answers(content)} ${this.#photos(entry)}
      <section class="actions">
        <button class="second" type="button" @click=${() => void this.#correct()}>Correct this report</button>
        <a class="button" href="#/">Done</a>
      </section>`;
  }

  #elsewhere(own: OwnReport): TemplateResult {
    return html`<h1>${this.#title(own.type)}</h1>
      ${this.#state(standingInWords(own), own.reference)} ${this.#question(own)}
      <p class="apart">
        Seen ${this.#when(own.observedAt)}, received ${this.#when(own.receivedAt)}. What it says is with the CSU and no
        longer on this phone.
      </p>
      <p class="actions apart"><a class="button" href="#/">Done</a></p>`;
  }

  #unknown(): TemplateResult {
    return html`<h1>This report is not on this phone</h1>
      <p class="lead">It may belong to somebody else. Yours are on the <a href="#/">first screen</a>.</p>`;
  }

  #state({ sign, text, tone }: StateInWords, reference: string | undefined): TemplateResult {
    return html`<p class="apart lead" role="status">
        <span class="state ${tone}"><span aria-hidden="true">${sign}</span> ${text}</span>
      </p>
      ${reference ? html`<p>Reference <strong class="lead">${reference}</strong>: quote it when you ring the CSU.</p>` : nothing}`;
  }

  #history({ content, receipt, attempts, lastFailure, standing, state, photosWaiting }: EntryView): TemplateResult {
    const steps: [when: string | null, what: string][] = [
      [content.observedAt, 'You saw it'],
      [content.savedAt, 'Saved on this phone. It is safe here, also without a signal']
    ];
    if (receipt) {
      steps.push([receipt.receivedAt, 'Received by the CSU']);
    }
    if (standing && standing.state.toLowerCase() !== 'received') {
      steps.push([null, standing.stateLabel]);
    }
    if (state !== 'attention' && (receipt === null || photosWaiting.length > 0)) {
      steps.push([
        null,
        lastFailure ?? (attempts > 0 ? 'On its way' : 'Goes by itself as soon as there is a connection')
      ]);
    }
    return html`<ol class="timeline apart">
      ${steps.map(([when, what]) => html`<li>${what}${when ? html`<br /><span class="small">${this.#when(when)}</span>` : nothing}</li>`)}
    </ol>`;
  }

  #attention({ attention, content }: EntryView): TemplateResult {
    const definition = findReportType(content.type, content.definitionVersion)?.definition;
    return html`<section class="warning stack">
      <h2>The CSU’s server did not take this report</h2>
      <p>${attention?.text}</p>
      <ul>
        ${attention?.problems.map(
          ({ field, message, code }) =>
            html`<li><strong>${definition ? labelOf(field, definition) : field}</strong><br />${message ?? code}</li>`
        )}
      </ul>
      <p>It is still on this phone, and holds up no other report.</p>
      <div class="actions">
        <button type="button" @click=${() => void this.#correct()}>Put it right</button>
        <button class="second" type="button" @click=${() => void this.#sendAgain()}>Send it again</button>
        <button class="second" type="button" @click=${() => void this.#export()}>Keep it as a file</button>
      </div>
      <confirm-button
        label="Delete this report"
        yes="Delete it"
        question="Delete this report and its photos from the phone? The CSU does not have it."
        @confirmed=${() => void this.#discard()}
      ></confirm-button>
    </section>`;
  }

  /** What the server noticed when it took the report in; the CSU decides about it. */
  #flagged({ content, receipt }: EntryView): unknown {
    const definition = findReportType(content.type, content.definitionVersion)?.definition;
    return receipt && receipt.problems.length > 0
      ? html`<section class="notice">
          <h2>The CSU will look at</h2>
          <ul>
            ${receipt.problems.map(
              (problem) =>
                html`<li>${problem.message ?? (definition ? textOf(problem, definition) : problem.code)}</li>`
            )}
          </ul>
        </section>`
      : nothing;
  }

  #question(standing: OwnReport | null): unknown {
    return standing?.question
      ? html`<section class="notice">
          <h2>The CSU asks</h2>
          <p>${standing.question}</p>
          <p>Answer by correcting the report below.</p>
        </section>`
      : nothing;
  }

  #answers(content: ReportContent): TemplateResult {
    const definition = findReportType(content.type, content.definitionVersion)?.definition;
    const ward = this.reference?.wardSet.wards.find(({ code }) => code === content.ward)?.name;
    const { location } = content;
    const fact = (label: string, text: unknown) =>
      html`<dt>${label}</dt>
        <dd>${text}</dd>`;
    const answered = (field: FieldDefinition) => content.answers[field.key] !== undefined;
    return html`<section>
      <h2>What you reported</h2>
      <dl class="facts">
        ${fact('Seen', this.#when(content.observedAt))}
        ${location ? fact('Place', `${location.lat.toFixed(6)}, ${location.lon.toFixed(6)}`) : nothing}
        ${ward ? fact('Ward', ward) : nothing}
        ${definition?.fields
          .filter(answered)
          .map((field) => fact(field.label, answerInWords(field, content.answers[field.key] as Answer)))}
        ${Object.entries(content.reasons).map(([, reason]) => fact('You explained', reason))}
      </dl>
    </section>`;
  }

  #photos({ content, id }: EntryView): unknown {
    return content.photos.length > 0
      ? html`<section>
          <h2>Photos</h2>
          <ul class="photos">
            ${content.photos.map(
              ({ sha256 }, index) =>
                html`<li>
                  <photo-thumbnail
                    .outbox=${this.session.outbox}
                    .reportId=${id}
                    .sha256=${sha256}
                    .label="Photo ${index + 1}"
                  ></photo-thumbnail>
                </li>`
            )}
          </ul>
        </section>`
      : nothing;
  }

  async #correct(): Promise<void> {
    const { id } = await this.session.outbox.correct(this.reportId);
    goTo(hrefOf({ screen: 'draft', id }));
  }

  #sendAgain(): Promise<void> {
    return this.session.outbox.sendAgain(this.reportId);
  }

  async #export(): Promise<void> {
    download(await this.session.outbox.exportEntry(this.reportId));
  }

  async #discard(): Promise<void> {
    await this.session.outbox.discard(this.reportId);
    goTo('#/', { replace: true });
  }

  async #load(): Promise<void> {
    const { outbox } = this.session;
    const [entry, own, reference] = await Promise.all([
      outbox.entry(this.reportId),
      outbox.ownReports(),
      outbox.reference()
    ]);
    this.entry = entry;
    this.own = own.find(({ id }) => id === this.reportId);
    this.reference = reference;
    this.loaded = true;
    document.title = `${this.#title(entry?.content.type ?? this.own?.type ?? 'Report')} – Wardbook`;
  }

  #title(type: string): string {
    return findReportType(type)?.definition.title ?? type;
  }

  #when(instant: string): string {
    return moment(instant, this.phone.clock.now());
  }
}

function download({ fileName, mediaType, text }: RescueFile): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: mediaType }));
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(link.href);
}

customElements.define('report-screen', ReportScreen);
