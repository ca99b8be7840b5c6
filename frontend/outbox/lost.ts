import { isoInstant } from '../platform/clock';
import { contentHash } from './content';
import type { OwnReport, Receipt, ReportContent } from './contract';
import { everythingOf, type Writing } from './database';
import type { OutboxParts } from './outbox';
import { type Entry, type LostByServer, WITHOUT_RESTRICTED } from './records';

/*
 * A server that was restored from a backup has lost what it acknowledged since. It does not know that, but the phone
 * does: it keeps the text of what was received for 30 days, and the server's list of the person's reports shows at
 * every pass what is missing. No mark in the database has to be renewed by whoever restores it, so that a file copied
 * back by hand is noticed too.
 */

/** A list that goes on contradicting the server's own receipts must not keep the phone busy. */
const AT_MOST_EVERY_MS = 600_000;

type LostWriting = Writing<'entries' | 'drafts' | 'photos' | 'receipts'>;

/** Puts every report and photo that the server had confirmed before `askedAt`, and does not list, back in the queue. */
export async function sendLostAgain(parts: OutboxParts, listed: readonly OwnReport[], askedAt: string): Promise<void> {
  const { account, clock, database } = parts;
  const entries = await database.read(['entries'], (transaction) =>
    transaction.objectStore('entries').getAll(everythingOf(account))
  );
  const byId = new Map(listed.map((own) => [own.id, own]));
  for (const entry of entries.filter((candidate) => mayBeLost(candidate, askedAt, clock.now()))) {
    const own = byId.get(entry.id);
    if (own === undefined || wentBack(entry, own)) {
      await queueAgain(parts, entry, own);
    } else if (own.contentHash === entry.contentHash) {
      await queuePhotosAgain(parts, entry, own.missingPhotos);
    }
  }
}

/**
 * The entry as a new receipt leaves it: what it calls missing goes again as far as it is here, and what is neither is
 * gone. (The server may have kept the files of photos whose rows it lost.)
 */
export async function settledBy({ missingPhotos }: Receipt, entry: Entry, photos: Photos): Promise<Entry> {
  const { lost, photosWaiting } = entry;
  if (!lost) {
    return entry;
  }
  const here = await photosHere(photos, entry);
  const again = missingPhotos.filter((hash) => here.has(hash) && !photosWaiting.includes(hash));
  const photosGone = lost.photosGone.filter((hash) => missingPhotos.includes(hash));
  return { ...entry, photosWaiting: [...photosWaiting, ...again], lost: { ...lost, photosGone } };
}

function mayBeLost({ attention, lost, receivedHereAt, state }: Entry, askedAt: string, now: number): boolean {
  // A photo that the server no longer expects may be one of a version that it has lost.
  const wasConfirmed = state === 'received' || attention?.code === 'photo-not-announced';
  const isQuiet = !lost || now - Date.parse(lost.noticedAt) >= AT_MOST_EVERY_MS;
  return wasConfirmed && isQuiet && receivedHereAt !== null && receivedHereAt < askedAt;
}

/** The server holds an earlier version of this phone. One that the phone never sent is newer: the CSU's. */
function wentBack({ contentHash: confirmed, serverMayHold }: Entry, own: OwnReport): boolean {
  return own.contentHash !== confirmed && serverMayHold.includes(own.contentHash);
}

async function queueAgain(parts: OutboxParts, entry: Entry, own: OwnReport | undefined): Promise<void> {
  const { account, clock } = parts;
  // What the server keeps of an earlier version it keeps for this one as well.
  const without = own === undefined ? entry.erased : [];
  const content =
    own === undefined ? withoutErased(entry, isoInstant(clock)) : { ...entry.content, revises: own.contentHash };
  const hash = await contentHash(content, parts.sha256);
  await edit(parts, entry, async (now, transaction) => {
    const draft = await transaction.objectStore('drafts').get([account, entry.id]);
    if (draft !== undefined && own === undefined) {
      await transaction.objectStore('drafts').put({ ...draft, erased: [], revision: draft.revision + 1 });
    }
    const receipts = transaction.objectStore('receipts');
    const former = (await receipts.get([account, entry.id]))?.receipt.reference ?? null;
    if (own === undefined) {
      await receipts.delete([account, entry.id]);
    }
    const announced = content.photos.map(({ sha256 }) => sha256);
    const here = await photosHere(transaction.objectStore('photos'), entry);
    const lost: LostByServer = {
      noticedAt: isoInstant(clock),
      formerReference: own === undefined ? former : null,
      without: [...new Set([...(now.lost?.without ?? []), ...without])],
      photosGone: announced.filter((sha) => !here.has(sha) && !now.photosWaiting.includes(sha))
    };
    const erased = own === undefined ? [] : now.erased;
    return { ...now, state: 'saved', content, contentHash: hash, attention: null, erased, lost };
  });
}

/** As it was, where nothing was erased: then it even gets the same hash. */
function withoutErased({ content, erased }: Entry, now: string): ReportContent {
  if (erased.length === 0) {
    return content;
  }
  const why = `It was sent again on ${now.slice(0, 10)}, since the server had lost it. By then the phone had erased them.`;
  return { ...content, revises: null, reasons: { ...content.reasons, [WITHOUT_RESTRICTED]: why } };
}

async function queuePhotosAgain(parts: OutboxParts, entry: Entry, missing: readonly string[]): Promise<void> {
  const { clock } = parts;
  const lost = missing.filter((hash) => !entry.photosWaiting.includes(hash));
  if (lost.length === 0 || lost.every((hash) => entry.lost?.photosGone.includes(hash))) {
    return;
  }
  await edit(parts, entry, async (now, transaction) => {
    const here = await photosHere(transaction.objectStore('photos'), entry);
    const notice: LostByServer = {
      noticedAt: isoInstant(clock),
      formerReference: now.lost?.formerReference ?? null,
      without: now.lost?.without ?? [],
      photosGone: lost.filter((hash) => !here.has(hash))
    };
    return { ...now, photosWaiting: [...now.photosWaiting, ...lost.filter((hash) => here.has(hash))], lost: notice };
  });
}

/** A store of photos, whatever else its transaction holds. */
interface Photos {
  getAllKeys(range: IDBKeyRange): Promise<[account: string, reportId: string, sha256: string][]>;
}

async function photosHere(photos: Photos, { account, id }: Entry): Promise<Set<string>> {
  return new Set((await photos.getAllKeys(everythingOf(account, id))).map(([, , hash]) => hash));
}

/** Unless it was corrected in the meantime, which sends it anyway. */
async function edit(
  { account, database }: OutboxParts,
  { contentHash: confirmed, id, state }: Entry,
  change: (now: Entry, transaction: LostWriting) => Promise<Entry>
): Promise<void> {
  await database.write(['entries', 'drafts', 'photos', 'receipts'], async (transaction) => {
    const now = await transaction.objectStore('entries').get([account, id]);
    if (now?.state === state && now.contentHash === confirmed) {
      await transaction.objectStore('entries').put(await change(now, transaction));
    }
  });
}
