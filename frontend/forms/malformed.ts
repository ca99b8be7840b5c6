import type { FormDefinition, Problem } from './definition';

/**
 * Codes of what keeps a report from being understood at all. The server refuses such a report (422); any other problem
 * is stored with the report and flagged. `DefinitionValidator.java` has the same list.
 */
export const malformedCodes: ReadonlySet<string> = new Set([
  'not-a-report',
  'missing',
  'wrong-type',
  'wrong-format',
  'other-definition',
  'unknown-field',
  'control-characters',
  'text-far-too-long',
  'far-too-many',
  'coordinates-out-of-range',
  'same-photo-twice'
]);

export function isMalformed(problem: Problem): boolean {
  return malformedCodes.has(problem.code);
}

/** Beyond this no person wrote it: far above every `maxLength`, in UTF-16 units. */
const LONGEST_TEXT = 20_000;
/** Of a list: photos, rows, ticked options. A long speedwatch session records some hundreds of vehicles. */
const LONGEST_LIST = 1_000;

type Json = Readonly<Record<string, unknown>>;
type Check = (value: unknown) => string | undefined;

/** What is wrong with the report around its answers, in a fixed order: every check gives a code, or nothing. */
export function envelopeProblems(definition: FormDefinition, content: unknown): Problem[] {
  if (!isObject(content)) return [block('report', 'not-a-report')];
  const problems = unknownKeys(content, Object.keys(envelope), 'report');
  for (const [key, { check, required }] of Object.entries(envelope)) {
    const value = own(content, key);
    const isLeftOut = value === undefined || value === null || (required && value === '');
    const code = isLeftOut ? required && 'missing' : check(value);
    if (code) problems.push(block(key, code));
  }
  for (const [key, wanted] of [
    ['type', definition.key],
    ['definitionVersion', definition.version]
  ] as const) {
    const named = problems.some(({ field }) => field === key);
    if (!named && own(content, key) !== wanted) problems.push(block(key, 'other-definition'));
  }
  return problems;
}

/** Keys that nobody knows, in the order of their UTF-16 units; a key that is no word is named by what holds it. */
export function unknownKeys(object: Json, known: readonly string[], holder: string): Problem[] {
  const strangers = Object.keys(object).filter((key) => !known.includes(key));
  const fields = strangers.sort().map((key) => (/^[A-Za-z][A-Za-z0-9]{0,59}$/.test(key) ? key : holder));
  return [...new Set(fields)].map((field) => block(field, 'unknown-field'));
}

export const isText: Check = (value) => {
  if (typeof value !== 'string') return 'wrong-type';
  if (value.length > LONGEST_TEXT) return 'text-far-too-long';
  return /(?![\t\n\r])[\p{Cc}\p{Cs}]/u.test(value) ? 'control-characters' : undefined;
};

export const isNumber: Check = (value) => (Number.isFinite(value) ? undefined : 'wrong-type');

export const isInteger: Check = (value) => (Number.isSafeInteger(value) ? undefined : 'wrong-type');

export const isBoolean: Check = (value) => (typeof value === 'boolean' ? undefined : 'wrong-type');

export const isInstant: Check = textThat((text) => instantMillis(text) !== undefined);

export const isDate: Check = textThat((text) => text.length === 10 && instantMillis(`${text}T00:00:00Z`) !== undefined);

export const isTime: Check = textThat((text) => /^([01][0-9]|2[0-3]):[0-5][0-9]$/.test(text));

export function isListOf(check: Check): Check {
  return (value) => {
    if (!Array.isArray(value)) return 'wrong-type';
    if (value.length > LONGEST_LIST) return 'far-too-many';
    return firstCode(value.map((entry) => check(entry)));
  };
}

export const isRow: Check = (value) => (isObject(value) ? undefined : 'wrong-type');

