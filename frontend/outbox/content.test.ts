import { describe, expect, it } from 'vitest';
import { browserSha256 } from '../platform/sha256';
import { contentHash, contentOf } from './content';
import type { ReportContent } from './contract';
import examples from './examples/content-hash.json';
import type { Draft } from './records';
import { withoutRestricted } from './without-restricted';

const draft: Draft = {
  account: 'warden',
  id: '0b0e7a52-3c1f-4b7e-9a54-6f1d2a3b4c5d',
  type: 'fly-tip',
  definitionVersion: 1,
  observedAt: '2026-11-23T10:02:11.000Z',
  location: { lat: 51.272660499, lon: -0.00000004, source: 'map' },
  ward: null,
  answers: { size: 'car-boot', notes: undefined },
  reasons: {},
  photos: [],
  place: 'where',
  corrects: false,
  erased: [],
  startedAt: '2026-11-23T10:02:11.000Z',
  changedAt: '2026-11-23T10:02:11.000Z',
  revision: 3
};

describe('the content of a report', () => {
  it('has the fields of the contract and nothing of the screen', () => {
    expect(contentOf(draft, '2026-11-23T10:05:00.000Z', null)).toEqual({
      id: draft.id,
      type: 'fly-tip',
      definitionVersion: 1,
      observedAt: '2026-11-23T10:02:11.000Z',
      savedAt: '2026-11-23T10:05:00.000Z',
      location: { lat: 51.27266, lon: 0, source: 'map' },
      ward: null,
      answers: { size: 'car-boot' },
      reasons: {},
      photos: [],
      revises: null
    });
  });

  it('hashes to the same as on the server after its way through JSON, when a length limit cut an emoji in two', async () => {
    const cut = contentOf({ ...draft, answers: { notes: 'mattress \ud83d' } }, draft.changedAt, null);
    const arrived = JSON.parse(JSON.stringify(cut)) as ReportContent;

    expect(cut.answers.notes).toBe('mattress \ufffd');
    expect(await contentHash(arrived, browserSha256)).toBe(await contentHash(cut, browserSha256));
  });

  it('is refused before it is stored, when it was observed at no time', () => {
    expect(() => contentOf({ ...draft, observedAt: null }, draft.changedAt, null)).toThrow('observedAt');
  });

  it.each(examples)('hashes as both halves agreed: $name', async ({ content, contentHash: agreed }) => {
    expect(await contentHash(content as unknown as ReportContent, browserSha256)).toBe(agreed);
  });

  it('keeps no restricted answer at any depth, and says which were taken out', () => {
    const answers = { size: 'car-boot', people: 'two men', vehicles: [{ plate: 'AB12 CDE', make: 'Ford' }] };

    expect(withoutRestricted(answers, ['plate', 'people', 'sealNumber'])).toEqual({
      answers: { size: 'car-boot', vehicles: [{ make: 'Ford' }] },
      erased: ['people', 'plate']
    });
  });
});
