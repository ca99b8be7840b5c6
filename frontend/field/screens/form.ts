import { html, type LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Contribution } from '../../forms/counts-towards';
import { type Answer, type Answers, isVisible, type Problem, type ReportType } from '../../forms/definition';
import { errorSummary } from '../../forms/ui/error-summary';
import type { FormView } from '../../forms/ui/form-view';
import { sections } from '../../forms/ui/question-view';
import type { Reference } from '../../outbox/contract';
import { StorageError } from '../../outbox/database';
import type { Draft } from '../../outbox/records';
import { isoInstant } from '../../platform/clock';
import { findReportType } from '../../report-types/index';
import type * as Checks from '../checks';
import '../counts-card';
import { DraftWriter, type Keeping } from '../draft-writer';
import type { Phone, Session } from '../phone';
import '../photos-question';
import { placeInForm, returnTo } from '../place-in-form';
import { hrefOf } from '../router';
import { goTo, Screen } from '../screen';
import { holdForm } from '../updates';
import '../when-question';
import { nearbyReports, type NearbyReport } from '../where/nearby';
import '../where/where-question';
import type { Place } from '../where/where-question';
import { withArticle } from '../words';

/** One draft, from its first tap to "Save". Every change is kept at once. */
export class FormScreen extends Screen {
  static override properties = {
    phone: { attribute: false },
    session: { attribute: false },
    draftId: {},
    draft: { state: true },
    reference: { state: true },
    checks: { state: true },
    problems: { state: true },
    keeping: { state: true },
    failure: { state: true },
    saving: { state: true },
    gone: { state: true }
  };

  declare phone: Phone;
  declare session: Session;
  declare draftId: string;
  declare draft: Draft | undefined;
  declare reference: Reference | null;
  /** What is wrong with a report and what it counts towards: fetched once the form is shown, which need not wait. */
  declare checks: typeof Checks | undefined;
  declare problems: readonly Problem[];
  declare keeping: Keeping;
  declare failure: string | undefined;
  declare saving: boolean;
  declare gone: boolean;

  #type: ReportType | undefined;
  #writer: DraftWriter | undefined;

  constructor() {
    super();
    this.problems = [];
    this.reference = null;
    this.keeping = 'kept';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.whileShown(holdForm());
    const keepPlace = () => this.#keepPlace();
    // The address changes before the screen does: then the questions still are where they were read.
    window.addEventListener('hashchange', keepPlace);
    document.addEventListener('visibilitychange', keepPlace);
    this.whileShown(() => window.removeEventListener('hashchange', keepPlace));
    this.whileShown(() => document.removeEventListener('visibilitychange', keepPlace));
    this.whileShown(this.phone.network.listen(() => this.requestUpdate()));
    void this.#open();
  }

