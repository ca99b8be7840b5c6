import type { StorageRoom } from '../platform/storage';
import { everythingOf, type Database } from './database';

/*
 * Photos that the server has confirmed stay as long as there is plenty of room, for the day on which the server is
 * restored from a backup that is older than they are. They are the first to go.
 */

/** Above this share of what the browser allows, or above so many bytes, nothing is kept that the CSU has. */
const KEPT_SHARE = 0.25;
const KEPT_BYTES = 250_000_000;

/** Not where the browser does not say how much room there is. */
export function hasPlentyOfRoom(room: StorageRoom | null): boolean {
  return room !== null && room.usedBytes < Math.min(KEPT_BYTES, room.quotaBytes * KEPT_SHARE);
}

/** Removes the bytes of every photo that the server has confirmed. */
export async function letGoOfPhotos(database: Database, account: string): Promise<void> {
  await database.write(['entries', 'photos'], async (transaction) => {
    const photos = transaction.objectStore('photos');
    const entries = await transaction.objectStore('entries').getAll(everythingOf(account));
    for (const { id, content, photosWaiting } of entries) {
      for (const { sha256 } of content.photos.filter((photo) => !photosWaiting.includes(photo.sha256))) {
        await photos.delete([account, id, sha256]);
      }
    }
  });
}
