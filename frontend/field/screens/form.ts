import { html, nothing, type TemplateResult } from 'lit';
import type { FormView } from '../../forms/ui/form-view';
import { sections } from '../../forms/ui/question-view';
import type { Reference } from '../../outbox/contract';
import { UnknownDraft } from '../../outbox/errors';
import type { Draft } from '../../outbox/records';
import { loadReportType } from '../../report-types/index';
import { DraftEditor, storageInWords } from '../draft-editor';
import type { Keeping } from '../draft-writer';
import { holdForm } from '../form-lock';
import type { Phone, Session } from '../phone';
import '../photos-question';
import type { PhotosQuestion } from '../photos-question';
import { placeInForm, returnTo } from '../place-in-form';
import { hrefOf } from '../router';
import { goTo, Screen } from '../screen';
import '../when-question';
import '../where/where-question';
import type { Place } from '../where/place-notices';
import { startWords } from '../words';
import { fetchScreen } from './fetch-screen';

/** One draft, from its first tap to "Save". */
export class FormScreen extends Screen {
  static override properties = {
    phone: { attribute: false },
    session: { attribute: false },
    draftId: {},
    editor: { state: true },
    saving: { state: true },
    shown: { state: true },
    gone: { state: true }
  };

  declare phone: Phone;
  declare session: Session;
  declare draftId: string;
  declare editor: DraftEditor | undefined;
  declare saving: boolean;
  /** How many sections are drawn: a form that is opened anew takes its first key before the others are there. */
  declare shown: number;
  /** There is no such draft. */
  declare gone: boolean;

  #reference: Reference | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.whileShown(holdForm());
    const keepPlace = () => this.editor?.leftAt(placeInForm(this));
    // The address changes before the screen does: then the questions still are where they were read.
    window.addEventListener('hashchange', keepPlace);
    document.addEventListener('visibilitychange', keepPlace);
    this.whileShown(() => window.removeEventListener('hashchange', keepPlace));
    this.whileShown(() => document.removeEventListener('visibilitychange', keepPlace));
    this.whileShown(this.phone.network.listen(() => this.requestUpdate()));
    void this.#open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Opening a form and going back leaves nothing behind.
    if (this.editor?.isUntouched) {
      void this.session.outbox.drafts.discard(this.editor.draft.id);
    }
  }

  protected override render(): TemplateResult {
    if (this.gone) {
      return html`<h1>This draft is not on this phone</h1>
        <p class="lead">It was saved or deleted. Your reports are on the <a href="#/">first screen</a>.</p>`;
    }
    if (this.editor?.failure instanceof UnknownDraft) {
      return this.#finishedElsewhere(this.editor.draft.id);
    }
    return this.editor ? this.#form(this.editor) : html`<p role="status">Opening…</p>`;
  }

  #finishedElsewhere(id: string): TemplateResult {
    return html`<h1>This report was finished in another window</h1>
      <p class="lead">It was saved or deleted there. What you entered here since then was not kept.</p>
      <p class="actions">
        <a class="button" href=${hrefOf({ screen: 'report', id })}>See the report</a>
        <a class="button second" href="#/">Go to the first screen</a>
      </p>`;
  }

  #form(editor: DraftEditor): TemplateResult {
    const { draft, type } = editor;
    const { definition } = type;
    const form = editor.view();
    return html`${editor.words?.errorSummary(form)}
      <h1>${draft.corrects ? 'Correct this report' : startWords(definition)}</h1>
      ${draft.erased.length > 0 ? erasedNotice : nothing}
      <photos-question
        .phone=${this.phone}
        .outbox=${this.session.outbox}
        .draft=${draft}
        .max=${definition.photos.max}
        .form=${form}
        @photos-changed=${({ detail }: CustomEvent<Draft>) => editor.photosChanged(detail)}
      ></photos-question>
      ${sections(definition, form, this.#placeAndTime(editor, form)).slice(0, this.shown)}
      ${
        this.shown >= definition.sections.length
          ? html`<counts-card
              .contributions=${editor.contributions()}
              .actions=${this.#reference?.actions ?? []}
            ></counts-card>`
          : nothing
      }
      <div class="save-bar">
        <button class="wide" type="button" ?disabled=${this.saving} @click=${() => void this.#save(editor)}>
          ${this.saving ? 'Saving…' : 'Save'}
        </button>
        <p class="small ${editor.keeping}" role="status">${keepingInWords(editor)}</p>
      </div>`;
  }

  /** What every report has, in front of the first section's questions. */
  #placeAndTime(editor: DraftEditor, form: FormView): TemplateResult {
    const { draft } = editor;
    return html`<where-question
        .place=${{ location: draft.location, ward: draft.ward }}
        .reference=${this.#reference}
        .form=${form}
        .geolocation=${this.phone.geolocation}
        .nearby=${editor.nearby()}
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

  async #open(): Promise<void> {
    const { outbox } = this.session;
    const [draft, reference] = await Promise.all([outbox.drafts.find(this.draftId), outbox.reference()]);
    const type = draft && (await loadReportType(draft.type, draft.definitionVersion));
    if (!draft || !type) {
      this.gone = true;
      return;
    }
    const { clock } = this.phone;
    document.title = `${type.definition.title} – Wardbook`;
    this.#reference = reference;
    const editor = new DraftEditor({ draft, type, reference, outbox, clock, changed: () => this.requestUpdate() });
    await editor.recall();
    this.editor = editor;
    await this.#showSections(editor);
    await this.#returnTo(draft.place);
    await editor.prepare();
    // What follows "Save" is there when it is tapped.
    await fetchScreen({ screen: 'report' });
  }

  async #save(editor: DraftEditor): Promise<void> {
    if (this.saving) {
      return;
    }
    this.saving = true;
    // A photo that is still being made ready belongs to the report.
    await this.querySelector<PhotosQuestion>('photos-question')?.settled();
    const end = await editor.save().finally(() => (this.saving = false));
    if (end === 'saved') {
      this.editor = undefined;
      goTo(hrefOf({ screen: 'report', id: editor.draft.id }), { replace: true });
    } else if (end === 'problems') {
      document.title = `Error: ${editor.type.definition.title} – Wardbook`;
      await this.updateComplete;
      const summary = this.querySelector<HTMLElement>('#error-summary');
      summary?.focus();
      summary?.scrollIntoView();
    }
  }

  /** All at once where somebody has been before: there is a place to return to. */
  async #showSections({ draft, type }: DraftEditor): Promise<void> {
    const { sections } = type.definition;
    this.shown = draft.revision === 0 ? 1 : sections.length;
    while (this.shown < sections.length) {
      await whenIdle();
      this.shown += 1;
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

/** Resolves when the phone has nothing to paint and no key to take; Safari can't tell, so it is given a moment. */
function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) {
      requestIdleCallback(() => resolve(), { timeout: 500 });
    } else {
      setTimeout(resolve, 100);
    }
  });
}

function keepingInWords({ keeping, failure }: DraftEditor): string {
  const words: Record<Keeping, string> = {
    kept: 'What you enter is kept on this phone as you go',
    keeping: 'Keeping…',
    failed: storageInWords(failure)
  };
  return words[keeping];
}

customElements.define('form-screen', FormScreen);