  override disconnectedCallback(): void {
    this.#leave();
    super.disconnectedCallback();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('draft') && changed.get('draft') === undefined && this.draft) {
      void this.#returnTo(this.draft.place);
    }
  }

  protected override render(): TemplateResult {
    const { draft } = this;
    if (this.gone) {
      return html`<h1>This draft is not on this phone</h1>
        <p class="lead">It was saved or deleted. Your reports are on the <a href="#/">first screen</a>.</p>`;
    }
    if (!draft || !this.#type) {
      return html`<p role="status">Opening…</p>`;
    }
    const { definition } = this.#type;
    const form = this.#view(draft, this.#type);
    return html`${errorSummary(form)}
      <h1>${draft.corrects ? 'Correct this report' : `Report ${withArticle(definition.title)}`}</h1>
      ${
        draft.erased.length > 0
          ? html`<p class="notice">
              Number plates and descriptions were removed from this phone when the CSU received them. Give them again if
              they still belong to the report.
            </p>`
          : nothing
      }
      <photos-question
        .phone=${this.phone}
        .outbox=${this.session.outbox}
        .draft=${draft}
        .max=${definition.photos.max}
        .form=${form}
        @photos-changed=${(event: CustomEvent<Draft>) => this.#photosChanged(event.detail)}
      ></photos-question>
      ${sections(definition, form, this.#common(draft, form))}
      <counts-card
        .contributions=${this.#contributions(draft, this.#type)}
        .actions=${this.reference?.actions ?? []}
      ></counts-card>
      <div class="save-bar">
        <button class="wide" type="button" ?disabled=${this.saving} @click=${() => void this.#save()}>Save</button>
        <p class="small ${this.keeping}" role="status">${this.#keepingInWords()}</p>
      </div>`;
  }

  /** What every report has: the place and the time, in front of the first section's questions. */
  #common(draft: Draft, form: FormView): TemplateResult {
    return html`<where-question
        .place=${{ location: draft.location, ward: draft.ward }}
        .reference=${this.reference}
        .form=${form}
        .geolocation=${this.phone.geolocation}
        .nearby=${this.#nearby(draft)}
        ?online=${this.phone.network.maybeOnline()}
        @place-changed=${({ detail }: CustomEvent<Place>) => this.#change({ ...detail }, 'location', 'ward')}
      ></where-question>
      <when-question
        .draft=${draft}
        .form=${form}
        .now=${this.phone.clock.now()}
        @time-changed=${({ detail }: CustomEvent<string | null>) => this.#change({ observedAt: detail }, 'observedAt')}
      ></when-question>`;
  }

  #nearby({ corrects, location }: Draft): NearbyReport[] {
    const prefix = this.#type?.definition.referencePrefix;
    return location && prefix && this.reference && !corrects
      ? nearbyReports(this.reference.openFlyTips, prefix, location, this.phone.clock.now())
      : [];
  }

  #view(draft: Draft, { definition }: ReportType): FormView {
    return {
      answers: draft.answers as Answers,
      reasons: draft.reasons,
      problems: this.problems,
      textOf: (problem) => this.checks?.textOf(problem, definition) ?? '',
      change: (key, answer) => this.#answer(draft, key, answer),
      explain: (code, reason) => {
        this.draft = { ...draft, reasons: { ...draft.reasons, [code]: reason } };
        this.#writer?.reason(code, reason);
      }
    };
  }

  #answer(draft: Draft, key: string, answer: Answer | undefined): void {
    const others = Object.fromEntries(Object.entries(draft.answers).filter(([other]) => other !== key));
    this.draft = touched({ ...draft, answers: answer === undefined ? others : { ...others, [key]: answer } });
    this.#forget(key);
    this.#writer?.answer(key, answer);
  }

  #change(change: Partial<Pick<Draft, 'location' | 'ward' | 'observedAt'>>, ...fields: string[]): void {
    if (this.draft) {
      this.draft = touched({ ...this.draft, ...change });
      fields.forEach((field) => this.#forget(field));
      this.#writer?.change(change);
    }
  }

  #photosChanged(changed: Draft): void {
    // Only the photos: the answers on the screen may be newer than those that were read with them.
    this.draft = this.draft && touched({ ...this.draft, photos: changed.photos });
    this.#forget('photos');
  }

  /** A problem goes as soon as its question is answered anew; saving looks again. */
  #forget(field: string): void {
    this.problems = this.problems.filter((problem) => problem.field.split('[')[0] !== field);
  }

  async #open(): Promise<void> {
    const { outbox } = this.session;
    const [draft, reference] = await Promise.all([outbox.drafts.find(this.draftId), outbox.reference()]);
    const type = draft && findReportType(draft.type, draft.definitionVersion);
    if (!draft || !type) {
      this.gone = true;
      return;
    }
    this.#type = type;
    this.#writer = new DraftWriter(draft.id, outbox.drafts, (keeping, failure) => this.#kept(keeping, failure));
    document.title = `${type.definition.title} – Wardbook`;
    this.reference = reference;
    this.draft = draft;
    this.checks = await import('../checks');
    // Warnings that were already explained show with their reasons; the rest waits for "Save".
    this.problems = this.#problemsOf(draft, type).filter(({ code }) => draft.reasons[code]);
  }

  #problemsOf(draft: Draft, type: ReportType): Problem[] {
    return this.checks?.problemsOf(draft, type, this.reference, isoInstant(this.phone.clock)) ?? [];
  }

  async #save(): Promise<void> {
    const { draft } = this;
    const type = this.#type;
    if (!draft || !type || this.saving) {
      return;
    }
    this.checks ??= await import('../checks');
    const asked = this.#takeBackUnasked(draft, type);
    this.problems = this.#problemsOf(asked, type);
    const open = this.problems.filter(({ severity, code }) => severity === 'block' || !asked.reasons[code]?.trim());
    if (open.length > 0) {
      this.#showProblems(type);
      return;
    }
    this.saving = true;
    try {
      await this.#writer?.flush();
      await this.session.outbox.save(draft.id);
      this.draft = undefined;
      goTo(hrefOf({ screen: 'report', id: draft.id }), { replace: true });
    } catch (failure) {
      this.#kept('failed', failure);
    } finally {
      this.saving = false;
    }
  }

  #contributions(draft: Draft, type: ReportType): Contribution[] {
    const actions = this.reference?.actions ?? [];
    const answers = draft.answers as Answers;
    return this.checks?.countsTowards(type.definition, { answers }, this.#problemsOf(draft, type), actions) ?? [];
  }

  /** Answers to questions that are no longer asked stay in the draft while it is written, and are left out at the end. */
  #takeBackUnasked(draft: Draft, { definition }: ReportType): Draft {
    const answers = draft.answers as Answers;
    const unasked = definition.fields.filter((field) => field.key in answers && !isVisible(field, answers));
    unasked.forEach(({ key }) => this.#writer?.answer(key, undefined));
    const kept = Object.entries(answers).filter(([key]) => !unasked.some((field) => field.key === key));
    this.draft = { ...draft, answers: Object.fromEntries(kept) };
    return this.draft;
  }

  #showProblems({ definition }: ReportType): void {
    document.title = `Error: ${definition.title} – Wardbook`;
    void this.updateComplete.then(() => {
      const summary = this.querySelector<HTMLElement>('#error-summary');
      summary?.focus();
      summary?.scrollIntoView();
    });
  }

  #kept(keeping: Keeping, failure?: unknown): void {
    this.keeping = keeping;
    if (failure !== undefined) {
      this.failure =
        failure instanceof StorageError && failure.trouble === 'full'
          ? 'There is no room left on this phone. Free some space, then try again: nothing here is lost while this page is open.'
          : 'This phone’s storage does not answer. Keep this page open and try again.';
    }
  }

  #keepingInWords(): string {
    const words: Record<Keeping, string> = {
      kept: 'What you enter is kept on this phone as you go',
      keeping: 'Keeping…',
      failed: this.failure ?? ''
    };
    return words[this.keeping];
  }

  /** Once the parts of the form have drawn themselves: before that there is nowhere to scroll to. */
  async #returnTo(place: string | null): Promise<void> {
    const parts = this.querySelectorAll<LitElement>('where-question, when-question, photos-question');
    await Promise.all([...parts].map((part) => part.updateComplete));
    returnTo(this, place);
  }

  #keepPlace(): void {
    if (this.draft && this.draft.revision > 0) {
      this.#writer?.change({ place: placeInForm(this) });
    }
  }

  /** An untouched draft is no draft: opening a form and going back leaves nothing behind. */
  #leave(): void {
    const { draft } = this;
    if (draft?.revision === 0 && !draft.corrects) {
      void this.session.outbox.drafts.discard(draft.id);
    }
  }
}

/** The phone counts the changes it has kept; on the screen it only matters whether there was any. */
function touched(draft: Draft): Draft {
  return { ...draft, revision: draft.revision + 1 };
}

customElements.define('form-screen', FormScreen);
