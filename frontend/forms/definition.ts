/**
 * What a report form is made of and what a report says: the shapes shared by every type of report. The server has the
 * same in `org.wardbook.report.definition`; the examples beside each definition hold the two together.
 */

/** The kind of answer a question takes; the JSON of the answer is named behind each. */
export type FieldKind =
  | 'text' // string, one line
  | 'long-text' // string, several lines
  | 'integer' // whole number
  | 'decimal' // number
  | 'money' // whole number of pence
  | 'yes-no' // boolean
  | 'choice' // string, the value of one option
  | 'choices' // string[], the values of any number of options
  | 'date' // "YYYY-MM-DD"
  | 'time' // "HH:MM"
  | 'date-time' // ISO instant in UTC
  | 'listed' // string, the id of an entry of a register that the CSU keeps
  | 'id' // string, a UUID that the app makes or copies; no question for a person
  | 'pin' // a Location
  | 'photos' // string[], hashes of the report's own photos
  | 'group'; // object[], one object per row

export interface Option {
  /** Stable for ever: it is what reports store. */
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  /** What keeps the person safe, shown as soon as this option is ticked. */
  readonly safety?: string;
  /** The council's code for the national return (WasteDataFlow). */
  readonly code?: string;
}

/** True for an answer that is one of `is`; of a `choices` answer, for any value in it. */
export interface Condition {
  readonly field: string;
  readonly is: readonly (string | boolean)[];
  /** Of `choices`: so many different values of `is` have to be ticked. */
  readonly atLeast?: number;
  /** A further condition that has to hold too. */
  readonly and?: Condition;
}

export interface FieldDefinition {
  /** camelCase, unique in the form (in a group: in the row). */
  readonly key: string;
  readonly kind: FieldKind;
  readonly label: string;
  readonly hint?: string;
  /** Of a `yes-no`: what keeps the person safe, shown when the answer is yes. */
  readonly safety?: string;
  readonly required?: boolean;
  /** Smallest and largest number, or of `choices` how many may be ticked. */
  readonly min?: number;
  readonly max?: number;
  /** In UTF-16 units, as browsers and Java count. */
  readonly maxLength?: number;
  /** A regular expression for the whole answer, in the part of the language that JavaScript and Java share. */
  readonly pattern?: string;
  readonly options?: readonly Option[];
  readonly unit?: string;
  /** Of `listed`: the register whose entries are offered. Of `text`: the one whose names are suggested. */
  readonly register?: string;
  /** Of a group: how many rows. */
  readonly repeat?: { readonly min?: number; readonly max?: number };
  /** Of a group: the questions of a row. */
  readonly fields?: readonly FieldDefinition[];
  /** Asked only when this holds. The field it names comes earlier in the form. */
  readonly visibleWhen?: Condition;
  /** The name of a control made for this one type. */
  readonly widget?: string;
  /** About an identifiable person or vehicle: shown only to its author and the CSU. */
  readonly restricted?: boolean;
}

export interface Section {
  readonly title: string;
  readonly fields: readonly string[];
}

/** A measure of the plan that a report of this type counts towards, once `needs` are answered and `when` holds. */
export interface Feed {
  readonly measure: string;
  readonly needs?: readonly string[];
  readonly when?: Condition;
  /** The field that says how many the report counts for, such as the people trained; without it, for one. */
  readonly amount?: string;
  /**
   * The field that names the place, where the measure counts different places; `ward` means the report's own ward, for
   * which nothing is asked.
   */
  readonly place?: string;
  /** Where the measure is a share: what has to hold for the report to be in the part. */
  readonly met?: Condition;
}

/** Every field without whose answer a report can't count towards the measure. */
export function neededBy({ needs = [], amount, place }: Feed): string[] {
  return [...new Set([...needs, amount, place === 'ward' ? undefined : place])].filter((key) => key !== undefined);
}

export interface FormDefinition {
  /** kebab-case, never renamed. */
  readonly key: string;
  readonly version: number;
  readonly title: string;
  readonly summary: string;
  readonly referencePrefix: string;
  /** What a person taps to start one, "Log a CCTV event"; without it "Report a …". */
  readonly startWords?: string;
  /** Its place among what can be started, smallest first; without it, last. */
  readonly order?: number;
  /** Begun from another screen, so that the first one does not offer it. */
  readonly startedElsewhere?: boolean;
  /** Not for volunteers: practice §8. */
  readonly staffOnly?: boolean;
  /** What is asked about the time, of something that is not simply seen. */
  readonly whenLabel?: string;
  /** `optional`: a report without photos is as good, so that nothing is said about it. */
  readonly photos: { readonly max: number; readonly optional?: boolean };
  readonly sections: readonly Section[];
  readonly fields: readonly FieldDefinition[];
  /** Names of rules that look at several answers at once. */
  readonly rules: readonly string[];
  readonly feeds: readonly Feed[];
}

