import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SessionEvent, Tally, type Vehicle } from './tally';

function vehicle(id: string, speed = 41): Vehicle {
  return { id, at: '2026-11-23T10:10:00.000Z', speed, make: 'Ford', colour: 'blue' };
}

const passed: SessionEvent = { kind: 'passed', at: '2026-11-23T10:05:00.000Z' };
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
