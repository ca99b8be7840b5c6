/**
 * Number plates as people read and type them. `Registration.java` says the same; `examples/registrations.json` holds
 * the two together.
 */

export type RegistrationFormat =
  | 'current'
  | 'prefix'
  | 'q-plate'
  | 'suffix'
  | 'northern-ireland'
  | 'dateless-letters-first'
  | 'dateless-numbers-first'
  | 'diplomatic'
  | 'trade'
  | 'military';

/** First match wins; practice §1.6, where each is explained. */
const formats: readonly (readonly [RegistrationFormat, RegExp])[] = [
  ['current', /^[A-HJ-PR-Y]{2}[0-9]{2}[A-HJ-PR-Z]{3}$/], // since September 2001
  ['prefix', /^[A-HJ-NPR-TV-Y][0-9]{1,3}[A-HJ-PR-Y]{3}$/], // 1983-2001
  ['q-plate', /^Q[0-9]{1,3}[A-HJ-PR-Y]{3}$/],
  ['suffix', /^[A-HJ-PR-Y]{3}[0-9]{1,3}[A-HJ-NPR-TV-Y]$/], // 1963-83
  ['northern-ireland', /^[A-Z]?(?:[A-Z]I|[A-Z]Z|I[A-Z]|Z[A-Z])[A-Z]?[0-9]{1,4}$/],
  ['dateless-letters-first', /^[A-HJ-PR-Y]{1,3}[0-9]{1,4}$/],
  ['dateless-numbers-first', /^[0-9]{1,4}[A-HJ-PR-Y]{1,3}$/],
  ['diplomatic', /^[0-9]{3}[DX][0-9]{3}$/],
  ['trade', /^[0-9]{5}$/],
  ['military', /^(?:[A-Z]{2}[0-9]{2}[A-Z]{2}|[0-9]{2}[A-Z]{2}[0-9]{2})$/]
];

/** Where the current format has its digits. */
const DIGITS_FROM = 2;
const DIGITS_TO = 4;
/** From this on the age code means September to February: 62 is September 2012. */
const SEPTEMBER = 50;

/** Upper case, letters and digits only: practice §1.6. */
export function normalisedRegistration(typed: string): string {
  return typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

/** What kind of British plate this is, of a normalised registration; undefined when it looks like none. */
export function formatOf(registration: string): RegistrationFormat | undefined {
  return formats.find(([, pattern]) => pattern.test(registration))?.[0];
}

/**
 * The registration of the current format that was meant if 0 and O or 1 and I were taken for each other: plates print
 * them alike. To be offered, never put in silently; undefined when there is none, or nothing to swap.
 */
export function swapOffer(registration: string): string | undefined {
  if (formatOf(registration) === 'current') return undefined;
  const swapped = [...registration]
    .map((character, at) => (at >= DIGITS_FROM && at < DIGITS_TO ? asDigit(character) : asLetter(character)))
    .join('');
  return formatOf(swapped) === 'current' ? swapped : undefined;
}

/** Whether a plate of the current format has an age code that was not given out yet on this day ("2026-11-23"). */
export function isNewerThan(registration: string, day: string): boolean {
  if (formatOf(registration) !== 'current') return false;
  const code = Number(registration.slice(DIGITS_FROM, DIGITS_TO));
  const halfYear = 2 * (code % SEPTEMBER) + (code >= SEPTEMBER ? 1 : 0);
  return halfYear > halfYearOf(day);
}

/** Half-years since March 2000: plates change in March and in September. */
function halfYearOf(day: string): number {
  const [year, month] = day.split('-').map(Number);
  if (month < 3) return 2 * (year - 2001) + 1;
  return 2 * (year - 2000) + (month < 9 ? 0 : 1);
}

function asDigit(character: string): string {
  return { O: '0', I: '1' }[character] ?? character;
}

function asLetter(character: string): string {
  return { '0': 'O', '1': 'I' }[character] ?? character;
}
