import { html, nothing, type TemplateResult } from 'lit';
import type { Counts } from '../outbox/saved-reports';
import type { RescueFile } from '../outbox/rescue';
import { handedOverInWords, handOver } from './hand-over';
import type { Session } from './phone';
import { Screen } from './screen';
import { capitalised, photos, reports } from './words';

/** `<rescue-part>`: a file of everything that waits, for when this phone can't send it. */
export class RescuePart extends Screen {
  static override properties = {
    session: { attribute: false },
    counts: { attribute: false },
    making: { state: true },
    readable: { state: true },
    said: { state: true }
  };

  declare session: Session;
  declare counts: Counts;
  declare making: boolean;
  /** Made without a seal, and not handed over before the person said so. */
  declare readable: RescueFile | undefined;
  declare said: string;

  constructor() {
    super();
    this.making = false;
    this.said = '';
  }

  protected override render(): TemplateResult {
    const { waiting, attention, photosWaiting } = this.counts;
    return html`<section class="stack">
      <h2>If this phone can’t send</h2>
      <p>
        ${capitalised(reports(waiting + attention))} and ${photos(photosWaiting)} on this phone are not with the CSU
        yet. A rescue file holds them all, sealed so that only the CSU can read it. Send it to the CSU by mail or bring
        it on a stick. They stay on this phone, and no report is counted twice.
      </p>
      <button type="button" ?disabled=${this.making} @click=${() => void this.#make()}>
        ${this.making ? 'Making the file…' : 'Make a rescue file'}
      </button>
      ${this.readable ? this.#withoutSeal(this.readable) : nothing}
      <p role="status">${this.said}</p>
    </section>`;
  }

  #withoutSeal(file: RescueFile): TemplateResult {
    return html`<div class="warning">
      <p>
        <strong>This file is not sealed.</strong> This phone has not heard the CSU’s key yet, which comes with the next
        connection. Anybody who gets the file can read it, number plates too.
      </p>
      <button class="second" type="button" @click=${() => void this.#give(file)}>Save it all the same</button>
    </div>`;
  }

  async #make(): Promise<void> {
    this.making = true;
    this.said = '';
    this.readable = undefined;
    try {
      const file = await this.session.outbox.exportWaiting();
      if (file.sealed) {
        await this.#give(file);
      } else {
        this.readable = file;
      }
    } catch {
      this.said = 'The file could not be made: this phone’s storage or memory does not answer. Try again.';
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
