import { html, nothing } from 'lit';
import type { Counts } from '../outbox/saved-reports';
import type { Draft } from '../outbox/records';
import { exportWaiting, type RescueFile } from '../outbox/rescue';
import { handedOverInWords, handOver } from './hand-over';
import { NOT_MADE, notSealed } from './not-sealed';
import type { Session } from './phone';
import { Screen } from './screen';
import { unfinishedOf } from './unfinished';
import { capitalised, photos, reports } from './words';

/** `<rescue-part>`: a file of everything that waits, for when this phone can't send it. Draws nothing when nothing does. */
export class RescuePart extends Screen {
  static override properties = {
    session: { attribute: false },
    counts: { attribute: false },
    unfinished: { state: true },
    corrections: { state: true },
    making: { state: true },
    readable: { state: true },
    said: { state: true }
  };

  declare session: Session;
  declare counts: Counts;
  /** What was begun, corrections apart. */
  declare unfinished: readonly Draft[];
  /** Corrections that were begun and not saved: they stay behind. */
  declare corrections: number;
  declare making: boolean;
  /** Made without a seal, and not handed over before the person said so. */
  declare readable: RescueFile | undefined;
  declare said: string;

  constructor() {
    super();
    this.unfinished = [];
    this.corrections = 0;
    this.making = false;
    this.said = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#look();
  }

  protected override render(): unknown {
    const { waiting, attention, photosWaiting } = this.counts;
    const whole = waiting + attention;
    if (whole + photosWaiting + this.unfinished.length === 0) {
      return nothing;
    }
    return html`<section class="stack">
      <h2>If this phone can’t send</h2>
      ${
        whole + photosWaiting > 0
          ? html`<p>
              ${capitalised(reports(whole))} and ${photos(photosWaiting)} on this phone are not with the CSU yet.
            </p>`
          : nothing
      }
      ${this.#notFinished()}
      <p>
        A rescue file holds all of it, sealed so that only the CSU can read it. Send it to the CSU by mail or bring it
        on a stick. Everything stays on this phone, and no report is counted twice.
      </p>
      <button type="button" ?disabled=${this.making} @click=${() => void this.#make()}>
        ${this.making ? 'Making the file…' : 'Make a rescue file'}
      </button>
      ${this.readable ? notSealed(this.readable, (file) => void this.#give(file)) : nothing}
      <p role="status">${this.said}</p>
    </section>`;
  }

  #notFinished(): unknown {
    const { corrections, unfinished } = this;
    const taken = unfinished.reduce((sum, draft) => sum + draft.photos.length, 0);
    return html`${
      unfinished.length > 0
        ? html`<p>
            ${capitalised(reports(unfinished.length))}${taken > 0 ? ` with ${photos(taken)}` : nothing}
            ${unfinished.length === 1 ? 'is' : 'are'} not finished. What you have entered so far goes into the file too,
            for the CSU to read. You can still finish here.
          </p>`
        : nothing
    }${
      corrections > 0
        ? html`<p>A correction that you have not saved yet is not in the file. Save it first.</p>`
        : nothing
    }`;
  }

  async #look(): Promise<void> {
    const { outbox } = this.session;
    this.unfinished = await unfinishedOf(outbox);
    this.corrections = (await outbox.drafts.all()).filter(({ corrects }) => corrects).length;
  }

  async #make(): Promise<void> {
    this.making = true;
    this.said = '';
    this.readable = undefined;
    try {
      await this.#look();
      const file = await exportWaiting(this.session.outbox, this.unfinished);
      if (file.sealed) {
        await this.#give(file);
      } else {
        this.readable = file;
      }
    } catch {
      this.said = NOT_MADE;
    } finally {
      this.making = false;
    }
  }

  async #give(file: RescueFile): Promise<void> {
    this.said = handedOverInWords(await handOver(file), file);
    this.readable = undefined;
  }
}

customElements.define('rescue-part', RescuePart);
