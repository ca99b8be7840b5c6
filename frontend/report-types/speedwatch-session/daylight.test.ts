import { describe, expect, it } from 'vitest';
import { daylight } from './daylight';
import examples from './example-daylight.json';

/** What is published is rounded, and a hill or the weather takes more than this anyway. */
const TOLERATED_MINUTES = 2;

// DaylightTest.java runs the same examples.
describe('daylight', () => {
  const { lat, lon } = examples.london;

  it.each(examples.sunsets)('ends when the sun sets over London on $day', ({ day, minute }) => {
    expect(Math.abs((daylight(day, lat, lon)?.sunset ?? 0) - minute)).toBeLessThanOrEqual(TOLERATED_MINUTES);
  });

  it.each(examples.sunrises)('begins when the sun rises over London on $day', ({ day, minute }) => {
    expect(Math.abs((daylight(day, lat, lon)?.sunrise ?? 0) - minute)).toBeLessThanOrEqual(TOLERATED_MINUTES);
  });

  it.each(examples.sameOnBothSides)(
    'is the same on the server at $lat, $lon on $day',
    ({ day, lat, lon, ...light }) => {
      expect(daylight(day, lat, lon)).toEqual(light.sunrise === null ? null : light);
    }
  );
});
