import { html, nothing, type TemplateResult } from 'lit';
import type { Answers, FieldDefinition, FormDefinition } from '../../forms/definition';
import { labelOf } from '../../forms/problem-texts';
import type { Sheet } from '../../forms/ui/widget';
import { wear } from '../../forms/ui/worn-styles';
import type { OwnReport, Reference } from '../../outbox/contract';
import type { EntryView } from '../../outbox/records';
import type { RescueFile } from '../../outbox/rescue';
import { findPublished, loadReportType, loadSheet } from '../../report-types/index';
import reportStyles from '../../styles/reports.css?inline';
import '../answer-question';
import '../confirm-button';
import type { Phone, Session } from '../phone';
import '../photo-thumbnail';
import { lostNotice } from '../lost-notice';
import { NOT_MADE, notSealed } from '../not-sealed';
import { flagged, history, stateLine, timeCorrected, whatItSays } from '../report-parts';
import { hrefOf } from '../router';
import { goTo, Screen } from '../screen';
import { standingInWords, stateInWords } from '../state-words';
import { moment } from '../words';

/** One own report: how it stands, what it says, and what can be done when it failed. */
export class ReportScreen extends Screen {
  static override properties = {
    phone: { attribute: false },
    session: { attribute: false },
    reportId: {},
    entry: { state: true },
    definition: { state: true },
    sheet: { state: true },
    own: { state: true },
    reference: { state: true },
    loaded: { state: true },
    handedOver: { state: true },
    readable: { state: true }
  };

