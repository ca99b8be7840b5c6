import { isoInstant, isWithin, type Clock } from '../platform/clock';
import { contentHash } from './content';
import type { OwnReport, Receipt, ReportContent } from './contract';
import { everythingOf, type Writing } from './database';
import type { OutboxParts } from './outbox';
import type { PhotoStore } from './photo-store';
import { type Entry, type LostByServer, WITHOUT_RESTRICTED } from './records';

/*
 * A server that was restored from a backup has lost what it acknowledged since. It does not know that, but the phone
 * does: it keeps the text of what was received for 30 days, and the server's list of the person's reports shows at
 * every pass what is missing. No mark in the database has to be renewed by whoever restores it, so that a file copied
 * back by hand is noticed too.
 */

/** A list that goes on contradicting the server's own receipts must not keep the phone busy. */
const AT_MOST_EVERY_MS = 600_000;

type LostWriting = Writing<'entries' | 'drafts' | 'photos' | 'receipts' | 'reference'>;

/** Puts every report and photo that the server had confirmed before `askedAt`, and does not list, back in the queue. */
export async function sendLostAgain(parts: OutboxParts, listed: readonly OwnReport[], askedAt: string): Promise<void> {
  const { account, clock, database } = parts;
  const entries = await database.read(['entries'], (transaction) =>
    transaction.objectStore('entries').getAll(everythingOf(account))
  );
  const byId = new Map(listed.map((own) => [own.id, own]));
  for (const entry of entries.filter((candidate) => mayBeLost(candidate, askedAt, clock))) {
    const own = byId.get(entry.id);
    if (own === undefined) {
      await queueReportAgain(parts, entry);
    } else if (wentBack(entry, own)) {
      await queueCorrectionAgain(parts, entry, own.contentHash);
    } else {
      // Also of a version that the CSU made since: it announces the same photos.
      await queuePhotosAgain(parts, entry, own.missingPhotos);
    }
  }
}

/**
 * The entry as a new receipt leaves it: what it calls missing goes again as far as it is here, and what is neither is
 * gone. (The server may have kept the files of photos whose rows it lost.)
 */
export async function settledBy(
  { missingPhotos }: Receipt,
  entry: Entry,
  photos: Pick<PhotoStore, 'getAllKeys'>
): Promise<Entry> {
  const { lost, photosWaiting } = entry;
  if (!lost) {
    return entry;
  }
  const here = await photosHere(photos, entry);
  const again = missingPhotos.filter((hash) => here.has(hash) && !photosWaiting.includes(hash));
  const photosGone = lost.photosGone.filter((hash) => missingPhotos.includes(hash));
  return { ...entry, photosWaiting: [...photosWaiting, ...again], lost: { ...lost, photosGone } };
}

function mayBeLost({ attention, lost, receivedHereAt, state }: Entry, askedAt: string, clock: Clock): boolean {
  // A photo that the server no longer expects may be one of a version that it has lost.
  const wasConfirmed = state === 'received' || attention?.code === 'photo-not-announced';
  const isQuiet = !lost || !isWithin(AT_MOST_EVERY_MS, lost.noticedAt, clock);
  if (!wasConfirmed || !isQuiet || receivedHereAt === null) {
    return false;
  }
  // One of a while ahead was noted before the phone's clock was put back, and not just now by another tab.
  return receivedHereAt < askedAt || !isWithin(AT_MOST_EVERY_MS, receivedHereAt, clock);
}

/** The server holds an earlier version of this phone. One that the phone never sent is newer: the CSU's. */
function wentBack({ contentHash: confirmed, serverMayHold }: Entry, own: OwnReport): boolean {
  return own.contentHash !== confirmed && serverMayHold.includes(own.contentHash);
}

