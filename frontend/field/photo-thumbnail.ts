import { html, type PropertyValues, type TemplateResult } from 'lit';
import type { Outbox } from '../outbox/outbox';
import { Screen } from './screen';

/** `<photo-thumbnail>`: a photo of a draft or report from this phone's storage; says so once its bytes are gone. */
export class PhotoThumbnail extends Screen {
  static override properties = {
    outbox: { attribute: false },
    reportId: {},
    sha256: {},
    label: {},
    goneBecause: {},
    address: { state: true }
  };

  declare outbox: Outbox;
  declare reportId: string;
  declare sha256: string;
  declare label: string;
  /** What to say once its bytes are gone, where that is not because the CSU has it. */
  declare goneBecause: string | undefined;
  /** Null when the phone holds the photo no more. */
  declare address: string | null | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#free();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('sha256')) {
      void this.#load();
    }
  }

  protected override render(): TemplateResult {
    return this.address === null
      ? html`<p class="small">${this.label}: ${this.goneBecause ?? 'with the CSU'}, no longer on this phone</p>`
      : html`<img src=${this.address ?? ''} alt=${this.label} ?hidden=${!this.address} />`;
  }

  async #load(): Promise<void> {
    const { sha256 } = this;
    const photo = await this.outbox.photo(this.reportId, sha256);
    if (sha256 === this.sha256 && this.isConnected) {
      this.#free();
      this.address = photo ? URL.createObjectURL(new Blob([photo.bytes], { type: photo.mediaType })) : null;
    }
  }

  #free(): void {
    if (this.address) {
      URL.revokeObjectURL(this.address);
    }
  }
}

customElements.define('photo-thumbnail', PhotoThumbnail);