export type Answer = string | number | boolean | readonly string[] | readonly Answers[] | Location | null;

/** By field key. A key that is missing, `null`, blank text and an empty list all mean "not answered". */
export interface Answers {
  readonly [key: string]: Answer | undefined;
}

export interface Location {
  /** Degrees, at most 6 decimals. */
  readonly lat: number;
  readonly lon: number;
  /** The radius the phone gave, in metres; null when a person placed the pin. */
  readonly accuracyMetres: number | null;
  readonly source: 'gps' | 'map' | 'typed';
}

export interface PhotoEntry {
  /** Lower-case hex of the file that is sent. */
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
  readonly takenAt: string | null;
}

/** A report as the phone sends it. Instants are ISO 8601 in UTC. */
export interface ReportContent {
  readonly id: string;
  readonly type: string;
  readonly definitionVersion: number;
  readonly observedAt: string;
  readonly savedAt: string;
  /** Set anew at each sending, so it is no part of the content's hash. */
  readonly sentAt?: string;
  readonly location: Location | null;
  readonly ward: string | null;
  readonly answers: Answers;
  /** Why a warning was kept, by its code. */
  readonly reasons: { readonly [code: string]: string };
  readonly photos: readonly PhotoEntry[];
  readonly revises: string | null;
}

/** A `block` keeps the phone from saving; a `warn` may be kept with a written reason. The server stores either. */
export type Severity = 'block' | 'warn';

export interface Problem {
  /** A field key, `group[2].key` in a row (from 0), or what stands beside the answers: `observedAt`, `location` … */
  readonly field: string;
  readonly code: string;
  readonly severity: Severity;
}

/** Where the pin lies, as `wardAtPin` of the ward room answers. */
export interface WardAtPin {
  /** The code of the ward that holds the pin; null outside the district. */
  readonly ward: string | null;
  /** Codes of the other wards whose outline is at most 50 m away. */
  readonly near: readonly string[];
}

/** An entry of a list that the CSU keeps, such as an approved speedwatch site. */
export interface RegisterEntry {
  /** Stable for ever: what reports store. */
  readonly id: string;
  readonly name: string;
  /**
   * What else is kept of it, by the keys that the register defines. `now` and `remark` are what was reported of it, for
   * rules and in words: the server adds them for phones.
   */
  readonly values: Readonly<Record<string, unknown>>;
  /** The first and the last day on which it is valid, both included; null: no such limit. */
  readonly from: string | null;
  readonly until: string | null;
}

/** The entries by the key of their register, those that are no longer valid included. */
export type Registers = Readonly<Record<string, readonly RegisterEntry[]>>;

export interface RuleContext {
  readonly now: string;
  /** Null when there is no pin, or no ward outlines are known yet: then nothing is said about wards. */
  readonly pin: WardAtPin | null;
  /** What the CSU keeps; null when this phone has never heard of it: then nothing is said about it. */
  readonly registers: Registers | null;
}

/** Looks at several answers at once. Pure; it sees only answers that were asked for. */
export type NamedRule = (content: ReportContent, context: RuleContext) => Problem[];

/** One published version of a form with the rules its definition names. */
export interface ReportType {
  readonly definition: FormDefinition;
  readonly rules: { readonly [name: string]: NamedRule };
  /**
   * The registers with what the person's own reports of this type say of their entries, those that the server did not
   * know yet when it told of the registers among them.
   */
  readonly known?: (registers: Registers, own: readonly ReportContent[]) => Registers;
}

/** True when nothing was answered: no value, blank text or an empty list. */
export function isUnanswered(answer: unknown): boolean {
  if (answer === undefined || answer === null) return true;
  if (typeof answer === 'string') return /^[ \t\n\r\u00a0]*$/.test(answer);
  return Array.isArray(answer) && answer.length === 0;
}

export function holds(condition: Condition, answers: Answers): boolean {
  return eachOf(condition).every((one) => holdsAlone(one, answers));
}

/** Whether this one holds, whatever its `and` asks for. */
export function holdsAlone({ field, is, atLeast = 1 }: Condition, answers: Answers): boolean {
  const answer = answers[field];
  const values: readonly unknown[] = Array.isArray(answer) ? answer : [answer];
  return new Set(values.filter((value) => is.some((wanted) => wanted === value))).size >= atLeast;
}

/** The condition and the further ones, in their order. */
export function eachOf(condition: Condition): Condition[] {
  return condition.and ? [condition, ...eachOf(condition.and)] : [condition];
}

/** Whether the question is asked, given the answers so far. */
export function isVisible(field: FieldDefinition, answers: Answers): boolean {
  return !field.visibleWhen || holds(field.visibleWhen, answers);
}