/** The server holds nothing of it: it goes with its photos, and with what was answered to questions about it. */
async function queueReportAgain(parts: OutboxParts, entry: Entry): Promise<void> {
  const content = withoutErased(entry, isoInstant(parts.clock));
  const hash = await contentHash(content, parts.sha256);
  await edit(parts, entry, async (now, transaction) => {
    const formerReference = await forgetWhatTheServerHeld(transaction, entry);
    const { lost, photosWaiting } = await lostNow(parts, now, transaction);
    return {
      ...now,
      ...{ state: 'saved', content, contentHash: hash, attention: null, erased: [], photosWaiting },
      lost: { ...lost, formerReference }
    };
  });
}

/**
 * The server went back to an earlier version of this phone, with the restricted answers of that: what the lost one said
 * there instead was erased here.
 */
async function queueCorrectionAgain(parts: OutboxParts, entry: Entry, revises: string): Promise<void> {
  const content = { ...entry.content, revises };
  const hash = await contentHash(content, parts.sha256);
  await edit(parts, entry, async (now, transaction) => ({
    ...now,
    ...{ state: 'saved', content, contentHash: hash, attention: null },
    ...(await lostNow(parts, now, transaction))
  }));
}

/**
 * Nothing of it is confirmed any more. Photos that are here wait from now on, or they would be let go where room gets
 * short before a new receipt calls them missing; those that the server has kept are not sent, since it is asked first.
 */
async function lostNow(
  { clock }: OutboxParts,
  { content, erased, lost, photosWaiting, ...entry }: Entry,
  transaction: LostWriting
): Promise<{ lost: LostByServer; photosWaiting: string[] }> {
  const here = await photosHere(transaction.objectStore('photos'), entry);
  const isWaiting = (hash: string) => here.has(hash) || photosWaiting.includes(hash);
  const hashes = content.photos.map(({ sha256 }) => sha256);
  return {
    lost: {
      noticedAt: isoInstant(clock),
      formerReference: lost?.formerReference ?? null,
      without: [...new Set([...(lost?.without ?? []), ...erased])],
      photosGone: hashes.filter((hash) => !isWaiting(hash))
    },
    photosWaiting: hashes.filter(isWaiting)
  };
}

/** A correction can't rely on it any more, and the receipt is worth nothing. Answers the reference that it named. */
async function forgetWhatTheServerHeld(transaction: LostWriting, { account, id }: Entry): Promise<string | null> {
  const drafts = transaction.objectStore('drafts');
  const draft = await drafts.get([account, id]);
  if (draft !== undefined) {
    await drafts.put({ ...draft, erased: [], revision: draft.revision + 1 });
  }
  const answers = await transaction.objectStore('reference').get([account, 'answers']);
  if (answers?.name === 'answers') {
    const body = answers.body.map((each) =>
      each.reportId === id ? { ...each, receivedAt: null, refusal: null } : each
    );
    await transaction.objectStore('reference').put({ ...answers, body });
  }
  const receipts = transaction.objectStore('receipts');
  const former = await receipts.get([account, id]);
  await receipts.delete([account, id]);
  return former?.receipt.reference ?? null;
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
  const announced = entry.content.photos.map(({ sha256 }) => sha256);
  const lost = announced.filter((hash) => missing.includes(hash) && !entry.photosWaiting.includes(hash));
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

async function photosHere(
  photos: Pick<PhotoStore, 'getAllKeys'>,
  { account, id }: Pick<Entry, 'account' | 'id'>
): Promise<Set<string>> {
  return new Set((await photos.getAllKeys(everythingOf(account, id))).map(([, , hash]) => hash));
}

/** Unless it was corrected in the meantime, which sends it anyway. */
async function edit(
  { account, database }: OutboxParts,
  { contentHash: confirmed, id, state }: Entry,
  change: (now: Entry, transaction: LostWriting) => Promise<Entry>
): Promise<void> {
  await database.write(['entries', 'drafts', 'photos', 'receipts', 'reference'], async (transaction) => {
    const now = await transaction.objectStore('entries').get([account, id]);
    if (now?.state === state && now.contentHash === confirmed) {
      await transaction.objectStore('entries').put(await change(now, transaction));
    }
  });
}
