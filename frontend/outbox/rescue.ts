import type { RescueKey } from './contract';
import { everythingOf, type Database } from './database';
import type { Entry, PhotoRecord } from './records';
import { base64Of, sealFor, type Part } from './seal';

/** A file to save or share. */
export interface RescueFile {
  fileName: string;
  mediaType: 'text/plain' | 'application/json';
  content: Blob;
  /** Whether nobody but the server can read it. */
  sealed: boolean;
  reports: number;
}

interface Wanted {
  account: string;
  which: (entry: Entry) => boolean;
  exportedAt: string;
  /** The server's; null when this phone never heard of one, and then anybody can read the file. */
  key: RescueKey | null;
}

/**
 * The file for the entries that are wanted, with those photos whose bytes are still on the phone. The desk imports it
 * any number of times without making duplicates, and what the phone sends later gets its receipts as always.
 */
export async function rescue(database: Database, { account, which, exportedAt, key }: Wanted): Promise<RescueFile> {
  const all = await database.read(['entries'], (transaction) =>
    transaction.objectStore('entries').getAll(everythingOf(account))
  );
  const entries = all.filter(which);
  const parts = partsOf(database, { account, entries, exportedAt });
  const name = `wardbook-${exportedAt.slice(0, 16).replace(/[-:T]/g, '')}`;
  return key
    ? {
        fileName: `${name}.txt`,
        mediaType: 'text/plain',
        content: await sealed(parts, key),
        sealed: true,
        reports: entries.length
      }
    : {
        fileName: `${name}.json`,
        mediaType: 'application/json',
        content: await readable(parts),
        sealed: false,
        reports: entries.length
      };
}

/** One at a time: all photos of a long day at once would be too much for a phone's memory. */
async function* partsOf(
  database: Database,
  { account, entries, exportedAt }: { account: string; entries: Entry[]; exportedAt: string }
): AsyncGenerator<Part> {
  yield { about: { part: 'file', account, exportedAt, reports: entries.length } };
  for (const { id, content, contentHash, state, erased, attention } of entries) {
    yield { about: { part: 'report', content, contentHash, state, erased, attention: attention?.text ?? null } };
    for (const { sha256, mediaType, bytes } of await photosOf(database, account, id)) {
      yield { about: { part: 'photo', report: id, sha256, mediaType }, bytes };
    }
  }
  yield { about: { part: 'end' } };
}

function photosOf(database: Database, account: string, id: string): Promise<PhotoRecord[]> {
  return database.read(['photos'], (transaction) =>
    transaction.objectStore('photos').getAll(everythingOf(account, id))
  );
}

async function sealed(parts: AsyncGenerator<Part>, key: RescueKey): Promise<Blob> {
  const seal = await sealFor(key);
  const lines = [`${seal.header}\n`];
  for await (const part of parts) {
    lines.push(`${await seal.line(part)}\n`);
  }
  return new Blob(lines, { type: 'text/plain' });
}

/** A list of the same parts, with the bytes as text. */
async function readable(parts: AsyncGenerator<Part>): Promise<Blob> {
  const pieces = ['{"format":"wardbook-rescue","version":2,"parts":['];
  let comma = '';
  for await (const { about, bytes } of parts) {
    const base64 = bytes && base64Of(new Uint8Array(bytes));
    pieces.push(`${comma}${JSON.stringify({ ...about, base64 })}`);
    comma = ',\n';
  }
  return new Blob([...pieces, ']}'], { type: 'application/json' });
}
