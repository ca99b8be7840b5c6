import type { Answer, Answers, FieldDefinition } from '../../forms/definition';
import { isUnanswered } from '../../forms/definition';
import { controlId } from '../../forms/ui/form-view';
import type { WidgetContext } from '../../forms/ui/widget';

/** A screen of the walk. A number is the row of the finding or the stretch that is written. */
export type Step =
  | { at: 'set-up' }
  | { at: 'walk' }
  | { at: 'category' }
  | { at: 'kind'; row: number }
  | { at: 'finding'; row: number }
  | { at: 'stretch'; row: number }
  | { at: 'finish' };

/** What the header asks before anybody walks; the rest is asked at the end. */
export const HEADER = ['lead', 'attendees', 'weather', 'light', 'route'] as const;

/** What is written row by row. */
type Group = 'findings' | 'transects';

const LONGEST_WAIT_MS = 5_000;

/** An audit while it is walked. Every change is kept with the draft at once; so is where the person is. */
export class Walk {
  step: Step;
  /** What could not be kept of the last photos, in plain words. */
  failures: string[] = [];
  /** A camera is open, or a photo is being made ready. */
  taking = false;

  /** As they are written: the draft that is drawn next comes a moment later. */
  readonly #rows: Record<Group, readonly Answers[]>;
  #saving = false;
  #photos: Promise<void> = Promise.resolve();

  constructor(
    public context: WidgetContext,
    private readonly changed: () => void
  ) {
    const { findings, transects } = context.draft.answers;
    this.#rows = { findings: rowsOf(findings), transects: rowsOf(transects) };
    this.step = stepOf(context.draft.place, this.findings.length, this.stretches.length);
  }

  get findings(): readonly Answers[] {
    return this.#rows.findings;
  }

  get stretches(): readonly Answers[] {
    return this.#rows.transects;
  }

  /** What still has to be said before the walk begins. */
  get lacksOfHeader(): FieldDefinition[] {
    const { answers, location } = this.context.draft;
    const asked = this.context.definition.fields.filter(
      ({ key, required }) => required && (HEADER as readonly string[]).includes(key) && isUnanswered(answers[key])
    );
    return location ? asked : [PLACE, ...asked];
  }

  goTo(step: Step): void {
    this.#forgetEmptyStretch();
    this.step = step;
    this.failures = [];
    this.context.leftAt(placeOf(step));
    this.changed();
  }

  /** A new finding of a kind; its form follows. */
  add(category: string): void {
    const finding: Answers = { id: this.context.newId(), category };
    const findings = [...this.findings, finding];
    this.#keep('findings', findings);
    this.goTo({ at: 'finding', row: findings.length - 1 });
  }

  change(row: number, key: string, answer: Answer | undefined): void {
    this.#write('findings', this.findings, row, key, answer);
  }

  takePhotos(row: number, source: 'camera' | 'gallery'): Promise<void> {
    this.#photos = this.#take(row, source);
    return this.#photos;
  }

