import { describe, expect, it } from 'vitest';
import type { RegisterEntry } from '../../forms/definition';
import { hasBand, limitOf, thresholdFor } from './thresholds';

function entry(limit: number, recordFrom: number, from: string | null, until: string | null = null): RegisterEntry {
  return { id: `${limit}-${recordFrom}`, name: `${limit} mph`, values: { limit, recordFrom }, from, until };
}

describe('the threshold', () => {
  const registers = {
    'speed-threshold': [entry(30, 36, null), entry(30, 35, '2026-01-01'), entry(20, 25, '2026-01-01', '2026-11-22')]
  };

  it('is the latest of those that are valid', () => {
    expect(thresholdFor(registers, 30, '2025-12-31')).toBe(36);
    expect(thresholdFor(registers, 30, '2026-01-01')).toBe(35);
  });

  it('holds on its last day and not on the next', () => {
    expect(thresholdFor(registers, 20, '2026-11-22')).toBe(25);
    expect(thresholdFor(registers, 20, '2026-11-23')).toBeUndefined();
  });

  it('is not guessed where none is set', () => {
    expect(thresholdFor(registers, 40, '2026-11-22')).toBeUndefined();
    expect(thresholdFor({}, 30, '2026-11-22')).toBeUndefined();
    expect(thresholdFor(null, 30, '2026-11-22')).toBeUndefined();
    expect(thresholdFor(registers, undefined, '2026-11-22')).toBeUndefined();
  });

  it.each(['10', '50', '60', '', 30, undefined])('is never asked for at a limit of %s', (limit) => {
    expect(limitOf(limit)).toBeUndefined();
  });
});

describe('those over the limit that are not recorded', () => {
  it.each([
    [31, false],
    [32, true],
    [35, true],
    [undefined, true]
  ])('are there at 30 mph, when recorded from %s: %s', (threshold, areThere) => {
    expect(hasBand(30, threshold)).toBe(areThere);
  });
});
