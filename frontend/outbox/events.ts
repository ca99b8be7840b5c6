import { type Database, everythingOf } from './database';
import { UnknownDraft } from './errors';

/*
 * What happens to a draft while it is filled in, and what it leaves for the next one. Only screens that a type brings
 * ask for it, and it comes with them.
 */

export async function eventsOf(database: Database, account: string, id: string): Promise<unknown[]> {
  const records = await database.read(['events'], (transaction) =>
    transaction.objectStore('events').getAll(everythingOf(account, id))
  );
  return records.map(({ event }) => event);
}

/** @throws UnknownDraft */
export async function addEvents(
  database: Database,
  account: string,
  id: string,
  events: readonly unknown[]
): Promise<void> {
  await database.write(['drafts', 'events'], async (transaction) => {
    if ((await transaction.objectStore('drafts').getKey([account, id])) === undefined) {
      throw new UnknownDraft(id);
    }
    const store = transaction.objectStore('events');
    const last = await store.openKeyCursor(everythingOf(account, id), 'prev');
    let number = last?.key[2] ?? 0;
    for (const event of events) {
      number += 1;
      await store.add({ account, reportId: id, number, event });
    }
  });
}

export async function recall(database: Database, account: string, type: string): Promise<unknown> {
  const record = await database.read(['memory'], (transaction) =>
    transaction.objectStore('memory').get([account, type])
  );
  return record?.value;
}

export async function remember(database: Database, account: string, type: string, value: unknown): Promise<void> {
  await database.write(['memory'], (transaction) => transaction.objectStore('memory').put({ account, type, value }));
}
