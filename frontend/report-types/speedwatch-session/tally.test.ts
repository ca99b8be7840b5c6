import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Speeds } from './speeds';
import type { SessionEvent, Vehicle } from './session-events';
import { Tally } from './tally';

function vehicle(id: string, speed = 41): Vehicle {
  return { id, at: '2026-11-23T10:10:00.000Z', speed, make: 'Ford', colour: 'blue' };
}

const passedAt = '2026-11-23T10:05:00.000Z';
const passed: SessionEvent = { kind: 'passed', at: passedAt };
const undone: SessionEvent = { kind: 'undone' };

function recorded(id: string): SessionEvent {
  return { kind: 'recorded', vehicle: vehicle(id) };
}

describe('the tally of a session', () => {
  it('counts each vehicle that passed, those that were recorded too', () => {
    const tally = Tally.of([passed, passed, recorded('a')]);

    expect(tally.passed).toBe(3);
    expect(tally.recorded).toBe(1);
  });

  it('takes back the latest one, whether it was counted or recorded', () => {
    const tally = Tally.of([passed, recorded('a'), passed]);
    expect(tally.undoable).toBe('count');
    tally.take(undone);
    expect(tally.undoable).toEqual(vehicle('a'));
    tally.take(undone);

    expect(tally.passed).toBe(1);
    expect(tally.vehicles).toEqual([]);
  });

  it('takes nothing back, when nothing happened', () => {
    const tally = Tally.of([undone, undone]);

    expect(tally.passed).toBe(0);
    expect(tally.undoable).toBeUndefined();
  });

  it('still counts a vehicle as passed, when its record is removed', () => {
    const tally = Tally.of([recorded('a'), recorded('b'), { kind: 'removed', id: 'a' }]);

    expect(tally.passed).toBe(2);
    expect(tally.vehicles.map(({ id }) => id)).toEqual(['b']);
  });

  it('takes back the count of a removed vehicle, when it is undone afterwards', () => {
    const tally = Tally.of([recorded('a'), { kind: 'removed', id: 'a' }, undone]);

    expect(tally.passed).toBe(0);
    expect(tally.undoable).toBeUndefined();
  });

  it('keeps the place of a vehicle in the list, when it is corrected', () => {
    const tally = Tally.of([
      recorded('a'),
      recorded('b'),
      { kind: 'corrected', vehicle: { ...vehicle('a'), speed: 52 } }
    ]);

    expect(tally.vehicles.map(({ id, speed }) => [id, speed])).toEqual([
      ['a', 52],
      ['b', 41]
    ]);
  });

  it('does not bring a vehicle back, when it is corrected after it was removed', () => {
    const tally = Tally.of([recorded('a'), { kind: 'removed', id: 'a' }, { kind: 'corrected', vehicle: vehicle('a') }]);

    expect(tally.vehicles).toEqual([]);
  });

  describe('of every speed', () => {
    const started: SessionEvent = { kind: 'started', at: '2026-11-23T10:00:00.000Z', counting: 'speeds' };
    const clocked = (speed: number): SessionEvent => ({ kind: 'clocked', at: '2026-11-23T10:06:00.000Z', speed });

    it('tells how many there were at each, those of recorded vehicles too', () => {
      const tally = Tally.of([started, clocked(34), clocked(29), recorded('a'), clocked(29)]);

      expect(tally.answers(30, 35)).toMatchObject({
        passed: 4,
        allSpeedsRecorded: true,
        speedCounts: [
          { mph: 29, count: 2 },
          { mph: 34, count: 1 },
          { mph: 41, count: 1 }
        ],
        underThreshold: 1
      });
    });

    it('counts 31 and 34 as over the limit and under the threshold, and neither 30 nor 35', () => {
      const tally = Tally.of([started, clocked(30), clocked(31), clocked(34), clocked(35)]);

      expect(tally.answers(30, 35).underThreshold).toBe(2);
    });

    it('says that they are not all, when one passed without its speed', () => {
      const tally = Tally.of([started, clocked(29), passed]);

      expect(tally.withoutSpeed).toBe(1);
      expect(tally.answers(30, 35)).toMatchObject({ allSpeedsRecorded: false, speedCounts: undefined, passed: 2 });
    });

    it('says that they are not all, when nothing passed', () => {
      expect(Tally.of([started]).answers(30, 35).allSpeedsRecorded).toBe(false);
    });

    it('takes a speed back', () => {
      const tally = Tally.of([started, clocked(29), clocked(33)]);
      expect(tally.undoable).toBe(33);
      tally.take(undone);

      expect(tally.clocked.bySpeed()).toEqual([[29, 1]]);
      expect(tally.passed).toBe(1);
    });

    it('keeps the speed of a vehicle whose record is removed', () => {
      const tally = Tally.of([started, clocked(29), recorded('a'), { kind: 'removed', id: 'a' }]);
      expect(tally.withoutSpeed).toBe(0);
      tally.take(undone);

      expect(tally.answers(30, 35).speedCounts).toEqual([{ mph: 29, count: 1 }]);
    });

    it('is what it was, when a saved report is corrected', () => {
      const saved = Tally.of([started, clocked(29), clocked(33), recorded('a')]).answers(30, 35);
      const corrected = Tally.of([{ kind: 'said', answers: saved }]);

      expect(corrected.answers(30, 35)).toEqual(saved);
      expect(corrected.clocked.bySpeed()).toEqual([
        [29, 1],
        [33, 1]
      ]);
    });
  });

  describe('of those over the limit', () => {
    const started: SessionEvent = { kind: 'started', at: '2026-11-23T10:00:00.000Z', counting: 'band' };
    const over: SessionEvent = { kind: 'passed', at: '2026-11-23T10:05:00.000Z', over: true };

    it('never are fewer than none, when a tap is taken back after their number was put right', () => {
      const tally = Tally.of([started, over, { kind: 'said', answers: { underThreshold: 0 } }, undone]);

      expect(tally.over).toBe(0);
    });

    it('counts them among those that passed, and takes them back with the tap', () => {
      const tally = Tally.of([started, passed, over, over]);
      expect(tally.answers()).toMatchObject({ passed: 3, underThreshold: 2 });
      tally.take(undone);

      expect(tally.answers()).toMatchObject({ passed: 2, underThreshold: 1 });
    });

    it('holds a better count of either', () => {
      const tally = Tally.of([started, over, { kind: 'recounted', passed: 40, over: 7 }]);

      expect(tally.answers()).toMatchObject({ passed: 40, underThreshold: 7 });
    });

    it('is what it was, when a saved report is corrected', () => {
      const saved = Tally.of([started, passed, over]).answers();

      expect(Tally.of([{ kind: 'said', answers: saved }]).answers()).toEqual(saved);
    });

    it('says nothing of them, when nobody counted them', () => {
      expect(Tally.of([passed]).answers()).not.toHaveProperty('underThreshold');
    });
  });

  it('keeps how it counts, when its start is put right', () => {
    const at = '2026-11-23T10:00:00.000Z';
    const tally = Tally.of([
      { kind: 'started', at, counting: 'speeds' },
      { kind: 'started', at }
    ]);

    expect(tally.counting).toBe('speeds');
  });

  it('goes on, when it was ended too early', () => {
    const tally = Tally.of([{ kind: 'started', at: 's' }, { kind: 'ended', at: 'e' }, { kind: 'went-on' }]);

    expect(tally.startedAt).toBe('s');
    expect(tally.endedAt).toBeUndefined();
  });

  it('begins with what was reported, when a report is corrected', () => {
    const first = Tally.of([{ kind: 'started', at: 's' }, passed, recorded('a'), { kind: 'ended', at: 'e' }]);
    const tally = Tally.of([
      { kind: 'said', answers: first.answers() },
      { kind: 'removed', id: 'a' }
    ]);

    expect(tally.answers()).toEqual({ startedAt: 's', endedAt: 'e', passed: 2, vehicles: [] });
  });

  describe('whatever happens', () => {
    const ids = fc.constantFrom('a', 'b', 'c', 'd');
    const event: fc.Arbitrary<SessionEvent> = fc.oneof(
      { weight: 5, arbitrary: fc.constant(passed) },
      { weight: 3, arbitrary: ids.map(recorded) },
      { weight: 2, arbitrary: fc.constant(undone) },
      fc.integer({ min: 10, max: 40 }).map((speed) => ({ kind: 'clocked' as const, at: passedAt, speed })),
      fc.constant({ kind: 'passed' as const, at: passedAt, over: true as const }),
      ids.map((id) => ({ kind: 'removed' as const, id })),
      ids.map((id) => ({ kind: 'corrected' as const, vehicle: vehicle(id, 60) })),
      fc.nat(100).map((count) => ({ kind: 'recounted' as const, passed: count }))
    );

    it('is the same after the phone died at any point', () => {
      fc.assert(
        fc.property(fc.array(event, { maxLength: 60 }), fc.nat(60), (events, at) => {
          const lived = Tally.of(events);
          const died = Tally.of(events.slice(0, at));
          events.slice(at).forEach((later) => died.take(later));

          expect(died.answers()).toEqual(lived.answers());
          expect(died.undoable).toEqual(lived.undoable);
        })
      );
    });

    it('never has fewer than nothing, nor a vehicle twice', () => {
      fc.assert(
        fc.property(fc.array(event, { maxLength: 60 }), (events) => {
          const tally = Tally.of(events);
          const found = tally.vehicles.map(({ id }) => id);

          expect(tally.passed).toBeGreaterThanOrEqual(0);
          expect(new Set(found).size).toBe(found.length);
        })
      );
    });

    it('keeps the speeds of the vehicles as it goes, and finds no others by counting anew', () => {
      fc.assert(
        fc.property(fc.array(event, { maxLength: 60 }), (events) => {
          const tally = Tally.of(events);
          const anew = Speeds.of(tally.vehicles.map(({ speed }) => speed));

          expect(tally.speeds.bySpeed()).toEqual(anew.bySpeed());
          expect(tally.speeds.total).toBe(tally.recorded);
        })
      );
    });

    it('counts all taps that were not taken back', () => {
      fc.assert(
        fc.property(fc.array(fc.boolean(), { maxLength: 200 }), (taps) => {
          const tally = Tally.of(taps.map((tap) => (tap ? passed : undone)));
          const expected = taps.reduce((count, tap) => Math.max(0, count + (tap ? 1 : -1)), 0);

          expect(tally.passed).toBe(expected);
        })
      );
    });
  });
});
