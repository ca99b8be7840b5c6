import { describe, expect, it } from 'vitest';
import type { Reference, Wards } from '../outbox/contract';
import { referenceOn, wardName } from './boundaries';

const set = (id: string, from: string | null, until: string | null): Wards => ({
  id,
  district: { code: 'E07000111', name: 'Sevenoaks' },
  attribution: '',
  from,
  until,
  wards: [{ code: `${id}-1`, name: `First of ${id}`, outline: [] }]
});

const former = set('former', null, '2027-04-30');
const present = set('present', '2027-05-01', '2028-05-03');
const coming = set('coming', '2028-05-04', null);
const reference = { wardSet: present, otherWardSets: [former, coming] } as Partial<Reference> as Reference;

describe('the boundaries of a report', () => {
  it('are those of the day on which it was observed, when they changed since or will change', () => {
    const on = (day: string) => referenceOn(reference, day).wardSet.id;

    expect(on('2027-04-30')).toBe('former');
    expect(on('2027-05-01')).toBe('present');
    expect(on('2028-05-03')).toBe('present');
    expect(on('2028-05-04')).toBe('coming');
  });

  it('are the only ones there are, when the reference knows of no days', () => {
    const before = { wardSet: { ...present, from: undefined, until: undefined } } as Partial<Reference> as Reference;

    expect(referenceOn(before, '2020-01-01')).toBe(before);
  });
});

describe('the name of a ward', () => {
  it('is found, when the ward is of former or coming boundaries', () => {
    expect(wardName(reference, 'former-1')).toBe('First of former');
    expect(wardName(reference, 'coming-1')).toBe('First of coming');
  });

  it('is unknown, when no boundaries have the ward or there is no reference', () => {
    expect(wardName(reference, 'E05000000')).toBeUndefined();
    expect(wardName(null, 'present-1')).toBeUndefined();
  });
});
