import type { StorageRoom } from '../platform/storage';
import { everythingOf, type Database } from './database';
import { hasPlentyOfRoom, letGoOfPhotos } from './kept-photos';
import { isComplete } from './records';

/** How long the text of a report stays on the phone after everything of it was received. */
const KEPT_MS = 30 * 86_400_000;

/**
 * Removes what was received in full more than 30 days before `now`, by the phone's clock, and the photos that the CSU
 * has where room is short. A report that is being corrected stays until that is saved.
 */
export async function tidy(database: Database, account: string, now: number, room: StorageRoom | null): Promise<void> {
  const before = new Date(now - KEPT_MS).toISOString();
  await database.write(['drafts', 'entries', 'receipts', 'photos'], async (transaction) => {
    const entries = transaction.objectStore('entries');
    const drafts = new Set(
      (await transaction.objectStore('drafts').getAllKeys(everythingOf(account))).map(([, id]) => id)
    );
    for (const entry of await entries.getAll(everythingOf(account))) {
      const isOld = isComplete(entry) && entry.receivedHereAt !== null && entry.receivedHereAt < before;
      if (isOld && !drafts.has(entry.id)) {
        await entries.delete([account, entry.id]);
        await transaction.objectStore('receipts').delete([account, entry.id]);
        await transaction.objectStore('photos').delete(everythingOf(account, entry.id));
      }
    }
  });
  if (!hasPlentyOfRoom(room)) {
    await letGoOfPhotos(database, account);
  }
}
