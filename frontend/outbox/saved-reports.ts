import type { OwnReport } from './contract';
import { everythingOf, type Database } from './database';
import { type Draft, type EntryView, isComplete } from './records';

/*
 * What is known of reports that were saved, for the screens that show them: no form waits for it.
 */

/** What waits on this phone. */
export interface Counts {
  drafts: number;
  /** Reports that the server has not confirmed yet, those that need attention apart. */
  waiting: number;
  /** Photos of any report that the server has not confirmed yet. */
  photosWaiting: number;
  attention: number;
}

export async function entriesOf(database: Database, account: string): Promise<EntryView[]> {
  const [entries, receipts, own] = await database.read(['entries', 'receipts', 'reference'], (transaction) =>
    Promise.all([
      transaction.objectStore('entries').getAll(everythingOf(account)),
      transaction.objectStore('receipts').getAll(everythingOf(account)),
      transaction.objectStore('reference').get([account, 'own-reports'])
    ])
  );
  const standings = own?.name === 'own-reports' ? own.body : [];
  return entries
    .map((entry) => ({
      ...entry,
      receipt: receipts.find(({ id }) => id === entry.id)?.receipt ?? null,
      standing: standings.find(({ id }) => id === entry.id) ?? null,
      complete: isComplete(entry)
    }))
    .sort((a, b) => b.savedAt.localeCompare(a.savedAt));
}

export async function entryOf(database: Database, account: string, id: string): Promise<EntryView | undefined> {
  const [entry, kept, own] = await database.read(['entries', 'receipts', 'reference'], (transaction) =>
    Promise.all([
      transaction.objectStore('entries').get([account, id]),
      transaction.objectStore('receipts').get([account, id]),
      transaction.objectStore('reference').get([account, 'own-reports'])
    ])
  );
  const standing = own?.name === 'own-reports' ? own.body.find((report) => report.id === id) : undefined;
  return entry && { ...entry, receipt: kept?.receipt ?? null, standing: standing ?? null, complete: isComplete(entry) };
}

export function countsOf(drafts: readonly Draft[], entries: readonly EntryView[]): Counts {
  const attention = entries.filter(({ state }) => state === 'attention').length;
  return {
    drafts: drafts.length,
    waiting: entries.filter(({ complete }) => !complete).length - attention,
    photosWaiting: entries.reduce((sum, { photosWaiting }) => sum + photosWaiting.length, 0),
    attention
  };
}

export async function ownReportsOf(database: Database, account: string): Promise<OwnReport[]> {
  const record = await database.read(['reference'], (transaction) =>
    transaction.objectStore('reference').get([account, 'own-reports'])
  );
  return record?.name === 'own-reports' ? record.body : [];
}
