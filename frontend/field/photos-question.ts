import { html, nothing, type TemplateResult } from 'lit';
import type { FormView } from '../forms/ui/form-view';
import { notes, warningsAt } from '../forms/ui/frame';
import type { Outbox } from '../outbox/outbox';
import type { Draft } from '../outbox/records';
import type { PhotoSource } from '../platform/camera';
import type { Phone } from './phone';
import { Screen } from './screen';
import { photos } from './words';

/**
 * `<photos-question>`: photos from the camera or the gallery, made small in a worker and kept with the draft.
 *
 * @fires photos-changed - the `Draft` as it was kept
 * @fires leaving - before the camera or the gallery covers the page
 */
export class PhotosQuestion extends Screen {
  static override properties = {
    phone: { attribute: false },
    outbox: { attribute: false },
    draft: { attribute: false },
    form: { attribute: false },
    max: { type: Number },
    waiting: { state: true },
    failures: { state: true }
  };

  declare phone: Phone;
  declare outbox: Outbox;
  declare draft: Draft;
  declare form: FormView;
  declare max: number;
  /** How many photos are being made ready. */
  declare waiting: number;
  declare failures: string[];

  #work: Promise<void> = Promise.resolve();

  constructor() {
    super();
    this.waiting = 0;
    this.failures = [];
  }

  /** Resolves when no photo is being made ready. */
  async settled(): Promise<void> {
    await this.#work;
  }

  protected override willUpdate(): void {
    if (this.draft.photos.length > 0) {
      void import('./photo-thumbnail');
    }
  }

  protected override render(): TemplateResult {
    const { photos: taken } = this.draft;
    const room = this.max - taken.length - this.waiting;
    return html`<fieldset class="question">
      <legend class="asked">Photos <span class="optional">(up to ${this.max})</span></legend>
      ${notes(
        this.form,
        'photos',
        'Stay at a safe distance. No faces. Wardbook keeps the time; the phone’s model and the hidden position are removed'
      )}
      ${
        room > 0
          ? html`<div class="actions">
              <button id="f-photos" type="button" @click=${() => void this.#choose('camera')}>Take a photo</button>
              <button class="second" type="button" @click=${() => void this.#choose('gallery')}>Choose photos</button>
            </div>`
          : html`<p id="f-photos" tabindex="-1">That is all ${this.max}. Remove one to take another.</p>`
      }
      <div role="status">
        ${this.waiting > 0 ? html`<p class="busy">Making ${photos(this.waiting)} ready…</p>` : nothing}
        ${taken.length > 0 ? html`<p class="unseen">${photos(taken.length)} in this report</p>` : nothing}
      </div>
      <div role="alert">${this.failures.map((text) => html`<p class="error">${text}</p>`)}</div>
      <ul class="photos">
        ${taken.map(
          ({ sha256 }, index) =>
            html`<li>
              <photo-thumbnail
                .outbox=${this.outbox}
                .reportId=${this.draft.id}
                .sha256=${sha256}
                .label="Photo ${index + 1}"
              ></photo-thumbnail>
              <button class="plain" type="button" @click=${() => void this.#remove(sha256)}>
                Remove<span class="unseen"> photo ${index + 1}</span>
              </button>
            </li>`
        )}
      </ul>
      ${warningsAt(this.form, 'photos')}
    </fieldset>`;
  }

  async #choose(source: PhotoSource): Promise<void> {
    // Android may end the page while its camera is open, and the screen has to come back as it is now.
    this.dispatchEvent(new CustomEvent('leaving'));
    const chosen = await this.phone.camera.photos(source);
    this.#work = this.#work.then(() => this.#add(chosen));
  }

  async #add(chosen: File[]): Promise<void> {
    const room = this.max - this.draft.photos.length - this.waiting;
    const files = chosen.slice(0, room);
    this.failures =
      chosen.length > files.length
        ? [`Only ${photos(this.max)} fit in a report; the first ${files.length} were taken.`]
        : [];
    this.waiting += files.length;
    // One after the other: a phone has memory for one decoded 12-megapixel picture, not for five.
    for (const file of files) {
      await this.#keep(file);
      this.waiting -= 1;
    }
  }

  async #keep(file: File): Promise<void> {
    try {
      const photo = await this.phone.preparePhoto(file);
      this.#tell(await this.outbox.drafts.addPhoto(this.draft.id, photo));
    } catch (failure) {
      const { whyNoPhoto } = await import('./why-no-photo');
      this.failures = [...this.failures, whyNoPhoto(failure, file.name)];
    }
  }

  async #remove(sha256: string): Promise<void> {
    this.#tell(await this.outbox.drafts.removePhoto(this.draft.id, sha256));
    this.querySelector<HTMLElement>('#f-photos')?.focus();
  }

  #tell(draft: Draft): void {
    this.draft = { ...this.draft, photos: draft.photos };
    this.dispatchEvent(new CustomEvent<Draft>('photos-changed', { detail: draft }));
  }
}

customElements.define('photos-question', PhotosQuestion);
