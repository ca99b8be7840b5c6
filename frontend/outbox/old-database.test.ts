import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { contentHash, contentOf } from './content';
import { FakeServer } from './fakes/fake-server';
import { FakePhone, photo } from './fakes/phone';
import type { Draft } from './records';
import { browserSha256 } from '../platform/sha256';

const ACCOUNT = 'warden';
const SAVED_AT = '2026-11-23T10:04:00.000Z';

/** The tables as the first Wardbook made them, written out: what it is tested against must not change with the code. */
const FIRST_TABLES = {
  drafts: ['account', 'id'],
  entries: ['account', 'id'],
  photos: ['account', 'reportId', 'sha256'],
  receipts: ['account', 'id'],
  reference: ['account', 'name'],
  account: 'username'
};

/** As the first Wardbook kept a draft. */
async function firstDraft(id: string): Promise<Draft> {
  const { bytes, ...line } = await photo('heap');
  return {
    account: ACCOUNT,
    id,
    type: 'fly-tip',
    definitionVersion: 1,
    observedAt: '2026-11-23T10:02:11.000Z',
    location: { lat: 51.27266, lon: 0.1888, accuracyMetres: 8, source: 'gps' },
    ward: 'E05009965',
    answers: { size: 'small-van-load' },
    reasons: {},
    photos: [{ ...line, bytes: bytes.byteLength }],
    place: null,
    corrects: false,
    erased: [],
    startedAt: SAVED_AT,
    changedAt: SAVED_AT,
    revision: 3
  };
}

/** As the first Wardbook kept a saved report, photo included. */
async function firstRecords(id: string) {
  const content = contentOf(await firstDraft(id), SAVED_AT, null);
  const { bytes, mediaType, sha256 } = await photo('heap');
  const entry = {
    account: ACCOUNT,
    id,
    state: 'saved',
    content,
    contentHash: await contentHash(content, browserSha256),
    savedAt: SAVED_AT,
    photosWaiting: [sha256],
    photoSizes: { [sha256]: { width: 1600, height: 1200 } },
    serverMayHold: [],
    attempts: 0,
    lastAttemptAt: null,
    lastFailure: null,
    attention: null,
    erased: [],
    receivedHereAt: null
  };
  return { entry, photo: { account: ACCOUNT, reportId: id, sha256, mediaType, bytes } };
}

/** A phone that the first Wardbook left behind, with a report that waits and a draft that was begun. */
async function phoneOfBefore(saved: string, begun: string): Promise<FakePhone> {
  const phone = new FakePhone();
  const records = await firstRecords(saved);
  const draft = await firstDraft(begun);
  const old = await openDB(phone.database.name, 1, {
    upgrade: (database) =>
      Object.entries(FIRST_TABLES).forEach(([name, keyPath]) => database.createObjectStore(name, { keyPath }))
  });
  await old.put('entries', records.entry);
  await old.put('photos', records.photo);
  await old.put('drafts', draft);
  await old.put('photos', { ...records.photo, reportId: begun });
  old.close();
  return phone;
}

describe('what the first Wardbook left on a phone', () => {
  it('failure 10: is sent with its photos by this one, once', async () => {
    const [saved, begun] = [crypto.randomUUID(), crypto.randomUUID()];
    const phone = await phoneOfBefore(saved, begun);
    const server = new FakeServer();
    const outbox = phone.outboxOf(ACCOUNT);

    await phone.loopOf(outbox, server.fetch).sendNow();

    const { sha256, bytes } = await photo('heap');
    expect(await outbox.entry(saved)).toMatchObject({ complete: true, attention: null });
    expect(server.photo(saved, sha256)).toEqual(new Uint8Array(bytes));
    expect(server.reports.get(saved)?.hashes).toHaveLength(1);
  });

  it('failure 10: is finished, saved and sent, where it was a draft', async () => {
    const [saved, begun] = [crypto.randomUUID(), crypto.randomUUID()];
    const phone = await phoneOfBefore(saved, begun);
    const server = new FakeServer();
    const outbox = phone.outboxOf(ACCOUNT);

    await outbox.drafts.answer(begun, 'size', 'car-boot');
    await outbox.drafts.happened(begun, ['a tap']);
    await outbox.save(begun);
    await phone.loopOf(outbox, server.fetch).sendNow();

    expect(server.reports.get(begun)?.content).toMatchObject({ answers: { size: 'car-boot' }, definitionVersion: 1 });
    expect(await outbox.entry(begun)).toMatchObject({ complete: true });
  });
});
