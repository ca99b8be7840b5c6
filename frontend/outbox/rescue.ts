import type { ReportContent } from './contract';
import { everythingOf, type Database } from './database';
import type { Entry } from './records';

/** A file to save or share. */
export interface RescueFile {
  fileName: string;
  mediaType: 'application/json';
  text: string;
}

/** What is in the file, in a form from which the reports can be sent as they are, without making duplicates. */
export interface Rescue {
  format: 'wardbook-rescue';
  version: 1;
  account: string;
  exportedAt: string;
  reports: {
    content: ReportContent;
    contentHash: string;
    state: string;
    /** Restricted answers that were erased after the receipt, so that the content no longer has the hash. */
    erased: string[];
    attention: string | null;
    photos: { sha256: string; mediaType: string; base64: string }[];
  }[];
}

/** The file for the entries that are wanted, with those photos whose bytes are still on the phone. */
export async function rescue(
  database: Database,
  account: string,
  wanted: (entry: Entry) => boolean,
  exportedAt: string
): Promise<RescueFile> {
  const chosen = await database.read(['entries', 'photos'], async (transaction) => {
    const entries = (await transaction.objectStore('entries').getAll(everythingOf(account))).filter(wanted);
    const photos = transaction.objectStore('photos');
    return Promise.all(
      entries.map(async (entry) => ({ entry, photos: await photos.getAll(everythingOf(account, entry.id)) }))
    );
  });
  const contents: Rescue = {
    format: 'wardbook-rescue',
    version: 1,
    account,
    exportedAt,
    reports: chosen.map(({ entry, photos }) => ({
      content: entry.content,
      contentHash: entry.contentHash,
      state: entry.state,
      erased: entry.erased,
      attention: entry.attention?.text ?? null,
      photos: photos.map(({ sha256, mediaType, bytes }) => ({ sha256, mediaType, base64: base64Of(bytes) }))
    }))
  };
  return {
    fileName: `wardbook-${exportedAt.slice(0, 16).replace(/[-:T]/g, '')}.json`,
    mediaType: 'application/json',
    text: JSON.stringify(contents, null, 2)
  };
}

function base64Of(bytes: ArrayBuffer): string {
  const view = new Uint8Array(bytes);
  let text = '';
  // In pieces, since a call takes only so many arguments.
  for (let start = 0; start < view.length; start += 8192) {
    text += String.fromCharCode(...view.subarray(start, start + 8192));
  }
  return btoa(text);
}
