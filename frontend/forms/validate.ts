import type {
  Answers,
  FieldDefinition,
  FormDefinition,
  NamedRule,
  Problem,
  Registers,
  ReportContent,
  RuleContext
} from './definition';
import { isUnanswered, isVisible } from './definition';
import { londonDay } from './london';
import {
  block,
  envelopeProblems,
  instantMillis,
  isBoolean,
  isDate,
  isInstant,
  isInteger,
  isListOf,
  isLocation,
  isMalformed,
  isNumber,
  isObject,
  isRow,
  isSha256,
  isText,
  isTime,
  isUuid,
  own,
  unknownKeys
} from './malformed';
import { entryOf, isValidOn } from './registers';

export interface ValidationContext extends RuleContext {
  /** The rules of the report's type (`ReportType.rules`); every rule the definition names must be there. */
  readonly rules: { readonly [name: string]: NamedRule };
}

const FIVE_MINUTES = 5 * 60_000;
const THIRTY_DAYS = 30 * 24 * 3_600_000;
const YEAR_2000 = Date.UTC(2000, 0, 1);
/** The radius above which a fix may be in the next street, in metres. */
const POOR_ACCURACY = 50;

/**
 * Every problem of a report: its envelope, then time, place and photos, then the answers in the order of the form, then
 * the named rules. Empty when there is nothing to say. What is malformed is not looked into any further, and rules run
 * when nothing is. Never throws, whatever the content. `DefinitionValidator.java` says the same in the same order.
 */
export function validate(definition: FormDefinition, content: unknown, context: ValidationContext): Problem[] {
  const envelope = envelopeProblems(definition, content);
  if (!hasAnswers(content)) return envelope;
  const report = content as unknown as ReportContent;
  const areSound = (...fields: string[]): boolean => !envelope.some(({ field }) => fields.includes(field));
  const problems = [
    ...envelope,
    ...(areSound('observedAt', 'savedAt') ? timeProblems(report, context) : []),
    ...(areSound('location', 'ward') ? placeProblems(report, context) : []),
    ...(areSound('photos') ? photoProblems(definition, report) : []),
    ...answerProblems(definition.fields, report.answers, around(report, context))
  ];
  if (problems.some(isMalformed)) return problems;
  const asked = { ...report, answers: askedAnswers(definition.fields, report.answers) };
  return problems.concat(definition.rules.flatMap((name) => context.rules[name](asked, context)));
}

/** Only what the server refuses: empty for a report that it stores, however much is wrong with it. */
export function malformed(definition: FormDefinition, content: unknown): Problem[] {
  const problems = envelopeProblems(definition, content);
  if (!hasAnswers(content)) return problems;
  const answers = answerProblems(definition.fields, content.answers, nothing);
  return problems.concat(answers.filter(isMalformed));
}

/** The answers that were asked for and given; what else there is falls away. */
export function askedAnswers(fields: readonly FieldDefinition[], answers: Answers): Answers {
  const asked: Record<string, Answers[string]> = {};
  for (const field of fields) {
    const answer = own(answers, field.key) as Answers[string];
    if (isUnanswered(answer) || !isVisible(field, asked)) continue;
    asked[field.key] =
      field.kind === 'group'
        ? (answer as readonly Answers[]).map((row) => askedAnswers(field.fields ?? [], row))
        : answer;
  }
  return asked;
}

/** What answers may point at. */
interface Surroundings {
  /** Hashes of the report's photos. */
  readonly photos: ReadonlySet<unknown>;
  readonly registers: Registers | null;
  /** London's day of the observation; undefined when nobody can tell. */
  readonly observedOn: string | undefined;
}

const nothing: Surroundings = { photos: new Set(), registers: null, observedOn: undefined };

function around({ observedAt, photos }: ReportContent, { registers }: RuleContext): Surroundings {
  const isReadable = typeof observedAt === 'string' && instantMillis(observedAt) !== undefined;
  return {
    photos: new Set(Array.isArray(photos) ? photos.map((photo: { sha256?: unknown } | null) => photo?.sha256) : []),
    registers,
    observedOn: isReadable ? londonDay(observedAt) : undefined
  };
}

function hasAnswers(content: unknown): content is { answers: Answers } {
  return isObject(content) && isObject(own(content, 'answers'));
}

function timeProblems({ observedAt, savedAt }: ReportContent, { now }: RuleContext): Problem[] {
  const observed = instantMillis(observedAt) as number;
  if (observed > Date.parse(now) + FIVE_MINUTES) return [block('observedAt', 'observed-in-future')];
  if (observed < YEAR_2000) return [block('observedAt', 'observed-before-2000')];
  const age = (instantMillis(savedAt) as number) - observed;
  return age > THIRTY_DAYS ? [warn('observedAt', 'observed-long-ago')] : [];
}

function placeProblems({ location, ward }: ReportContent, { pin }: RuleContext): Problem[] {
  if (!location) return [block('location', 'location-missing')];
  if (looksSwapped(location.lat, location.lon)) return [block('location', 'coordinates-swapped')];
  const problems: Problem[] = [];
  const near = typeof ward === 'string' && pin?.near.includes(ward);
  if (pin && pin.ward === null && !near) problems.push(warn('location', 'outside-district'));
  if (location.source === 'gps' && (location.accuracyMetres ?? 0) > POOR_ACCURACY) {
    problems.push(warn('location', 'accuracy-poor'));
  }
  if (pin && typeof ward === 'string' && ward !== pin.ward && !near) problems.push(warn('ward', 'ward-not-at-pin'));
  return problems;
}

