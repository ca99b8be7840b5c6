import fc from 'fast-check';
import { faults, type Fault } from './fake-server';

/*
 * What may happen on generated days in the field, to two people who share a phone. A `which` picks one of the reports
 * of whoever has the phone; an `order` is the scheduler's: in which order answers arrive.
 */

export type Faults = (Fault | undefined)[];

export type DayEvent =
  | { kind: 'save'; photos: string[]; plate: boolean }
  | { kind: 'correct'; which: number; size: string }
  | { kind: 'pass'; faults: Faults }
  | { kind: 'correctMeanwhile'; which: number; size: string; faults: Faults; atRequest: number }
  | { kind: 'twoTabs'; faults: Faults; locked: boolean }
  | { kind: 'pageEnds'; faults: Faults; atRequest: number; afterCommit: boolean }
  | { kind: 'handOver' }
  | { kind: 'handOverMeanwhile'; atRequest: number }
  | { kind: 'sessionEnds' }
  | { kind: 'deskCorrects'; which: number; size: string }
  | { kind: 'settle'; which: number; theirs: boolean }
  | { kind: 'backUp' }
  | { kind: 'restore'; photos: boolean }
  | { kind: 'roomGetsShort' }
  | { kind: 'hoursPass'; hours: number };

const someFaults = fc.array(fc.option(fc.constantFrom(...faults), { nil: undefined, freq: 2 }), { maxLength: 12 });
const which = fc.nat(4);
const size = fc.constantFrom('car-boot', 'small-van-load', 'tipper-lorry-load');
const atRequest = fc.integer({ min: 1, max: 9 });

function event<K extends DayEvent['kind'], T>(kind: K, parts: { [P in keyof T]: fc.Arbitrary<T[P]> }) {
  return fc.record({ kind: fc.constant(kind), ...parts }) as fc.Arbitrary<DayEvent>;
}

const save = event('save', {
  photos: fc.uniqueArray(fc.constantFrom('heap', 'close-up', 'the lane'), { maxLength: 2 }),
  plate: fc.boolean()
});

const often = fc.oneof(
  save,
  save,
  event('correct', { which, size }),
  event('pass', { faults: someFaults }),
  event('correctMeanwhile', { which, size, faults: someFaults, atRequest }),
  event('twoTabs', { faults: someFaults, locked: fc.boolean() }),
  event('pageEnds', { faults: someFaults, atRequest, afterCommit: fc.boolean() })
);

const seldom = fc.oneof(
  event('handOver', {}),
  event('handOverMeanwhile', { atRequest }),
  event('sessionEnds', {}),
  event('deskCorrects', { which, size }),
  event('settle', { which, theirs: fc.boolean() }),
  event('backUp', {}),
  event('restore', { photos: fc.boolean() }),
  event('roomGetsShort', {}),
  event('hoursPass', { hours: fc.integer({ min: 1, max: 30 }) })
);

const rest = fc.oneof({ weight: 3, arbitrary: often }, { weight: 2, arbitrary: seldom });

/** A day on which nothing is saved tells nothing. */
export const someDays = fc
  .tuple(save, fc.array(rest, { minLength: 4, maxLength: 16, size: 'max' }))
  .map(([first, others]) => [first, ...others]);