  async #take(row: number, source: 'camera' | 'gallery'): Promise<void> {
    const id = this.findings[row]?.id;
    this.taking = true;
    this.changed();
    const { taken, failures } = await this.context.photos.take(source);
    this.taking = false;
    this.failures = failures;
    // Others may have been added or removed while the camera was open: the finding is found again by its id.
    const now = this.findings.findIndex((finding) => finding.id === id);
    if (now >= 0 && taken.length > 0) {
      this.change(now, 'photos', [...new Set([...photosOf(this.findings[now]), ...taken])]);
    }
    this.changed();
  }

  async removePhoto(row: number, sha256: string): Promise<void> {
    const others = photosOf(this.findings[row]).filter((hash) => hash !== sha256);
    this.change(row, 'photos', others.length > 0 ? others : undefined);
    // The same picture may show another finding too.
    if (!this.findings.some((finding) => photosOf(finding).includes(sha256))) {
      await this.context.photos.remove(sha256);
    }
  }

  async remove(row: number): Promise<void> {
    const photos = photosOf(this.findings[row]);
    const left = this.findings.filter((_, index) => index !== row);
    this.#keep('findings', left);
    this.goTo({ at: 'walk' });
    for (const sha256 of photos.filter((hash) => !left.some((finding) => photosOf(finding).includes(hash)))) {
      await this.context.photos.remove(sha256);
    }
  }

  /** A further stretch is asked about; it is there with its first answer. */
  addStretch(): void {
    this.goTo({ at: 'stretch', row: this.stretches.length });
  }

  changeStretch(row: number, key: string, answer: Answer | undefined): void {
    const stretches = row === this.stretches.length ? [...this.stretches, {}] : this.stretches;
    this.#write('transects', stretches, row, key, answer);
  }

  removeStretch(row: number): void {
    const left = this.stretches.filter((_, index) => index !== row);
    this.#keep('transects', left);
    this.goTo({ at: 'walk' });
  }

  /** Whoever took every answer back did not grade it. */
  #forgetEmptyStretch(): void {
    const { step } = this;
    const left = step.at === 'stretch' ? this.stretches[step.row] : undefined;
    if (left && Object.values(left).every(isUnanswered)) {
      this.#keep(
        'transects',
        this.stretches.filter((stretch) => stretch !== left)
      );
    }
  }

  /** Ends it now, unless an end was given before. */
  finish(): void {
    if (isUnanswered(this.context.draft.answers.endedAt)) {
      this.context.form.change('endedAt', new Date(this.context.clock.now()).toISOString());
    }
    this.goTo({ at: 'finish' });
  }

  /** Goes on walking: the end comes later, and may come on another day. */
  goOn(): void {
    this.context.form.change('endedAt', undefined);
    this.goTo({ at: 'walk' });
  }

  /** Saves it, or shows what is missing, at the top of the last screen. */
  async save(): Promise<void> {
    if (this.#saving) {
      return;
    }
    this.#saving = true;
    // A photo that is being made ready belongs to the audit. A camera that never answers does not hold it up.
    const enough = new Promise<void>((resolve) => this.context.clock.after(LONGEST_WAIT_MS, resolve));
    await Promise.race([this.#photos, enough]);
    const end = await this.context.save();
    this.#saving = false;
    if (end === 'problems') {
      this.changed();
      document.getElementById('error-summary')?.focus();
      window.scrollTo(0, 0);
    }
  }

  /** To the screen that asks for the field of a problem. */
  goToProblem(event: Event, field: string): void {
    event.preventDefault();
    const [, group, row] = /^(findings|transects)\[(\d+)\]/.exec(field) ?? [];
    if (group === 'findings') {
      this.goTo({ at: 'finding', row: Number(row) });
    } else if (group === 'transects') {
      this.goTo({ at: 'stretch', row: Number(row) });
    } else if (field !== 'endedAt') {
      this.goTo(
        field === 'findings' || field === 'transects' || field === 'photos' ? { at: 'walk' } : { at: 'set-up' }
      );
    }
    document.getElementById(controlId(field))?.focus();
  }

  #keep(group: Group, rows: readonly Answers[]): void {
    this.#rows[group] = rows;
    this.context.form.change(group, rows.length > 0 ? rows : undefined);
  }

  #write(group: Group, rows: readonly Answers[], row: number, key: string, answer: Answer | undefined): void {
    this.#keep(
      group,
      rows.map((old, index) => (index === row ? withAnswer(old, key, answer) : old))
    );
    this.changed();
  }
}

const PLACE: FieldDefinition = { key: 'location', kind: 'pin', label: 'Where does it begin?' };

export function rowsOf(group: unknown): readonly Answers[] {
  return (group ?? []) as readonly Answers[];
}

/** What is written there, as text. */
export function textIn(row: Answers, key: string): string {
  const value = row[key];
  return typeof value === 'string' ? value : '';
}

export function photosOf(finding: Answers | undefined): readonly string[] {
  return (finding?.photos ?? []) as readonly string[];
}

/** What is still needed of a finding before it can become a task. */
export function lacksOf(finding: Answers): string[] {
  const { category, offensive, severity, pin, description } = finding;
  return [
    category === 'graffiti' && offensive === undefined ? 'whether it is offensive' : undefined,
    isUnanswered(severity) ? 'how bad it is' : undefined,
    isUnanswered(pin) && isUnanswered(description) ? 'where it is' : undefined
  ].filter((lack) => lack !== undefined);
}

function withAnswer(row: Answers, key: string, answer: Answer | undefined): Answers {
  const others = Object.fromEntries(Object.entries(row).filter(([other]) => other !== key));
  return answer === undefined ? others : { ...others, [key]: answer };
}

/** Where the person was, in this screen's own words: "finding 3". */
function placeOf(step: Step): string {
  return 'row' in step ? `${step.at} ${step.row}` : step.at;
}

function stepOf(place: string | null, findings: number, stretches: number): Step {
  const [at, row] = place?.split(' ') ?? [];
  switch (at) {
    case 'walk':
    case 'category':
    case 'finish':
      return { at };
    case 'kind':
    case 'finding':
      return Number(row) < findings ? { at, row: Number(row) } : { at: 'walk' };
    case 'stretch':
      return Number(row) <= stretches ? { at, row: Number(row) } : { at: 'walk' };
    default:
      return { at: 'set-up' };
  }
}
