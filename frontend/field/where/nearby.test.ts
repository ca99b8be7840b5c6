import { describe, expect, it } from 'vitest';
import { nearbyReports } from './nearby';

const seenAt = '2026-11-23T12:00:00.000Z';
const here = { lat: 51.27266, lon: 0.1888 };
const report = { id: '1', reference: 'FT-000101', ...here, observedAt: '2026-11-20T12:00:00Z', summary: 'Tyres' };

describe('open reports close by', () => {
  const found = (...open: (typeof report)[]) => nearbyReports(open, 'FT', here, seenAt).map(({ metres }) => metres);

  it('are those within 50 metres, the nearest first', () => {
    const north = { ...report, lat: here.lat + 0.0004 };
    const east = { ...report, lon: here.lon + 0.0003 };
    const far = { ...report, lat: here.lat + 0.0005 };

    expect(found(north, far, east)).toEqual([21, 44]);
  });

  // 50 metres are 449.7 millionths of a degree of latitude; PossibleDuplicatesTest.java has the same limits.
  it.each([
    [0.000449, [50]],
    [-0.000449, [50]],
    [0.00045, []]
  ])('end with the fiftieth metre, %s degrees to the north', (degrees, metres) => {
    expect(found({ ...report, lat: here.lat + degrees })).toEqual(metres);
  });

  it.each([
    ['2026-11-09T11:59:59.999Z', []],
    ['2026-11-09T12:00:00.000Z', [0]],
    ['2026-12-07T12:00:00.000Z', [0]],
    ['2026-12-07T12:00:00.001Z', []]
  ])('are of the 14 days around the time of this one, seen at %s', (observedAt, metres) => {
    expect(found({ ...report, observedAt })).toEqual(metres);
  });

  it('are left out, when they are of another type', () => {
    expect(found({ ...report, reference: 'EVA-000007' })).toEqual([]);
  });
});