/** Great Britain lies between 49 and 61 degrees north and between 9 degrees west and 3 degrees east. */
function looksSwapped(lat: number, lon: number): boolean {
  return lat >= -9 && lat <= 3 && lon >= 49 && lon <= 61;
}

function photoProblems({ photos: { max, optional } }: FormDefinition, { photos }: ReportContent): Problem[] {
  const count = photos?.length ?? 0;
  if (count > max) return [block('photos', 'too-many-photos')];
  return count === 0 && max > 0 && !optional ? [warn('photos', 'no-photo')] : [];
}

/** Of a form or, with the path of the row, of a group's row. */
function answerProblems(
  fields: readonly FieldDefinition[],
  answers: Answers,
  around: Surroundings,
  path = ''
): Problem[] {
  const keys = fields.map(({ key }) => key);
  const problems = unknownKeys(answers, keys, 'answers').map((problem) => at(path, problem));
  const asked: Record<string, Answers[string]> = {};
  for (const field of fields) {
    const answer = own(answers, field.key);
    const shape = answer === undefined || answer === null ? undefined : shapeProblem(field, answer);
    const visible = isVisible(field, asked);
    if (shape) problems.push(block(path + field.key, shape));
    else if (isUnanswered(answer)) {
      if (field.required && visible) problems.push(block(path + field.key, 'required'));
    } else if (!visible) problems.push(warn(path + field.key, 'not-asked'));
    else problems.push(...valueProblems(field, answer, around, path));
    if (!shape && visible && !isUnanswered(answer)) asked[field.key] = answer as Answers[string];
  }
  return problems;
}

function shapeProblem(field: FieldDefinition, answer: unknown): string | undefined {
  const shapes = {
    text: isText,
    'long-text': isText,
    integer: isInteger,
    decimal: isNumber,
    money: isInteger,
    'yes-no': isBoolean,
    choice: isText,
    choices: isListOf(isText),
    date: isDate,
    time: isTime,
    'date-time': isInstant,
    listed: isText,
    id: isUuid,
    pin: isLocation,
    photos: isListOf(isSha256),
    group: isListOf(isRow)
  };
  // Blank means not answered, whatever the kind: a cleared date input is no malformed date.
  return typeof answer === 'string' && isUnanswered(answer) && isText(answer) === undefined
    ? undefined
    : shapes[field.kind](answer);
}

/** An answer of the right shape against the limits its question sets. */
function valueProblems(field: FieldDefinition, answer: unknown, around: Surroundings, path: string): Problem[] {
  const key = path + field.key;
  const problem = (wrong: boolean, code: string): Problem[] => (wrong ? [block(key, code)] : []);
  const { min = -Infinity, max = Infinity, maxLength = Infinity, pattern } = field;
  if (field.kind === 'group') {
    const rows = answer as readonly Answers[];
    return [
      ...problem(rows.length < (field.repeat?.min ?? 0), 'too-few-rows'),
      ...problem(rows.length > (field.repeat?.max ?? Infinity), 'too-many-rows'),
      ...rows.flatMap((row, index) => answerProblems(field.fields ?? [], row, around, `${key}[${index}].`))
    ];
  }
  if (typeof answer === 'number') return [...problem(answer < min, 'too-small'), ...problem(answer > max, 'too-large')];
  if (field.kind === 'photos') {
    return problem(!(answer as readonly string[]).every((hash) => around.photos.has(hash)), 'unknown-photo');
  }
  if (field.kind === 'listed') return listedProblems(field, answer, around, key);
  if (Array.isArray(answer)) {
    return [
      ...problem(!answer.every((value) => isOffered(field, value)), 'unknown-option'),
      ...problem(new Set(answer).size < answer.length, 'option-twice'),
      ...problem(answer.length < min, 'too-few-options'),
      ...problem(answer.length > max, 'too-many-options')
    ];
  }
  if (field.kind === 'choice') return problem(!isOffered(field, answer), 'unknown-option');
  const text = typeof answer === 'string' ? answer : '';
  return [
    ...problem(text.length > maxLength, 'too-long'),
    ...problem(pattern !== undefined && !new RegExp(`^(?:${pattern})$`, 'u').test(text), 'wrong-pattern')
  ];
}

/** What was valid on the day of the observation may be named, whatever became of it since. */
function listedProblems(
  { register = '' }: FieldDefinition,
  id: unknown,
  { observedOn, registers }: Surroundings,
  key: string
): Problem[] {
  if (registers === null) return [];
  const entry = entryOf(registers, register, id);
  if (!entry) return [block(key, 'not-on-register')];
  return observedOn !== undefined && !isValidOn(entry, observedOn) ? [block(key, 'not-valid-then')] : [];
}

function isOffered(field: FieldDefinition, value: unknown): boolean {
  return field.options?.some((option) => option.value === value) ?? false;
}

function at(path: string, problem: Problem): Problem {
  return { ...problem, field: path + problem.field };
}

function warn(field: string, code: string): Problem {
  return { field, code, severity: 'warn' };
}
