import { describe, expect, it } from 'vitest';
import { loadReportType } from '..';
import type { Answers, ReportType } from '../../forms/definition';
import { countsTowards } from '../../forms/counts-towards';

const { definition } = (await loadReportType('activity', 2)) as ReportType;
const plan = definition.feeds.map(({ measure }) => ({ number: measure, measures: [{ id: measure, label: measure }] }));

/** The measures with the questions that each still misses. */
function missing(answers: Answers): Record<string, string[]> {
  const contributions = countsTowards(definition, { answers }, [], plan);
  return Object.fromEntries(contributions.map((each) => [each.measure, each.missing.map(({ label }) => label)]));
}

describe('what an activity counts towards, since version 2', () => {
  it.each([
    ['crime-reduction', { theme: 'both' }, ['3.2-a']],
    ['community-payback', { personHours: 30.5 }, ['4.1-a', '4.1-b']],
    ['zigzag', { school: 'St Mary’s' }, ['5.3-a', 'SM-SPD-1']],
    ['carmageddon', { hotSpot: 'Bat and Ball', agencies: ['police'] }, ['5.1-a', 'SM-SPD-1']],
    ['volunteer-training', { peopleTrained: 6 }, ['5.2-b', 'SM-SPD-1']],
    ['speedwatch-promotion', {}, ['SM-SPD-1']],
    ['underage-drinking', { drinkingPlace: 'Recreation ground' }, ['6.3-a']]
  ])('is all of its measures, when it is a completed %s', (kind, answers, measures) => {
    const all = Object.fromEntries(measures.map((measure) => [measure, []]));

    expect(missing({ kind, status: 'completed', ...answers })).toEqual(all);
    expect(missing({ kind, status: 'planned', ...answers })).toEqual({});
    expect(missing({ kind, status: 'cancelled', ...answers })).toEqual({});
  });

  it('misses the place, of underage drinking', () => {
    expect(missing({ kind: 'underage-drinking', status: 'completed' })).toEqual({ '6.3-a': ['Which place?'] });
  });
});
