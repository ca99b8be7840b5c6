import { isoInstant } from '../platform/clock';
import { contentOf } from './content';
import type { ReportContent, RescueKey } from './contract';
import { everythingOf, type Database } from './database';
import type { Outbox } from './outbox';
import { isComplete, type Draft, type Entry, type PhotoRecord } from './records';
import { base64Of, sealFor, type Part } from './seal';

/** The reason that says of a content that nobody has saved it. */
const UNFINISHED = 'sent-unfinished';

/** A file to save or share. */
export interface RescueFile {
  fileName: string;
  mediaType: 'text/plain' | 'application/json';
  content: Blob;
  /** Whether nobody but the server can read it. */
  sealed: boolean;
}

interface Wanted {
  account: string;
  which: (entry: Entry) => boolean;
  /** Drafts with all that was entered so far, as answers. */
  unfinished?: readonly Draft[];
  exportedAt: string;
  /** The server's; null when this phone never heard of one, and then anybody can read the file. */
  key: RescueKey | null;
}

/** A file with this report and its photos, to be handed to the CSU by other means. */
export function exportEntry(outbox: Outbox, id: string): Promise<RescueFile> {
  return rescueFrom(outbox, (entry) => entry.id === id);
}

/** A file with every report that the server has not confirmed, and with what is not finished. */
export function exportWaiting(outbox: Outbox, unfinished: readonly Draft[] = []): Promise<RescueFile> {
  return rescueFrom(outbox, (entry) => !isComplete(entry), unfinished);
}

async function rescueFrom(
  outbox: Outbox,
  which: (entry: Entry) => boolean,
  unfinished?: readonly Draft[]
): Promise<RescueFile> {
  const { account, database, clock } = outbox.parts;
  const key = (await outbox.reference())?.rescueKey ?? null;
  return rescue(database, { account, which, unfinished, exportedAt: isoInstant(clock), key });
}

/**
 * The file for the entries that are wanted, with those photos whose bytes are still on the phone. The desk imports it
 * any number of times without making duplicates, and what the phone sends later gets its receipts as always.
 */
export async function rescue(
  database: Database,
  { account, which, unfinished = [], exportedAt, key }: Wanted
): Promise<RescueFile> {
  const all = await database.read(['entries'], (transaction) =>
    transaction.objectStore('entries').getAll(everythingOf(account))
  );
  const entries = all.filter(which);
  const parts = partsOf(database, { account, entries, unfinished, exportedAt });
  const name = `wardbook-${exportedAt.slice(0, 16).replace(/[-:T]/g, '')}`;
  return key
    ? {
        fileName: `${name}.txt`,
        mediaType: 'text/plain',
        content: await sealed(parts, key),
        sealed: true
      }
    : {
        fileName: `${name}.json`,
        mediaType: 'application/json',
        content: await readable(parts),
        sealed: false
      };
}

/** One at a time: all photos of a long day at once would be too much for a phone's memory. */
async function* partsOf(
  database: Database,
  {
    account,
    entries,
    unfinished,
    exportedAt
  }: { account: string; entries: readonly Entry[]; unfinished: readonly Draft[]; exportedAt: string }
): AsyncGenerator<Part> {
  yield { about: { part: 'file', account, exportedAt, reports: entries.length, unfinished: unfinished.length } };
  for (const { id, content, contentHash, state, erased, attention } of entries) {
    yield { about: { part: 'report', content, contentHash, state, erased, attention: attention?.text ?? null } };
    yield* photosOf(database, account, id);
  }
  for (const draft of unfinished) {
    yield { about: { part: 'draft', content: asFarAsItWent(draft, exportedAt) } };
    yield* photosOf(database, account, draft.id);
  }
  yield { about: { part: 'end' } };
}

/** Says of itself that it is not finished, so that it counts for nothing before the CSU has looked at it. */
function asFarAsItWent(draft: Draft, exportedAt: string): ReportContent {
  const { observedAt, reasons, startedAt } = draft;
  const given = { ...reasons, [UNFINISHED]: 'Not finished on the phone when the rescue file was made' };
  return contentOf({ ...draft, observedAt: observedAt ?? startedAt, reasons: given }, exportedAt, null);
}

async function* photosOf(database: Database, account: string, report: string): AsyncGenerator<Part> {
  const photos: PhotoRecord[] = await database.read(['photos'], (transaction) =>
    transaction.objectStore('photos').getAll(everythingOf(account, report))
  );
  for (const { sha256, mediaType, bytes } of photos) {
    yield { about: { part: 'photo', report, sha256, mediaType }, bytes };
  }
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
