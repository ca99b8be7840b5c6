import { nothing, type TemplateResult } from 'lit';
import type { Contribution } from '../forms/counts-towards';
import { type Answer, type Answers, isVisible, type Problem, type ReportType } from '../forms/definition';
import { londonDay } from '../forms/london';
import type { FormView } from '../forms/ui/form-view';
import type { Reference } from '../outbox/contract';
import { StorageError } from '../outbox/database';
import type { DraftChange } from '../outbox/drafts';
import type { Outbox } from '../outbox/outbox';
import type { Draft } from '../outbox/records';
import { type Clock, isoInstant } from '../platform/clock';
import type * as Beside from './beside-the-questions';
import { problemsOf } from './checks';
import { DraftWriter, type Keeping } from './draft-writer';
import { findWard } from '../ward/ward-lookup';
import { referenceOn } from './boundaries';
import type * as ProblemWords from './problem-words';
import type { NearbyReport } from './where/nearby';

interface EditorParts {
  draft: Draft;
  type: ReportType;
  reference: Reference | null;
  outbox: Outbox;
  clock: Clock;
  /** Called after every change of what there is to see. */
  changed: () => void;
}

/** `saved`: it is on this phone; `problems`: see `problems`; `failed`: the storage refused, see `failure`. */
export type SaveEnd = 'saved' | 'problems' | 'failed';

/** A draft while it is written: keeps every change at once, and knows what is wrong with it. Has no screen. */
export class DraftEditor {
  readonly type: ReportType;
  /** What is shown as wrong now; saving looks anew. */
  problems: readonly Problem[] = [];
  /** How to say it: there as soon as there are problems. */
  words: typeof ProblemWords | undefined;
  keeping: Keeping = 'kept';
  failure: unknown;
  #draft: Draft;
  #touched = false;
  /** It is a report now: there is no draft any more to be changed or thrown away. */
  #isSaved = false;
  /** Fetched once the form is shown, which need not wait for it. */
  #beside: typeof Beside | undefined;
  readonly #writer: DraftWriter;

