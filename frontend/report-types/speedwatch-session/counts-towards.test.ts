import { describe, expect, it } from 'vitest';
import { loadReportType } from '..';
import { countsTowards } from '../../forms/counts-towards';
import type { ReportType } from '../../forms/definition';

const { definition } = (await loadReportType('speedwatch-session', 1)) as ReportType;

const action = { number: '5.2', measures: [{ id: '5.2-a', label: 'Speedwatch sessions held' }] };

describe('what a speedwatch session counts towards', () => {
  it('is the sessions held, as soon as nothing of it blocks', () => {
    expect(countsTowards(definition, { answers: {} }, [], [action])).toEqual([
      { measure: '5.2-a', actionNumber: '5.2', text: 'Speedwatch sessions held', missing: [] }
    ]);
  });

  it('misses its end, as long as it goes on', () => {
    const goesOn = [{ field: 'endedAt', code: 'required', severity: 'block' }] as const;

    expect(countsTowards(definition, { answers: {} }, goesOn, [action])[0].missing).toEqual([
      { field: 'endedAt', label: 'When did it end?' }
    ]);
  });
});
