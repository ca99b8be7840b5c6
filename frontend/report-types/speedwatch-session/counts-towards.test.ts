import { describe, expect, it } from 'vitest';
import { loadReportType } from '..';
import { countsTowards } from '../../forms/counts-towards';
import type { ReportType } from '../../forms/definition';

const { definition } = (await loadReportType('speedwatch-session', 1)) as ReportType;

const action = {
  number: '5.2',
  measures: [
    { id: '5.2-a', label: 'Speedwatch sessions held' },
    { id: '5.2-c', label: 'Communities/wards with Speedwatch' }
  ]
};
const ended = { endedAt: '2026-11-22T11:00:00.000Z' };

describe('what a speedwatch session counts towards', () => {
  it('is the sessions held and the wards with Speedwatch, as soon as it has ended and nothing blocks', () => {
    expect(countsTowards(definition, { answers: ended }, [], [action])).toEqual([
      { measure: '5.2-a', actionNumber: '5.2', text: 'Speedwatch sessions held', missing: [] },
      { measure: '5.2-c', actionNumber: '5.2', text: 'Communities/wards with Speedwatch', missing: [] }
    ]);
  });

  it('misses its end, as long as it goes on', () => {
    const missing = countsTowards(definition, { answers: {} }, [], [action]).map((each) => each.missing);

    expect(missing).toEqual([
      [{ field: 'endedAt', label: 'When did it end?' }],
      [{ field: 'endedAt', label: 'When did it end?' }]
    ]);
  });
});
