import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { Database, everythingOf } from './database';
import { UnknownDraft } from './errors';
import { FakePhone } from './fakes/phone';
import type { Outbox } from './outbox';

describe('what happened to a draft', () => {
  let phone: FakePhone;
  let outbox: Outbox;
  let id: string;

  beforeEach(async () => {
    phone = new FakePhone();
    outbox = phone.outboxOf('warden');
    ({ id } = await outbox.drafts.start('speedwatch-session', 1));
  });

  function eventsKept(): Promise<number> {
    return phone.database.read(['events'], (transaction) => transaction.objectStore('events').count());
  }

  it('comes back in its order, when the phone was started anew', async () => {
    await outbox.drafts.happened(id, ['first']);
    await outbox.drafts.happened(id, ['second', 'third']);

    expect(await phone.outboxOf('warden').drafts.events(id)).toEqual(['first', 'second', 'third']);
  });

  it('is told in full, when two tabs add to it at the same time', async () => {
    const other = phone.outboxOf('warden');
    await Promise.all([...'abcdef'].map((event, at) => (at % 2 ? other : outbox).drafts.happened(id, [event])));

    expect((await outbox.drafts.events(id)).sort()).toEqual([...'abcdef']);
  });

  it('belongs to its draft and its person alone', async () => {
    const another = await outbox.drafts.start('speedwatch-session', 1);
    await outbox.drafts.happened(id, ['one']);

    expect(await outbox.drafts.events(another.id)).toEqual([]);
    expect(await phone.outboxOf('warden-2').drafts.events(id)).toEqual([]);
  });

  it('is refused, when the draft was saved in another tab', async () => {
    await phone.outboxOf('warden').save(id);

    await expect(outbox.drafts.happened(id, ['late'])).rejects.toThrow(UnknownDraft);
    expect(await eventsKept()).toBe(0);
  });

  it('leaves nothing behind, when the draft is saved', async () => {
    await outbox.drafts.happened(id, [{ registration: 'AB12CDE' }]);
    await outbox.save(id);

    expect(await eventsKept()).toBe(0);
  });

  it('leaves nothing behind, when the draft is deleted', async () => {
    await outbox.drafts.happened(id, [{ registration: 'AB12CDE' }]);
    await outbox.drafts.discard(id);

    expect(await eventsKept()).toBe(0);
  });

  it('leaves the next report of the type something to begin with, of each person their own', async () => {
    await outbox.drafts.remember('speedwatch-session', { site: 'a' });

    expect(await phone.outboxOf('warden').drafts.remembered('speedwatch-session')).toEqual({ site: 'a' });
    expect(await outbox.drafts.remembered('fly-tip')).toBeUndefined();
    expect(await phone.outboxOf('volunteer').drafts.remembered('speedwatch-session')).toBeUndefined();
  });
});

describe('a database of the first version', () => {
  it('keeps what it holds and takes events, when a newer Wardbook opens it', async () => {
    const name = `wardbook-${crypto.randomUUID()}`;
    const old = await openDB(name, 1, {
      upgrade: (database) => {
        database.createObjectStore('drafts', { keyPath: ['account', 'id'] });
        database.createObjectStore('entries', { keyPath: ['account', 'id'] });
        database.createObjectStore('photos', { keyPath: ['account', 'reportId', 'sha256'] });
        database.createObjectStore('receipts', { keyPath: ['account', 'id'] });
        database.createObjectStore('reference', { keyPath: ['account', 'name'] });
        database.createObjectStore('account', { keyPath: 'username' });
      }
    });
    await old.put('drafts', { account: 'warden', id: 'a', type: 'fly-tip', answers: { notes: 'Kept' } });
    old.close();

    const database = new Database(name);
    const drafts = await database.read(['drafts', 'events'], async (transaction) => ({
      drafts: await transaction.objectStore('drafts').getAll(everythingOf('warden')),
      events: await transaction.objectStore('events').count()
    }));

    expect(drafts).toMatchObject({ drafts: [{ id: 'a', answers: { notes: 'Kept' } }], events: 0 });
  });
});
