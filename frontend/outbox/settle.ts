import { isoInstant } from '../platform/clock';
import { noteWithdrawal } from './answers';
import { contentHash } from './content';
import type { Answers, PhotoLine, ReportContent, ReportHeld } from './contract';
import type { Outbox } from './outbox';
import { keepOnly } from './photo-store';
import type { Entry } from './records';
import { withoutRestricted } from './without-restricted';

/*
 * A correction that was made from a version which is no longer the one that the server holds: somebody else changed
 * the report meanwhile. Each difference is settled by a person, and nothing is overwritten that they did not see.
 */

/** One thing in which the two versions differ. An answer's `part` is `answers.` and its key. */
export interface Difference {
  part: 'observedAt' | 'location' | 'photos' | `answers.${string}`;
  mine: unknown;
  theirs: unknown;
}

/** In the order of the report. What this phone erased after a receipt is the server's alone, and no difference. */
export function differencesOf({ content, erased }: Entry, held: ReportHeld): Difference[] {
  const keys = [...new Set([...Object.keys(content.answers), ...Object.keys(held.answers)])];
  const all: Difference[] = [
    { part: 'observedAt', mine: Date.parse(content.observedAt), theirs: Date.parse(byPhone(held)) },
    { part: 'location', mine: pinOf(content), theirs: pinOf(held) },
    { part: 'photos', mine: hashesOf(content.photos), theirs: hashesOf(held.photos) },
    ...keys
      .filter((key) => key in content.answers || !erased.includes(key))
      .map((key) => ({
        part: `answers.${key}` as const,
        mine: content.answers[key] ?? null,
        theirs: held.answers[key] ?? null
      }))
  ];
  return all.filter(({ mine, theirs }) => sorted(mine) !== sorted(theirs));
}

/**
 * Settles it: the entry becomes the server's version where that was chosen everywhere, and otherwise a correction made
 * from it, which is queued. Nothing happens where the entry is no longer what was shown.
 *
 * @param shown the entry as the person saw it beside what is held
 * @param theirs the parts in which the server's version was chosen
 */
export async function settle(
  outbox: Outbox,
  shown: Entry,
  held: ReportHeld,
  theirs: ReadonlySet<string>
): Promise<void> {
  const { account, clock, database, restricted, sha256 } = outbox.parts;
  const { id } = shown;
  const isTheirs = differencesOf(shown, held).every(({ part }) => theirs.has(part));
  const now = isoInstant(clock);
  const keys = restricted(held.type, held.definitionVersion);
  const content = isTheirs ? asHeld(held) : merged(shown.content, held, theirs, now);
  const hash = isTheirs ? held.contentHash : await contentHash(content, sha256);
  await database.write(['drafts', 'entries', 'photos', 'reference'], async (transaction) => {
    const entry = await transaction.objectStore('entries').get([account, id]);
    // A correction that was saved in the meantime says anew what its author wants; a double tap settled it before.
    if (entry?.contentHash !== shown.contentHash) {
      return;
    }
    const listed = new Set(hashesOf(content.photos));
    const next: Entry = {
      ...entry,
      contentHash: hash,
      savedAt: content.savedAt,
      photosWaiting: entry.photosWaiting.filter((photo) => listed.has(photo)),
      serverMayHold: [...entry.serverMayHold.filter((version) => version !== held.contentHash), held.contentHash],
      attempts: 0,
      lastFailure: null,
      attention: null
    };
    await transaction
      .objectStore('entries')
      .put(isTheirs ? received(next, content, keys, now) : { ...next, state: 'saved', content });
    const draft = await transaction.objectStore('drafts').get([account, id]);
    const wanted = new Set([...listed, ...hashesOf(draft?.photos ?? [])]);
    await keepOnly(transaction.objectStore('photos'), account, id, wanted);
    if (isTheirs) {
      // Or the CSU would go on comparing what its author has given up.
      const withdrawal = { reportId: id, contentHash: shown.contentHash };
      await noteWithdrawal(transaction.objectStore('reference'), account, withdrawal);
    }
  });
  outbox.queued();
}

function received(entry: Entry, content: ReportContent, restricted: readonly string[], now: string): Entry {
  const { answers, erased } = withoutRestricted(content.answers, restricted);
  return { ...entry, state: 'received', content: { ...content, answers }, erased, receivedHereAt: now };
}

function asHeld(held: ReportHeld): ReportContent {
  const { id, type, definitionVersion, savedAt, location, ward, answers, reasons, photos } = held;
  const observedAt = byPhone(held);
  return {
    ...{ id, type, definitionVersion, observedAt, savedAt, location, ward, answers, reasons },
    photos: lines(photos),
    revises: null
  };
}

/** What is sent is always the phone's own time: the server corrects it anew. */
function byPhone({ observedAt, observedAtByPhone }: ReportHeld): string {
  return observedAtByPhone ?? observedAt;
}

function merged(mine: ReportContent, held: ReportHeld, theirs: ReadonlySet<string>, savedAt: string): ReportContent {
  const { location, ward } = theirs.has('location') ? held : mine;
  return {
    ...mine,
    observedAt: theirs.has('observedAt') ? byPhone(held) : mine.observedAt,
    savedAt,
    location,
    ward,
    answers: mergedAnswers(mine.answers, held.answers, theirs),
    reasons: { ...held.reasons, ...mine.reasons },
    photos: theirs.has('photos') ? lines(held.photos) : mine.photos,
    revises: held.contentHash
  };
}

/** Null for what one side has and the chosen one has not: left out, the server would keep it where it is restricted. */
function mergedAnswers(mine: Answers, held: Answers, theirs: ReadonlySet<string>): Answers {
  const answers = { ...mine };
  for (const key of Object.keys(held).filter((other) => theirs.has(`answers.${other}`))) {
    answers[key] = held[key];
  }
  for (const key of Object.keys(mine).filter((own) => theirs.has(`answers.${own}`) && !(own in held))) {
    answers[key] = null;
  }
  return answers;
}

function lines(photos: ReportHeld['photos']): PhotoLine[] {
  return photos.map(({ sha256, bytes, mediaType, takenAt }) => ({ sha256, bytes, mediaType, takenAt }));
}

function hashesOf(photos: readonly { sha256: string }[]): string[] {
  return photos.map(({ sha256 }) => sha256);
}

function pinOf({ location }: { location: ReportContent['location'] }): unknown {
  return location && [location.lat, location.lon];
}

/** The same text for the same value, whatever the order of its keys. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part
  );
}
