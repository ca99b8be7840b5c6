import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import { FakeClock } from '../platform/fakes/fake-clock';
import { Accounts } from './accounts';
import { Database, everythingOf } from './database';
import { FakePhone, savedFlyTip } from './fakes/phone';
import type { AccountRecord } from './records';
import { exportWaiting } from './rescue';

const warden: AccountRecord = {
  username: 'warden',
  displayName: 'A Warden',
  role: 'warden',
  signedInAt: '2026-11-23T10:00:00.000Z',
  current: 'yes'
};

function someDatabase(): { name: string; database: Database } {
  const name = `wardbook-${crypto.randomUUID()}`;
  return { name, database: new Database(name) };
}

function put(database: Database, record: AccountRecord): Promise<string> {
  return database.write(['account'], (transaction) => transaction.objectStore('account').put(record));
}

function all(database: Database): Promise<AccountRecord[]> {
  return database.read(['account'], (transaction) => transaction.objectStore('account').getAll());
}

describe('the database', () => {
  it('writes with strict durability, since browsers answer earlier by default', async () => {
    const { database } = someDatabase();
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');

    await put(database, warden);

    expect(transaction).toHaveBeenCalledWith(['account'], 'readwrite', { durability: 'strict' });
  });

  it('keeps nothing of a transaction, when its work fails half-way', async () => {
    const { database } = someDatabase();

    const failing = database.write(['account'], async (transaction) => {
      await transaction.objectStore('account').put(warden);
      throw new Error('half-way');
    });

    await expect(failing).rejects.toThrow('half-way');
    expect(await all(database)).toEqual([]);
  });

  it('opens again and repeats the transaction, when iOS closed the connection in the background', async () => {
    const { database } = someDatabase();
    await database.read(['account'], (transaction) => {
      transaction.db.close();
      return Promise.resolve();
    });

    await put(database, warden);

    expect(await all(database)).toEqual([warden]);
  });

  it('says that the storage is broken rather than trying for ever, when every transaction fails', async () => {
    const { database } = someDatabase();
    const lost = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('Connection to Indexed Database server lost', 'UnknownError');
    });

    await expect(put(database, warden)).rejects.toMatchObject({ trouble: 'broken' });
    expect(lost).toHaveBeenCalledTimes(2);
  });

  it('says that the phone is full, when the quota is hit', async () => {
    const { database } = someDatabase();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('No room', 'QuotaExceededError');
    });

    await expect(put(database, warden)).rejects.toMatchObject({ trouble: 'full' });
  });

  it('makes way for a newer version in another tab, and says so afterwards', async () => {
    const { name, database } = someDatabase();
    await put(database, warden);

    const newer = await openDB(name, 1000);

    await expect(all(database)).rejects.toMatchObject({ trouble: 'newer' });
    newer.close();
  });

  it('leaves everything readable and exportable, when the upgrade to a new version fails', async () => {
    const phone = new FakePhone();
    const { id } = await savedFlyTip(phone.outboxOf('warden'), ['heap']);
    await phone.database.close();

    const failing = new Database(phone.database.name, [
      () => undefined,
      () => undefined,
      (newer) => {
        newer.createObjectStore('drafts', { keyPath: 'id' });
      }
    ]);
    const outbox = phone.outboxOf('warden', failing);

    expect((await outbox.entries()).map((entry) => entry.id)).toEqual([id]);
    expect(failing.isOutdated).toBe(true);
    expect(await (await exportWaiting(outbox)).content.text()).toContain(btoa('heap'));
    expect((await savedFlyTip(outbox)).state).toBe('saved');
  });

  it('keeps apart accounts whose names begin alike', () => {
    const range = everythingOf('ann');
    expect(range.includes(['ann', 'x'])).toBe(true);
    expect(range.includes(['anna', 'x'])).toBe(false);
    expect(everythingOf('ann', 'report').includes(['ann', 'report-2', 'hash'])).toBe(false);
  });
});

describe('the accounts of a phone', () => {
  it('remember who is signed in after a restart, without a server', async () => {
    const { name, database } = someDatabase();
    await new Accounts(database, new FakeClock()).signedIn(warden);
    await database.close();

    const after = new Accounts(new Database(name), new FakeClock());

    expect(await after.current()).toEqual({ username: 'warden', displayName: 'A Warden', role: 'warden' });
  });

  it('show one person at a time and nobody after a sign-out, and forget none', async () => {
    const { database } = someDatabase();
    const accounts = new Accounts(database, new FakeClock());
    await accounts.signedIn(warden);
    await accounts.signedIn({ username: 'volunteer', displayName: 'A Volunteer', role: 'volunteer' });
    expect((await accounts.current())?.username).toBe('volunteer');

    await accounts.signedOut();

    expect(await accounts.current()).toBeNull();
    expect((await accounts.all()).map(({ username }) => username)).toEqual(['volunteer', 'warden']);
  });
});
