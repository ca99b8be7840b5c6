import type { Answers, NamedRule, Problem, ReportContent, RuleContext, Severity } from '../../forms/definition';
import { londonDay } from '../../forms/london';
import { instantMillis } from '../../forms/malformed';
import { entryOf } from '../../forms/registers';
import { formatOf, isNewerThan, normalisedRegistration } from '../../forms/registration';
import { daylight } from './daylight';
import { limitOf, thresholdFor } from './thresholds';

/** Practice §1.1: two hours are the most that is recommended; what is shorter than a quarter hour says little. */
const LONGEST = 120 * 60_000;
const SHORTEST = 15 * 60_000;
/** What a phone's clock may be ahead by. */
const TOLERATED = 5 * 60_000;

export const rules: Readonly<Record<string, NamedRule>> = {
  // How many entries there may be, the form says; this is about people: practice §1.1.
  'two-different-people': ({ answers }) => {
    const team = rows(answers.team);
    return team.length > 1 && new Set(team.map(({ person }) => person)).size < 2
      ? [block('team', 'one-person-alone')]
      : [];
  },

  'limit-of-the-site': ({ answers: { site, limit } }, { registers }) => {
    const approved = entryOf(registers, 'speedwatch-site', site)?.values.limit;
    const answered = limitOf(limit);
    return typeof approved === 'number' && answered !== undefined && approved !== answered
      ? [block('limit', 'limit-not-the-sites')]
      : [];
  },

  'device-checked': ({ answers }) =>
    answers.deviceChecked === false ? [block('deviceChecked', 'device-not-checked')] : [],

  'session-times': sessionTimes,

  // Education in daylight, where drivers see the team: practice §1.1.
  'in-daylight': inDaylight,

  // Wet, ice and fog make the roadside dangerous: practice §1.1.
  'weather-and-road': ({ answers: { weather, road } }) => [
    ...(weather !== undefined && weather !== 'dry' ? [warn('weather', 'weather-unsafe')] : []),
    ...(road !== undefined && road !== 'dry' ? [warn('road', 'road-unsafe')] : [])
  ],

  'vehicles-among-passed': ({ answers: { countedAll, passed, underThreshold, vehicles } }) => {
    if (countedAll !== true || typeof passed !== 'number') return [];
    const recorded = rows(vehicles).length;
    if (recorded > passed) return [block('vehicles', 'more-recorded-than-passed')];
    return typeof underThreshold === 'number' && recorded + underThreshold > passed
      ? [block('underThreshold', 'more-speeding-than-passed')]
      : [];
  },

  // Only with all of them known is there an 85th percentile: practice §1.5.
  'full-sample': ({ answers: { countedAll, passed, speedCounts } }) => {
    const listed = rows(speedCounts).reduce((sum, { count }) => sum + (typeof count === 'number' ? count : 0), 0);
    return speedCounts !== undefined && countedAll === true && typeof passed === 'number' && listed !== passed
      ? [block('speedCounts', 'not-all-speeds-listed')]
      : [];
  },

  'speed-thresholds': speedThresholds,

  'vehicle-records': vehicleRecords,

  'second-person': secondPerson,

  // Warned of, never refused: foreign and personal plates exist.
  'plate-format': ({ observedAt, answers }) =>
    rows(answers.vehicles).flatMap(({ registration }, row) => {
      if (typeof registration !== 'string') return [];
      const plate = normalisedRegistration(registration);
      const field = `vehicles[${row}].registration`;
      if (formatOf(plate) === undefined) return [warn(field, 'registration-format')];
      return isNewerThan(plate, londonDay(observedAt)) ? [warn(field, 'registration-too-new')] : [];
    })
};

function sessionTimes({ observedAt, answers }: ReportContent, { now }: RuleContext): Problem[] {
  const { startedAt, endedAt } = answers;
  if (typeof startedAt !== 'string') return [];
  const problems: Problem[] = [];
  // Approval, training and thresholds are those of the day of the report.
  if (londonDay(startedAt) !== londonDay(observedAt)) problems.push(block('startedAt', 'started-another-day'));
  if (typeof endedAt !== 'string') return problems;
  const length = millis(endedAt) - millis(startedAt);
  if (length <= 0) problems.push(block('endedAt', 'ended-before-started'));
  else if (millis(endedAt) > Date.parse(now) + TOLERATED) problems.push(block('endedAt', 'session-ends-in-future'));
  else if (length > LONGEST) problems.push(warn('endedAt', 'longer-than-two-hours'));
  else if (length < SHORTEST) problems.push(warn('endedAt', 'shorter-than-quarter-hour'));
  return problems;
}

