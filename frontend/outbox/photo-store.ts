import { everythingOf } from './database';

type PhotoKey = [account: string, reportId: string, sha256: string];

/** A store of photos, whatever else its transaction holds. */
export interface PhotoStore {
  getAllKeys(range: IDBKeyRange): Promise<PhotoKey[]>;
  delete(key: PhotoKey): Promise<void>;
}

/** Removes those photos of a report that nothing lists any more. */
export async function keepOnly(
  photos: PhotoStore,
  account: string,
  id: string,
  listed: ReadonlySet<string>
): Promise<void> {
  for (const key of await photos.getAllKeys(everythingOf(account, id))) {
    if (!listed.has(key[2])) {
      await photos.delete(key);
    }
  }
}
