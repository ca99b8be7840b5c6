import type { Database } from './database';
import { everythingOf } from './database';
import { StillWaiting, UnknownDraft, UnknownEntry } from './errors';
import type { Draft } from './records';

/*
 * What is done to reports after they were saved. Loaded when it is first asked for: no form waits for it.
 */

export { correct } from './correction';
export { tidy } from './tidy';

/** @throws UnknownDraft */
export async function turnInto(
  database: Database,
  account: string,
  id: string,
  other: Pick<Draft, 'type' | 'definitionVersion' | 'answers'>,
  now: string
): Promise<void> {
  await database.write(['drafts'], async (transaction) => {
    const store = transaction.objectStore('drafts');
    const draft = await store.get([account, id]);
    if (draft === undefined) {
      throw new UnknownDraft(id);
    }
    await store.put({ ...draft, ...other, reasons: {}, place: null, changedAt: now, revision: draft.revision + 1 });
  });
}

/** @throws UnknownEntry */
export async function sendAgain(database: Database, account: string, id: string): Promise<void> {
  await database.write(['entries'], async (transaction) => {
    const store = transaction.objectStore('entries');
    const entry = await store.get([account, id]);
    if (entry === undefined) {
      throw new UnknownEntry(id);
    }
    if (entry.state === 'attention') {
      // The text of a received one may already be shortened, so only its photos go again.
      const state = entry.receivedHereAt === null ? 'saved' : 'received';
      await store.put({ ...entry, state, attention: null, attempts: 0 });
    }
  });
}

/** @throws StillWaiting unless the server refuses the report */
export async function discard(database: Database, account: string, id: string): Promise<void> {
  await database.write(['entries', 'photos', 'drafts', 'receipts', 'events'], async (transaction) => {
    const entry = await transaction.objectStore('entries').get([account, id]);
    if (entry?.state !== 'attention') {
      throw new StillWaiting(id);
    }
    await transaction.objectStore('photos').delete(everythingOf(account, id));
    await transaction.objectStore('drafts').delete([account, id]);
    await transaction.objectStore('events').delete(everythingOf(account, id));
    await transaction.objectStore('receipts').delete([account, id]);
    await transaction.objectStore('entries').delete([account, id]);
  });
}
