import { describe, expect, it } from 'vitest';
import { nearbyReports } from './nearby';

const now = Date.parse('2026-11-23T12:00:00Z');
const here = { lat: 51.27266, lon: 0.1888 };
const report = { id: '1', reference: 'FT-000101', ...here, observedAt: '2026-11-20T12:00:00Z', summary: 'Tyres' };

describe('open reports close by', () => {
  const found = (...open: (typeof report)[]) => nearbyReports(open, 'FT', here, now).map(({ metres }) => metres);

  it('are those within 50 metres, the nearest first', () => {
    const north = { ...report, lat: here.lat + 0.0004 };
    const east = { ...report, lon: here.lon + 0.0003 };
    const far = { ...report, lat: here.lat + 0.0005 };

    expect(found(north, far, east)).toEqual([21, 44]);
  });

  it('are left out, when they are older than 14 days', () => {
    expect(found({ ...report, observedAt: '2026-11-09T11:59:00Z' })).toEqual([]);
  });

  it('are left out, when they are of another type', () => {
    expect(found({ ...report, reference: 'EVA-000007' })).toEqual([]);
  });
});
