import { html, nothing, type TemplateResult } from 'lit';
import type { Counts } from '../../outbox/saved-reports';
import type { StorageRoom } from '../../platform/storage';
import { type Phone, type Session, VERSION } from '../phone';
import { Screen } from '../screen';
import { bytes, photos, reports } from '../words';

/** What Wardbook is, what it keeps on this phone and how safe that is. */
export class AboutScreen extends Screen {
  static override properties = {
    phone: { attribute: false },
    session: { attribute: false },
    room: { state: true },
    persisted: { state: true },
    counts: { state: true }
  };

  declare phone: Phone;
  declare session: Session | undefined;
  declare room: StorageRoom | null;
  declare persisted: boolean | undefined;
  declare counts: Counts | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    document.title = 'About – Wardbook';
    void this.#load();
  }

  protected override render(): TemplateResult {
    return html`<h1>About Wardbook</h1>
      <div class="warning apart">
        <p>
          <strong>This is not an emergency service.</strong> In danger, or when a crime is happening, ring
          <a href="tel:999">999</a>. To tell the police of something else, ring <a href="tel:101">101</a>.
        </p>
      </div>
      <section class="stack">
        <h2>Works without a signal</h2>
        <p>
          Write and save anywhere. A report is safe on this phone as soon as it says “Saved on this phone”, and goes to
          the Community Safety Unit by itself when there is a connection. Leave Wardbook open, or open it again, for
          that.
        </p>
      </section>
      <section>
        <h2>On this phone</h2>
        <dl class="facts">
          <dt>Version</dt>
          <dd>${VERSION}</dd>
          ${
            this.counts
              ? html`<dt>Waits to be sent</dt>
                  <dd>${reports(this.counts.waiting)}, ${photos(this.counts.photosWaiting)}</dd>`
              : nothing
          }
          ${
            this.room
              ? html`<dt>Storage used</dt>
                  <dd>${bytes(this.room.usedBytes)} of ${bytes(this.room.quotaBytes)}</dd>`
              : nothing
          }
          <dt>Kept by the browser</dt>
          <dd>
            ${
              this.persisted === undefined
                ? 'Asking…'
                : this.persisted
                  ? 'Yes: it is not cleared to make room'
                  : 'Only while there is room. Add Wardbook to the home screen, and send reports soon'
            }
          </dd>
        </dl>
      </section>
      ${this.counts ? html`<rescue-part .session=${this.session} .counts=${this.counts}></rescue-part>` : nothing}
      <section class="stack">
        <h2>What becomes of the data</h2>
        <p>
          Number plates and descriptions of people leave this phone once the CSU has them. Photos are made smaller and
          lose their hidden position and the phone’s model. A report’s text stays here for 30 days after it was
          received, and its photos while there is plenty of room: should the CSU’s server lose them, this phone sends
          them again.
        </p>
        <p><a href="/accessibility">How accessible Wardbook is</a> (needs a connection)</p>
        <p class="small">
          Ward names and outlines: Office for National Statistics, Open Government Licence v3.0. Contains OS data ©
          Crown copyright and database right. Maps by Leaflet; online tiles © OpenStreetMap contributors.
        </p>
      </section>`;
  }

  async #load(): Promise<void> {
    void import('../rescue-part');
    this.counts = await this.session?.outbox.counts();
    this.room = await this.phone.storage.room();
    this.persisted = await this.phone.storage.persist();
  }
}

customElements.define('about-screen', AboutScreen);