  declare phone: Phone;
  declare session: Session;
  declare reportId: string;
  declare entry: EntryView | undefined;
  /** What the report was written under; undefined when this version of Wardbook does not know it. */
  declare definition: FormDefinition | undefined;
  /** What the type says of its own. */
  declare sheet: Sheet | undefined;
  declare own: OwnReport | undefined;
  declare reference: Reference | null;
  declare loaded: boolean;
  /** What became of the file that was asked for. */
  declare handedOver: string | undefined;
  /** Made without a seal, and not handed over before the person said so. */
  declare readable: RescueFile | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.whileShown(wear(reportStyles));
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
    const now = this.phone.clock.now();
    return html`<h1>${this.#title(entry.content.type)}</h1>
      ${stateLine(stateInWords(entry), entry.receipt?.reference)} ${history(entry, now)}
      ${entry.attention ? this.#attention(entry) : nothing} ${lostNotice(entry, this.definition)}
      ${timeCorrected(entry, now)} ${flagged(entry, this.definition)}
      ${this.#question(entry.standing, 'You can also correct the report below: that answers too.')}
      ${this.#sheetOf(entry)} ${whatItSays(entry.content, this.#listed(), this.reference, now)} ${this.#photos(entry)}
      <section class="actions">
        <button class="second" type="button" @click=${() => void this.#correct()}>Correct this report</button>
        <a class="button" href="#/">Done</a>
      </section>`;
  }

  #elsewhere(own: OwnReport): TemplateResult {
    return html`<h1>${this.#title(own.type)}</h1>
      ${stateLine(standingInWords(own), own.reference)}
      ${this.#question(own, 'A correction can only be made on the phone that it was sent from.')}
      <p class="apart">
        Of ${this.#when(own.observedAt)}, received ${this.#when(own.receivedAt)}. What it says is with the CSU and no
        longer on this phone.
      </p>
      <p class="actions apart"><a class="button" href="#/">Done</a></p>`;
  }

  #unknown(): TemplateResult {
    return html`<h1>This report is not on this phone</h1>
      <p class="lead">It may belong to somebody else. Yours are on the <a href="#/">first screen</a>.</p>`;
  }

  #question(own: OwnReport | null, hint: string): unknown {
    return own?.question
      ? html`<answer-question .outbox=${this.session.outbox} .own=${own} .hint=${hint}></answer-question>`
      : nothing;
  }

  #attention({ attention }: EntryView): TemplateResult {
    const { definition } = this;
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
        ${
          attention?.code === 'other-content'
            ? html`<a class="button" href=${hrefOf({ screen: 'settle', id: this.reportId })}
                >Compare the two versions</a
              >`
            : html`<button type="button" @click=${() => void this.#correct()}>Put it right</button>
                <button class="second" type="button" @click=${() => void this.#sendAgain()}>Send it again</button>`
        }
        <button class="second" type="button" @click=${() => void this.#export()}>Keep it as a file</button>
      </div>
      ${this.readable ? notSealed(this.readable, (file) => void this.#give(file)) : nothing}
      <p role="status">${this.handedOver}</p>
      <confirm-button
        label="Delete this report"
        yes="Delete it"
        question="Delete this report and its photos from the phone? The CSU does not have it."
        @confirmed=${() => void this.#discard()}
      ></confirm-button>
    </section>`;
  }

  #photos(entry: EntryView): unknown {
    const { content, id } = entry;
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
                    .goneBecause=${entry.lost?.photosGone.includes(sha256) ? 'lost' : undefined}
                  ></photo-thumbnail>
                  <p class="small">${photoInWords(entry, sha256)}</p>
                </li>`
            )}
          </ul>
        </section>`
      : nothing;
  }

  #sheetOf({ content }: EntryView): unknown {
    return this.sheet
      ? html`<section>
          <h2>Figures</h2>
          ${this.sheet.draw(content.answers as Answers, content.observedAt, this.reference?.registers ?? null)}
        </section>`
      : nothing;
  }

  /** The questions whose answers are listed. */
  #listed(): readonly FieldDefinition[] {
    return (this.definition?.fields ?? []).filter(({ key }) => !this.sheet?.tells.includes(key));
  }

  async #correct(): Promise<void> {
    const { id } = await this.session.outbox.correct(this.reportId);
    goTo(hrefOf({ screen: 'draft', id }));
  }

  #sendAgain(): Promise<void> {
    return this.session.outbox.sendAgain(this.reportId);
  }

  async #export(): Promise<void> {
    this.handedOver = undefined;
    this.readable = undefined;
    try {
      const { exportEntry } = await import('../../outbox/rescue');
      const file = await exportEntry(this.session.outbox, this.reportId);
      if (file.sealed) {
        await this.#give(file);
      } else {
        this.readable = file;
      }
    } catch {
      this.handedOver = NOT_MADE;
    }
  }

  async #give(file: RescueFile): Promise<void> {
    const { handOver, handedOverInWords } = await import('../hand-over');
    this.handedOver = handedOverInWords(await handOver(file), file);
    this.readable = undefined;
  }

  async #discard(): Promise<void> {
    await this.session.outbox.discard(this.reportId);
    goTo('#/', { replace: true });
  }

  async #load(): Promise<void> {
    const { outbox } = this.session;
    const [entry, own] = await Promise.all([outbox.entry(this.reportId), outbox.ownReports()]);
    const type = entry && (await loadReportType(entry.content.type, entry.content.definitionVersion));
    this.sheet = entry && (await loadSheet(entry.content.type));
    this.definition = type?.definition;
    this.entry = entry;
    this.own = own.find(({ id }) => id === this.reportId);
    this.loaded = true;
    document.title = `${this.#title(entry?.content.type ?? this.own?.type ?? 'Report')} – Wardbook`;
    // Only for the ward's name, and large: "Saved on this phone" is said before.
    this.reference = await outbox.reference();
  }

  #title(type: string): string {
    return findPublished(type)?.title ?? type;
  }

  #when(instant: string): string {
    return moment(instant, this.phone.clock.now());
  }
}

/** How far one photo has come. */
function photoInWords({ lost, photosWaiting, receivedHereAt }: EntryView, sha256: string): string {
  if (photosWaiting.includes(sha256)) {
    return receivedHereAt ? 'Still to send' : 'Goes after the words';
  }
  return lost?.photosGone.includes(sha256) ? 'Lost' : 'With the CSU';
}

customElements.define('report-screen', ReportScreen);
