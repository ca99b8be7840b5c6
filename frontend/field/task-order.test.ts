import { describe, expect, it } from 'vitest';
import type { AuditTask } from '../outbox/contract';
import { inOrder, kilometres } from './task-order';

function task(number: string, due: string, lat: number | null, lon: number | null): AuditTask {
  return {
    id: number,
    number,
    what: 'Litter',
    action: 'Litter',
    ward: null,
    lat,
    lon,
    exact: true,
    owner: null,
    due,
    status: 'Not started',
    hasPhoto: false
  };
}

const far = task('EV-1/1', '2026-11-20', 51.3, 0.2);
const near = task('EV-1/2', '2026-12-01', 51.27, 0.19);
const nowhere = task('EV-1/3', '2026-11-19', null, null);

describe('the order of tasks', () => {
  it('begins with what is due first', () => {
    expect(inOrder([near, far, nowhere], undefined)).toEqual([nowhere, far, near]);
  });

  it('begins with the nearest, once the position is known, and ends with what has no place', () => {
    expect(inOrder([nowhere, far, near], { lat: 51.27, lon: 0.19 })).toEqual([near, far, nowhere]);
  });

  it('says how far each is', () => {
    expect(kilometres(far, { lat: 51.27, lon: 0.19 })).toBe('3.4');
    expect(kilometres(nowhere, { lat: 51.27, lon: 0.19 })).toBeUndefined();
  });
});