/** Milliseconds of an instant such as `2026-11-23T10:02:11.000Z`, finer digits cut off; undefined if it is none. */
export function instantMillis(text: string): number | undefined {
  const parts = /^([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2})(?:\.([0-9]{1,9}))?Z$/.exec(text);
  if (!parts) return undefined;
  const seconds = new Date(`${parts[1]}Z`);
  // JavaScript turns 30 February into 2 March, so the date has to come back as it went in.
  if (Number.isNaN(seconds.getTime()) || !seconds.toISOString().startsWith(parts[1])) return undefined;
  return seconds.getTime() + Number((parts[2] ?? '').padEnd(3, '0').slice(0, 3));
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function own(object: Json, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

export function block(field: string, code: string): Problem {
  return { field, code, severity: 'block' };
}

export const isLocation: Check = shaped({
  lat: { check: (value) => isNumber(value) ?? within(90, value), required: true },
  lon: { check: (value) => isNumber(value) ?? within(180, value), required: true },
  accuracyMetres: { check: (value) => isNumber(value) ?? (Number(value) < 0 ? 'wrong-format' : undefined) },
  source: { check: textThat((text) => ['gps', 'map', 'typed'].includes(text)), required: true }
});

export const isSha256: Check = textThat((text) => /^[0-9a-f]{64}$/.test(text));

const isPhoto: Check = shaped({
  sha256: { check: isSha256, required: true },
  bytes: { check: (value) => isInteger(value) ?? (Number(value) < 1 ? 'wrong-format' : undefined), required: true },
  mediaType: { check: textThat((text) => /^[a-z]+\/[a-z0-9.+-]{1,60}$/.test(text)), required: true },
  takenAt: { check: isInstant }
});

const isPhotos: Check = (value) => {
  const code = isListOf(isPhoto)(value);
  if (code) return code;
  const hashes = (value as { sha256: string }[]).map(({ sha256 }) => sha256);
  return new Set(hashes).size < hashes.length ? 'same-photo-twice' : undefined;
};

const isReasons: Check = (value) => {
  if (!isObject(value)) return 'wrong-type';
  const codes = Object.keys(value).sort();
  if (codes.length > LONGEST_LIST) return 'far-too-many';
  if (!codes.every((code) => /^[a-z][a-z0-9-]{0,59}$/.test(code))) return 'unknown-field';
  return firstCode(codes.map((code) => isText(value[code])));
};

export const isUuid: Check = textThat((text) =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text)
);

const envelope: Readonly<Record<string, { check: Check; required?: boolean }>> = {
  id: { check: isUuid, required: true },
  type: { check: isText, required: true },
  definitionVersion: { check: isInteger, required: true },
  observedAt: { check: isInstant, required: true },
  savedAt: { check: isInstant, required: true },
  sentAt: { check: isInstant },
  location: { check: isLocation },
  ward: { check: textThat((text) => /^[A-Z0-9]{1,20}$/.test(text)) },
  reasons: { check: isReasons },
  photos: { check: isPhotos },
  revises: { check: isSha256 },
  answers: { check: (value) => (isObject(value) ? undefined : 'wrong-type'), required: true }
};

/** An object with these fields and no other; the first problem of any field is the object's. */
function shaped(fields: Readonly<Record<string, { check: Check; required?: boolean }>>): Check {
  return (object) => {
    if (!isObject(object)) return 'wrong-type';
    const known = Object.entries(fields).map(([key, { check, required }]) => {
      const value = own(object, key);
      return value === undefined || value === null ? (required ? 'missing' : undefined) : check(value);
    });
    return firstCode(known) ?? (unknownKeys(object, Object.keys(fields), '').length > 0 ? 'unknown-field' : undefined);
  };
}

function textThat(fits: (text: string) => boolean): Check {
  return (value) => isText(value) ?? (fits(value as string) ? undefined : 'wrong-format');
}

function within(limit: number, degrees: unknown): string | undefined {
  return Math.abs(Number(degrees)) > limit ? 'coordinates-out-of-range' : undefined;
}

function firstCode(codes: readonly (string | undefined)[]): string | undefined {
  return codes.find((code) => code !== undefined);
}
