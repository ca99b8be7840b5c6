import { html, nothing, type TemplateResult } from 'lit';
import type { FormView } from '../forms/ui/form-view';
import { sections } from '../forms/ui/question-view';
import type { Reference } from '../outbox/contract';
import type { Draft } from '../outbox/records';
import type { DraftEditor, SaveEnd } from './draft-editor';
import { whenIdle } from './idle';
import type { Phone, Session } from './phone';
import './photos-question';
import type { PhotosQuestion } from './photos-question';
import { placeInForm, returnTo } from './place-in-form';
import { Screen } from './screen';
import './when-question';
import './where/where-question';
import type { Place } from './where/place-notices';

/**
 * `<ordinary-form>`: a draft as its definition asks for it, for every type that brings no screen of its own.
 *
 * @fires add-to - `NearbyReport`: this is no other report than that one
 */
export class OrdinaryForm extends Screen {
  static override properties = {
    phone: { attribute: false },
    session: { attribute: false },
    reference: { attribute: false },
    editor: { attribute: false },
    form: { attribute: false },
    heading: {},
    notice: { attribute: false },
    save: { attribute: false },
    saving: { state: true },
    shown: { state: true }
  };

  declare phone: Phone;
  declare session: Session;
  declare reference: Reference | null;
  declare editor: DraftEditor;
  /** The editor's view, made anew for each change of it. */
  declare form: FormView;
  declare heading: string;
  /** What is to be said first, such as what this draft has become. */
  declare notice: TemplateResult | undefined;
  declare save: () => Promise<SaveEnd>;
  declare saving: boolean;
  /** How many sections are drawn: a form that is opened anew takes its first key before the others are there. */
  declare shown: number;

  constructor() {
    super();
    this.shown = 1;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const keepPlace = () => this.editor.leftAt(placeInForm(this));
    // The address changes before the screen does: then the questions still are where they were read.
    window.addEventListener('hashchange', keepPlace);
    document.addEventListener('visibilitychange', keepPlace);
    this.whileShown(() => window.removeEventListener('hashchange', keepPlace));
    this.whileShown(() => document.removeEventListener('visibilitychange', keepPlace));
  }

  /** Resolves when all sections are drawn and the person is where they were. */
  async inFull(): Promise<void> {
    const { draft, type } = this.editor;
    const { sections } = type.definition;
    // All at once where there is a place to return to.
    this.shown = draft.place ? sections.length : 1;
    while (this.shown < sections.length) {
      await whenIdle();
      this.shown += 1;
    }
    await this.#returnTo(draft.place);
  }

  protected override render(): TemplateResult {
    const { editor, form } = this;
    const { draft, type } = editor;
    const { definition } = type;
    return html`${editor.words?.errorSummary(form)}
      <h1>${this.heading}</h1>
      ${draft.erased.length > 0 ? erasedNotice : nothing} ${this.notice}
      <photos-question
        .phone=${this.phone}
        .outbox=${this.session.outbox}
        .draft=${draft}
        .max=${definition.photos.max}
        .form=${form}
        @photos-changed=${({ detail }: CustomEvent<Draft>) => editor.photosChanged(detail)}
        @leaving=${() => editor.leftAt(placeInForm(this))}
      ></photos-question>
      ${sections(definition, form, this.#placeAndTime(editor, form)).slice(0, this.shown)}
      ${
        this.shown >= definition.sections.length
          ? html`<counts-card
              .contributions=${editor.contributions()}
              .actions=${this.reference?.actions ?? []}
            ></counts-card>`
          : nothing
      }
      <div class="save-bar">
        <button class="wide" type="button" ?disabled=${this.saving} @click=${() => void this.#save()}>
          ${this.saving ? 'Saving…' : 'Save'}
        </button>
        <p class="small ${editor.keeping}" role="status">${editor.keepingInWords}</p>
      </div>`;
  }

  /** What every report has, in front of the first section's questions. */
  #placeAndTime(editor: DraftEditor, form: FormView): TemplateResult {
    const { draft } = editor;
    return html`<where-question
        .place=${{ location: draft.location, ward: draft.ward }}
        .reference=${this.reference}
        .form=${form}
        .geolocation=${this.phone.geolocation}
        .known=${editor.alreadyReported((detail) => this.dispatchEvent(new CustomEvent('add-to', { detail })))}
        ?online=${this.phone.network.maybeOnline()}
        @place-changed=${({ detail }: CustomEvent<Place>) => editor.change({ ...detail })}
      ></where-question>
      <when-question
        .label=${editor.type.definition.whenLabel}
        .draft=${draft}
        .form=${form}
        .now=${this.phone.clock.now()}
        @time-changed=${({ detail }: CustomEvent<string | null>) => editor.change({ observedAt: detail })}
      ></when-question>`;
  }

  async #save(): Promise<void> {
    if (this.saving) {
      return;
    }
    this.saving = true;
    // A photo that is still being made ready belongs to the report.
    await this.querySelector<PhotosQuestion>('photos-question')?.settled();
    let end: SaveEnd | undefined;
    try {
      end = await this.save();
    } finally {
      this.saving = end === 'saved';
    }
    if (end === 'problems') {
      await this.updateComplete;
      const summary = this.querySelector<HTMLElement>('#error-summary');
      summary?.focus();
      summary?.scrollIntoView();
    }
  }

  /** Once the parts of the form have drawn themselves: before that there is nowhere to scroll to. */
  async #returnTo(place: string | null): Promise<void> {
    await this.updateComplete;
    const parts = this.querySelectorAll<Screen>('where-question, when-question, photos-question');
    await Promise.all([...parts].map((part) => part.updateComplete));
    if (place) {
      returnTo(this, place);
    }
  }
}

const erasedNotice = html`<p class="notice">
  Number plates and descriptions were removed from this phone when the CSU received them. The CSU keeps what you leave
  empty; what you enter replaces it.
</p>`;

customElements.define('ordinary-form', OrdinaryForm);
