import { describe, expect, it } from 'vitest';
import { loadReportType } from '..';
import type { Answers, Problem, ReportType } from '../../forms/definition';
import { type Contribution, countsTowards } from '../../forms/counts-towards';

const { definition } = (await loadReportType('boot-fair-operation', 1)) as ReportType;

const action = { number: '3.4', measures: [{ id: '3.4-a', label: 'Multi-agency operations at boot fairs' }] };

function contributions(answers: Answers, problems: Problem[] = []): Contribution[] {
  return countsTowards(definition, { answers }, problems, [action]);
}

/** What a completed operation with these agencies still misses. */
function missingWith(...agencies: string[]): Contribution['missing'] {
  return contributions({ status: 'completed', agencies })[0].missing;
}

describe('what a boot-fair operation counts towards', () => {
  it('is the multi-agency operations, when it is completed and two agencies took part', () => {
    expect(contributions({ status: 'completed', agencies: ['police', 'hmrc'] })).toEqual([
      { measure: '3.4-a', actionNumber: '3.4', text: 'Multi-agency operations at boot fairs', missing: [] }
    ]);
  });

  it.each(['planned', 'cancelled'])('is nothing, when it is %s', (status) => {
    expect(contributions({ status })).toEqual([]);
  });

  it('misses only how far it is, as long as nobody said', () => {
    expect(contributions({})[0].missing).toEqual([{ field: 'status', label: 'How far is the operation?' }]);
  });

  it('misses at least two agencies, when none or one is ticked', () => {
    const missing = [{ field: 'agencies', label: 'Which agencies took part? At least 2' }];

    expect(missingWith()).toEqual(missing);
    expect(missingWith('police')).toEqual(missing);
    expect(missingWith('police', 'police')).toEqual(missing);
    expect(missingWith('police', 'other')).toEqual([]);
  });

  it('names a question once, when it blocks saving too', () => {
    const problems: Problem[] = [
      { field: 'fairName', code: 'required', severity: 'block' },
      { field: 'agencies', code: 'required', severity: 'block' }
    ];

    expect(contributions({ status: 'completed' }, problems)[0].missing.map(({ field }) => field)).toEqual([
      'fairName',
      'agencies'
    ]);
  });
});
