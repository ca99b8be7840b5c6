import { describe, expect, it } from 'vitest';
import { loadReportType } from '..';
import type { Problem, ReportContent, ReportType } from '../../forms/definition';
import registers from './example-registers.json';

const { known, rules } = (await loadReportType('cctv-deployment')) as ReportType;

function event(id: string, name: string, unit: string, observedAt: string): ReportContent {
  return { id, observedAt, answers: { event: name, unit }, photos: [] } as unknown as ReportContent;
}

/** What putting it up on 23 November says, knowing what this phone reported. */
function deploying(unit: string, ...own: ReportContent[]): Problem[] {
  const context = {
    now: '2026-11-23T10:30:00.000Z',
    pin: null,
    registers: known?.(registers, own) ?? null
  };
  return rules['unit-in-one-place'](event('new', 'deploy', unit, '2026-11-23T10:00:00.000Z'), context);
}

describe('a unit of which this phone knows more than the server told', () => {
  it('is refused, when it was put up and the report has not been sent', () => {
    expect(deploying('unit-1')).toEqual([]);
    expect(deploying('unit-1', event('a', 'deploy', 'unit-1', '2026-11-23T08:00:00.000Z'))).toEqual([
      { field: 'unit', code: 'unit-elsewhere', severity: 'block' }
    ]);
    expect(deploying('unit-6', event('a', 'move', 'unit-6', '2026-11-23T08:00:00.000Z'))).toHaveLength(1);
  });

  it('can be put up again, when it was taken down and the report has not been sent', () => {
    expect(deploying('unit-4')).toHaveLength(1);
    expect(deploying('unit-4', event('a', 'retrieve', 'unit-4', '2026-11-23T08:00:00.000Z'))).toEqual([]);
  });

  it('is where the last event left it, in whatever order they were saved', () => {
    const up = event('a', 'deploy', 'unit-1', '2026-11-23T07:00:00.000Z');
    const down = event('b', 'retrieve', 'unit-1', '2026-11-23T08:00:00.000Z');

    expect(deploying('unit-1', down, up)).toEqual([]);
  });

  it('is where the server says, when that is newer than what this phone reported', () => {
    expect(deploying('unit-4', event('a', 'retrieve', 'unit-4', '2026-10-01T08:00:00.000Z'))).toHaveLength(1);
  });

  it('says in its list where it is, as far as this phone knows', () => {
    const units = known?.(registers, [event('a', 'deploy', 'unit-1', '2026-11-23T08:00:00.000Z')]);

    expect(units?.['cctv-unit'].find(({ id }) => id === 'unit-1')?.values.remark).toBe('where you put it');
  });
});
