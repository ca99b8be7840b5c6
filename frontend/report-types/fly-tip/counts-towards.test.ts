import { describe, expect, it } from 'vitest';
import { loadReportType } from '..';
import type { Answers, Problem, ReportType } from '../../forms/definition';
import { countsTowards } from '../../forms/counts-towards';

const { definition } = (await loadReportType('fly-tip', 1)) as ReportType;

const action = {
  number: '4.7',
  measures: [
    { id: '4.7-a', label: 'Fly-tip reports received' },
    { id: '4.7-b', label: 'Cleared within 7 days of reporting (public land and highways)' },
    { id: '4.7-c', label: 'SmartWater implemented' }
  ]
};

/** The measures with the fields that each still misses. */
function missing(answers: Answers, problems: Problem[] = []): Record<string, string[]> {
  const contributions = countsTowards(definition, { answers }, problems, [action]);
  return Object.fromEntries(contributions.map((each) => [each.measure, each.missing.map(({ field }) => field)]));
}

describe('what a fly-tip counts towards', () => {
  it('is each measure of 4.7 in the words of the plan, with what is still missing', () => {
    expect(countsTowards(definition, { answers: {} }, [], [action])).toEqual([
      { measure: '4.7-a', actionNumber: '4.7', text: 'Fly-tip reports received', missing: [] },
      {
        measure: '4.7-b',
        actionNumber: '4.7',
        text: 'Cleared within 7 days of reporting (public land and highways)',
        missing: [{ field: 'land', label: 'What kind of land is it on?' }]
      },
      {
        measure: '4.7-c',
        actionNumber: '4.7',
        text: 'SmartWater implemented',
        missing: [{ field: 'smartWater', label: 'Was it checked for SmartWater?' }]
      }
    ]);
  });

  it('misses nothing, when all that the measures need is answered', () => {
    expect(missing({ land: 'highway', smartWater: 'checked-no-trace' })).toEqual({
      '4.7-a': [],
      '4.7-b': [],
      '4.7-c': []
    });
  });

  it.each(['private-residential', 'commercial-industrial', 'agricultural', 'railway', 'other'])(
    'is not the 7-day clock, when the land is %s',
    (land) => {
      expect(Object.keys(missing({ land }))).toEqual(['4.7-a', '4.7-c']);
    }
  );

  it('is not SmartWater, when nobody checked for it', () => {
    expect(Object.keys(missing({ smartWater: 'not-checked' }))).toEqual(['4.7-a', '4.7-b']);
  });

  it('misses what keeps the report from being saved, but not what is only warned of', () => {
    const problems: Problem[] = [
      { field: 'location', code: 'location-missing', severity: 'block' },
      { field: 'photos', code: 'no-photo', severity: 'warn' },
      { field: 'land', code: 'required', severity: 'block' }
    ];

    expect(missing({ smartWater: 'trace-found' }, problems)).toEqual({
      '4.7-a': ['location', 'land'],
      '4.7-b': ['location', 'land'],
      '4.7-c': ['location', 'land']
    });
  });

  it('is nothing, when this plan year has no such measure', () => {
    expect(countsTowards(definition, { answers: {} }, [], [{ number: '4.7', measures: [] }])).toEqual([]);
  });
});
