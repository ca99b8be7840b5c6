import { describe, expect, it } from 'vitest';
import type { FieldDefinition } from '../forms/definition';
import { answerInWords } from './answer-words';

describe('an answer in words', () => {
  it('is a day and a time, whatever day it is now', () => {
    expect(answerInWords({ key: 'endedAt', kind: 'date-time', label: 'Ended' }, '2026-11-23T12:00:00.000Z')).toBe(
      '23 November 2026 at 12:00'
    );
  });

  it('is the name of a listed entry, and never its id where the phone has no such list', () => {
    const site: FieldDefinition = { key: 'site', kind: 'listed', label: 'Which site?', register: 'speedwatch-site' };
    const entry = { id: '5d0c', name: 'High Street, Otford', values: {}, from: null, until: null };

    expect(answerInWords(site, '5d0c', { 'speedwatch-site': [entry] })).toBe('High Street, Otford');
    expect(answerInWords(site, '5d0c', {})).toBe('A speedwatch site that this phone does not have');
    expect(answerInWords({ ...site, register: 'cctv-unit' }, '5d0c')).toBe('A CCTV unit that this phone does not have');
  });

  it('is a place and a number of photos in the row of a group, without its id', () => {
    const findings: FieldDefinition = {
      key: 'findings',
      kind: 'group',
      label: 'Findings',
      fields: [
        { key: 'id', kind: 'id', label: 'Finding' },
        { key: 'pin', kind: 'pin', label: 'Where?' },
        { key: 'photos', kind: 'photos', label: 'Photos:' }
      ]
    };
    const pin = { lat: 51.2, lon: 0.1, accuracyMetres: null, source: 'map' } as const;

    expect(answerInWords(findings, [{ id: 'x', pin, photos: ['a'] }])).toBe(
      'Where? 51.200000, 0.100000, Photos: 1 photo'
    );
  });
});
