import type { Answers, RegisterEntry, Registers } from '../../forms/definition';
import { londonDay } from '../../forms/london';
import { entryOf, isValidOn, validOn } from '../../forms/registers';
import { daylight } from './daylight';
import type { Counting } from './session-events';
import { limitOf } from './thresholds';

/** One of the team, while it is put together. */
export interface Member {
  readonly person?: string;
  readonly role?: string;
}

/** What the phone remembers for the next session. No plates, no vehicles. */
export interface Remembered {
  readonly site?: string;
  readonly direction?: string;
  readonly team?: readonly Member[];
  readonly device?: string;
  readonly deviceSerial?: string;
  readonly counting?: Counting;
}

export const fewest = 2;
export const most = 5;
const NEAR_DARK = 30;

export function teamOf(answers: Answers): readonly Member[] {
  return (answers.team ?? []) as readonly Member[];
}

/** What keeps the session from being started, in plain words (practice §1.1); empty when nothing does. */
export function whyNotStart(answers: Answers, registers: Registers | null, day: string): string[] {
  if (registers === null) {
    return [
      'This phone does not know the approved sites and trained people yet. Open Wardbook once with a connection.'
    ];
  }
  return [
    ...siteReasons(answers, registers, day),
    ...teamReasons(answers, registers, day),
    ...deviceReasons(answers),
    ...(['weather', 'road', 'light'] as const)
      .filter((key) => answers[key] === undefined)
      .map((key) => `Say what the ${key} is like`)
  ];
}

function siteReasons({ direction, limit, site }: Answers, registers: Registers, day: string): string[] {
  if (site === undefined) {
    return validOn(registers, 'speedwatch-site', day).length === 0
      ? [
          'No site is approved for today. Ask the Community Safety Unit: only sites that the police assessed may be used.'
        ]
      : ['Choose the site'];
  }
  const entry = entryOf(registers, 'speedwatch-site', site);
  if (!entry || !isValidOn(entry, day)) {
    return ['The site is not approved for today. Choose another one.'];
  }
  const { limit: approved } = entry.values;
  return [
    ...(approved !== undefined && limitOf(asText(approved)) === undefined
      ? [`The limit there is ${asText(approved)} mph. Speedwatch works on roads of 20, 30 and 40 mph only.`]
      : limitOf(limit) === undefined
        ? ['Say what the speed limit is: 20, 30 or 40 mph']
        : []),
    ...(direction ? [] : ['Say which direction you watch'])
  ];
}

function teamReasons(answers: Answers, registers: Registers, day: string): string[] {
  const members = teamOf(answers).filter(({ person }) => person);
  const people = new Set(members.map(({ person }) => person));
  const reasons = [...people].flatMap((person) => {
    const entry = entryOf(registers, 'trained-person', person);
    return entry && isValidOn(entry, day) ? [] : [whyNotTrained(entry, day)];
  });
  if (validOn(registers, 'trained-person', day).length < fewest) {
    reasons.push('Fewer than 2 people on the CSU’s list are trained today. Ask the Community Safety Unit.');
  } else if (people.size < fewest) {
    reasons.push(`Name at least ${fewest} trained people: nobody watches the road alone`);
  }
  if (people.size < members.length) {
    reasons.push('Somebody is in the team twice');
  }
  if (members.length > most) {
    reasons.push(`A team has at most ${most} people`);
  }
  if (members.some(({ role }) => !role)) {
    reasons.push('Say what each person does');
  }
  return reasons;
}

function whyNotTrained(entry: RegisterEntry | undefined, day: string): string {
  if (!entry) {
    return 'Somebody in the team is not on the CSU’s list of trained people';
  }
  return entry.until !== null && day > entry.until
    ? `The training of ${entry.name} has expired`
    : `The training of ${entry.name} is not valid yet`;
}

function deviceReasons({ device, deviceChecked }: Answers): string[] {
  return [
    ...(device === undefined ? ['Choose the device'] : []),
    ...(deviceChecked === true
      ? []
      : [
          deviceChecked === false
            ? 'The device did not pass its check. Set it up again: without the check no speed can be used.'
            : 'Check the device as it is set up here'
        ])
  ];
}

/** Warned of before the start; why it was held all the same is asked with the sheet. */
export function cautions({ light, road, weather }: Answers): string[] {
  return [
    ...(weather !== undefined && weather !== 'dry'
      ? ['In rain, ice, fog, mist or snow a session may not be permitted.']
      : []),
    ...(road !== undefined && road !== 'dry' ? ['On a wet or icy road cars may skid towards you.'] : []),
    ...(light === 'dark' ? ['Sessions are for daylight.'] : [])
  ];
}

/** By the sun; without a place by the middle of the district. */
export function lightAt(now: number, lat = 51.27, lon = 0.19): 'daylight' | 'dusk' | 'dark' {
  const day = londonDay(new Date(now).toISOString());
  const sun = daylight(day, lat, lon);
  const minute = (now - Date.parse(`${day}T00:00:00Z`)) / 60_000;
  if (!sun || (minute > sun.sunrise && minute < sun.sunset)) return 'daylight';
  return minute > sun.sunrise - NEAR_DARK && minute < sun.sunset + NEAR_DARK ? 'dusk' : 'dark';
}

export interface SiteOnOffer {
  readonly entry: RegisterEntry;
  /** Metres from here; undefined when either place is unknown. */
  readonly away: number | undefined;
}

/** The sites that may be used today, the nearest first where the phone knows where it is. */
export function sitesOnOffer(
  registers: Registers | null,
  day: string,
  here: { lat: number; lon: number } | undefined
): SiteOnOffer[] {
  return validOn(registers, 'speedwatch-site', day)
    .map((entry) => ({ entry, away: here && placeOf(entry) && metres(here, placeOf(entry)) }))
    .sort((a, b) => (a.away ?? Infinity) - (b.away ?? Infinity) || a.entry.name.localeCompare(b.entry.name));
}

/** The pin of a site; undefined when the CSU has set none. */
export function placeOf({ values: { lat, lon } }: RegisterEntry): { lat: number; lon: number } | undefined {
  return typeof lat === 'number' && typeof lon === 'number' ? { lat, lon } : undefined;
}

/** What the last session of this phone leaves for a new one, as far as it is still allowed. */
export function stillValid(remembered: unknown, registers: Registers | null, day: string): Remembered {
  if (typeof remembered !== 'object' || remembered === null || registers === null) {
    return {};
  }
  const { team = [], site, ...rest } = remembered as Remembered;
  const isValid = (register: string, id: string | undefined) => {
    const entry = entryOf(registers, register, id);
    return entry !== undefined && isValidOn(entry, day);
  };
  const members = team.filter(({ person }) => isValid('trained-person', person));
  return isValid('speedwatch-site', site)
    ? { ...rest, site, team: members }
    : { ...rest, direction: undefined, team: members };
}

export function directionsOf(site: RegisterEntry | undefined): readonly string[] {
  const { directions } = site?.values ?? {};
  return Array.isArray(directions) ? directions.map(String) : [];
}

/** Text or number as text; anything else, which a foreign list may hold, as none. */
export function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

const METRES_A_DEGREE = 111_195;

/** Flat, which is right to a few metres over the width of a district. */
function metres(a: { lat: number; lon: number }, b: { lat: number; lon: number } | undefined): number | undefined {
  if (!b) return undefined;
  const north = (a.lat - b.lat) * METRES_A_DEGREE;
  const east = (a.lon - b.lon) * METRES_A_DEGREE * Math.cos((a.lat * Math.PI) / 180);
  return Math.hypot(north, east);
}
