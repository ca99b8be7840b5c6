import { everythingOf, type Database } from './database';
import { isComplete } from './records';

/** How long the text of a report stays on the phone after everything of it was received. */
const KEPT_MS = 30 * 86_400_000;

/** Removes what was received in full more than 30 days before `now`, by the phone's clock. */
export async function tidy(database: Database, account: string, now: number): Promise<void> {
  const before = new Date(now - KEPT_MS).toISOString();
  await database.write(['entries', 'receipts'], async (transaction) => {
    const entries = transaction.objectStore('entries');
    for (const entry of await entries.getAll(everythingOf(account))) {
      if (isComplete(entry) && entry.receivedHereAt !== null && entry.receivedHereAt < before) {
        await entries.delete([account, entry.id]);
        await transaction.objectStore('receipts').delete([account, entry.id]);
      }
    }
  });
}
