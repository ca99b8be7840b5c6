import { describe, expect, it } from 'vitest';
import { loadReportType } from '..';
import type { Problem, ReportType } from '../../forms/definition';
import { countsTowards } from '../../forms/counts-towards';

const { definition } = (await loadReportType('environmental-audit', 1)) as ReportType;

const action = {
  number: '4.2',
  measures: [
    { id: '4.2-a', label: 'Priority wards with at least one EVA' },
    { id: '4.2-b', label: 'Completion of each EVA action plan' }
  ]
};

describe('what an environmental visual audit counts towards', () => {
  it('is the wards with an audit, and how far its own action plan is', () => {
    expect(countsTowards(definition, { answers: {} }, [], [action])).toEqual([
      { measure: '4.2-a', actionNumber: '4.2', text: 'Priority wards with at least one EVA', missing: [] },
      { measure: '4.2-b', actionNumber: '4.2', text: 'Completion of each EVA action plan', missing: [] }
    ]);
  });

  it('misses what keeps it from being saved', () => {
    const problems: Problem[] = [{ field: 'route', code: 'required', severity: 'block' }];

    expect(countsTowards(definition, { answers: {} }, problems, [action])[0].missing).toEqual([
      { field: 'route', label: 'Which way do you go?' }
    ]);
  });

  it('is nothing, in a plan without it', () => {
    expect(countsTowards(definition, { answers: {} }, [], [])).toEqual([]);
  });
});

describe('what an update of a task counts towards', () => {
  it('is nothing: the audit counts, by what its tasks came to', async () => {
    const { definition: update } = (await loadReportType('audit-task-update', 1)) as ReportType;

    expect(update.feeds).toEqual([]);
  });
});
