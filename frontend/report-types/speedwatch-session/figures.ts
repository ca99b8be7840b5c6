import type { Answers } from '../../forms/definition';
import { instantMillis } from '../../forms/malformed';
import { Speeds } from './speeds';
import { limitOf } from './thresholds';

/** Recorded vehicles from one speed to another, both included; null: any speed above. */
export interface Band {
  readonly from: number;
  readonly to: number | null;
  readonly count: number;
}

/** What is told of the recorded vehicles alone, which says nothing about the traffic. */
export interface RecordedFigures {
  /** Vehicles at the threshold or above it; all that were recorded where no threshold is set. */
  readonly atOrAbove: number;
  /** In tenths of a mile per hour. */
  readonly meanTenths: number | null;
  readonly fastest: number | null;
}

/** What people report of a session (practice §1.5); null where it is not known. */
export interface SessionFigures extends RecordedFigures {
  readonly minutes: number | null;
  readonly people: number;
  /** People times duration. */
  readonly volunteerMinutes: number | null;
  readonly passed: number | null;
  /** Of those that passed: "28.4%"; "—" when they were not counted, which is not 100%. */
  readonly share: string;
  /** Up to the fastest. */
  readonly bands: readonly Band[];
  /** "33 mph, of 141 vehicles", or why there is none. */
  readonly percentile85: string;
}

/** Below this many speeds the 85th percentile says too little: practice §1.5. */
const ENOUGH = 100;
const LAST_BAND = 80;

/**
 * Pure, and the same as `SessionFigures.java`; `examples/figures.json` holds the two together. Of a session that goes on,
 * hand in the time as `endedAt`.
 *
 * @param threshold the speed from which vehicles are recorded; undefined when none is set
 */
export function sessionFigures(answers: Answers, threshold: number | undefined): SessionFigures {
  const speeds = Speeds.of(
    rows(answers.vehicles)
      .map(({ speed }) => speed)
      .filter((speed): speed is number => typeof speed === 'number')
  );
  const recorded = recordedFigures(speeds, threshold);
  const people = new Set(rows(answers.team).map(({ person }) => person)).size;
  const minutes = minutesBetween(answers.startedAt, answers.endedAt);
  const passed = answers.countedAll === true && typeof answers.passed === 'number' ? answers.passed : null;
  return {
    ...recorded,
    minutes,
    people,
    volunteerMinutes: minutes === null ? null : people * minutes,
    passed,
    share: shareOf(recorded.atOrAbove, passed),
    bands: recorded.fastest === null ? [] : bandsOf(speeds, threshold ?? limitOf(answers.limit) ?? 0, recorded.fastest),
    percentile85: percentile85(answers, passed, threshold)
  };
}

/** As `sessionFigures` tells it, of a session that still runs: its cost does not grow with the session. */
export function recordedFigures(recorded: Speeds, threshold: number | undefined): RecordedFigures {
  const speeds = recorded.bySpeed().filter(([mph]) => mph >= (threshold ?? 0));
  const atOrAbove = sum(speeds.map(([, count]) => count));
  return {
    atOrAbove,
    meanTenths: atOrAbove > 0 ? rounded(10 * sum(speeds.map(([mph, count]) => mph * count)), atOrAbove) : null,
    fastest: speeds.at(-1)?.[0] ?? null
  };
}

/** Tenths as people read them: 384 is "38.4". */
export function tenths(value: number): string {
  return `${Math.floor(value / 10)}.${value % 10}`;
}

/** Of those that passed; null: they were not counted. */
export function shareOf(recorded: number, passed: number | null): string {
  if (passed === null || passed === 0) return '—';
  if (recorded > passed) return 'More were recorded than passed. Check both numbers.';
  return `${tenths(rounded(1000 * recorded, passed))}%`;
}

/** 35-39, 40-49, 50-59 and so on at a limit of 30; the last one is open. */
function bandsOf(speeds: Speeds, first: number, fastest: number): Band[] {
  const bands: Band[] = [];
  for (let from = first; from <= fastest && from <= LAST_BAND; from = 10 * Math.floor(from / 10) + 10) {
    const to = from < LAST_BAND ? 10 * Math.floor(from / 10) + 9 : null;
    bands.push({ from, to, count: speeds.between(from, to ?? Infinity) });
  }
  return bands;
}

/** Of the traffic, so only where the speed of every vehicle is known: nearest rank, practice §1.5. */
function percentile85(answers: Answers, passed: number | null, threshold: number | undefined): string {
  const counts = rows(answers.speedCounts).map(({ mph, count }) => ({ mph: number(mph), count: number(count) }));
  const all = sum(counts.map(({ count }) => count));
  if (answers.allSpeedsRecorded !== true || (passed !== null && passed !== all)) {
    return threshold === undefined
      ? 'not available: not all speeds were recorded'
      : `not available: only speeds at or above ${threshold} were recorded`;
  }
  if (all < ENOUGH) return `not available: ${all} vehicles are too few, it takes ${ENOUGH}`;
  let rank = Math.ceil((85 * all) / 100);
  const bySpeed = counts.sort((a, b) => a.mph - b.mph);
  const reached = bySpeed.find(({ count }) => (rank -= count) <= 0);
  return `${reached?.mph ?? 0} mph, of ${all} vehicles`;
}

export function minutesBetween(from: unknown, to: unknown): number | null {
  const start = typeof from === 'string' ? instantMillis(from) : undefined;
  const end = typeof to === 'string' ? instantMillis(to) : undefined;
  return start === undefined || end === undefined || end < start ? null : Math.floor((end - start) / 60_000);
}

function rows(answer: Answers[string]): readonly Answers[] {
  return (answer ?? []) as readonly Answers[];
}

function number(answer: Answers[string]): number {
  return typeof answer === 'number' ? answer : 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

/** Half up, in whole numbers alone. */
function rounded(dividend: number, divisor: number): number {
  return Math.floor((2 * dividend + divisor) / (2 * divisor));
}
