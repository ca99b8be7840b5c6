import type { Answer, Answers, FieldDefinition, Problem, Registers } from '../definition';

/** What a question needs to be drawn: who it is, what was answered and where a change goes. */
export interface Question<Kind extends Answer = Answer> {
  readonly field: FieldDefinition;
  /** The field's key, or `group[2].key` in a row: what problems name. */
  readonly path: string;
  readonly value: Kind | undefined;
  readonly form: FormView;
  /** `undefined` takes the answer back. */
  readonly change: (answer: Answer | undefined) => void;
}

/** One form as it stands; a new one is made for every draw. */
export interface FormView {
  readonly answers: Answers;
  readonly reasons: Readonly<Record<string, string>>;
  /** The problems that are shown now, blocking ones and warnings. */
  readonly problems: readonly Problem[];
  /** What the CSU keeps, to choose from; null when this phone has never heard of it. */
  readonly registers: Registers | null;
  /** London's day of the observation, "2026-11-23": entries are offered that are valid on it. */
  readonly observedOn: string;
  readonly textOf: (problem: Problem) => string;
  readonly change: (key: string, answer: Answer | undefined) => void;
  /** Keeps a warning with a reason. */
  readonly explain: (code: string, reason: string) => void;
}

/** The id of a question's first control: the target of its label and of links from the error summary. */
export function controlId(path: string): string {
  return `f-${path.replace(/[^\w]+/g, '-').replace(/-$/, '')}`;
}

export function blockOf(form: FormView, path: string): Problem | undefined {
  return form.problems.find(({ field, severity }) => field === path && severity === 'block');
}

export function warningsOf(form: FormView, path: string): Problem[] {
  return form.problems.filter(({ field, severity }) => field === path && severity === 'warn');
}

/** The ids that describe a control, for `aria-describedby`; undefined when nothing does. */
export function descriptionOf({ field, path, form }: Question, ...more: string[]): string | undefined {
  const id = controlId(path);
  const ids = [field.hint && `${id}-hint`, blockOf(form, path) && `${id}-error`, ...more].filter(Boolean);
  return ids.join(' ') || undefined;
}
