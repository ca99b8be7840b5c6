import { html, type TemplateResult } from 'lit';
import type { Widget } from '../../forms/ui/widget';
import { UnknownDraft } from '../../outbox/errors';
import { hasWidget, loadReportType, loadWidget } from '../../report-types/index';
import { DraftEditor, type SaveEnd } from '../draft-editor';
import { holdForm } from '../form-lock';
import { whenIdle } from '../idle';
import type { OrdinaryForm } from '../ordinary-form';
import type { Phone, Session } from '../phone';
import { hrefOf } from '../router';
import { goTo, Screen } from '../screen';
import type { NearbyReport } from '../where/nearby';
import { startWords } from '../words';
import { fetchForm, fetchScreen } from './fetch-screen';

/** One draft, from its first tap to "Save": as an ordinary form, or on the screen that its type brings. */
export class FormScreen extends Screen {
  static override properties = {
    phone: { attribute: false },
    session: { attribute: false },
    draftId: {},
    editor: { state: true },
    gone: { state: true }
  };

  declare phone: Phone;
  declare session: Session;
  declare draftId: string;
  declare editor: DraftEditor | undefined;
  /** Why there is no such draft any more. */
  declare gone: TemplateResult | undefined;

  #widget: Widget | undefined;
  #notice: TemplateResult | undefined;

  /** Kept, so that nothing below is drawn anew because of it. */
  readonly #save = async (): Promise<SaveEnd> => {
    const { editor } = this;
    const end = await editor?.save();
    if (editor && end === 'saved') {
      // The form stays to be seen until the report's page takes its place.
      goTo(hrefOf({ screen: 'report', id: editor.draft.id }), { replace: true });
    } else if (editor && end === 'problems') {
      document.title = `Error: ${editor.type.definition.title} – Wardbook`;
    }
    return end ?? 'saved';
  };

  override connectedCallback(): void {
    super.connectedCallback();
    this.whileShown(holdForm());
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
      return this.gone;
    }
    if (this.editor?.failure instanceof UnknownDraft) {
      void this.#finishedElsewhere(this.editor.draft.id);
    }
    return this.editor ? this.#form(this.editor) : html`<p role="status">Opening…</p>`;
  }

  #form(editor: DraftEditor): TemplateResult {
    const { phone, session } = this;
    return this.#widget
      ? html`<widget-form
          .phone=${phone}
          .session=${session}
          .reference=${editor.reference}
          .widget=${this.#widget}
          .editor=${editor}
          .form=${editor.view()}
          .save=${this.#save}
        ></widget-form>`
      : html`<ordinary-form
          .phone=${phone}
          .session=${session}
          .reference=${editor.reference}
          .editor=${editor}
          .form=${editor.view()}
          .heading=${headingOf(editor)}
          .notice=${this.#notice}
          .save=${this.#save}
          @add-to=${({ detail }: CustomEvent<NearbyReport>) => void this.#addTo(editor, detail)}
        ></ordinary-form>`;
  }

  async #open(): Promise<void> {
    const { outbox } = this.session;
    const [draft, fetched] = await Promise.all([outbox.drafts.find(this.draftId), outbox.reference()]);
    const [type, widget] = draft
      ? await Promise.all([
          loadReportType(draft.type, draft.definitionVersion),
          loadWidget(draft.type),
          fetchForm(hasWidget(draft.type))
        ])
      : [];
    if (!draft || !type) {
      this.gone = (await import('../gone')).noDraft();
      return;
    }
    const { known } = type;
    const reference =
      fetched && known ? await (await import('../known-here')).knownHere(fetched, known, type, outbox) : fetched;
    const { clock } = this.phone;
    document.title = `${type.definition.title} – Wardbook`;
    this.#widget = widget;
    const editor = new DraftEditor({ draft, type, reference, outbox, clock, changed: () => this.requestUpdate() });
    await editor.recall();
    this.editor = editor;
    await this.updateComplete;
    await this.querySelector<OrdinaryForm>('ordinary-form')?.inFull();
    await whenIdle();
    await editor.prepare();
    // What follows "Save" is there when it is tapped.
    await fetchScreen({ screen: 'report' });
  }

  async #finishedElsewhere(id: string): Promise<void> {
    this.gone = (await import('../gone')).finishedElsewhere(id);
  }

  async #addTo(editor: DraftEditor, earlier: NearbyReport): Promise<void> {
    const { addedNotice, addToEarlier } = await import('../add-to-earlier');
    await editor.flush();
    await addToEarlier(editor.draft, editor.type.definition, earlier, this.session.outbox);
    this.#notice = addedNotice(earlier.reference);
    this.editor = undefined;
    await this.updateComplete;
    await this.#open();
    this.querySelector<HTMLElement>('.notice')?.focus();
  }
}

function headingOf({ draft, type }: DraftEditor): string {
  return draft.corrects ? 'Correct this report' : startWords(type.definition);
}

customElements.define('form-screen', FormScreen);