function inDaylight({ location, answers: { startedAt, endedAt } }: ReportContent): Problem[] {
  if (!location || typeof startedAt !== 'string') return [];
  const day = londonDay(startedAt);
  const light = daylight(day, location.lat, location.lon);
  if (!light) return [];
  const at = (minute: number): number => Date.parse(`${day}T00:00:00Z`) + minute * 60_000;
  return [
    ...(millis(startedAt) < at(light.sunrise) || millis(startedAt) > at(light.sunset)
      ? [warn('startedAt', 'outside-daylight')]
      : []),
    ...(typeof endedAt === 'string' && millis(endedAt) > at(light.sunset) ? [warn('endedAt', 'outside-daylight')] : [])
  ];
}

/** A vehicle below the threshold is no business of the police: practice §1.2. */
function speedThresholds({ observedAt, answers }: ReportContent, { registers }: RuleContext): Problem[] {
  const limit = limitOf(answers.limit);
  if (!registers || limit === undefined) return [];
  const threshold = thresholdFor(registers, limit, londonDay(observedAt));
  if (threshold === undefined) return [warn('limit', 'threshold-not-set')];
  return inRows(
    answers.vehicles,
    'speed',
    'below-threshold',
    ({ speed }) => typeof speed === 'number' && speed < threshold
  );
}

function vehicleRecords({ answers: { startedAt, endedAt, vehicles } }: ReportContent): Problem[] {
  const from = typeof startedAt === 'string' ? millis(startedAt) : -Infinity;
  const to = typeof endedAt === 'string' ? millis(endedAt) : Infinity;
  const ids = rows(vehicles).map(({ id }) => id);
  return [
    ...inRows(vehicles, 'id', 'vehicle-twice', ({ id }, row) => id !== undefined && ids.indexOf(id) < row),
    ...inRows(
      vehicles,
      'at',
      'outside-the-session',
      ({ at }) => typeof at === 'string' && (millis(at) < from || millis(at) > to)
    )
  ];
}

/** A plate that two people do not agree on is not reported: practice §1.3. */
function secondPerson({ answers: { team, vehicles } }: ReportContent): Problem[] {
  const people = rows(team).map(({ person }) => person);
  const isStranger = (person: unknown): boolean => person !== undefined && !people.some((one) => one === person);
  return [
    ...inRows(vehicles, 'readBy', 'not-in-the-team', ({ readBy }) => isStranger(readBy)),
    ...inRows(vehicles, 'confirmedBy', 'not-in-the-team', ({ confirmedBy }) => isStranger(confirmedBy)),
    ...inRows(
      vehicles,
      'confirmedBy',
      'confirmed-by-the-reader',
      ({ readBy, confirmedBy }) => confirmedBy !== undefined && confirmedBy === readBy
    ),
    ...inRows(
      vehicles,
      'registration',
      'plate-not-confirmed',
      ({ registration, confirmedBy, notReportable }) =>
        registration !== undefined && (confirmedBy === undefined || notReportable === true),
      'warn'
    )
  ];
}

function inRows(
  group: Answers[string],
  key: string,
  code: string,
  applies: (row: Answers, index: number) => boolean,
  severity: Severity = 'block'
): Problem[] {
  return rows(group).flatMap((row, index) =>
    applies(row, index) ? [{ field: `vehicles[${index}].${key}`, code, severity }] : []
  );
}

function rows(answer: Answers[string]): readonly Answers[] {
  return (answer ?? []) as readonly Answers[];
}

function millis(instant: string): number {
  return instantMillis(instant) ?? NaN;
}

function block(field: string, code: string): Problem {
  return { field, code, severity: 'block' };
}

function warn(field: string, code: string): Problem {
  return { field, code, severity: 'warn' };
}
