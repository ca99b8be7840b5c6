import { describe, expect, it } from 'vitest';
import { loadReportType } from '..';
import type { Answers, ReportType } from '../../forms/definition';
import { countsTowards } from '../../forms/counts-towards';

const { definition } = (await loadReportType('activity', 1)) as ReportType;
const plan = definition.feeds.map(({ measure }) => ({
  number: measure.slice(0, 3),
  measures: [{ id: measure, label: measure }]
}));

/** The measures with the questions that each still misses. */
function missing(answers: Answers): Record<string, string[]> {
  const contributions = countsTowards(definition, { answers }, [], plan);
  return Object.fromEntries(contributions.map((each) => [each.measure, each.missing.map(({ label }) => label)]));
}

describe('what an activity counts towards', () => {
  it.each([
    ['community-payback', '4.1-a'],
    ['awareness-day', '4.6-a']
  ])('is one more, when it is a completed %s', (kind, measure) => {
    expect(missing({ kind, status: 'completed' })).toEqual({ [measure]: [] });
    expect(missing({ kind, status: 'planned' })).toEqual({});
    expect(missing({ kind })).toEqual({ [measure]: ['How far is it?'] });
  });

  it('is nothing of the plan, when no measure counts its kind', () => {
    expect(missing({ kind: 'pact-meeting', status: 'completed' })).toEqual({});
  });

  it('is not said, as long as nobody said what kind of activity it was', () => {
    expect(missing({})).toEqual({});
    expect(missing({ status: 'completed' })).toEqual({});
  });

  it('misses the number that is added up', () => {
    expect(missing({ kind: 'volunteer-training', status: 'completed' })).toEqual({
      '5.2-b': ['How many people were trained?']
    });
  });

  it('misses the place and an agency besides the fire service, of carmageddon', () => {
    const carmageddon = { kind: 'carmageddon', status: 'completed', agencies: ['kent-fire-rescue'] };

    expect(missing(carmageddon)).toEqual({
      '5.1-a': ['Which hot spot area?', 'Which agencies took part? At least 1 besides Kent Fire & Rescue Service']
    });
    expect(missing({ ...carmageddon, hotSpot: 'Bat and Ball', agencies: ['police'] })).toEqual({ '5.1-a': [] });
  });

  it('is cameras and a site, when the site is live', () => {
    const site = { kind: 'anpr-site', status: 'completed', siteName: 'A25 west', cameras: 2 };

    expect(missing({ ...site, stage: 'live' })).toEqual({ '3.1-a': [], '3.1-b': [] });
    expect(missing({ ...site, stage: 'installed' })).toEqual({});
  });
});