  constructor(private readonly parts: EditorParts) {
    const { draft, outbox, type } = parts;
    this.type = type;
    this.#draft = draft;
    this.#writer = new DraftWriter(draft.id, outbox.drafts, (keeping, failure) => {
      this.keeping = keeping;
      this.failure = failure;
      parts.changed();
    });
  }

  get draft(): Draft {
    return this.#draft;
  }

  /** What the phone knows, with the boundaries that hold on the day of the report. */
  get reference(): Reference | null {
    const { reference } = this.parts;
    return reference && referenceOn(reference, this.#day());
  }

  /** Nothing was entered: leaving it behind would only be in the way. */
  get isUntouched(): boolean {
    return !this.#touched && !this.#isSaved && this.#draft.revision === 0;
  }

  get keepingInWords(): string {
    const words: Record<Keeping, string> = {
      kept: 'What you enter is kept on this phone as you go',
      keeping: 'Keeping…',
      failed: storageInWords(this.failure)
    };
    return words[this.keeping];
  }

  /** Shows warnings that were explained earlier with their reasons. */
  async recall(): Promise<void> {
    const { reasons } = this.#draft;
    if (Object.keys(reasons).length > 0) {
      await this.#show(this.allProblems().filter(({ code }) => reasons[code]));
    }
  }

  /** Fetches what stands beside the questions, and what is said when something is wrong. */
  async prepare(): Promise<void> {
    [this.#beside, this.words] = await Promise.all([import('./beside-the-questions'), import('./problem-words')]);
    this.parts.changed();
  }

  view(): FormView {
    return {
      answers: this.#draft.answers as Answers,
      reasons: this.#draft.reasons,
      problems: this.problems,
      registers: this.parts.reference?.registers ?? null,
      observedOn: this.#day(),
      textOf: (problem) => this.words?.textOf(problem, this.type.definition) ?? '',
      change: (key, answer) => this.answer(key, answer),
      explain: (code, reason) => this.explain(code, reason)
    };
  }

  answer(key: string, answer: Answer | undefined): void {
    const others = without(this.#draft.answers, [key]);
    this.#edit({ answers: answer === undefined ? others : { ...others, [key]: answer } }, key);
    this.#writer.answer(key, answer);
  }

  explain(code: string, reason: string): void {
    this.#edit({ reasons: { ...this.#draft.reasons, [code]: reason } });
    this.#writer.reason(code, reason);
  }

  change(change: Pick<DraftChange, 'location' | 'ward' | 'observedAt' | 'headline'>): void {
    const { reference } = this;
    this.#edit(change, ...Object.keys(change));
    this.#writer.change(change);
    const { wardSet } = this.reference ?? {};
    const { location } = this.#draft;
    // Another day may have other boundaries.
    if (wardSet && location && wardSet !== reference?.wardSet) {
      this.change({ ward: findWard(wardSet, location.lat, location.lon)?.code ?? null });
    }
  }

  /** Photos are kept by those who take them; the answers here may be newer than what was read with them. */
  photosChanged({ photos }: Pick<Draft, 'photos'>): void {
    this.#edit({ photos }, 'photos');
  }

  /** Resolves when everything that was entered is on disk. */
  flush(): Promise<void> {
    return this.#writer.flush();
  }

  /** Remembers where in the form the person was. */
  leftAt(place: string | null): void {
    if (!this.isUntouched && !this.#isSaved) {
      this.#writer.change({ place });
    }
  }

  contributions(): Contribution[] {
    const { reference } = this.parts;
    const answers = this.#draft.answers as Answers;
    return (
      this.#beside?.countsTowards(this.type.definition, { answers }, this.allProblems(), reference?.actions ?? []) ?? []
    );
  }

  /** @param addTo makes of this report an addition to that one */
  alreadyReported(addTo: (earlier: NearbyReport) => void): TemplateResult | typeof nothing {
    const { clock, reference } = this.parts;
    const { corrects, location, observedAt } = this.#draft;
    if (!this.#beside || !location || !reference || corrects) {
      return nothing;
    }
    const { alreadyReported, nearbyReports } = this.#beside;
    const { referencePrefix } = this.type.definition;
    const seenAt = observedAt ?? isoInstant(clock);
    return alreadyReported(nearbyReports(reference.openFlyTips, referencePrefix, location, seenAt), addTo);
  }

  async save(): Promise<SaveEnd> {
    this.#takeBackUnasked();
    const problems = this.allProblems();
    const { reasons } = this.#draft;
    if (problems.some(({ severity, code }) => severity === 'block' || !reasons[code]?.trim())) {
      await this.#show(problems);
      return 'problems';
    }
    try {
      await this.#writer.flush();
      await this.parts.outbox.save(this.#draft.id);
      this.#isSaved = true;
      return 'saved';
    } catch (failure) {
      this.keeping = 'failed';
      this.failure = failure;
      this.parts.changed();
      return 'failed';
    }
  }

  async #show(problems: readonly Problem[]): Promise<void> {
    this.words ??= await import('./problem-words');
    this.problems = problems;
    this.parts.changed();
  }

  /** A problem goes as soon as its question is answered anew. */
  #edit(change: Partial<Draft>, ...answered: string[]): void {
    this.#touched = true;
    this.#draft = { ...this.#draft, ...change };
    this.problems = this.problems.filter(({ field }) => !answered.includes(field.split('[')[0]));
    this.parts.changed();
  }

  /** Every problem that saving now would have. */
  allProblems(): Problem[] {
    return problemsOf(this.#draft, this.type, this.reference, isoInstant(this.parts.clock));
  }

  #day(): string {
    return londonDay(this.#draft.observedAt ?? isoInstant(this.parts.clock));
  }

  /** What is no longer asked stays in the draft while it is written, in case the answer before it changes back. */
  #takeBackUnasked(): void {
    const answers = this.#draft.answers as Answers;
    const unasked = this.type.definition.fields
      .filter((field) => field.key in answers && !isVisible(field, answers))
      .map(({ key }) => key);
    unasked.forEach((key) => this.#writer.answer(key, undefined));
    this.#draft = { ...this.#draft, answers: without(answers, unasked) };
  }
}

/** What went wrong with the phone's storage, and what to do. */
function storageInWords(failure: unknown): string {
  return failure instanceof StorageError && failure.trouble === 'full'
    ? 'There is no room left on this phone. Free some space, then try again: nothing is lost while this page is open.'
    : 'This phone’s storage does not answer. Keep this page open and try again.';
}

function without(answers: Draft['answers'], keys: readonly string[]): Draft['answers'] {
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !keys.includes(key)));
}
